"""Which outlet has a paper, where the text says so beside it: "a memo seen by the Courier", «копію має редакція»."""

from bisect import bisect_right

from accordingto.nouns import Span
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.publisher import is_body, own_name
from accordingto.sources.spoken import Spoken
from accordingto.sources.words import tokens
from accordingto.text import fold

_REACH = 60
"""How many characters may stand between a paper and the word for having it, and between that and the outlet."""


class Holders:
    """Finds the outlets that have the papers of one page."""

    def __init__(self, page: Spoken) -> None:
        """Prepare the page."""
        self._page, self._sentences = page, page.sheet.sentences
        self._starts = [s.start for s in self._sentences]
        self._contents = sorted(c for a in page.article.attributions for c in a.content)

    def found(self) -> dict[str, str]:
        """Return by the id of each paper that an outlet is said to have the name of that outlet."""
        held: dict[str, str] = {}
        for source in self._page.article.sources:
            for mention in source.mentions if source.kind == "document" else ():
                index = bisect_right(self._starts, mention.start) - 1
                if index >= 0 and (name := self._beside(mention, self._sentences[index])):
                    held.setdefault(source.id, name)
        return held

    def _beside(self, mention: Span, sentence: Span) -> str | None:
        text, lexicon = self._page.article.text, self._page.sheet.lexicon_at(mention.start)
        near = Span(max(sentence.start, mention.start - _REACH), min(sentence.end, mention.end + 2 * _REACH))
        having = [t.span for t in tokens(text, near, lexicon) if (t.word.lemmas | {t.fold}) & lexicon.having]
        for place in having:
            if self._inside(place) or max(mention.start - place.end, place.start - mention.end) > _REACH:
                continue
            around = Span(max(near.start, place.start - _REACH), min(near.end, place.end + _REACH))
            named = [e for s, e in self._page.sheet.named(around) if not self._inside(s) and not is_body(e)]
            if found := next((e.name for e in named if not concepts().is_journal(e)), None):
                return found
            if self._own(around, lexicon):
                return own_name(self._page.article, self._page.sheet.outlets)
        return None

    def _own(self, around: Span, lexicon: Lexicon) -> bool:
        """Tell whether the page's own newsroom is named: "this newspaper", „unserer Redaktion“."""
        words = tokens(self._page.article.text, around, lexicon)
        if any((t.word.lemmas | {t.fold}) & lexicon.own for t in words if not self._inside(t.span)):
            return True
        said = fold(around.of(self._page.article.text))
        return any(own in said for own in lexicon.own_phrases)

    def _inside(self, place: Span) -> bool:
        """Tell whether a place is in what somebody says."""
        i = bisect_right(self._contents, Span(place.start, place.end))
        return any(c.holds(place) for c in self._contents[max(0, i - 4) : i + 1])

"""To which outlet a source spoke, where the text says so beside the statement: "told Reuters", «сказав виданню»."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from accordingto.nouns import Article, Attribution, Source, Span
from accordingto.outlets import Registry
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.words import Token, tokens

_REACH = 90
"""How far from the cue, in characters, the outlet may stand."""


class Telling:
    """Finds the outlets that the sources of one page spoke to."""

    def __init__(
        self,
        article: Article,
        sources: Mapping[str, Source],
        outlets: Registry,
        sentences: Sequence[Span],
        lexicon_at: Callable[[int], Lexicon],
    ) -> None:
        """Prepare the page; `sources` are its sources by id."""
        self.article, self.sources, self.outlets, self.lexicon_at = article, sources, outlets, lexicon_at
        self.sentences = sentences
        self.starts = [s.start for s in sentences]
        reporting = [a for a in article.attributions if self._kind(a) == "outlet"]
        self.reporters = sorted(s for a in reporting for s in a.source)
        self.contents = sorted(c for a in article.attributions for c in a.content)
        self.cited = sorted(
            (a.source[0].start, name)
            for a in reporting
            if a.source and (name := self.sources[a.speaker or ""].name) is not None
        )

    def _kind(self, attribution: Attribution) -> str | None:
        source = self.sources.get(attribution.speaker or "")
        return source.kind if source else None

    def told(self, attribution: Attribution) -> str | None:
        """Return the name of the outlet that the source of `attribution` spoke to, None where the text names none."""
        if self._kind(attribution) in {"outlet", "document", None} or not attribution.cue:
            return None
        for span in attribution.source:
            if entry := next((e for _, e in self.outlets.mentions(self.article.text, span)), None):
                return None if set(entry.domains) & concepts().journals else entry.name
            if name := self._noun(tokens(self.article.text, span, self.lexicon_at(span.start)), span.start):
                return name
        cue = attribution.cue[0]
        index = bisect_right(self.starts, cue.start) - 1
        if index < 0:
            return None
        return self._beside(attribution, cue, self.sentences[index]) or self._given(attribution, index)

    def _beside(self, attribution: Attribution, cue: Span, sentence: Span) -> str | None:
        """The outlet beside the cue: named, by a noun ("the agency"), or the page's own ("our site")."""
        text, lexicon = self.article.text, self.lexicon_at(cue.start)
        near = Span(max(sentence.start, cue.start - _REACH), min(sentence.end, cue.end + _REACH))
        words = [t for t in tokens(text, near, lexicon) if self._free(t.span, attribution)]
        if not self._tells(words, lexicon):
            return None
        for span, entry in self.outlets.mentions(text, near):
            if self._free(span, attribution) and not set(entry.domains) & concepts().journals:
                return entry.name
        if any(t.word.lemmas & lexicon.own for t in words):
            return self.article.outlet.name
        return self._noun(words, cue.start)

    def _tells(self, words: Sequence[Token], lexicon: Lexicon) -> bool:
        telling = {w for phrase in lexicon.table.cues.telling for w in phrase.split()}
        return any(t.fold in telling or t.word.lemmas & telling for t in words)

    def _noun(self, words: Sequence[Token], position: int) -> str | None:
        """The outlet last cited before `position` where `words` have a noun for one."""
        found = any((t := w.term("outlets")) and t.concept != "media" and not w.term("documents") for w in words)
        i = bisect_right(self.cited, (position, ""))
        return self.cited[i - 1][1] if found and i else None

    def _free(self, span: Span, attribution: Attribution) -> bool:
        """Tell whether a place is no content, and no outlet that reports by itself."""
        if any(c.meets(span) for c in attribution.content) or any(s.meets(span) for s in attribution.source):
            return False
        i = bisect_right(self.reporters, span)
        if any(r.meets(span) for r in self.reporters[max(0, i - 2) : i + 1]):
            return False
        k = bisect_right(self.contents, Span(span.start, 1 << 60))
        return not any(c.holds(span) for c in self.contents[max(0, k - 6) : k])

    def _given(self, attribution: Attribution, index: int) -> str | None:
        """The outlet that the next sentence says gives these words: «Його слова наводить агентство X»."""
        if index + 1 >= len(self.sentences):
            return None
        after = self.sentences[index + 1]
        last = max(c.end for c in (*attribution.content, *attribution.cue))
        if after.end - after.start > _REACH or last > after.start:
            return None
        lexicon = self.lexicon_at(after.start)
        words = tokens(self.article.text, after, lexicon)
        begins = words[:1] and words[0].fold in lexicon.pronouns
        if not begins or not self._tells(words, lexicon):
            return None
        for span, entry in self.outlets.mentions(self.article.text, after):
            if self._free(span, attribution):
                return entry.name
        return None

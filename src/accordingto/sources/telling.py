"""To which outlet a source spoke, where the text says so beside the statement: "told Reuters", «сказав виданню»."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from accordingto.nouns import Attribution, Span
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.phrase import Phrase
from accordingto.sources.publisher import is_body, own_name
from accordingto.sources.reading import unaddressed
from accordingto.sources.spoken import Spoken
from accordingto.sources.titles import proper_name
from accordingto.sources.words import Token, tokens
from accordingto.text import fold

_ENDS = re.compile(r"[,.;:!?()»”\"]")
_CALLED = re.compile(r"\s[„»«‚](\w[^“”«»‘\n]{1,40})[“”«»‘]")
_REACH = 90
"""How far from the cue, in characters, the outlet may stand."""
_FARTHEST = 600
"""How far a mark is looked for beyond that, so that a sentence without any is not gone through for each statement."""


class Telling:
    """Finds the outlets that the sources of one page spoke to."""

    def __init__(self, page: Spoken) -> None:
        """Prepare the page."""
        article, outlets, sentences, named = page.article, page.sheet.outlets, page.sheet.sentences, page.named
        self.article, self.outlets, self.lexicon_at = article, outlets, page.sheet.lexicon_at
        self.sources = {s.id: s for s in article.sources}
        self.named, self.sentences = named, sentences
        self.starts = [s.start for s in sentences]
        reporting = [a for a in article.attributions if self._kind(a) == "outlet"]
        self.reporters = sorted(s for a in reporting for s in a.source)
        self.contents = sorted(c for a in article.attributions for c in a.content)
        self.cited = [
            (a.source[0].start, name)
            for a in reporting
            if a.source
            and (name := self.sources[a.speaker or ""].name) is not None
            and self.sources[a.speaker or ""].count == (1, 1)
        ]
        self.journals: list[tuple[int, str]] = []
        for span, entry in named(Span(0, len(article.text))):
            if concepts().is_journal(entry):
                self.journals.append((span.start, entry.name))
            elif entry.name not in page.sheet.own:
                self.cited.append((span.start, entry.name))
        self.cited.sort()
        self.journals.sort()

    def _kind(self, attribution: Attribution) -> str | None:
        source = self.sources.get(attribution.speaker or "")
        return source.kind if source else None

    def told(self, attribution: Attribution) -> str | None:
        """Return the name of the outlet that the source of `attribution` spoke to, None where the text names none."""
        if self._kind(attribution) in {"document", None} or not attribution.cue:
            return None
        if self._kind(attribution) == "outlet":
            return self._credited(attribution)
        for span in attribution.source:
            if (spoken_to := self._addressed(span)) is not None:
                return spoken_to
            if found := next(((s, e) for s, e in self.named(span) if not is_body(e)), None):
                place, entry = found
                # Nobody speaks to whom he belongs to, but for those whom a newspaper calls its sources.
                heard = not concepts().is_journal(entry) and self._kind(attribution) == "unnamed"
                return entry.name if heard or self._heard_there(Span(span.start, place.start)) else None
            if self._kind(attribution) == "organization":
                continue  # "The journal" is who says so.
            phrase = Phrase(span.of(self.article.text), self.lexicon_at(span.start))
            if name := self._noun(phrase.words[: phrase.phrase_end], span.start):
                return name
        cue = attribution.cue[0]
        index = bisect_right(self.starts, cue.start) - 1
        if index < 0:
            return None
        return self._beside(attribution, cue, self.sentences[index]) or self._given(attribution, index)

    def _heard_there(self, before: Span) -> bool:
        """Tell whether an outlet in a mention is only where somebody was heard: "the rescue service, heard on X"."""
        lexicon = self.lexicon_at(before.start)
        words = list(tokens(self.article.text, before, lexicon))
        while words and words[-1].fold in lexicon.determiners and (words[-1].fold,) not in lexicon.airing:
            words.pop()
        return len(words) > 1 and (words[-1].fold,) in lexicon.airing and self._tells(words[-2:-1], lexicon)

    def _addressed(self, span: Span) -> str | None:
        """The outlet in quotation marks that a mention ends in, where nobody's it is: „Harms der „Allgemeinen““."""
        phrase = Phrase(span.of(self.article.text), self.lexicon_at(span.start))
        alone = unaddressed(self.article.text, phrase, span, self.named)
        if alone is None:
            return None
        entry = next((e for _, e in self.named(Span(alone.end, span.end)) if not is_body(e)), None)
        quoted = [t for t, inside in zip(phrase.words, phrase.in_quotes, strict=True) if inside]
        return entry.name if entry else phrase.between(quoted) if quoted else None

    def _credited(self, attribution: Attribution) -> str | None:
        """The outlet that stands in brackets beside media in general: "the Russian press writes (source: ...)"."""
        source = self.sources[attribution.speaker or ""]
        index = bisect_right(self.starts, attribution.cue[0].start) - 1
        if source.count == (1, 1) or index < 0:
            return None
        named = self.named(self.sentences[index])
        return next((e.name for span, e in named if _in_brackets(self.article.text, span)), None)

    def _beside(self, attribution: Attribution, cue: Span, sentence: Span) -> str | None:
        """The outlet beside the cue: named, by a noun ("the agency"), or the page's own ("our site")."""
        text, lexicon = self.article.text, self.lexicon_at(cue.start)
        near = Span(max(sentence.start, cue.start - _REACH), self._whole(cue.end + _REACH, sentence.end))
        named = [
            (span, entry)
            for span, entry in self.named(near)
            if self._free(span, attribution) and not concepts().is_journal(entry) and not is_body(entry)
        ]
        for span, entry in named:
            if _in_brackets(text, span):
                return entry.name
        words = [t for t in tokens(text, near, lexicon) if self._free(t.span, attribution)]
        if not self._tells(words, lexicon):
            return self._aired(words, lexicon)
        named = [(span, entry) for span, entry in named if not self._whose(span, sentence, lexicon)]
        if named:
            return named[0][1].name
        if self._own(near, words, lexicon):
            return own_name(self.article, self.outlets)
        aired = self._aired(words, lexicon) or self._noun(words, cue.start)
        return aired or self._unlisted(words, cue) or self._quoting(words, cue.start)

    def _whole(self, end: int, limit: int) -> int:
        """Return where the stretch up to `end` ends if no name is cut in two, `limit` at the most."""
        limit = min(limit, end + _FARTHEST)
        found = _ENDS.search(self.article.text, min(end, limit), limit)
        return found.start() if found else limit

    def _whose(self, name: Span, sentence: Span, lexicon: Lexicon) -> bool:
        """Tell whether an outlet's name only tells whose somebody is: "the editor of X", «голова «X» Ірина Лис»."""
        before = tokens(self.article.text, Span(sentence.start, name.start), lexicon)
        while before and (before[-1].fold in lexicon.determiners or before[-1].term("outlets")):
            before.pop()
        if before and before[-1].fold in lexicon.partitives:
            return not _on_air(before, lexicon)  # «в розмові з X»
        term = before[-1].term("people", "offices") if before and not before[-1].gap.strip(' "«') else None
        return term is not None and term.concept not in concepts().reporters

    def _own(self, near: Span, words: Sequence[Token], lexicon: Lexicon) -> bool:
        """Tell whether the page's own newsroom is spoken to: "us", "this newspaper"."""
        if any(t.word.lemmas & lexicon.own for t in words):
            return True
        folded = fold(near.of(self.article.text))
        return any(own in folded for own in lexicon.own_phrases)

    def _quoting(self, words: Sequence[Token], position: int) -> str | None:
        """The outlet last cited where a pronoun for it quotes: "It quoted Reyes as saying"."""
        lexicon = self.lexicon_at(position)
        if len(words) < 2 or words[1].fold not in lexicon.quoting:
            return None
        pronoun = lexicon.pronouns.get(words[0].fold)
        return self._last(position) if pronoun and pronoun.gender == "neuter" else None

    def _last(self, position: int) -> str | None:
        return _last_of(self.cited, position)

    def _tells(self, words: Sequence[Token], lexicon: Lexicon) -> bool:
        return any(t.fold in lexicon.telling or t.word.lemmas & lexicon.telling for t in words)

    def _noun(self, words: Sequence[Token], position: int) -> str | None:
        """The outlet last cited before `position` where `words` have a bare noun for one: "the agency"."""
        lexicon = self.lexicon_at(position)
        found = journal = False
        body = 0
        for i, token in enumerate(words):
            if (whole := token.term("organizations")) is not None:
                body = max(body, i + len(whole.words))  # "the anti-doping agency"
            term = token.term("outlets")
            if i < body or term is None or term.concept == "media" or token.term("documents", "places"):
                continue
            after = words[i + 1] if i + 1 < len(words) else None
            named = after is not None and (after.capital or "«" in after.gap or '"' in after.gap) and not after.breaks
            # With an article it points back only right after it; without articles an adjective tells it apart.
            before = words[i - 1] if i else None
            bare = before is None or before.span.end < token.span.start - 2 or not before.word.adjective
            if lexicon.table.morphology is None:
                bare = before is not None and before.fold in lexicon.definite
            if (
                named
                and not lexicon.table.capital_nouns
                and not any(n.sure for n in names.find(words[i + 1 : i + 3], lexicon))
            ):
                stretch = Span(token.span.start, min(words[-1].span.end, token.span.end + _REACH))
                phrase = Phrase(stretch.of(self.article.text), lexicon)
                if (name := proper_name(phrase, 0, term)) and not _person(name, term.concept):
                    return " ".join(name)
            if lexicon.table.capital_nouns and (called := _CALLED.match(self.article.text, token.span.end)):
                return called.group(1)  # „sagte sie der Zeitung „Morgenpfeife““
            found = found or (bare and (not named or lexicon.table.capital_nouns))
            journal = journal or term.concept in concepts().scholarly
        return (journal and _last_of(self.journals, position)) or self._last(position) if found else None

    def _unlisted(self, words: Sequence[Token], cue: Span) -> str | None:
        """The name after "told" that sounds like an outlet's although no list has it: "told Continental Press"."""
        after = [t for t in words if t.span.start >= cue.end]
        run: list[Token] = []
        for token in after:
            if run and (not token.capital or token.gap.strip()):
                break
            if not run and not token.capital:
                if token.fold in self.lexicon_at(cue.start).determiners:
                    continue
                break
            run.append(token)
        if len(run) > 1 and {run[-1].fold, run[0].fold} & concepts().outlet_names:
            return self.article.text[run[0].span.start : run[-1].span.end]
        return None

    def _aired(self, words: Sequence[Token], lexicon: Lexicon) -> str | None:
        """The name like an outlet's after a word for speaking there: "on Radio X", «в інтерв'ю Delta News»."""
        for i, first in enumerate(words):
            if not first.capital or not _on_air(words[:i], lexicon):
                continue
            end = i + 1
            while end < len(words) and words[end].capital and not words[end].gap.strip(' «“„"'):
                end += 1
            run = words[i:end]
            sounds = {run[-1].fold, run[0].fold} & concepts().outlet_names
            if len(run) > 1 and sounds and not (first.gap.strip(' «“„"') or first.possessive):
                return self.article.text[first.span.start : run[-1].span.end]
        return None

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
        noun = lexicon.table.capital_nouns and words[1:] and words[1].capital
        if noun and words[0].fold in lexicon.determiners:
            return None  # „Die Werft“, but „Ihre Worte“
        if not begins or not self._tells(words, lexicon):
            return None
        named = (e.name for s, e in self.named(after) if self._free(s, attribution))
        return next(named, None) or self._noun(words, after.start)


def _on_air(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether words end in a phrase for speaking there: "on", «в інтерв'ю», «в розмові з»."""
    said = tuple(t.fold for t in before[-max(map(len, lexicon.airing), default=0) :])
    return any(said[-len(phrase) :] == phrase for phrase in lexicon.airing)


def _last_of(named: Sequence[tuple[int, str]], position: int) -> str | None:
    """Return the last of outlets `named` before a place, in the order of the text."""
    i = bisect_right(named, (position, ""))
    return named[i - 1][1] if i else None


def _person(name: Sequence[str], noun: str) -> bool:
    """Tell whether a broadcaster's name reads as a person's: two plain words by which no outlets are called."""
    plain = all(word.istitle() and word.isalpha() for word in name)
    return noun == "broadcaster" and len(name) == 2 and plain and concepts().outlet_names.isdisjoint(map(fold, name))


def _in_brackets(text: str, span: Span) -> bool:
    """Tell whether a name stands in brackets that are no dateline: "... (AP, via Lakeview Times)"."""
    opening = text.rfind("(", max(0, span.start - 40), span.start)
    closing = text.find(")", span.end, span.end + 40)
    if opening < 0 or closing < 0 or ")" in text[opening : span.start]:
        return False
    return not text[closing + 1 : closing + 4].strip().startswith(("-", "–", "—"))

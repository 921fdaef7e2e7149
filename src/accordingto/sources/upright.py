"""How a source is shown: in the page's own wording, its head in the nominative, small where no name begins it.

Only what is shown changes; the spans of its mentions stay.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from accordingto.nouns import SourceKind, Span
from accordingto.sources.declension import BY_ACCUSATIVE, BY_NOUN, BY_PREPOSITION, FREE, Declension, Governed
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import Token
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, stem, words

_BEFORE = 32
"""How many characters before a mention the word that governs it may begin."""
_ENDS = ".!?…:\n"
_DASHES = "—–-"
_INSIDE = re.compile(r"(?<=[a-zа-яёіїєґß])(?:,? [«„“\"]?)(?=[^\W\d_a-zа-яёіїєґß])(\w+)")
"""A word with a capital behind one in small letters."""


class Place(Struct, frozen=True):
    """Where a wording stands, as far as it tells in which form it is there."""

    governed: Governed
    opens: bool
    """Whether it opens a sentence, so that any word of it has a capital."""


class Wording:
    """The wordings of one page's sources as they are shown."""

    def __init__(self, text: str, cues: Iterable[Span]) -> None:
        """Look at `text`, in which `cues` say that somebody speaks."""
        self._text = text
        self._cued = frozenset(cue.end for cue in cues)

    def shown(self, wording: str, place: Place, kind: SourceKind, several: bool | None, lexicon: Lexicon) -> str:
        """Return `wording`, of one or `several` of a `kind`, as it is shown."""
        phrase = Phrase(wording, lexicon)
        if not phrase.words or phrase.wording != phrase.text:
            return wording
        opens = place.opens and phrase.words[0].capital
        start = _past_openers(phrase.words, lexicon) if opens else 0
        opens = opens and not start
        changed: dict[int, str] = {}
        if lexicon.table.morphology:
            phrase = Phrase(wording[: _end(phrase, kind)], lexicon)
            declension = Declension(phrase, kind, several, self._is_there)
            start, changed = _upright(declension, phrase, start, place.governed)
        found = phrase.words
        at = found[start].span.start - _marks(found[start].gap) if start else 0
        parts = []
        for i, word in sorted(changed.items()):
            parts += [phrase.text[at : found[i].span.start], word]
            at = found[i].span.end
        shown = "".join((*parts, phrase.text[at:]))
        common = opens and self._common(found[start], kind, lexicon, alone=start + 1 == len(found))
        return shown[:1].lower() + shown[1:] if common else shown

    def place(self, span: Span, lexicon: Lexicon, *, within: bool = False) -> Place:
        """Return what stands before `span` and what that tells of it; a name may stand `within` a wording."""
        before = self._text[max(0, span.start - _BEFORE) : span.start]
        bare = before.rstrip(" \u00a0" + "".join(OPENING_QUOTES))
        opens = not bare or bare[-1] in _ENDS or (bare[-1] in _DASHES and bare[:-1].rstrip(" ")[-1:] in {"", "\n"})
        last = fold(before.split()[-1]) if before[-1:].isspace() and not opens and before.split() else ""
        ends = len(before.rstrip()) - len(before) + span.start
        if last in lexicon.prepositions:
            accusative = last in lexicon.table.accusatives
            return Place(BY_ACCUSATIVE if accusative else BY_PREPOSITION, opens)
        of_noun = last and (within or ends in self._cued) and _is_noun(last, lexicon)
        return Place(BY_NOUN if of_noun else FREE, opens)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(w.of(self._text) for w in words(self._text))

    @cached_property
    def _named(self) -> frozenset[str]:
        """Stems of the words that have a capital inside a sentence."""
        return frozenset(stem(m.group(1)) for m in _INSIDE.finditer(self._text))

    def _is_there(self, form: str) -> bool:
        return form in self._words

    def _common(self, token: Token, kind: SourceKind, lexicon: Lexicon, *, alone: bool) -> bool:
        """Tell whether a word with a capital at a sentence's beginning is no name."""
        if token.acronym or not token.text.isalpha() or not token.text[1:].islower():
            return False
        lemmas = token.word.lemmas | {token.fold}
        known = (lexicon.determiners, lexicon.pronouns.keys(), lexicon.numerals.keys(), lexicon.vague.keys())
        if any(not lemmas.isdisjoint(own) for own in (*known, lexicon.others, lexicon.part)):
            return True
        body = kind in {"organization", "document"}
        if lexicon.table.capital_nouns or (kind == "organization" and not alone):
            return False
        if token.term("institutions") is not None or (body and stem(token.text) in self._named):
            return False
        if lexicon.table.morphology:
            word = token.word  # «Українські посадовці»
            described = not alone and word.adjective and word.names <= {"Geox"}
            return word.known and (described or (word.common and not word.names))
        if token.term("places") is not None:
            return False
        listed = any(t.words[0].islower() for t in token.terms)
        return listed or self._is_there(token.text.lower())


def _upright(declension: Declension, phrase: Phrase, start: int, governed: Governed) -> tuple[int, dict[int, str]]:
    """Return where a wording begins that stands in a case, and which of its words change."""
    found, lexicon, first = phrase.words, phrase.lexicon, start
    left = start
    if start + 1 < len(found) and found[start].fold in lexicon.prepositions and not found[start].word.adjective:
        after = declension.subject_after(start + 1)
        first = start + 1 if after is None else after
        left = start if after is None else after
        governed = BY_PREPOSITION if after is None else FREE
    elif first + 1 < len(found) and found[first].word.lemmas & lexicon.emphatic and not found[first + 1].breaks:
        left = first = first + 1  # «сам завод»
    changed = declension.nominative(first, governed)
    return (left, {}) if changed is None else (first, changed)


def _end(phrase: Phrase, kind: SourceKind) -> int:
    """Return where a wording ends that goes on to whom somebody spoke, or with a clause that is cut off."""
    found = phrase.words
    for i in range(1, len(found) if kind == "unnamed" else 0):
        opens = phrase.in_quotes[i] and not phrase.in_quotes[i - 1]
        cases = {r.case for r in phrase.lexicon.morphology.readings(found[i].text) if r.case}
        if opens and cases == {"datv"} and "datv" not in found[i - 1].word.cases:
            return found[i - 1].span.end  # «сотрудница [«Вечернему курьеру» по телефону]»
    at = phrase.phrase_end
    if 0 < at < len(found) and found[at].breaks and not says(found[at:], phrase.lexicon):
        return found[at - 1].span.end
    return len(phrase.wording)


def says(clause: Iterable[Token], lexicon: Lexicon) -> bool:
    """Tell whether something is said in a clause, so that it is no beginning of one; of forms not known it may be."""
    read = [lexicon.morphology.readings(t.text) for t in clause]
    return not all(read) or any(r.kind == "verb" for readings in read for r in readings)


def _past_openers(found: Sequence[Token], lexicon: Lexicon) -> int:
    """Return where a wording begins behind what only opens its sentence: «А [Укрпошта]»."""
    for opener in lexicon.openers:
        size = len(opener)
        if len(found) > size and tuple(t.fold for t in found[:size]) == opener and not found[size].breaks:
            return size
    return 0


def _marks(gap: str) -> int:
    """Return how many marks of a gap belong to what follows them: opening quotation marks."""
    return len(gap) - len(gap.rstrip("".join(OPENING_QUOTES)))


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    read = lexicon.morphology.readings(word.strip("".join(CLOSING_QUOTES)))
    return any(r.kind == "noun" for r in read) and not any(r.kind == "verb" for r in read)

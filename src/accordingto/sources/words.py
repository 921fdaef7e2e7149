"""The words of a text with what stands between them, as mentions and names need them."""

import re
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.sources.lexicon import Form, Lexicon, Term
from accordingto.sources.morphology import Word
from accordingto.sources.table import NOUNS
from accordingto.text import elided, elision

# Thousands are written with commas.
# Abbreviations with stops (U.S., M.D.) are one word; so are words with inner hyphens and apostrophes.
# Most begin with two letters, which are tried first.
_WORD = re.compile(
    r"(?=\w)(?:[^\W\d_]{2}\w*(?:['’ʼ`-]\w+)*|\d{1,3}(?:,\d{3})+(?!\d)|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_])"
    r"|\w+(?:['’ʼ`-]\w+)*)"
)
_POSSESSIVE = ("'s", "’s")


class Token(Struct, frozen=True, eq=False, dict=True):
    """A word in its place."""

    span: Span
    form: Form
    gap: str
    """What stands between it and the word before."""
    possessive: bool
    row: Sequence[Form]
    """The words that it is one of."""
    at: int
    """Which of them it is."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What the table knows that begins here, those of more words first."""
        return self._terms if self.form.begins else ()

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        return self.form.lexicon.terms(self.row, self.at)

    @property
    def word(self) -> Word:
        """What the word form tells."""
        return self.form.word

    @property
    def fold(self) -> str:
        """The word for comparison."""
        return self.form.fold

    @property
    def text(self) -> str:
        """The word as written, without a possessive ending."""
        return self.form.text

    @property
    def breaks(self) -> bool:
        """Whether a comma, dash, colon or bracket stands before it."""
        return any(c in self.gap for c in ",;:(—–")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.form.capital

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals: USA, Ministry names such as МЗС; not an initial."""
        return self.form.acronym

    @property
    def initial(self) -> bool:
        """Whether it is a name's initial: "J.", or a lone capital."""
        return self.form.initial

    def term(self, *categories: str) -> Term | None:
        """Return the longest term of one of `categories` that begins here."""
        return next((t for t in self.terms if t.category in categories), None)

    @property
    def is_country(self) -> bool:
        """Whether it names a country; „Schweden“, which is people as well, does so without an article."""
        people = self.term("people") is not None and not self.form.lexicon.table.capital_nouns
        return self.capital and self.term("places") is not None and not people

    @property
    def noun(self) -> Term | None:
        """The longest term that can be the head of a mention and begins here."""
        return next((t for t in self.terms if t.category in NOUNS), None)


def tokens(text: str, within: Span, lexicon: Lexicon) -> list[Token]:
    """Return the words of `text` in the stretch `within`, looked up in `lexicon`."""
    found: list[Token] = []
    places: list[tuple[int, int, bool]] = []
    forms: list[Form] = []
    english, known = bool(lexicon.table.endings), lexicon.form
    elides = bool(elided(lexicon.language or ""))
    for match in _WORD.finditer(text, within.start, within.end):
        start, end = match.span()
        written = text[start:end]
        if elides and (cut := elision(written, lexicon.language)):
            places.append((start, start + cut, False))
            forms.append(known(written[:cut]))
            start, written = start + cut, written[cut:]
        owner = english and written.endswith(_POSSESSIVE) and end - start > 2
        if owner:
            written, end = written[:-2], end - 2
        places.append((start, end, owner))
        forms.append(known(written))
    before = within.start
    for i, (start, end, owner) in enumerate(places):
        found.append(Token(Span(start, end), forms[i], text[before:start], owner, forms, i))
        before = end
    return found


def agree(adjective: Token, noun: Token) -> bool:
    """Tell whether the first word may be an adjective of the second: «місцеве радіо»."""
    a, b = adjective.word, noun.word
    return a.adjective and bool(a.cases & b.cases) and bool(not a.genders or not b.genders or a.genders & b.genders)

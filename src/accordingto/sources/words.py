"""The words of a text with what stands between them, as mentions and names need them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.sources.lexicon import NOUNS, Lexicon, Term
from accordingto.sources.morphology import Word
from accordingto.text import fold

# Abbreviations with stops (U.S., M.D.) are one word; so are words with inner hyphens and apostrophes.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_])|\w+(?:['’ʼ`-]\w+)*")
_POSSESSIVE = ("'s", "’s")


class Token(Struct, frozen=True):
    """A word in its place."""

    span: Span
    word: Word
    fold: str
    gap: str
    """What stands between it and the word before."""
    possessive: bool = False
    terms: tuple[Term, ...] = ()
    """What the table knows that begins here, those of more words first."""

    @property
    def text(self) -> str:
        """The word as written, without a possessive ending."""
        return self.word.text

    @property
    def breaks(self) -> bool:
        """Whether a comma, dash, colon or bracket stands before it."""
        return any(c in self.gap for c in ",;:(—–")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals: USA, Ministry names such as МЗС; not an initial."""
        bare = self.text.replace(".", "").replace("-", "")
        return len(bare) > 1 and bare.isupper()

    @property
    def initial(self) -> bool:
        """Whether it is a name's initial: "J.", or a lone capital."""
        return self.capital and len(self.text.rstrip(".")) == 1

    def term(self, *categories: str) -> Term | None:
        """Return the longest term of one of `categories` that begins here."""
        return next((t for t in self.terms if t.category in categories), None)

    @property
    def noun(self) -> Term | None:
        """The longest term that can be the head of a mention and begins here."""
        return next((t for t in self.terms if t.category in NOUNS), None)


def tokens(text: str, within: Span, lexicon: Lexicon) -> list[Token]:
    """Return the words of `text` in the stretch `within`, looked up in `lexicon`."""
    spans: list[Span] = []
    words: list[Word] = []
    possessive: list[bool] = []
    english = bool(lexicon.table.endings)
    for match in _WORD.finditer(text, within.start, within.end):
        start, end = match.span()
        owner = english and end - start > 2 and text[end - 2 : end] in _POSSESSIVE
        if owner:
            end -= 2
        spans.append(Span(start, end))
        possessive.append(owner)
        words.append(lexicon.morphology.word(text[start:end]))
    return _joined(text, within, spans, words, possessive, lexicon)


def _joined(
    text: str, within: Span, spans: list[Span], words: Sequence[Word], possessive: list[bool], lexicon: Lexicon
) -> list[Token]:
    found = []
    for i, (span, word) in enumerate(zip(spans, words, strict=True)):
        before = spans[i - 1].end if i else within.start
        terms = lexicon.terms(words, i)
        found.append(Token(span, word, fold(word.text), text[before : span.start], possessive[i], terms))
    return found

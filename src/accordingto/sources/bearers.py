"""Whose a name is that stands alone, by what the page says where it does not: somebody's, or a body's.

News introduces people with a first name, a title or a trade ("Prosecutor Ann Reyes", „Frau Reyes“) and calls them by
the last name later; firms and countries stand bare from the beginning, and things happen in and at them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from accordingto.nouns import SourceKind, Span
from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.family_first import is_family, is_given
from accordingto.sources.lexicon import Lexicon, is_first_name
from accordingto.sources.words import Token, tokens
from accordingto.text import is_latin

_PLACES = 12
"""How many places of a name are looked at."""
_BEFORE, _AFTER = 48, 48
"""How many characters before and after it are read."""
_LEAST = 3
"""Letters of the shortest name that is looked for."""
_STEM = 4
"""Letters under which the case forms of a name are found."""
_VOWELS = "аяиіїь"
"""Letters in which names of countries end."""
_ENDING = 3
"""Letters by which case forms of one name may differ in length."""


class Bearers:
    """The bare names of one page."""

    def __init__(self, text: str) -> None:
        """Look into `text`."""
        self.text = text
        self._known: dict[tuple[str, int], SourceKind | None] = {}

    def kind(self, name: str, lexicon: Lexicon) -> SourceKind | None:
        """Tell whether `name` is a person's or a body's; None where the page does not tell."""
        key = (name, id(lexicon))
        if key not in self._known:
            self._known[key] = self._kind(name, lexicon) if len(name) >= _LEAST else None
        return self._known[key]

    def _kind(self, name: str, lexicon: Lexicon) -> SourceKind | None:
        person, articled, body = False, False, self._people_of(name)
        for start, end in islice(self._places(name, lexicon), _PLACES):
            before = tokens(self.text, Span(max(0, start - _BEFORE), start), lexicon)
            gap = self.text[before[-1].span.end : start] if before else "\n"
            after = tokens(self.text, Span(end, min(len(self.text), end + _AFTER)), lexicon)
            owner = self.text[end : end + 2] in {"'s", "’s"}
            last = before[-1] if before and not gap.strip(" \u00a0") else None
            following = after[0] if after and not after[0].gap.strip(" \u00a0") and not owner else None
            if last is not None and self.text[start:end] != name and _governs(last):
                body = True  # «президент Норландії»
            elif _speaks_for(before, gap, lexicon) or (following is not None and _is_spokesperson(following)):
                body = True
            elif last is not None and last.word.numbers != {"plur"} and self._introduces(last, before, lexicon):
                person = person or not (name.isupper() and _is_of_letters(last))
            if following is not None and is_family(name) and is_given(following.text):
                person = True
            # „Bondi, die Trump verteidigt hat“
            relative = last is not None and last.breaks and last.fold in lexicon.relatives
            articled = articled or (last is not None and last.fold in lexicon.definite and not relative)
            if (last is not None and not owner and self._holds(last, lexicon)) or self._is_firm(following):
                body = True
            if owner and any(self._has(t, lexicon) for t in after[1:4]):
                body = True
        # No person is "the Chronicle", even if people are called Francisco.
        return "person" if person and not articled else "organization" if body else None

    def _places(self, name: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
        """Yield where the name stands, in any case that the language has."""
        if not lexicon.table.morphology or is_latin(name):
            endings = {"", "s"} if lexicon.table.capital_nouns else {""}
            for start, end in self._beginning(name):
                if self.text[start + len(name) : end] in endings and self.text[end : end + 1] != "-":
                    yield start, end
            return
        for start, end in self._beginning(name[: max(_STEM, len(name) - _ENDING)]):
            if abs(end - start - len(name)) <= _ENDING and sounds.same_part(self.text[start:end], name):
                yield start, end

    def _beginning(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield where a word begins with what a name does, up to that word's end."""
        text = self.text
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            while end < len(text) and _is_in_word(text[end]):
                end += 1
            if not start or not (_is_in_word(text[start - 1]) or text[start - 1] == "-"):
                yield start, end
            start = text.find(name, end)

    def _people_of(self, name: str) -> bool:
        """Tell whether the page calls somebody or something by the name of a country: "Norlandian", «норландський»."""
        if is_latin(name):
            return name.endswith("a") and re.search(rf"(?<!\w){re.escape(name)}ns?(?!\w)", self.text) is not None
        stem = name.rstrip(_VOWELS)
        adjective = rf"(?<!\w){re.escape(stem)}\w?(?:ск|ськ)\w+"
        return name != stem and len(stem) >= _STEM and re.search(adjective, self.text, re.IGNORECASE) is not None

    @staticmethod
    def _introduces(last: Token, before: Sequence[Token], lexicon: Lexicon) -> bool:
        """Tell whether the word before a name is a person's first name, title or trade."""
        if last.fold in lexicon.prepositions:
            return False  # "В" is read as an initial too.
        if last.form.title or last.initial:
            return True
        if last.capital and not last.acronym and is_first_name(last.text, lexicon.language):
            return True
        if last.capital and lexicon.table.morphology and "Name" in last.word.names and not is_latin(last.text):
            return True
        if _is_somebody(last) and not last.possessive:
            return True
        # An unknown first name after a trade: "co-author Samir Oduya".
        earlier = before[-2] if len(before) > 1 and not last.gap.strip(" \u00a0") else None
        named = all(t.category == "places" for t in last.terms)  # "Paris Reyes"
        unknown = last.capital and named and last.fold not in lexicon.function_words
        return unknown and earlier is not None and _is_somebody(earlier)

    @staticmethod
    def _holds(last: Token, lexicon: Lexicon) -> bool:
        """Tell whether what stands before a name makes it a body's or a place's: "the firm", "in", "at"."""
        if last.term("organizations") is not None and not last.possessive:
            return True
        return last.fold in lexicon.inside

    @staticmethod
    def _is_firm(following: Token | None) -> bool:
        """Tell whether the name begins that of a firm: "Peregrine" in "Peregrine Securities"."""
        if following is None or not following.capital:
            return False
        return following.term("organizations") is not None or following.fold in concepts().firm_endings

    @staticmethod
    def _has(token: Token, lexicon: Lexicon) -> bool:
        """Tell whether only bodies have what follows "its": a government, shares, a chief executive."""
        term = token.term("offices", "organizations")
        owned = term is not None and not term.concepts.isdisjoint(concepts().of_bodies)
        return owned or token.fold in lexicon.holdings


def _is_in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _is_somebody(token: Token) -> bool:
    return token.term("people", "offices") is not None


def _speaks_for(before: Sequence[Token], gap: str, lexicon: Lexicon) -> bool:
    """Tell whether somebody speaks for what follows: "a spokesman for Brightwater"."""
    if len(before) < 2 or gap.strip(" \u00a0") or before[-1].gap.strip(" \u00a0"):
        return False
    return before[-1].fold in lexicon.prepositions and _is_spokesperson(before[-2])


def _is_spokesperson(token: Token) -> bool:
    term = token.term("people", "offices")
    return term is not None and not term.concepts.isdisjoint(concepts().spokespeople)


def _is_of_letters(last: Token) -> bool:
    """Tell whether what follows a word is rather a body's first letters: «Президент ФИФА», «в Риме ФАО»."""
    return _is_somebody(last) or (bool(last.word.cases) and "nomn" not in last.word.cases)


def _governs(noun: Token) -> bool:
    """Tell whether an office stands upright, so that an inflected name after it tells of what it is one."""
    return noun.term("offices") is not None and "nomn" in noun.word.cases and "gent" not in noun.word.cases

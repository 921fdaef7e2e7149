"""The words of outlets' names, compared in any case ending and in Latin or Cyrillic script."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, product, starmap

from accordingto.nouns import Span
from accordingto.outlets.listed import registry_file
from accordingto.text import elided, fold, is_latin, stem


@cache
def _same_words() -> dict[str, str]:
    """Words that outlets' names share across scripts by sound or meaning ("онлайн" is "online"), to one of them."""
    return {stem(word): stem(group[0]) for group in registry_file().same for word in group}


def name_key(word: str) -> str:
    """Return the stem of `word`, or what outlets' names share in its place."""
    key = stem(word)
    return _same_words().get(key, key)


_ELIDED = "|".join(sorted(re.escape(word[:-1]) for word in elided()))
NAME_WORD = re.compile(rf"(?=\w)(?:(?:{_ELIDED})['’](?=\w)|\w+(?:['’ʼ`]\w+)*)")
"""A word of a name; what is elided before one is a word of its own: "dell'ANSA"."""


QUOTED = re.compile(r"[„«»]([^\W\d_a-z][\w&.-]*(?: [\w&.-]+){0,2})[“”\"»«]")
"""Up to three words in quotation marks."""
_NUMERAL = re.compile(r"[ \u00a0-](?:II|III|IV|VI{0,3}|IX|XI{0,2})\b(?!\.)")


def numbered(text: str, at: int) -> bool:
    """Tell whether a name goes on with a Roman numeral at `at`, as names of things do: "Sputnik V"."""
    return _NUMERAL.match(text, at) is not None


_DECLINED = ("s", "en", "er")
"""How words of Latin names end in German cases: „bei der Zeit“, „der Süddeutschen“, „von Süddeutscher Zeitung“."""


def name_words(text: str) -> list[Span]:
    """Return the words of `text` as names have them: the parts of a hyphenated one apart."""
    return list(starmap(Span, map(re.Match.span, NAME_WORD.finditer(text))))


def name_keys(word: str) -> tuple[str, ...]:
    """Return the keys that `word` may have in an alias: its own, and without a German case ending."""
    declined = word.endswith(_DECLINED) and is_latin(word)
    return (name_key(word), name_key(word[:-1])) if declined else (name_key(word),)


def as_it_stands(word: str, found: str) -> bool:
    """Tell whether a word of a name is written in the script of the word `found` alike in any place of a sentence."""
    return (is_latin(word) and is_latin(found)) or fold(word) in registry_file().undeclined


def written_forms(word: str) -> set[str]:
    """Return the forms that a word of a name has in a text, folded: a Latin one those of English and German."""
    key = fold(word)
    if not is_latin(word):
        return {key}
    return {key, key + "s", key + "n", key + "r"} if key.endswith("e") else {key, key + "s"}


def without_possessive(word: str) -> str:
    """Return `word` without an English possessive ending."""
    return word[:-2] if word[-2:] in {"'s", "’s"} else word


def name_stems(name: str) -> list[str]:
    """Return the keys of the words of a name."""
    return [name_key(s.of(name)) for s in name_words(name)]


_SISTERS = {"і": ("е", "о"), "е": ("і",), "о": ("і",)}
"""Vowels that stand for each other in words that Ukrainian and Russian share: «вісті» and «вести», «Львів», «Львов»."""
_SISTER = re.compile(r"(?<=\w)(?:і(?=\w\w)|[ео](?=[бвгґджзклмнпрстфхцчшщ]{2}\w))")
"""Where they do: not in endings, and «е» and «о» before two consonants."""
_SPELLINGS = 12
_SEVERAL = 2


def sister_spellings(name: str) -> tuple[str, ...]:
    """Return how the sister language may write a Ukrainian or Russian name of several words, its own left out.

    One word is soon another there: «Світ» would be «Свет», light.
    """
    spans = name_words(name)
    if len(spans) < _SEVERAL or not _SISTER.search(name.lower()):
        return ()
    before = (Span(0, 0), *spans)
    words = [(name[a.end : b.start], b.of(name)) for a, b in zip(before, spans, strict=False)]
    forms = [[(gap, form) for form in _sisters(word)] for gap, word in words]
    written = ("".join(gap + word for gap, word in chosen) for chosen in product(*forms))
    return tuple(one for one in islice(written, _SPELLINGS) if one != name)


def _sisters(word: str) -> list[str]:
    """Return `word` and what it is with one vowel as the sister language has it."""
    found = [word]
    for match in _SISTER.finditer(word.lower()):
        found += [word[: match.start()] + vowel + word[match.end() :] for vowel in _SISTERS[match.group()]]
    return found


def together(names: Sequence[str]) -> str:
    """Return what outlets that have a report together are called: "ARD, SWR and Die Zeit", one alone by its name."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

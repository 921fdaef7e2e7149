"""The words of outlets' names, compared in any case ending and in Latin or Cyrillic script."""

import re
from functools import cache, lru_cache
from itertools import starmap

from accordingto.nouns import Span
from accordingto.outlets.listed import registry_file
from accordingto.text import elided, fold, is_latin, stem


@cache
def _same_words() -> dict[str, str]:
    """Words that outlets' names share across scripts by sound or meaning ("онлайн" is "online"), to one of them."""
    return {stem(word): stem(group[0]) for group in registry_file().same for word in group}


@lru_cache(maxsize=1 << 16)
def name_key(word: str) -> str:
    """Return the stem of `word`, or what outlets' names share in its place."""
    key = stem(word)
    return _same_words().get(key, key)


_ELIDED = "|".join(sorted(re.escape(word[:-1]) for word in elided()))
NAME_WORD = re.compile(rf"\b(?:{_ELIDED})['’](?=\w)|\w+(?:['’ʼ`]\w+)*")
"""A word of a name; what is elided before one is a word of its own: "dell'ANSA"."""


QUOTED = re.compile(r"[„«»]([^\W\d_a-z][\w&.-]*(?: [\w&.-]+){0,2})[“”\"»«]")
"""Up to three words in quotation marks."""
_NUMERAL = re.compile(r"[ \u00a0-](?:II|III|IV|VI{0,3}|IX|XI{0,2})\b(?!\.)")


def numbered(text: str, at: int) -> bool:
    """Tell whether a name goes on with a Roman numeral at `at`, as names of things do: "Sputnik V"."""
    return _NUMERAL.match(text, at) is not None


def name_words(text: str) -> list[Span]:
    """Return the words of `text` as names have them: the parts of a hyphenated one apart."""
    return list(starmap(Span, map(re.Match.span, NAME_WORD.finditer(text))))


@lru_cache(maxsize=1 << 16)
def name_keys(word: str) -> tuple[str, ...]:
    """Return the keys that `word` may have in an alias: its own, and without a German case ending."""
    return (name_key(word), name_key(word[:-1])) if word.endswith(("s", "en")) and is_latin(word) else (name_key(word),)


def as_it_stands(word: str, found: str) -> bool:
    """Tell whether a word of a name is written in the script of the word `found` alike in any place of a sentence."""
    return (is_latin(word) and is_latin(found)) or fold(word) in registry_file().undeclined


def written_forms(word: str) -> set[str]:
    """Return the forms that a word of a name has in a text, folded: a Latin one those of English and German."""
    key = fold(word)
    if not is_latin(word):
        return {key}
    return {key, key + "s", key + "n"} if key.endswith("e") else {key, key + "s"}


def without_possessive(word: str) -> str:
    """Return `word` without an English possessive ending."""
    return word[:-2] if word[-2:] in {"'s", "’s"} else word


def name_stems(name: str) -> list[str]:
    """Return the keys of the words of a name."""
    return [name_key(s.of(name)) for s in name_words(name)]

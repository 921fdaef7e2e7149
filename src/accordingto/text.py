"""The one text normalisation, and the few things that every stage asks of a text.

Three forms of a text are used, each for one purpose: the *clean* form is what an article's text is made of, the
*folded* form is for comparing words, the *latin* form for comparing names across scripts.  Offsets always refer to
the clean text: :func:`words` and :func:`sentences` return spans of the text they were given.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import starmap

from msgspec import Struct

from accordingto import languages
from accordingto.nouns import Span

# Everything that can't be shown or stored: C0/C1 controls but tab and newline, lone surrogates, non-characters,
# and the invisible marks that pages use to break words or to hide text (soft hyphen, zero-width, bidi controls).
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\xad\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_LONGEST = 80
_WORD = re.compile(r"\w+(?:['’ʼ`-]\w+)*")
_ELISION = re.compile(r"([^\W\d_]{1,8})['’ʼ`](?=\w)")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'", "ё": "е", "\u0301": ""})

OPENING_QUOTES = frozenset('«“„‟‹"')
CLOSING_QUOTES = frozenset('»”“›"')
QUOTES = OPENING_QUOTES | CLOSING_QUOTES
"""Double quotation marks; single ones are left out since they are apostrophes more often than not."""


@cache
def _too_many_marks() -> re.Pattern[str]:
    """Match combining marks past the thirtieth on one letter (UAX #15, stream-safe text).

    Putting such a run in canonical order takes time that grows with its square.
    """
    marks = "".join(chr(c) for c in range(0x300, 0x20000) if unicodedata.combining(chr(c)))
    return re.compile(f"(?<=[{marks}]{{30}})[{marks}]+")


def clean(raw: str) -> str:
    """Return `raw` in NFC without characters that cannot be shown, blanks folded, line ends as ``\\n``.

    Of combining marks the first thirty on a letter are kept.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    text = _BLANKS.sub(" ", _UNWANTED.sub("", text))
    # Most texts are in NFC: asking is cheap, the pattern is not.
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", _too_many_marks().sub("", text))
    return text


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return `word` for comparison: NFKC, case folded, one apostrophe, ё as е, no stress marks."""
    if word.isascii():
        plain = _fold_plain(word)
        return word if plain == word else plain
    kept = unicodedata.normalize("NFKC", word).casefold().translate(_APOSTROPHES)
    # Folding takes some letters apart (ΐ), and what is left of one may go together again, to another one to fold (ё̈).
    together = unicodedata.normalize("NFKC", kept)
    # What is folded already is returned itself: whoever remembers both remembers one.
    if together == word:
        return word
    return together if together == kept else fold(together)


def _fold_plain(text: str) -> str:
    return text.lower().replace("`", "'")


def words(text: str, within: Span | None = None) -> Iterator[Span]:
    """Return the words of `text` (letters and digits, inner apostrophes and hyphens) as spans, in order."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return starmap(Span, map(re.Match.span, _WORD.finditer(text, start, end)))


def written(text: str, within: Span) -> list[str]:
    """Return the words in the stretch `within` of `text` as they are written, for those who need no places."""
    return _WORD.findall(text, within.start, within.end)


def folded(text: str) -> list[str]:
    """Return the words of `text`, each folded by its first 80 letters: what is longer is no word."""
    # Most texts are plain, and folded at once.
    plain = text.isascii()
    found: list[str] = _WORD.findall(_fold_plain(text) if plain else text)
    if len(text) > _LONGEST:
        found = [word[:_LONGEST] for word in found]
    return found if plain else [*map(fold, found)]


class _Breaks(Struct, frozen=True):
    """languages/<iso>/text.toml: what does not end a sentence, and what is a word though the next is written to it."""

    abbreviations: tuple[str, ...]
    elided: tuple[str, ...] = ()


@cache
def _abbreviations(language: str) -> frozenset[str]:
    if language not in languages.available("text"):
        return frozenset()
    return frozenset(languages.load(language, "text", _Breaks).abbreviations)


@cache
def elided(language: str | None = None) -> frozenset[str]:
    """Return the little words that lose their vowel before one ("l'eau"), as `language` writes them; without it all."""
    known = languages.available("text") if language is None else {language} & {*languages.available("text")}
    return frozenset(word for each in known for word in languages.load(each, "text", _Breaks).elided)


def elision(word: str, language: str | None) -> int:
    """Return how long such a little word at the beginning of `word` is: 2 in "l'eau", 0 in the name "D'Angelo".

    With a capital letter it is one before a small letter alone, unless it is listed so.
    """
    found = _ELISION.match(word)
    if found is None:
        return 0
    known, first = elided(language or ""), f"{found[1]}'"
    whole = first in known or (first.lower() in known and word[found.end()].islower())
    return found.end() if whole else 0


def separate(text: str, within: Span, language: str | None) -> Iterator[Span]:
    """Return the words of `text` as `language` has them: an elided one is a word of its own, "dell'" and "acqua"."""
    if not elided(language or ""):
        yield from words(text, within)
        return
    for word in words(text, within):
        if cut := elision(word.of(text), language):
            yield Span(word.start, word.start + cut)
        yield Span(word.start + cut, word.end)


_END = re.compile(r"[.!?…]+[\"'»”’“)\]]*(?=\s|$|[^\W\d_])|\n+")
_GLUED = 3
"""Small letters before a full stop after which a sentence may begin without a blank."""
_SITES = frozenset({"Com", "Info", "Net", "Org", "Ru", "Ua"})
"""How names of sites end that are written with capital letters."""
_LAST_WORD = re.compile(r"(\w+(?:\.\w+)*)$")


def sentences(text: str, within: Span, language: str | None) -> list[Span]:
    """Split the stretch `within` of `text` into sentences, without the blanks between them.

    A full stop ends no sentence after an abbreviation of `language`, after an initial, or before a small letter;
    a line end always does.  After small letters a sentence may begin without a blank ("fiel.Die"), as where a page's
    paragraphs were joined.  Quotation marks need not be paired.
    """
    found: list[Span] = []
    start = within.start
    known = _abbreviations(language or "")
    for match in _END.finditer(text, within.start, within.end):
        mark = match.group()
        if not mark.startswith("\n"):
            if text[match.end() : match.end() + 1].isalpha() and not _is_glued(text, match.start(), match.end()):
                continue
            after = text[match.end() : match.end() + 12].lstrip(" \"'«“„(—–-")
            if after[:1].islower():
                continue
            if mark == ".":
                last = _LAST_WORD.search(text, max(start, match.start() - 20), match.start())
                word = last.group() if last else ""
                if (fold(word) in known and not _is_acronym(word, after)) or _is_initial(word, after):
                    continue
        _append(found, text, start, match.end())
        start = match.end()
    _append(found, text, start, within.end)
    return found


def _is_glued(text: str, mark: int, following: int) -> bool:
    """Tell whether a sentence begins right at `following`, after the mark of another: "fiel.Die", not "news.UA"."""
    before = text[max(0, mark - _GLUED) : mark]
    small = len(before) == _GLUED and before.isalpha() and before.islower()
    opens = text[following].isupper() and not text[following + 1 : following + 2].isupper()
    if small and is_latin(before[-1]) != is_latin(text[following]):
        return False
    site = _WORD.match(text, following)
    opens &= site is None or site.group() not in _SITES
    return opens and (small or before[-1:] in CLOSING_QUOTES or before[-1:].isspace())


def _is_initial(word: str, after: str) -> bool:
    """Tell whether `word` is an initial: one letter, before no letter of another script as "у мережі X. Проте" has."""
    if len(word) != 1 or not word.isupper():
        return False
    letters = (c for c in (word + after[:1]).casefold() if c.isalpha())
    return len({c in _CYRILLIC for c in letters}) == 1


def _is_acronym(word: str, after: str) -> bool:
    """Tell whether `word` is a name in capitals ("the FT. The deal"), no abbreviation among capitals ("ST. LOUIS")."""
    following = _WORD.match(after)
    return word.isalpha() and word.isupper() and not (following and following.group()[:2].isupper())


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    trimmed = trim(text, Span(start, end))
    if trimmed.end > trimmed.start:
        found.append(trimmed)


def trim(text: str, span: Span, marks: str = "") -> Span:
    """Return `span` of `text` without blanks, and without any of `marks`, at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return Span(start, end)


# Latin letters for the Cyrillic ones of Ukrainian, Russian, Belarusian and Bulgarian, after Ukraine's official
# table (resolution 55 of 2010) and BGN/PCGN, both brought to one spelling: keys, not something to show.
_CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщьъыэюяў",
        "a b v g g d e e e zh z i i i i k l m n o p r s t u f h ts ch sh sch - - i e u a v".replace("-", "").split(" "),
        strict=True,
    )
)
# And those for Latin letters that no mark is taken from: ł, ı, ø, đ.
_IN_LATIN = str.maketrans(_CYRILLIC | {"ł": "l", "ı": "i", "ø": "o", "đ": "d"})
# Spellings of one sound in Latin script that differ between tables and newspapers.
_SPELLINGS = (
    ("dzh", "i"),
    ("ph", "f"),
    ("kh", "h"),
    ("g", "h"),
    ("shch", "sch"),
    ("iy", "i"),
    ("yi", "i"),
    ("ii", "i"),
    ("ye", "e"),
    ("ie", "e"),
    ("yu", "u"),
    ("iu", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("yo", "e"),
    ("y", "i"),
    ("w", "v"),
    ("j", "i"),
    ("x", "ks"),
    ("'", ""),
)
_DOUBLED = re.compile(r"(.)\1")


@lru_cache(maxsize=1 << 16)
def latin(word: str) -> str:
    """Return a key under which one name written in Latin or Cyrillic script usually meets.

    >>> latin("Zelenskyy") == latin("Зеленський"), latin("Putin") == latin("Путін")
    (True, True)
    """
    plain = fold(word).translate(_IN_LATIN)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for spelling, one in _SPELLINGS:
        plain = plain.replace(spelling, one)
    return _DOUBLED.sub(r"\1", plain)


def after_latin(word: str) -> str:
    """Return the last part of a word compounded with a Latin one, which declines alone: «Telegram-канале», else all."""
    first, _, last = word.rpartition("-")
    return last if first and last.islower() and is_latin(first) and not is_latin(last) else word


def is_latin(word: str) -> bool:
    """Tell whether `word` is written in Latin letters (or in none at all)."""
    return word.isascii() or all(ord(c) < 0x250 for c in word if c.isalpha())


# Case endings of Slavic nouns and adjectives in the spelling of latin().
_ENDINGS = frozenset(
    {
        *("iami", "ami", "omu", "oiu", "imi", "emi", "ovi", "evi", "oho", "eho", "emu"),
        *("ou", "eu", "oi", "ei", "om", "em", "im", "ih", "ah", "ov", "iv", "am"),
        *("a", "o", "u", "e", "i"),
    }
)
_LONGEST_ENDING = max(map(len, _ENDINGS))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return `word` as a key without its case ending, so that «Вісткою», «Вистки» and "Vistka" meet.

    A light stemmer in the manner of Dolamic and Savoy (2009): the longest known ending goes, three letters stay.
    """
    key = latin(word)
    if is_latin(word):
        return key[:-1] if len(key) > 3 and key[-1] in "aoiue" else key
    for size in range(min(_LONGEST_ENDING, len(key) - 3), 0, -1):
        if key[-size:] in _ENDINGS:
            return key[:-size]
    return key


def counted(n: int, one: str, many: str | None = None) -> str:
    """Return ``3 articles`` or ``1 article``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"

"""Outlets that a page itself introduces by what they are: "the website Harbour Notes", «телеканал «Маяк»».

No list has them all; known once, they are known to be outlets wherever a page names them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from accordingto.nouns import ARTICLE_KINDS, Article, Span
from accordingto.sources import names
from accordingto.sources.bearers import Bearers
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.words import Token, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, is_latin

_LONGEST = 4
"""Words of the longest name that is taken."""
_REACH = 90
"""Characters that are read from such a noun on."""
_PARTS = 2
"""Words that most people's names have."""
_COUNTS = 3
"""Digits of a figure that is in no name."""
_BEFORE = re.compile(r"(?<= )[^\W\d_][\w-]+(?= $)")
_WHERE = "er"
"""How German words for where something is end."""
_STEM = 4
"""Letters by which it is seen where there may be a noun for an outlet at all."""


def introduced(article: Article) -> Iterator[str]:
    """Yield the names that the text of `article` puts beside a noun for an outlet, in order, each once."""
    seen: set[str] = set()
    bearers = Bearers(article.text)
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        language = block.language or article.language
        known = lexicon(language)
        if (beginning := _beginnings(language)) is None:
            continue
        read = block.start
        for match in beginning.finditer(article.text, block.start, block.end):
            if match.start() < read:
                continue
            start = match.start()
            while start > block.start and article.text[start - 1].isalpha():
                start -= 1  # „Fachportal“
            end = match.end()
            while end < block.end and article.text[end].isalpha():
                end += 1
            read = end
            if not any(t.category == "outlets" for t in known.form(article.text[start:end]).begins):
                continue
            if _in_a_name(article.text, Span(start, end), block.start, known):
                continue
            words = tokens(article.text, Span(start, min(block.end, start + _REACH)), known)
            name = _name(words, article.text, known, bearers)
            if name and name not in seen:
                seen.add(name)
                yield name


def _in_a_name(text: str, noun: Span, start: int, known: Lexicon) -> bool:
    """Tell whether a noun in capitals goes on with a name, "the Lake Journal Letters", and introduces none.

    „Das Hamburger Magazin“ has a word for where it is before it, and a sentence begins with any word.
    """
    before = _BEFORE.search(text, max(start, noun.start - _REACH), noun.start)
    if before is None or not (before.group()[0].isupper() and text[noun.start].isupper()):
        return False
    where = known.table.capital_nouns and before.group().endswith(_WHERE)
    return before.start() > start and text[before.start() - 2] not in ".!?:" and not where


@cache
def _beginnings(language: str | None) -> re.Pattern[str] | None:
    nouns = lexicon(language).table.outlets
    found = {fold(word.split()[0])[:_STEM] for c in concepts().introduced for word in nouns.get(c, ())}
    rest: dict[str, list[str]] = {}
    for stem in sorted(found):
        rest.setdefault(stem[0], []).append(re.escape(stem[1:]))
    # A set of first letters lets the search pass over all other places, which a choice of words does not.
    first = "".join(re.escape(letter + letter.upper()) for letter in rest)
    each = (f"(?<=[{re.escape(c + c.upper())}])(?i:{'|'.join(ends)})" for c, ends in rest.items())
    return re.compile(f"[{first}](?:{'|'.join(each)})") if found else None


def _name(words: Sequence[Token], text: str, known: Lexicon, bearers: Bearers) -> str | None:
    """Return the name after the noun that `words` begin with; None where that is none for one outlet."""
    term = words[0].term("outlets")
    if term is None or term.concept not in concepts().introduced or words[0].word.numbers == {"plur"}:
        return None
    at = len(term.words)
    if at >= len(words) or words[at - 1].possessive:
        return None
    if quoted := _quoted(words, at, text):
        return quoted
    run = _run(words, at, known, person=term.concept == "broadcaster")
    # „die Anfrage, die ein Redakteur der Zeitung Roe stellte“
    return None if run and " " not in run and bearers.kind(run, known) == "person" else run


def _quoted(words: Sequence[Token], at: int, text: str) -> str | None:
    """Return the name in quotation marks that begins at index `at`."""
    mark = words[at].gap.strip(" \u00a0,")
    if len(mark) != 1 or mark not in OPENING_QUOTES:
        return None
    for end in range(at, min(len(words), at + _LONGEST)):
        after = text[words[end].span.end : words[end].span.end + 1]
        if after and after in CLOSING_QUOTES:
            return text[words[at].span.start : words[end].span.end] if words[at].capital else None
    return None


def _run(words: Sequence[Token], at: int, known: Lexicon, *, person: bool) -> str | None:
    """Return the name in capitals that begins at index `at`: in Latin letters, of words that no table knows.

    After a noun that is a `person`'s too, "the broadcaster", two plain words may be one's.
    """
    run: list[Token] = []
    apposed = words[at].gap.strip() == "," and known.table.head == "last"
    for token in words[at : at + _LONGEST + 1]:
        # A stop stands inside a name only without a blank: "harbour.net".
        if (run or not apposed) and token.gap not in ({" ", "\u00a0", "."} if run else {" ", "\u00a0"}):
            break
        numbered = bool(run) and token.gap == " " and _numbers(token, words, known)
        if (
            not (token.capital or numbered)
            or token.possessive
            or not is_latin(token.text)
            or token.fold in known.months
        ):
            break
        run.append(token)
        if numbered:
            break
    if not run or len(run) > _LONGEST or any(n.sure for n in names.find(run, known)):
        return None
    if _common(run[0], known) or any(t.fold in known.function_words for t in run):
        return None
    english = known.table.head == "last"
    if english and len(run) == 1 and not _closed(words, at, apposed):
        return None  # "told the newspaper Reyes had left"
    if english and person and len(run) == _PARTS and concepts().outlet_names.isdisjoint(t.fold for t in run):
        return None
    return "".join([run[0].text, *(t.gap + t.text for t in run[1:])])


def _numbers(token: Token, words: Sequence[Token], known: Lexicon) -> bool:
    """Tell whether a figure after a name is a part of it, "Europe 1", rather than the count of what follows."""
    if not (token.text.isdigit() and len(token.text) < _COUNTS):
        return False
    at = next(i for i, word in enumerate(words) if word is token) + 1
    if at == len(words) or words[at].gap.strip():
        return True
    return known.table.capital_nouns and not words[at].capital


def _closed(words: Sequence[Token], at: int, apposed: bool) -> bool:
    """Tell whether the name at index `at` is set off by commas: "a radio station, Mayak, said"."""
    return apposed and (at + 1 == len(words) or words[at + 1].gap.strip() in {",", "."})


def _common(token: Token, known: Lexicon) -> bool:
    """Tell whether a word in capitals is a noun, a day or a country rather than a part of a name."""
    if token.fold in known.function_words or fold(token.text) in concepts().brands:
        return True
    if fold(token.text) in concepts().outlet_names:
        return False
    return token.term("people", "offices", "organizations", "institutions", "documents", "places") is not None

"""Outlets that a page itself introduces by what they are: "the website Harbour Notes", «телеканал «Маяк»».

No list has them all; known once, they are known to be outlets wherever a page names them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from accordingto.nouns import ARTICLE_KINDS, Article
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.words import Token, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, is_latin, sentences

_LONGEST = 4
"""Words of the longest name that is taken."""
_PARTS = 2
"""Words that most people's names have."""
_STEM = 4
"""Letters by which it is seen whether a sentence may hold a noun for an outlet at all."""
_NEAR = 2
"""How many characters may stand between the noun and the name: a blank and a mark."""


def introduced(article: Article) -> Iterator[str]:
    """Yield the names that the text of `article` puts beside a noun for an outlet, in order."""
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        language = block.language or article.language
        known = lexicon(language)
        beginning = _beginnings(language)
        if beginning is None or not beginning.search(article.text, block.start, block.end):
            continue
        for sentence in sentences(article.text, block.span, language):
            if beginning.search(article.text, sentence.start, sentence.end):
                yield from _in(tokens(article.text, sentence, known), article.text, known)


@cache
def _beginnings(language: str | None) -> re.Pattern[str] | None:
    nouns = lexicon(language).table.outlets
    found = {fold(word.split()[0])[:_STEM] for c in concepts().introduced for word in nouns.get(c, ())}
    return re.compile("|".join(map(re.escape, sorted(found))), re.IGNORECASE) if found else None


def _in(words: Sequence[Token], text: str, known: Lexicon) -> Iterator[str]:
    read = 0
    for i, token in enumerate(words):
        term = token.term("outlets")
        if i < read or term is None or term.concept not in concepts().introduced or token.word.numbers == {"plur"}:
            continue
        at = read = i + len(term.words)
        if at >= len(words) or token.possessive:
            continue
        name = _quoted(words, at, text) or _run(words, at, known, person=term.concept == "broadcaster")
        if name:
            yield name


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
        if (run or not apposed) and token.gap.strip(" \u00a0").strip("."):
            break
        if not token.capital or token.possessive or not is_latin(token.text) or token.fold in known.months:
            break
        run.append(token)
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

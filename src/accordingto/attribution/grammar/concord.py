"""What an article and its noun tell of each other where only some nouns show their gender and number by an ending.

„Der Behörde“ is no subject, since „Behörde“ is feminine; „Die Mutmaßungen“ are several, whatever the article may be.
"""

from collections.abc import Sequence

from accordingto.attribution.grammar.looks import is_article
from accordingto.attribution.grammar.tokens import Token


def determined(tokens: Sequence[Token], case: str) -> frozenset[tuple[str, str]] | None:
    """Return the number and gender in which the words of a phrase agree in `case`; empty where they don't.

    None where nothing tells either.
    """
    opening = tokens[0]
    article = is_article(opening.word)
    noun = next((t for t in tokens[int(article) :] if t.title and t.kind == "word"), None)
    told = {(r.number, r.gender) for t in [opening] * article for r in t.word.nominal(case)} or {("", "")}
    named = {(r.number, r.gender) for r in noun.word.nominal(case)} if noun is not None else {("", "")}
    both = {_both(a, b) for a in told for b in named} - {None}
    return None if ("", "") in both else frozenset(b for b in both if b is not None)


def _both(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str] | None:
    """Return number and gender of two words together, None where they contradict each other."""
    if any(a and b and a != b for a, b in zip(one, other, strict=True)):
        return None
    return one[0] or other[0], one[1] or other[1]

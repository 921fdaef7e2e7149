"""What a content denies or doubts in plain words, whatever its cue does: "«Мы к этому не имеем отношения», – сказал X".

A negation alone does neither: most contents that have one are plain statements.
"""

import re
from functools import cache

from accordingto.attribution.grammar.lexicon import Words
from accordingto.nouns import Span, Spans, Stance
from accordingto.text import fold, folded, sentences

_BETWEEN = 4
"""Most words that a phrase's "…" stands for."""
_HEAD = 16
"""Words of a content's first sentence among which such a phrase speaks of the whole."""
_LONGEST = 400
"""Code points of a content in which these are looked for."""


def stance_in(text: str, content: Spans, language: str, words: Words) -> Stance | None:
    """Return what `content` of `text` says of what others say, None where it says nothing of it in plain words."""
    if not content:
        return None
    start = content[0].start
    head = Span(start, min(content[0].end, start + _LONGEST))
    first = next(iter(sentences(text, head, language)), head)
    told = " ".join(folded(first.of(text))[:_HEAD])
    if _pattern(words.refuting).search(told):
        return "denies"
    return "doubts" if _pattern(words.doubting).search(told) else None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of `phrases` among folded words with a blank between: "*" is any ending, "…" a few words."""
    written = ("".join(map(_piece, phrase.split())).removeprefix(" ") for phrase in phrases)
    return re.compile(rf"(?<!\S)(?:{'|'.join(written) or '(?!)'})(?!\S)")


def _piece(word: str) -> str:
    if word == "…":
        return rf"(?: \S+){{0,{_BETWEEN}}}"
    return f" {re.escape(fold(word.removesuffix('*')))}" + r"\S*" * word.endswith("*")

"""What else a body is called, as brackets behind its name say: "the State Weights Office (SWO)", «... (Росвес)»."""

import re

from accordingto.nouns import Span
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.named import Named

_REACH = 32
"""Characters behind a mention in which the brackets stand."""
_LEAST = 2
"""Words of the shortest name that is long enough to have another."""
_BRACKETS = re.compile(r"[»”“\"]?\s?\((?:[^()\w]*[^\W\d_A-ZА-ЯІЇЄҐ]+[ —–-]+)?([^\W\d_][\w-]{1,20})\)")
"""A single word in brackets, or one behind a word in small letters: "(kurz SWO)", «(далі — ДВВ)»."""


def alias_of(text: str, span: Span, name: tuple[str, ...], lexicon: Lexicon, named: Named) -> str | None:
    """Return the other name that the brackets behind a body's mention at `span`, or at its end, introduce.

    A country, a place or an outlet there is none: "the ministry (Norland)", „das Amt (dpa)“.
    """
    if len(name) < _LEAST:
        return None
    within = text.rfind("(", span.start, span.end) if text.startswith(")", span.end - 1) else -1
    start = within if within >= 0 else span.end
    match = _BRACKETS.match(text, start, min(len(text), span.end + _REACH))
    if match is None or not match.group(1)[0].isupper() or any(True for _ in named(Span(*match.span(1)))):
        return None
    word = lexicon.form(match.group(1))
    return None if any(t.category in {"places", "people", "offices", "outlets"} for t in word.begins) else word.text

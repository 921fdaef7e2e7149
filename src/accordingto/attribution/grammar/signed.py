"""Paragraphs of a headline's kind that end in whose news they are: "Сторони домовилися — Reuters", "P - media"."""

import re

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Span
from accordingto.outlets import registry
from accordingto.text import fold, trim

_SIGNATURE = re.compile(r"(?:,\s*|\s)([—–-])\s+([^—–.,;:!?]{2,40})[.\s]*$")
_LEAST = 3
"""Words of what such a line tells."""


def signed(sentence: Sentence, lexicon: Lexicon) -> Statement | None:
    """Return what a paragraph of one `sentence` says by the outlet, or kind of source, in which it ends after a dash.

    The outlet is one that the registry lists: any other name after a dash may be the sentence's own.
    """
    text = sentence.text
    found = _SIGNATURE.search(text, sentence.span.start, sentence.span.end)
    if found is None:
        return None
    source, told = Span(*found.span(2)), trim(text, Span(sentence.span.start, found.start()))
    told_tokens = [t for t in sentence.tokens if t.end <= told.end]
    if len(told_tokens) < _LEAST or (lexicon.words.capitals_name is not False and not any(map(is_finite, told_tokens))):
        return None
    if fold(source.of(text)) not in lexicon.words.signing and registry().by_name(source.of(text)) is None:
        return None
    return Statement((source,), (Span(*found.span(1)),), (told,), "asserts", "signed", len(told_tokens))

"""Manner: what is quoted, what is reported, and what is only a name in quotation marks."""

import pytest

from accordingto.attribution.manner import manner
from accordingto.nouns import Manner, Span
from accordingto.quotation import spoken


def told(text: str, content: str) -> Manner:
    start = text.index(content)
    return manner((Span(start, start + len(content)),), spoken(text, Span(0, len(text))), text)


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We are done here,” she said.", "We are done here", "direct"),
        ("She said they were done.", "they were done", "indirect"),
        ("She said they were “done for good” by noon.", "they were “done for good” by noon", "mixed"),
        ("Мер сказав: «Міст закрито».", "Міст закрито", "direct"),
        ("За словами мера, газета «Степ» помилилася в числах.", "газета «Степ» помилилася в числах", "indirect"),
        ("„Wir sind fertig“, sagte er.", "Wir sind fertig", "direct"),
        ("— Ми вже готові їхати, — сказав водій.", "Ми вже готові їхати", "direct"),
        ("“We never closed and never will, he said.", "We never closed and never will", "direct"),
    ],
)
def test_manner(text: str, content: str, expected: Manner) -> None:
    assert told(text, content) == expected

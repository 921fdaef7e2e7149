"""Spans drawn as pieces lose no letter and cover what they covered, however they nest and overlap."""

from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.report.marks import ROLES, Mark, pieces

places = st.integers(-3, 40)
marks = st.lists(
    st.builds(Mark, st.builds(Span, places, places), st.sampled_from(ROLES), st.sampled_from("abc")), max_size=12
)


@given(st.text(max_size=35), places, places, marks, st.lists(places, max_size=4))
def test_pieces_joined_give_the_text(text: str, start: int, end: int, given: list[Mark], cuts: list[int]) -> None:
    found = pieces(text, Span(start, end), given, cuts)
    assert "".join(piece.text for piece in found) == text[max(0, start) : max(0, end)][: len(text)]


@given(st.text(min_size=30, max_size=30), marks)
def test_every_letter_has_the_roles_of_its_marks(text: str, given: list[Mark]) -> None:
    for piece in pieces(text, Span(0, len(text)), given):
        for at in range(piece.start, piece.start + len(piece.text)):
            over = {m.role for m in given if m.span.start <= at < m.span.end}
            assert set(piece.roles) == over
            assert piece.depth == sum(m.role == "content" and m.span.start <= at < m.span.end for m in given)


def test_nested_and_crossing_spans_are_split_at_their_bounds() -> None:
    text = "abcdefghij"
    found = pieces(
        text,
        Span(0, 10),
        [Mark(Span(0, 8), "content", "1"), Mark(Span(2, 4), "source", "2"), Mark(Span(3, 10), "content", "2")],
    )
    assert [(p.text, p.roles, p.depth) for p in found] == [
        ("ab", ("content",), 1),
        ("c", ("source", "content"), 1),
        ("d", ("source", "content"), 2),
        ("efgh", ("content",), 2),
        ("ij", ("content",), 1),
    ]
    assert found[0].opens == ("1",)
    assert found[1].opens == ("2",)
    assert found[3].closes == ("1",)
    assert found[4].closes == ("2",)

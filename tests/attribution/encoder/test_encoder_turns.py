"""Quotations right after each other: each side of the seam belongs to the cue on its side."""

from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.encoder.drafts import passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.turns import take_turns

TEXT = "“We lost,” said Brandt. “That is all.” “Not quite,” said Ost."


def stretch(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def drafted(second: str) -> list[Draft]:
    """The two attributions of the text, what lies over the seam given to the `second` or the first."""
    over = stretch("“That is all.” “Not quite,”")
    said, again = TEXT.index("said"), TEXT.rindex("said")
    return [
        Draft(stretch("Brandt"), (said, said + 4), [stretch("“We lost,”"), *([over] if second != "Ost" else [])]),
        Draft(stretch("Ost"), (again, again + 4), [over] if second == "Ost" else []),
    ]


def contents(drafts: list[Draft]) -> list[list[str]]:
    return [[TEXT[slice(*c)] for c in d.content] for d in drafts]


def test_the_speaker_changes_between_two_quotations_whoever_was_given_both() -> None:
    parted = [["“We lost,”", "“That is all.”"], ["“Not quite,”"]]
    for holder in ("Ost", "Brandt"):
        assert contents(take_turns(passage(TEXT), drafted(holder))) == parted


def test_without_a_cue_on_the_other_side_nothing_changes() -> None:
    ost = drafted("Ost")[1:]
    assert take_turns(passage(TEXT), ost) == ost


def test_words_between_quotations_leave_them_as_they_are() -> None:
    text = TEXT.replace("” “", "” and “")
    whole = [Draft(None, (12, 16), [(24, len(text) - 10)]), Draft(None, (len(text) - 9, len(text) - 5), [])]
    assert take_turns(passage(text), whole) == whole


def test_who_was_given_the_words_of_both_sides_keeps_his_own() -> None:
    first, second = drafted("Brandt")
    both = [first, Draft(second.source, second.cue, [stretch("“That is all.” “Not quite,”")])]
    assert contents(take_turns(passage(TEXT), both)) == [["“We lost,”", "“That is all.”"], ["“Not quite,”"]]


@given(st.lists(st.sampled_from(["“a,” ", "said X. ", "“b.” ", "\n", "“", "”", "c "]), max_size=12), st.data())
def test_contents_are_parted_and_never_made_up(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    places = st.integers(0, len(text))
    span = st.tuples(places, places).map(lambda p: (min(p), max(p))).filter(lambda p: p[0] < p[1])
    drafts = data.draw(st.lists(st.builds(Draft, st.none(), span, st.lists(span, max_size=2)), max_size=4))
    told = take_turns(passage(text), drafts)
    before = {at for d in drafts for s, e in d.content for at in range(s, e)}
    assert {at for d in told for s, e in d.content for at in range(s, e)} <= before
    assert [(d.source, d.cue) for d in told] == [(d.source, d.cue) for d in drafts]
    assert all(s < e for d in told for s, e in d.content)

"""What somebody is quoted with is theirs from mark to mark, wherever the labels stop or start."""

import time

from tests.attribution.encoder.drafts import at, draft, passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.speech import going_on, whole_speech


def whole(text: str, *drafts: Draft, idle: tuple[Draft, ...] = ()) -> list[str]:
    """Return the pieces of the first draft's content."""
    first, *_ = whole_speech(passage(text), list(drafts), idle)
    return [text[slice(*c)] for c in first.content]


def test_a_quotation_goes_on_to_its_mark() -> None:
    text = "“The weir is old. Nobody mends it. We shall drown,” said Ada Munk."
    assert whole(text, draft(text, "Ada Munk", "said", "“The weir is old.")) == [
        "“The weir is old. Nobody mends it. We shall drown,”"
    ]


def test_a_quotation_begins_at_its_mark() -> None:
    text = "Ada Munk said: “No. Nobody mends it. We shall drown.”"
    assert whole(text, draft(text, "Ada Munk", "said", "We shall drown.”")) == [
        "“No. Nobody mends it. We shall drown.”"
    ]


def test_a_clause_that_ends_in_words_quoted_has_all_of_them() -> None:
    text = "She said the weir was “old and frail, a danger” to the town."
    assert whole(text, draft(text, "She", "said", "the weir was “old and frail,")) == [
        "the weir was “old and frail, a danger”"
    ]


def test_a_part_of_a_quotation_that_reaches_neither_mark_stays() -> None:
    text = "Ada Munk said: “No. Nobody mends it. We shall drown.”"
    assert whole(text, draft(text, "Ada Munk", "said", "Nobody mends it.")) == ["Nobody mends it."]


def test_a_quotation_in_which_another_speaks_stays_parted() -> None:
    text = "“The weir is old. The mayor says it holds,” said Ada Munk."
    own = draft(text, "Ada Munk", "said", "“The weir is old.")
    other = draft(text, "The mayor", "says", "it holds")
    assert whole(text, own, other) == ["“The weir is old."]
    cue = Draft(at(text, "The mayor"), at(text, "says"), [], [0.9] * 5 + [0.0])
    assert whole(text, own, idle=(cue,)) == ["“The weir is old."]


def test_a_quotation_that_never_closes_ends_where_it_was_found_to_end() -> None:
    text = "Ada Munk said: “The weir is old. Since then the mill has stood empty."
    assert whole(text, draft(text, "Ada Munk", "said", "“The weir is old.")) == ["“The weir is old."]


def test_fifteen_thousand_quotations_cut_short_take_no_longer_each() -> None:
    text = "“It is old. It leaks,” he said. " * 15_000
    step = len(text) // 15_000
    drafts = [
        Draft((i + 23, i + 25), (i + 26, i + 30), [(i, i + 11)], [0.9] * 5 + [0.0]) for i in range(0, len(text), step)
    ]
    began = time.process_time()
    found = whole_speech(passage(text), drafts, ())
    assert {text[slice(*c)] for d in found for c in d.content} == {"“It is old. It leaks,”"}
    assert time.process_time() - began < 10


def gone_on(text: str, *drafts: Draft) -> list[list[str]]:
    return [[text[slice(*c)] for c in d.content] for d in going_on(passage(text), list(drafts))]


def test_a_speech_goes_on_in_each_paragraph_that_opens_with_a_mark_until_one_closes_it() -> None:
    for one, other in ("“”", "''"):
        text = (
            f"Ada Munk said: {one}The weir is old.\n{one}Nobody mends it.\nThe weir in spring\n"
            f"{one}We shall drown.{other}\n{one}So what?{other} asked her neighbour."
        )
        first = draft(text, "Ada Munk", "said", f"{one}The weir is old")
        loose = Draft(None, None, [at(text, "Nobody mends it")], [0.9] * 6)
        assert gone_on(text, first, loose) == [
            [f"{one}The weir is old", f"{one}Nobody mends it.", f"{one}We shall drown.{other}"]
        ]


def test_a_speech_that_closed_or_after_which_others_are_told_of_does_not_go_on() -> None:
    text = "Ada Munk said: “The weir is old.”\n“Nobody mends it.”"
    assert gone_on(text, draft(text, "Ada Munk", "said", "“The weir is old.”")) == [["“The weir is old.”"]]
    text = "Ada Munk said: “The weir is old.\nIt rained.\nThe mill stood empty.\n“Nobody mends it.”"
    assert gone_on(text, draft(text, "Ada Munk", "said", "“The weir is old.")) == [["“The weir is old."]]
    text = "Ada Munk said: “The weir is old.\n“Nobody mends it,” murmured Bo Lund."
    drafts = (
        draft(text, "Ada Munk", "said", "“The weir is old."),
        draft(text, "Bo Lund", "murmured", "“Nobody mends it,”"),
    )
    assert gone_on(text, *drafts) == [["“The weir is old."], ["“Nobody mends it,”"]]

"""Quotation marks of many habits, paired; names told from speech; no text breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.quotation import Quoted, opens_before, quoted


def pairs(text: str) -> list[Quoted]:
    return quoted(text, Span(0, len(text)))


def speech(text: str) -> list[str]:
    return [q.inside.of(text) for q in pairs(text) if not q.name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We close,” she said, “and we stay closed.”", ["We close,", "and we stay closed."]),
        ('"We close," she said. "Why not?"', ["We close,", "Why not?"]),
        ("«Закрываем, — сказала она. — Навсегда».", ["Закрываем, — сказала она. — Навсегда"]),
        ("Er sagte: »Wir schließen morgen.«", ["Wir schließen morgen."]),
        ("Er sagte: „Wir schließen morgen.“", ["Wir schließen morgen."]),
        ("Han sa: ”Vi stänger i morgon.”", ["Vi stänger i morgon."]),
        # Marks within marks belong to the outer quotation.
        ("He said: “She told me ‘no’ and “never” at once.”", ["She told me ‘no’ and “never” at once."]),
        # French marks have a blank within.
        ("« Nous fermons », dit-elle. « C'est sûr. »", [" Nous fermons ", " C'est sûr. "]),
        ("Il dit « oui » et « non ».", [" oui ", " non "]),
        # Two opening marks, as careless typists close: the second has a blank after it.
        ("“We close,“ she said. “For good.“", ["We close,", "For good."]),
        ("They call it “the long wait", ["the long wait"]),
        # A mark that never closes: the paragraph is speech where it opens it, else only the pairs after it are.
        ("“We close. And then “the end” comes", ["We close. And then “the end” comes"]),
        ("She read “the note, then a letter said “never again” twice.", ["never again"]),
        # Inches and minutes open nothing.
        ('The 6\'2" guard took a 12" ruler and said "here we go" twice.', ["here we go"]),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert speech(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The weekly “Fen Courier” wrote about it.", True),
        ("Телеканал «112» закрили.", True),
        ("He counted “3,210 lost umbrellas” there.", False),
        ("She said: “Never.”", False),
        ("„Wir gehen jetzt“, sagte sie.", False),
        ("“Never again.”", False),
        ("Elle l'a dit. « Jamais plus. » Il partit.", False),
    ],
)
def test_a_name_is_no_speech(text: str, name: bool) -> None:
    assert [q.name for q in pairs(text)] == [name]


marked = st.text(st.sampled_from('ab A1.,:—- «»“”„‟‹›"\n'), max_size=60)


@given(marked, marked, marked)
def test_quotations_lie_in_order_in_their_block_whatever_stands_around(before: str, text: str, after: str) -> None:
    block = Span(len(before), len(before) + len(text))
    reached = block.start
    for quotation in quoted(before + text + after, block):
        assert reached <= quotation.start < quotation.inside.start
        assert quotation.inside.start <= quotation.inside.end <= quotation.end <= block.end
        assert quotation.end == quotation.inside.end + quotation.closed
        reached = quotation.end


@given(marked, marked, marked)
def test_what_stands_outside_the_block_changes_nothing(before: str, text: str, after: str) -> None:
    moved = quoted(before + text + after, Span(len(before), len(before) + len(text)))
    assert [(q.start - len(before), q.end - len(before), q.name, q.closed) for q in moved] == [
        (q.start, q.end, q.name, q.closed) for q in pairs(text)
    ]


@given(
    st.lists(st.text(st.sampled_from("abc ."), min_size=1).map(lambda w: "x" + w.strip() + "."), min_size=1, max_size=4)
)
def test_well_set_quotations_are_all_found(said: list[str]) -> None:
    for opening, closing in ("“”", "«»", "„“", '""', "»«", "””"):
        text = "He said: " + " Then: ".join(opening + words + closing for words in said)
        assert [q.inside.of(text) for q in pairs(text)] == said


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("He said: “", True),
        ('He said: "', True),
        ('He said:"', True),
        ("Sie sagt: „", True),
        ("Elle dit : « ", True),
        ('(" ', True),
        ('"', True),
        ('"It is over." ', False),
        ('"It is over."', False),
        ("„Es ist vorbei“ ", False),
        ("« C'est fini » ", False),
        ("He said: ", False),
        ("", False),
    ],
)
def test_a_quotation_opens_before_words_only_where_its_mark_does_not_close_what_stands_before(
    before: str, opens: bool
) -> None:
    text = f"{before}They left."
    assert opens_before(text, len(before)) is opens

"""A dateline is no part of what is told, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.attribution import attribute
from accordingto.dateline import dateline_end, opening, wire_in
from accordingto.nouns import Article, Block, Span


@pytest.mark.parametrize(
    "dateline",
    [
        "TALLINN, March 3 (Northwire) - ",
        "Aarau (nwd) – ",
        "PORT LUND, Vesteria (NW) — ",
        "Dec. 23 (Northwire) — ",
        "(Northwire) - ",
        "OSLO — ",
        "КИЇВ, 16 листопада — ",
        "ST. ELM, N.V. – ",
        "OLD MILLS, New Vesteria — ",
        "Aarau – ",
        "Port Lund — ",
    ],
)
def test_what_is_told_begins_after_the_dateline(dateline: str) -> None:
    text = dateline + "The bank will close two branches, its chairman said."
    assert text[dateline_end(text, Span(0, len(text))) :].startswith("The bank")


@pytest.mark.parametrize(
    "text",
    [
        "The Vesterian Health Board (VHB) – whose head resigned – said nothing.",
        "NATO — the alliance that Lund joined last year — sent a letter.",
        "Two people (a mother and her son) - both from Lund - were hurt.",
        "The bank will close two branches – its chairman said so on Friday.",
        "He was there (again) - as ever.",
        "NATO, Lund said on Friday — and nobody else.",
        "Aarau – Lund and back – was the way that the ferry took.",
        "Aarau – the ferry's home – was dark.",
    ],
)
def test_an_aside_is_no_dateline(text: str) -> None:
    assert dateline_end(text, Span(0, len(text))) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELM The bank will close, its chairman said in Selm on Friday.", "The bank"),
        ("PORT LUND FBI agent Ann Roe is in Port Lund, the mayor said.  The FBI has an office there.", "FBI agent"),
        ("LUND PORT Roe's bank will close, the mayor of Lund said.", "LUND PORT"),
        ("NATO Secretary General Ann Roe said that Nato would help.  NATO has no troops there.", "NATO"),
        ("UNICEF Director Ann Roe said that two wells were dry.", "UNICEF"),
        ("The bank will close.", "The bank"),
    ],
)
def test_a_place_in_capitals_that_is_named_again_needs_no_dash(text: str, told: str) -> None:
    assert text[dateline_end(text, Span(0, len(text))) :].startswith(told)


@given(st.text(alphabet="AB ab().,—- \n1", max_size=60), st.integers(0, 20))
def test_it_ends_within_its_paragraph(text: str, start: int) -> None:
    paragraph = Span(min(start, len(text)), len(text))
    assert paragraph.start <= dateline_end(text, paragraph) <= paragraph.end


def test_no_attribution_takes_the_dateline_into_its_content() -> None:
    text = "OSLO, March 3 (Northwire) - The bank will close two branches, its chairman said on Friday."
    article = Article(id="0", input="", text=text, language="en", blocks=(Block(0, len(text), "paragraph", "en"),))
    (found,) = attribute(article).attributions
    assert found.content[0].of(text) == "The bank will close two branches"


def test_the_wire_stands_in_brackets_before_a_dash() -> None:
    text = "TALLINN, March 3 (Northwire) - The bank (LB) will close."
    wire = wire_in(text)
    assert wire is not None
    assert wire.of(text) == "Northwire"
    assert wire_in("The bank (LB) will close.") is None


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("ПУСТОШ, 5 декабря. /АГВ/. Банк закроют.", "АГВ"),
        ("TALLINN, November 28. /NWA/. The bank will close.", "NWA"),
        ("ПУСТОШ, 4 сен - Вести Пустоши. Банк закроют.", "Вести Пустоши"),
        ("Пустош, 4 сен - Вести Пустоши. Банк закроют.", None),
        ("ПУСТОШ, 4 сен - Банк закроют в пятницу, а открыт он будет только весной. Ждём.", None),
    ],
)
def test_the_wire_stands_between_slashes_or_behind_a_dash(text: str, wire: str | None) -> None:
    found = wire_in(text)
    assert (found.of(text) if found else None) == wire


def test_what_may_be_a_dateline_ends_with_its_dash() -> None:
    text = "TALLINN, March 3 - The bank will close two branches - perhaps."
    assert opening(text) == len("TALLINN, March 3 - ")
    assert opening("The bank will close two branches.") is None

"""Quotations of which the network has a part, though nobody else speaks in them."""

import time

import pytest

from accordingto.attribution.finding import Finding
from accordingto.attribution.wholes import whole
from accordingto.nouns import Span, Spans
from accordingto.quotation import quoted


def finding(text: str, source: str, cue: str, *content: str) -> Finding:
    """Return a finding by where its words first stand in `text`."""

    def spans(*parts: str) -> Spans:
        return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts if part)

    return Finding(spans(source), spans(cue), spans(*content), 0.9)


def contents(text: str, *found: Finding) -> list[str]:
    """Return what is said, its pieces parted by an ellipsis."""
    speech = [q.inside for q in quoted(text, Span(0, len(text))) if not q.name]
    return [" … ".join(s.of(text) for s in f.content) for f in whole(text, found, speech, ("que", "che"))]


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        ("Il molo è", "Il molo è chiuso fino a maggio. Nessuno lo usa"),
        ("chiuso fino a maggio. Nessuno lo usa", "Il molo è chiuso fino a maggio. Nessuno lo usa"),
    ],
)
def test_who_says_a_part_of_a_quotation_says_all_of_it(part: str, wanted: str) -> None:
    text = "«Il molo è chiuso fino a maggio. Nessuno lo usa», spiega Livia Serra."
    assert contents(text, finding(text, "Livia Serra", "spiega", part)) == [wanted]


def test_a_quotation_opens_with_its_question_mark() -> None:
    text = "“¿Quién paga el muelle?”, preguntó Rosa Lind."
    assert contents(text, finding(text, "Rosa Lind", "preguntó", "Quién paga")) == ["¿Quién paga el muelle?"]


def test_a_conjunction_within_the_marks_belongs_to_no_content() -> None:
    text = "Le maire répète « qu'il y a eu deux fuites »."
    assert contents(text, finding(text, "Le maire", "répète", "il y a eu deux")) == ["il y a eu deux fuites"]


def test_who_speaks_parts_a_quotation_whose_ends_are_said_all_the_same() -> None:
    text = "«Il nuovo molo – dice Livia – è chiuso. Nessuno lo usa»."
    wanted = "Il nuovo molo … è chiuso. Nessuno lo usa"
    assert contents(text, finding(text, "Livia", "dice", "molo", "è chiuso")) == [wanted]


def test_within_a_quotation_somebody_else_says_only_their_own() -> None:
    text = "«Il sindaco nega tutto, ma noi non gli crediamo», dice Livia."
    assert contents(text, finding(text, "Il sindaco", "nega", "tutto")) == ["tutto"]


def test_of_a_quotation_in_which_two_have_a_part_each_keeps_it() -> None:
    text = "«Il molo è chiuso e vuoto», dice Livia, e Renzo lo conferma."
    one, other = finding(text, "Livia", "dice", "Il molo è chiuso"), finding(text, "Renzo", "conferma", "vuoto")
    assert contents(text, one, other) == ["Il molo è chiuso", "vuoto"]


def test_who_tells_of_all_of_a_quotation_says_nothing_within_it() -> None:
    text = "L'uomo nega «di aver rotto il molo (…) per gioco», spiegano i vigili."
    one = finding(text, "L'uomo", "nega", "di aver rotto il molo")
    other = finding(text, "i vigili", "spiegano", "L'uomo nega «di aver rotto il molo (…) per gioco»")
    assert contents(text, one, other)[0] == "di aver rotto il molo (…) per gioco"


def test_many_quotations_take_no_longer_than_their_length() -> None:
    once = "«Il molo è chiuso. Resta vuoto», dice Livia. "
    text = once * 4_000
    found = [
        Finding((), (Span(at + 33, at + 37),), (Span(at + 1, at + 10),), 0.9) for at in range(0, len(text), len(once))
    ]
    speech = [Span(at + 1, at + 30) for at in range(0, len(text), len(once))]
    begun = time.process_time()
    assert len(whole(text, found, speech, ("che",))) == len(found)
    assert time.process_time() - begun < 5

"""What a relative clause behind a name tells: whom somebody leads, what they founded."""

import pytest

from tests.sources.build import identified, speakers
from tests.sources.joint import joint, told, whose


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "said", "body"),
    [
        ("en", "It leaks, said Ann Roe, who chairs the safety board.", "Ann Roe", "said", "It leaks",
         "the safety board"),
        ("de", "Es leckt, sagte Anna Roth, die das Wasserlabor leitet.", "Anna Roth", "sagte", "Es leckt",
         "das Wasserlabor"),
        ("uk", "Тече, сказала Анна Рой, яка очолює лабораторію.", "Анна Рой", "сказала", "Тече", "лабораторію"),
        ("ru", "Течёт, сказала Анна Рой, которая возглавляет лабораторию.", "Анна Рой", "сказала", "Течёт",
         "лабораторию"),
        ("pl", "Cieknie, powiedziała Anna Roe, która kieruje laboratorium.", "Anna Roe", "powiedziała", "Cieknie",
         "laboratorium"),
        ("fr", "Ça fuit, dit Anne Roe, qui dirige le laboratoire.", "Anne Roe", "dit", "Ça fuit", "le laboratoire"),
        ("es", "Pierde agua, dijo Ana Roe, que dirige el laboratorio.", "Ana Roe", "dijo", "Pierde agua",
         "el laboratorio"),
        ("it", "Perde acqua, ha detto Anna Roe, che dirige il laboratorio.", "Anna Roe", "ha detto", "Perde acqua",
         "il laboratorio"),
    ],
)  # fmt: skip
def test_somebody_is_of_the_body_that_a_clause_says_they_lead(
    language: str, text: str, who: str, cue: str, said: str, body: str
) -> None:
    (found,) = speakers(identified(text, (who, cue, said), language=language))
    assert found is not None
    assert (found.kind, found.affiliation) == ("person", body)


@pytest.mark.parametrize(
    "text",
    [
        "It leaks, said Ann Roe, who runs every morning.",
        "It leaks, said Ann Roe, who left the safety board.",
        "It leaks, said Ann Roe who chairs the safety board.",
    ],
)
def test_a_clause_that_tells_of_no_body_or_of_another_deed_makes_nobody_its_head(text: str) -> None:
    (found,) = speakers(identified(text, ("Ann Roe", "said", "It leaks")))
    assert found is not None
    assert found.affiliation is None


def test_who_chairs_a_committee_speaks_for_it_whatever_names_both_have() -> None:
    page = told(
        "a",
        "The PX-7 Review Committee finds that the pump leaks. It hums too, states Professor Ann Roe, who chairs the"
        " committee.",
        ("The PX-7 Review Committee", "finds", "the pump leaks"),
        ("Professor Ann Roe", "states", "It hums too"),
    )
    assert whose(joint(page)) == {"Ann Roe": "PX-7 Review Committee"}


def test_a_bare_name_that_is_somebody_s_leads_what_the_clause_says() -> None:
    page = told(
        "a",
        "Es lecke, sagte Park Min-seo dem Kurier. Das Wasserlabor prüfe es, erklärte Park, der das Wasserlabor leitet."
        " Das Wasserlabor teilte mit, es brumme auch.",
        ("Park Min-seo", "sagte", "Es lecke"),
        ("Park, der das Wasserlabor leitet", "erklärte", "Das Wasserlabor prüfe es"),
        ("Das Wasserlabor", "teilte mit", "es brumme auch"),
        language="de",
    )
    assert whose(joint(page)) == {"Park Min-seo": "Wasserlabor"}

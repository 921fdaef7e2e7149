"""Names that stand in apposition to what somebody is, in all languages, and trades that mean whom a page has named."""

import pytest

from tests.sources.build import identified, speakers
from tests.sources.joint import joined, told


@pytest.mark.parametrize(
    ("language", "who", "cue", "what", "name"),
    [
        ("ru", "Его жена, бегунья Юнна Мельцова", "сказала", "течёт", "Юнна Мельцова"),
        ("uk", "Його дружина, бігунка Юнна Мельцова", "сказала", "тече", "Юнна Мельцова"),
        ("de", "Seine Frau, die Läuferin Anna Melzer", "sagte", "es regnet", "Anna Melzer"),
        ("en", "His wife, runner Anna Melzer", "said", "it rains", "Anna Melzer"),
        ("ru", "Бывший сотрудник Лугодольского речного агентства (ЛУРА) Илья Гуща", "сказал", "течёт", "Илья Гуща"),
        ("uk", "Колишній працівник Річкової агенції (РІКА) Ілля Гуща", "сказав", "тече", "Ілля Гуща"),
        ("de", "Der frühere Mitarbeiter der Flussagentur (FLAG) Anton Melzer", "sagte", "es regnet", "Anton Melzer"),
    ],
)
def test_a_name_after_what_somebody_is_is_theirs(language: str, who: str, cue: str, what: str, name: str) -> None:
    found = identified(f"{who} {cue}: {what}.", (who, cue, what), language=language)
    assert [s.name for s in speakers(found) if s] == [name]


def test_a_name_behind_a_preposition_is_still_somebody_else_s() -> None:
    found = identified("A friend of runner Anna Melzer said no.", ("A friend of runner Anna Melzer", "said", "no"))
    assert [s.name for s in speakers(found) if s] == [None]


def test_a_first_name_that_no_dictionary_has_does_not_lose_its_surname() -> None:
    found = identified("Рувеш Могул із Полтави сказав: ні.", ("Рувеш Могул із Полтави", "сказав", "ні"), language="uk")
    assert [s.name for s in speakers(found) if s] == ["Рувеш Могул"]


def test_a_noun_of_the_sentence_before_is_not_what_a_name_is() -> None:
    text = "The boats came to the other party. Ruvesh Mogh of Larch University said no."
    found = identified(text, ("Ruvesh Mogh of Larch University", "said", "no"))
    assert [(s.kind, s.name) for s in speakers(found) if s] == [("person", "Ruvesh Mogh")]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what", "name"),
    [
        ("en", "His wife, Anna Melzer, was there. The horse was lame, the 400-meter runner said.",
         "the 400-meter runner", "said", "The horse was lame", "Anna Melzer"),
        ("de", "Seine Frau Anna Melzer war da. Das Pferd lahme, sagte die 400-Meter-Läuferin.",
         "die 400-Meter-Läuferin", "sagte", "Das Pferd lahme", "Anna Melzer"),
    ],
)  # fmt: skip
def test_a_trade_is_that_of_whom_the_page_has_called_nothing_but_somebody_s(
    language: str, text: str, who: str, cue: str, what: str, name: str
) -> None:
    found = identified(text, (who, cue, what), language=language)
    assert [s.name for s in speakers(found) if s] == [name]


def test_a_payment_s_paper_is_one_in_all_languages() -> None:
    pages = [
        told("a", "It rains, according to a payment slip.", ("a payment slip", "according to", "It rains")),
        told("b", "Einem Zahlungsbeleg zufolge regnet es.", ("Einem Zahlungsbeleg", "zufolge", "regnet es"),
             language="de"),
        told("c", "Дождит, если верить платёжному документу.", ("платёжному документу", "если верить", "Дождит"),
             language="ru"),
        told("d", "Дощить, згідно з платіжним документом.", ("платіжним документом", "згідно з", "Дощить"),
             language="uk"),
        told("e", "Pada, wynika z potwierdzenia przelewu.", ("potwierdzenia przelewu", "wynika z", "Pada"),
             language="pl"),
    ]  # fmt: skip
    assert joined(*pages) == [{"a", "b", "c", "d", "e"}]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what"),
    [
        ("en", "His wife, Anna Melzer, was there. The horse was led by Ivo Stamm, the runner said.",
         "the runner", "said", "The horse was led by Ivo Stamm"),
        ("de", "Seine Frau Anna Melzer war da. Das Pferd habe Ivo Stamm geführt, sagte die Läuferin.",
         "die Läuferin", "sagte", "Das Pferd habe Ivo Stamm geführt"),
        ("ru", "Его жена Анна Мельцер была там. Лошадь вёл Иво Штамм, сказала бегунья.",
         "бегунья", "сказала", "Лошадь вёл Иво Штамм"),
    ],
)  # fmt: skip
def test_whom_a_statement_is_about_is_not_who_makes_it(language: str, text: str, who: str, cue: str, what: str) -> None:
    found = identified(text, (who, cue, what), language=language)
    assert [s.name for s in speakers(found) if s] == ["Анна Мельцер" if language == "ru" else "Anna Melzer"]

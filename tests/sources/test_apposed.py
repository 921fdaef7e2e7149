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
        ("ru", "Директор школы, заместитель главы области Илья Гуща", "сказал", "течёт", "Илья Гуща"),
        ("uk", "директора школи, голови ради міста Анни Мельцової", "слова", "тече", "Анна Мельцова"),
        ("uk", "Колишній працівник Річкової агенції (РІКА) Ілля Гуща", "сказав", "тече", "Ілля Гуща"),
        ("de", "Der frühere Mitarbeiter der Flussagentur (FLAG) Anton Melzer", "sagte", "es regnet", "Anton Melzer"),
    ],
)
def test_a_name_after_what_somebody_is_is_theirs(language: str, who: str, cue: str, what: str, name: str) -> None:
    found = identified(f"{who} {cue}: {what}.", (who, cue, what), language=language)
    assert [s.name for s in speakers(found) if s] == [name]


@pytest.mark.parametrize(
    "who", ["Директор школы, член совета Анны Мельцовой", "Директор школы, глава дома у Ильи Гущи"]
)
def test_whose_somebody_is_besides_is_not_their_name(who: str) -> None:
    found = identified(f"{who} сказал: течёт.", (who, "сказал", "течёт"), language="ru")
    assert [s.name for s in speakers(found) if s] == [None]


@pytest.mark.parametrize(
    ("language", "who", "cue", "kind"),
    [
        ("ru", "больнице им. А. Гущина", "сказали", "organization"),
        ("uk", "лікарні ім. Ірини Мельцової", "сказали", "organization"),
    ],
)
def test_whose_name_a_body_bears_is_not_who_speaks(language: str, who: str, cue: str, kind: str) -> None:
    found = identified(f"В {who} {cue}: тече.", (who, cue, "тече"), language=language)
    assert [s.kind for s in speakers(found) if s] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what", "name"),
    [
        ("ru", "Задержан Олег Мороков.", "Адвокат Морокова", "сказал", "течёт", None),
        ("uk", "Затримано Олега Морокова. Мороков хворий.", "Речник Морокова", "сказав", "тече", None),
        ("ru", "Задержана Юнна Морокова.", "Адвокат Морокова", "сказала", "течёт", "Юнна Морокова"),
    ],
)
def test_who_serves_a_man_on_the_page_does_not_bear_his_name(
    language: str, text: str, who: str, cue: str, what: str, name: str | None
) -> None:
    found = identified(f"{text} {who} {cue}: {what}.", (who, cue, what), language=language)
    (speaker,) = [s for s in speakers(found) if s]
    assert speaker.name == name


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

"""How close a source is, and why it is not named."""

import pytest

from tests.sources.build import Said, identified


def test_a_description_keeps_how_close_the_source_is() -> None:
    found = identified(
        "Two diplomats, who saw the letter, said it was short.", ("Two diplomats", "said", "it was short")
    )
    assert found.sources[0].description == "two diplomats, who saw the letter"


def test_what_an_official_denies_does_not_describe_them() -> None:
    who, what = "An official, who also spoke on condition of anonymity", "any talks had taken place"
    found = identified(f"{who}, denied that {what}.", (who, "denied", what))
    assert found.sources[0].description == who.replace("An", "an")
    who, what = "представника уряду", "міст закрили"
    found = identified(f"З посиланням на {who}, що {what}.", (who, "З посиланням на", what), language="uk")
    assert found.sources[0].description == "представник уряду"


@pytest.mark.parametrize(
    ("language", "text", "said", "reason"),
    [
        (
            "en",
            "A nurse said the ward is full. She asked not to be named because she feared for her job.",
            ("A nurse", "said", "the ward is full"),
            "because she feared for her job",
        ),
        (
            "en",
            "Two aides said it was late. Mayor Ann Reyes smiled. The aides spoke on condition of anonymity.",
            ("Two aides", "said", "it was late"),
            "condition of anonymity",
        ),
        (
            "ru",
            "Сотрудник порта, который просил не называть его имени из-за угроз, рассказал, что причал закрыт.",
            ("Сотрудник порта", "рассказал", "причал закрыт"),
            "из-за угроз",
        ),
        (
            "de",
            "Ein Händler sagte, der Markt sei leer. Er will anonym bleiben, weil er Verträge hat.",
            ("Ein Händler", "sagte", "der Markt sei leer"),
            "weil er Verträge hat",
        ),
    ],
)
def test_the_reason_for_anonymity_belongs_to_whom_it_hides(language: str, text: str, said: Said, reason: str) -> None:
    found = identified(text, said, language=language)
    assert found.sources[0].anonymity is not None
    assert found.sources[0].anonymity.of(text) == reason


def test_a_reason_for_both_is_that_of_two_whoever_spoke_between() -> None:
    group = identified(
        "Two officials said the pump is old. A third person said it leaks. Both asked not to be named because it hums.",
        ("Two officials", "said", "the pump is old"),
        ("A third person", "said", "it leaks"),
    )
    single = identified(
        "A pilot said the pump is old. A welder said it leaks. Both asked not to be named because it hums.",
        ("A pilot", "said", "the pump is old"),
        ("A welder", "said", "it leaks"),
    )
    assert [s.anonymity and s.anonymity.of(group.text) for s in group.sources] == ["because it hums", None]
    assert [s.anonymity and s.anonymity.of(single.text) for s in single.sources] == ["because it hums"] * 2

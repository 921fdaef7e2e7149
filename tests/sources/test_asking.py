"""Who puts questions to whoever speaks in a sentence is meant by no pronoun there."""

import pytest

from tests.sources.build import Said, identified, names, speakers


@pytest.mark.parametrize(
    ("language", "text", "said", "who"),
    [
        (
            "en",
            "Captain Paul Lund was in court. In cross-examination by lawyer Henry Reyes, he said the ferry was late.",
            ("he", "said", "the ferry was late"),
            "Paul Lund",
        ),
        (
            "en",
            "Captain Paul Lund was in court. Questioned by Henry Reyes, he said the ferry was late.",
            ("he", "said", "the ferry was late"),
            "Paul Lund",
        ),
        (
            "de",
            "Kapitän Karl Harms stand vor Gericht. Im Kreuzverhör von Anwalt Hans Reich sagte er, das Schiff sinke.",
            ("er", "sagte", "das Schiff sinke"),
            "Karl Harms",
        ),
        (
            "de",
            "Kapitän Karl Harms stand vor Gericht. Im Verhör durch Hans Reich sagte er, das Schiff sinke.",
            ("er", "sagte", "das Schiff sinke"),
            "Karl Harms",
        ),
        (
            "uk",
            "Капітан Іван Грім став перед судом. На допиті в слідчого Степана Лисенка він сказав, що пором тоне.",
            ("він", "сказав", "пором тоне"),
            "Іван Грім",
        ),
        (
            "uk",
            "Капітан Іван Грім став перед судом. На допиті прокурором Степаном Лисенком він сказав, що пором тоне.",
            ("він", "сказав", "пором тоне"),
            "Іван Грім",
        ),
        (
            "ru",
            "Капитан Иван Громов был в суде. На допросе у следователя Степана Лисова он сказал, что паром тонет.",
            ("он", "сказал", "паром тонет"),
            "Иван Громов",
        ),
        (
            "fr",
            "Le capitaine Denis Aubry a comparu. Interrogé par l'avocat Hugo Lund, il a dit que le ferry coulait.",
            ("il", "a dit", "le ferry coulait"),
            "Denis Aubry",
        ),
        (
            "es",
            "El capitán Tomás Lago compareció. A preguntas del fiscal Julio Rey, él dijo que el ferri se hundía.",
            ("él", "dijo", "el ferri se hundía"),
            "Tomás Lago",
        ),
        (
            "it",
            "Il capitano Dario Conti era in aula. Interrogato dal pm Marco Serra, lui ha detto che il molo cede.",
            ("lui", "ha detto", "il molo cede"),
            "Dario Conti",
        ),
    ],
)
def test_who_asks_is_meant_by_no_pronoun_in_the_sentence(language: str, text: str, said: Said, who: str) -> None:
    assert names(speakers(identified(text, said, language=language))) == [who]


def test_who_answers_stands_behind_the_questions_as_well() -> None:
    text = "Фирма молчит. Так ответил на вопросы Иван Громов. По его словам, паром тонет."
    (found,) = speakers(identified(text, ("его", "По его словам", "паром тонет"), language="ru"))
    assert found is not None
    assert found.name == "Иван Громов"


def test_who_is_asked_may_be_meant_in_the_same_sentence() -> None:
    text = "The Courier asked a heart doctor at Larch Bay, and she thinks it is harmless."
    (found,) = speakers(identified(text, ("she", "thinks", "it is harmless")))
    assert found is not None
    assert found.description == "a heart doctor"

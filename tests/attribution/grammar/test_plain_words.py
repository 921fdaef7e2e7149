"""What a content denies or doubts in plain words, whatever its cue is."""

import pytest
from tests.attribution.grammar.told import told

from accordingto.nouns import Stance

SAID: list[tuple[str, str, Stance]] = [
    ("uk", "«Наш порт не має до цього жодного стосунку», – сказав капітан.", "denies"),
    ("uk", "Директор заявив, що завод не причетний до витоку.", "denies"),
    ("uk", "Речниця сказала, що це не відповідає дійсності.", "denies"),
    ("uk", "У порту відповіли: «Ні, це не правда».", "denies"),
    ("uk", "Інженер сказав, що причину важко сказати напевно.", "doubts"),
    ("uk", "Директор заявив, що завод не працює по суботах.", "asserts"),
    ("ru", "«Мы к этому не имеем никакого отношения к аварии», – сказал капитан.", "denies"),
    ("ru", "Директор заявил, что завод непричастен к утечке.", "denies"),
    ("ru", "Пресс-секретарь сказала, что ничего подобного не происходило.", "denies"),
    ("ru", "Инженер сказал, что вряд ли мост закроют.", "doubts"),
    ("ru", "Директор заявил, что завод не работает по субботам.", "asserts"),
    ("ru", "Версию о взрыве он назвал «конспирологической».", "denies"),
    ("uk", "Капітан сказав, що ніхто не зливав паливо.", "denies"),
    ("uk", "Капітан сказав, що ніхто не постраждав.", "asserts"),
    ("uk", "«Жоден пасажир не залишиться на березі», – сказав капітан.", "asserts"),
    ("uk", "Матрос не вірить, що пором полагодять.", "doubts"),
    ("ru", "Капитан сказал, что никто не сливал топливо.", "denies"),
    ("ru", "Капитан сказал, что никто не пострадал.", "asserts"),
    ("ru", "«Никто из пассажиров не останется на берегу», – сказал капитан.", "asserts"),
    ("ru", "Матрос не верит, что паром починят.", "doubts"),
    ("de", "Die Werft habe mit dem Leck nichts zu tun, sagte der Kapitän.", "denies"),
    ("de", "Der Bericht sei frei erfunden, erklärte die Werft.", "denies"),
    ("de", "Die Ursache sei schwer zu beurteilen, sagte die Ingenieurin.", "doubts"),
    ("de", "Die Werft arbeite samstags nicht, sagte der Kapitän.", "asserts"),
]


@pytest.mark.parametrize(("language", "text", "stance"), SAID)
def test_a_content_denies_or_doubts_in_its_own_words_but_not_by_a_negation_alone(
    language: str, text: str, stance: Stance
) -> None:
    (found,) = told(language, text)
    assert found.stance == stance


def test_only_how_a_content_begins_speaks_of_the_whole() -> None:
    text = f"Der Kapitän sagte: „Die Werft baut seit {'vielen ' * 16}Jahren Schiffe, nichts dergleichen.“"
    assert {t.stance for t in told("de", text)} == {"asserts"}

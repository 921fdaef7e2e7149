"""Who speaks though another phrase stands nearer to the verb, or before it."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_stance


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Паром протекает, рассказали «Речной Волне» две пассажирки парома.", "две пассажирки парома"),
        ("uk", "Збій підтверджує директор: насос зламався.", "директор"),
        ("uk", "Діагноз підтверджує Олена Гуща: знімок вона бачила.", "Олена Гуща"),
        ("ru", "Пожар подтверждает начальник порта.", "начальник порта"),
        ("ru", "Доклад подтверждает слова лоцмана.", "Доклад"),
        ("ru", "Лоцман Денис Рысь объявил снимки прошлогодними.", "Лоцман Денис Рысь"),
        ("ru", "Паром сел на мель, заключает лоцман.", "лоцман"),
    ],
)
def test_who_speaks_is_whom_the_verb_can_be(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize("text", ["Der Lotse weist alles zurück.", "Der Lotse bestreitet alles."])
def test_all_of_it_may_be_denied(text: str) -> None:
    assert with_stance("de", text) == [("Der Lotse", "alles", "denies")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Спершу повідомляли про 15 загиблих і 23 постраждалих."),
        ("ru", "Обыск прошёл у экс-министра энергетики, главы порта Ильи Рыся, которого называют «кошельком» мэра."),
        ("uk", "Це питання фаху, на якому наголошує керівництво порту."),
        ("ru", "Правительство объявило 4 сентября днём траура."),
        ("uk", "Рада оголосила суботу днем жалоби."),
    ],
)
def test_nobody_says_what_is_counted_called_or_declared(language: str, text: str) -> None:
    assert [t for t in told(language, text) if t.source] == []

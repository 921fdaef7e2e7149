"""What another reader finds is no statement where the grammar knows that nobody says anything."""

import pytest

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import breaks_off, is_barred
from accordingto.nouns import Span


def barred(language: str, text: str, source: str, cue: str, content: str) -> bool:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    return is_barred(text, Finding(spans(source), spans(cue), spans(content), 0.6), language)


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("ru", "Пассажирам обещали, что паром вернётся.", "Пассажирам", "обещали", "паром вернётся"),
        ("ru", "Всем рыбакам обещана новая пристань.", "Всем рыбакам", "обещана", "новая пристань"),
        ("uk", "Рибалкам наказано не виходити в море.", "Рибалкам", "наказано", "не виходити в море"),
        ("uk", "Рибалок просять не виходити в море.", "Рибалок", "просять", "не виходити в море"),
        (
            "de",
            "Dem Kapitän wurde vorgeworfen, die Ladung verkauft zu haben.",
            "Dem Kapitän",
            "vorgeworfen",
            "die Ladung verkauft zu haben",
        ),
    ],
)
def test_whom_others_tell_something_says_nothing(language: str, text: str, source: str, cue: str, content: str) -> None:
    assert barred(language, text, source, cue, content)


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("ru", "Рыбаки обещали, что паром вернётся.", "Рыбаки", "обещали", "паром вернётся"),
        ("ru", "Капитаном обещано, что паром вернётся.", "Капитаном", "обещано", "паром вернётся"),
        ("ru", "В порту обещали, что паром вернётся.", "порту", "обещали", "паром вернётся"),
        ("uk", "Рибалкам відомо, що пором утік.", "Рибалкам", "відомо", "пором утік"),
        ("uk", "Капітана цитують: «Пором утік».", "Капітана", "цитують", "Пором утік"),
        ("de", "Der Rat hat vorgeworfen, sie zögen weg.", "Der Rat", "vorgeworfen", "sie zögen weg"),
        ("de", "Aus dem Rat wurde vorgeworfen, sie zögen weg.", "dem Rat", "vorgeworfen", "sie zögen weg"),
    ],
)
def test_a_subject_an_agent_a_place_and_whoever_knows_or_is_quoted_may_say_something(
    language: str, text: str, source: str, cue: str, content: str
) -> None:
    assert not barred(language, text, source, cue, content)


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("de", "Der Lotse schüttelte den nassen Mantel.", "Der Lotse", "schüttelte", "den nassen Mantel"),
        ("de", 'Den Mantel schüttelte der Lotse im "Anker"', "der Lotse", "schüttelte", "Den Mantel"),
        ("de", "Der Lotse zieht einen kühnen Vergleich.", "Der Lotse", "zieht", "einen kühnen Vergleich"),
        ("ru", "Капитан договорился о новой пристани.", "Капитан", "договорился", "о новой пристани"),
        ("uk", "Рибалки вантажать мокрі сіті.", "Рибалки", "вантажать", "мокрі сіті"),
    ],
)
def test_a_deed_and_its_object_say_nothing(language: str, text: str, source: str, cue: str, content: str) -> None:
    assert barred(language, text, source, cue, content)


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("de", "Der Lotse schüttelte den Kopf, das Boot sinke.", "Der Lotse", "schüttelte", "das Boot sinke"),
        ("de", "Der Lotse schüttelte den Kopf: „Kein Boot!“", "Der Lotse", "schüttelte", "Kein Boot!"),
        ("de", "Der Lotse fordert ein neues Boot.", "Der Lotse", "fordert", "ein neues Boot"),
        ("de", "Nach Einschätzung des Lotsen ein Fehlkauf.", "des Lotsen", "Nach Einschätzung", "ein Fehlkauf"),
        ("ru", "Прогноз капитана: пять рейсов в день.", "капитана", "Прогноз", "пять рейсов в день"),
        ("uk", "Рибалки вимагають нові сіті.", "Рибалки", "вимагають", "нові сіті"),
    ],
)
def test_a_clause_a_quotation_a_word_of_telling_and_a_noun_may_say_something(
    language: str, text: str, source: str, cue: str, content: str
) -> None:
    assert not barred(language, text, source, cue, content)


def test_what_anybody_says_is_nobodys_statement() -> None:
    assert barred("de", "Man geht davon aus, dass die Fähre bleibt.", "Man", "geht", "die Fähre bleibt")


@pytest.mark.parametrize(
    ("text", "cue", "content", "another"),
    [
        ("Die Kammer mahnte den Verleih der Boote ab.", "mahnte", "den Verleih der Boote", True),
        ("Die Kammer kündigte ihre Hilfe für die Fischer auf.", "kündigte", "ihre Hilfe für die Fischer", True),
        ("Die Kammer räumte eigene Fehler ein.", "räumte", "eigene Fehler", False),
        ("Die Kammer kündigte eine neue Regel an.", "kündigte", "eine neue Regel", False),
        ("Die Kammer forderte den Abzug der Boote ab Mai.", "forderte", "den Abzug der Boote", False),
        ("Die Kammer fordert den Abzug der Boote.", "fordert", "den Abzug der Boote", False),
    ],
)
def test_a_prefix_behind_the_content_may_make_another_verb(text: str, cue: str, content: str, another: bool) -> None:
    assert barred("de", text, "Die Kammer", cue, content) is another


def test_a_long_content_and_a_long_source_are_not_read_again_and_again() -> None:
    text = "Der Lotse zieht " + "Boote und " * 5_000 + "Netze"
    whole = Finding((Span(0, 9),), (Span(10, 15),), (Span(16, len(text)),), 0.6)
    assert not any(is_barred(text, whole, "de") for _ in range(1_000))


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("uk", "Мер не знав, що міст закрито.", "Мер", "не знав", "міст закрито"),
        ("uk", "У порту не здогадувалися, що міст закрито.", "порту", "здогадувалися", "міст закрито"),
        ("ru", "Директор не осознавала, что мост закрыт.", "Директор", "не осознавала", "мост закрыт"),
        ("pl", "Burmistrz nie wiedział, że most zamknięto.", "Burmistrz", "nie wiedział", "most zamknięto"),
        (
            "de",
            "Der Wirt ahnte nicht, dass die Brücke gesperrt war.",
            "Der Wirt",
            "ahnte nicht",
            "die Brücke gesperrt war",
        ),
    ],
)
def test_who_does_not_know_of_something_does_not_say_it(
    language: str, text: str, source: str, cue: str, content: str
) -> None:
    assert barred(language, text, source, cue, content)


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        ("uk", "Мер знав, що міст закрито.", "Мер", "знав", "міст закрито"),
        ("ru", "Мэр не сомневался, что мост закрыт.", "Мэр", "не сомневался", "мост закрыт"),
    ],
)
def test_who_knows_of_it_may_say_it(language: str, text: str, source: str, cue: str, content: str) -> None:
    assert not barred(language, text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Hinzu kam der Beschluss, die Werft zu schließen.", "der", "Beschluss", "die Werft zu schließen"),
        ("Der Kai ist alt, gemessen an seinen Nachbarn.", "seinen Nachbarn", "gemessen", "Der Kai ist alt"),
    ],
)
def test_an_article_or_what_is_compared_is_no_source(text: str, source: str, cue: str, content: str) -> None:
    assert barred("de", text, source, cue, content)


def test_who_speaks_behind_a_participle_and_whom_an_article_names_speak() -> None:
    assert not barred(
        "de", "Von der Werft gemeldet wurde, dass der Kai bricht.", "der Werft", "gemeldet", "der Kai bricht"
    )
    assert not barred("de", "Der winkte ab, der Kai halte.", "Der", "winkte ab", "der Kai halte")


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content", "is_so"),
    [
        ("ru", "Посол порта в Заречье пригрозил закрыть верфь.", "Посол порта в", "пригрозил", "закрыть верфь", True),
        ("ru", "Посол порта в Заречье пригрозил закрыть верфь.", "Посол порта", "пригрозил", "закрыть верфь", False),
        ("ru", "Верфь ждёт и предложила им сменить порт.", "им", "предложила", "сменить порт", True),
        ("ru", "Двое ушли. Их обвиняют в краже.", "Их", "обвиняют", "в краже", True),
        ("uk", "Верф чекає, їй здається, що кран упаде.", "їй", "здається", "кран упаде", False),
        ("uk", "У них просили відкрити порт.", "них", "просили", "відкрити порт", False),
    ],
)
def test_what_is_cut_off_and_a_pronoun_that_is_no_subject_is_no_source(
    language: str, text: str, source: str, cue: str, content: str, is_so: bool
) -> None:
    assert barred(language, text, source, cue, content) is is_so


@pytest.mark.parametrize(
    ("language", "text", "content", "is_so"),
    [
        ("ru", "Верфь сказала, что ждёт в том порту.", "ждёт в", True),
        ("uk", "Верф певна, що порт «чекає на кран», бо він стоїть.", "порт «чекає на кран", True),
        ("uk", "Верф певна, що порт «чекає на кран», додавши, що сама стоїть.", "порт «чекає на кран", False),
        ("uk", "Верф певна, що порт чекає, бо він стоїть.", "порт чекає", False),
    ],
)
def test_a_content_breaks_off_where_its_clause_goes_on(language: str, text: str, content: str, is_so: bool) -> None:
    spans = (Span(text.index(content), text.index(content) + len(content)),)
    assert breaks_off(text, Finding((), (), spans, 0.6), language) is is_so


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "nobody"),
    [
        ("Порт, мовляв, спав до ранку.", "Порт", "мовляв", "спав до ранку", True),
        ("Лоцман махнув рукою: мовляв, порт спав.", "Лоцман", "мовляв", "порт спав", False),
        ("Лоцман об'їхав усі причали.", "Лоцман", "об", "усі причали", True),
        ("Імен лоцмани просять не називати.", "лоцмани", "просять", "не називати", True),
    ],
)
def test_a_particle_and_a_piece_of_a_word_tell_nothing(
    text: str, source: str, cue: str, content: str, nobody: bool
) -> None:
    assert barred("uk", text, source, cue, content) is nobody

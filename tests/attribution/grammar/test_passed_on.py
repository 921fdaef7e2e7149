"""Who passes on what others say: in a clause that describes them, at the end of a line, and what "this" stands for."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_stance


@pytest.mark.parametrize(
    ("language", "text", "outlet", "content"),
    [
        ("uk", "Лоцман Ян Рак, якого цитує берегова служба, сказав, що порт замерз.", "берегова служба", "порт замерз"),
        (
            "uk",
            "Мер Ян Рак, на якого посилається газета «Хвиля», заявив, що порт замерз.",
            "газета «Хвиля»",
            "порт замерз",
        ),
        ("ru", "По словам одного из рыбаков, которого цитирует «Волна», порт замёрз.", "«Волна»", "порт замёрз"),
        ("ru", "Мэр Ян Рак, на которого ссылается агентство, заявил, что порт замёрз.", "агентство", "порт замёрз"),
        ("pl", 'Jak powiedział jeden z rybaków, cytowany przez "Falę", port zamarzł.', '"Falę"', "port zamarzł"),
        (
            "pl",
            "Burmistrz Jan Rak, na którego powołuje się gazeta, oświadczył, że port zamarzł.",
            "gazeta",
            "port zamarzł",
        ),
        (
            "de",
            "Der Lotse, den das Tagblatt zitiert, sagte, der Hafen sei zugefroren.",
            "das Tagblatt",
            "der Hafen sei zugefroren",
        ),
    ],
)
def test_whoever_quotes_a_source_in_a_clause_about_it_says_the_same(
    language: str, text: str, outlet: str, content: str
) -> None:
    found = who_and_what(language, text)
    assert (outlet, content) in found
    assert [what for _, what in found] == [content, content]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Лоцман Ян Рак, якого шанує берегова служба, сказав, що порт замерз."),
        ("ru", "Мэр Ян Рак, на которого смотрит весь порт, заявил, что порт замёрз."),
    ],
)
def test_who_does_something_else_to_a_source_passes_nothing_on(language: str, text: str) -> None:
    assert len(told(language, text)) == 1


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        (
            "uk",
            "Як пише «Хвиля», посилаючись на лоцмана, який побажав лишитися анонімним, бо має страх, порт замерз.",
            "порт замерз",
        ),
        (
            "pl",
            'Jak podaje "Fala", powołując się na lotnika, który chciał pozostać anonimowy, port zamarzł.',
            "port zamarzł",
        ),
    ],
)
def test_what_is_told_of_who_is_cited_is_no_part_of_what_they_say(language: str, text: str, content: str) -> None:
    assert {what for _, what in who_and_what(language, text)} == {content}


@pytest.mark.parametrize(
    ("language", "text", "who", "content", "stance"),
    [
        (
            "uk",
            "Слідча заявила, що лоцман винен, а його адвокат це заперечив.",
            "його адвокат",
            "лоцман винен",
            "denies",
        ),
        (
            "ru",
            "Канал написал, что мост рухнул, однако в порту этого не подтверждают.",
            "порту",
            "мост рухнул",
            "doubts",
        ),
        ("pl", "Kanał napisał, że most runął, ale sztab tego nie potwierdza.", "sztab", "most runął", "doubts"),
    ],
)
def test_this_stands_for_what_others_say_before_it_in_the_sentence(
    language: str, text: str, who: str, content: str, stance: str
) -> None:
    assert with_stance(language, text)[1:] == [(who, content, stance)]


@pytest.mark.parametrize(
    ("language", "line", "source"),
    [
        ("uk", "Рибалки домовилися про мир — Reuters", "Reuters"),
        ("uk", "Рибалки домовилися про мир, — ЗМІ.", "ЗМІ"),
        ("ru", "Рыбаки договорились о мире — Reuters", "Reuters"),
        ("pl", "Rybacy uzgodnili warunki - media", "media"),
        ("de", "Fischer einigen sich auf Quoten – Medienbericht", "Medienbericht"),
    ],
)
def test_a_line_that_ends_in_whose_news_it_is_is_theirs(language: str, line: str, source: str) -> None:
    (found,) = told(language, line)
    assert (found.source, found.content) == (source, line.rstrip(".").rsplit(None, 2)[0].rstrip(","))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("uk", "Делегація приїхала до Торговища — столиці краю."),
        ("uk", "Вигляд на порт — Reuters"),
        ("de", "Fischer verlängern Streik – Schlichtung gescheitert"),
        ("uk", "Рибалки домовилися про мир — Reuters. Решта невідома."),
    ],
)
def test_what_else_ends_in_a_dash_and_a_name_is_nobody_s(language: str, line: str) -> None:
    assert told(language, line) == []

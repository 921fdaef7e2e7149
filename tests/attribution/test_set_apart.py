"""Quotations in blocks of their own, announced by a colon or signed below."""

import pytest

from accordingto.attribution import attribute
from accordingto.attribution.set_apart import marked
from accordingto.nouns import Article, Attribution, Block, BlockKind, Outlet

Line = tuple[str, BlockKind]


def _read(language: str, *lines: Line) -> tuple[str, tuple[Attribution, ...]]:
    text = "\n".join(line for line, _ in lines)
    blocks, start = [], 0
    for line, kind in lines:
        blocks.append(Block(start, start + len(line), kind, language))
        start += len(line) + 1
    outlet = Outlet("The Harbour Courier", "harbourcourier.example")
    article = Article("p", "p", text=text, outlet=outlet, language=language, blocks=tuple(blocks))
    return text, attribute(article).attributions


def _told(language: str, *lines: Line) -> list[tuple[str, str, str]]:
    text, found = _read(language, *lines)
    return [(a.source[0].of(text) if a.source else "", a.content[0].of(text), a.manner) for a in found]


def test_a_quotation_without_marks_that_a_colon_announces_is_somebody_s_words() -> None:
    told = _told(
        "en",
        ("The firm that built the bridge hit back on Tuesday, with boss Paul Lund saying:", "paragraph"),
        ("We never signed that contract. We built what we were asked to build.", "quote"),
        ("Residents were divided over the closure of the bridge.", "paragraph"),
    )
    said = "We never signed that contract. We built what we were asked to build"
    assert told == [("boss Paul Lund", said, "direct")]


def test_a_block_that_nothing_announces_is_read_as_it_stands() -> None:
    lines: tuple[Line, ...] = (
        ("The bridge is closed.", "paragraph"),
        ("We never signed that contract.", "quote"),
        ("Residents were divided.", "paragraph"),
    )
    assert _told("en", *lines) == []


@pytest.mark.parametrize(
    ("language", "before", "words", "line", "who"),
    [
        (
            "en",
            "The bridge will stay closed for a year, the council said on Monday.",
            "“The bridge was never safe. Everybody knew it.”",
            "— Ann Reyes, director of the port",
            "Ann Reyes, director of the port",
        ),
        (
            "de",
            "Die Brücke bleibt ein Jahr gesperrt, teilte der Stadtrat am Montag mit.",
            "„Die Brücke war nie sicher. Alle wussten es.“",
            "— Rechtsanwältin Anna Reich",
            "Rechtsanwältin Anna Reich",
        ),
        (
            "uk",
            "Міст закрито на рік, повідомила міська рада в понеділок.",
            "«Міст ніколи не був безпечним. Усі це знали».",
            "— Адвокатка Анна Лис",
            "Адвокатка Анна Лис",
        ),
        (
            "ru",
            "Мост закрыт на год, сообщил городской совет в понедельник.",
            "«Мост никогда не был безопасным. Все это знали».",
            "– Анна Лисова, директор порта",
            "Анна Лисова, директор порта",
        ),
        (
            "fr",
            "Le pont restera fermé un an, a annoncé le conseil lundi.",
            "« Le pont n'a jamais été sûr. Tout le monde le savait. »",
            "— Odile Varenne, avocate",
            "Odile Varenne, avocate",
        ),
        (
            "pl",
            "Most będzie zamknięty przez rok, poinformowała rada w poniedziałek.",
            "„Most nigdy nie był bezpieczny. Wszyscy to wiedzieli”.",
            "— Anna Lis, adwokatka",
            "Anna Lis, adwokatka",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["quote", "paragraph"])
def test_who_signs_a_quotation_below_says_it(
    language: str, before: str, words: str, line: str, who: str, kind: BlockKind
) -> None:
    said = [t[:2] for t in _told(language, (before, "paragraph"), (words, kind), (line, kind)) if t[1] in words]
    assert said == [(who, words.strip("“”„«». "))]


@pytest.mark.parametrize(
    "line", ["— And then he left.", "— Why did nobody tell us?", "The Reyes family, owners of the port"]
)
def test_no_other_line_signs_it(line: str) -> None:
    told = _told(
        "en",
        ("The mayor wrote to us.", "paragraph"),
        ("“The bridge was never safe. Everybody knew it,” the mayor said.", "paragraph"),
        ("“The water is rising every year in the harbour.”", "paragraph"),
        (line, "paragraph"),
    )
    assert all(who not in line for who, *_ in told if who)


def test_what_is_told_of_another_within_a_signed_quotation_stays() -> None:
    told = _told(
        "en",
        ("The bridge will stay closed for a year.", "paragraph"),
        ("“The engineer told me that the bridge was never safe. Everybody knew it.”", "quote"),
        ("— Ann Reyes, teacher", "quote"),
    )
    assert ("The engineer", "the bridge was never safe") in [t[:2] for t in told]
    assert "Ann Reyes, teacher" in [t[0] for t in told]


def test_a_block_is_signed_without_marks_too() -> None:
    told = _told(
        "uk",
        ("Міст закрито на рік, повідомила міська рада в понеділок.", "paragraph"),
        ("Міст ніколи не був безпечним. Усі це знали.", "quote"),
        ("— Адвокатка Анна Лис", "quote"),
        ("Мешканці по-різному сприйняли закриття.", "paragraph"),
    )
    assert ("Адвокатка Анна Лис", "Міст ніколи не був безпечним. Усі це знали") in [t[:2] for t in told]


def test_a_text_keeps_its_length_where_two_blocks_follow_each_other() -> None:
    lines = ("He said:", "This is so, she said:", "Nobody knows.", "The end.")
    text = "\n".join(lines)
    blocks: list[Block] = []
    start = 0
    kinds: tuple[BlockKind, ...] = ("paragraph", "quote", "quote", "paragraph")
    for line, kind in zip(lines, kinds, strict=True):
        blocks.append(Block(start, start + len(line), kind, "en"))
        start += len(line) + 1
    with_marks, found = marked(text, blocks)
    assert with_marks == 'He said:"This is so, she said:"Nobody knows.\nThe end.'
    assert [with_marks[b.start : b.end] for b in found] == [
        "He said:",
        '"This is so, she said:"',
        "Nobody knows.",
        "The end.",
    ]

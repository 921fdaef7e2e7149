"""Whoever is cited on the way gets a statement of their own, with the content of whoever cites them."""

import pytest
from tests.attribution.grammar.told import who_and_what

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import GrammarReader, citations, with_citations
from accordingto.nouns import Block, Span, Spans


def within(text: str, words: str) -> Spans:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def paragraph(text: str, language: str) -> list[Block]:
    return [Block(0, len(text), "paragraph", language)]


def added(text: str, source: str, cue: str, content: str) -> list[tuple[str, str]]:
    """Return (source, content) of what citations adds to one English finding."""
    known = Finding(within(text, source), within(text, cue), within(text, content), 0.9)
    found = citations(text, paragraph(text, "en"), [known], "en")
    return [(f.source[0].of(text), f.content[0].of(text)) for f in found]


@pytest.mark.parametrize(
    "cited",
    [
        ["the Harbour Post"],
        ["two retired engineers close to the project"],
        ["court papers", "a lawyer for the family"],
        ["American and international envoys"],
    ],
)
@pytest.mark.parametrize("citing", ["citing", "with reference to", "quoting"])
def test_english_sources_cited_on_the_way(cited: list[str], citing: str) -> None:
    text = f"The ferry will not sail again, the Coast Herald reported on Monday, {citing} {' and '.join(cited)}."
    content = "The ferry will not sail again"
    assert added(text, "the Coast Herald", "reported", content) == [(source, content) for source in cited]


def test_a_citing_sentence_of_its_own_refers_to_the_statement_before() -> None:
    text = "The Coast Herald wrote that the ferry is scrapped. The paper cited three dock workers."
    assert added(text, "The Coast Herald", "wrote", "the ferry is scrapped") == [
        ("three dock workers", "the ferry is scrapped")
    ]


def test_an_outlet_that_was_merely_told_something_is_not_cited() -> None:
    text = "The ferry is scrapped, a dock worker told Reuters."
    assert added(text, "a dock worker", "told", "The ferry is scrapped") == []


def test_a_source_that_is_known_already_is_left_alone() -> None:
    text = "The ferry is scrapped, the Coast Herald reported, citing a dock worker."
    known = [
        Finding(within(text, s), within(text, c), within(text, "The ferry is scrapped"), 0.9)
        for s, c in (("the Coast Herald", "reported"), ("a dock worker", "citing"))
    ]
    assert citations(text, paragraph(text, "en"), known, "en") == []


@pytest.mark.parametrize(
    "reason", ["a lack of money", "the storm as the reason", "harsh remarks Roe had made", "health and safety"]
)
def test_reasons_and_examples_are_no_sources(reason: str) -> None:
    text = f"The ferry will not sail again, the harbour master said, citing {reason}."
    assert added(text, "the harbour master", "said", "The ferry will not sail again") == []


def test_a_reason_is_no_source_in_ukrainian_either() -> None:
    text = "Голова порту подав у відставку, посилаючись на хворобу, повідомив «Маяк»."
    found = GrammarReader("uk").read(text, paragraph(text, "uk"))
    assert [f.source[0].of(text) for f in found] == ["«Маяк»"]


def test_as_another_outlet_reports() -> None:
    text = "The bridge is closed, the mayor said, as the Coast Herald reports."
    assert added(text, "the mayor", "said", "The bridge is closed") == [("the Coast Herald", "The bridge is closed")]


@pytest.mark.parametrize(
    ("language", "text", "content", "sources"),
    [
        (
            "uk",
            "Порт зупинено, повідомляє «Маяк» з посиланням на двох докерів, а також на капітана судна.",
            "Порт зупинено",
            ["«Маяк»", "двох докерів", "капітана судна"],
        ),
        (
            "uk",
            "Про це, передає «Маяк» із посиланням на Harbour Post, заявив капітан порту.",
            "Порт зупинено",
            ["«Маяк»", "Harbour Post", "капітан порту"],
        ),
        (
            "ru",
            "Порт остановлен, сообщает «Маяк», который ссылается на Harbour Post.",
            "Порт остановлен",
            ["«Маяк»", "Harbour Post"],
        ),
        (
            "ru",
            "«Маяк» со ссылкой на капитана порта сообщил, что порт остановлен.",
            "порт остановлен",
            ["«Маяк»", "капитана порта"],
        ),
        ("ru", "Порт остановлен, рассказал докер, передаёт «Маяк».", "Порт остановлен", ["докер", "«Маяк»"]),
        (
            "de",
            "Der Hafen ist geschlossen, meldet die Agentur Nordsee unter Berufung auf zwei Lotsen.",
            "Der Hafen ist geschlossen",
            ["die Agentur Nordsee", "zwei Lotsen"],
        ),
    ],
)
def test_readers_with_a_grammar_find_them_themselves(
    language: str, text: str, content: str, sources: list[str]
) -> None:
    lead = "Порт зупинено. " if text.startswith("Про це") else ""
    text = lead + text
    found = GrammarReader(language).read(text, paragraph(text, language))
    assert {f.content[0].of(text) for f in found} == {content}
    assert sorted(f.source[0].of(text) for f in found) == sorted(sources)


def test_who_is_cited_is_a_source_and_nothing_said() -> None:
    text = "The ferry is scrapped, the Coast Herald reported, citing two dock workers."
    ferry, workers = within(text, "The ferry is scrapped"), within(text, "two dock workers")
    herald, reported, citing = (within(text, w) for w in ("the Coast Herald", "reported", "citing"))
    misread = [Finding(herald, reported, (*ferry, *workers), 0.9), Finding(herald, citing, workers, 0.9)]
    found = with_citations(text, paragraph(text, "en"), misread, "en")
    assert [(f.source, f.cue, f.content) for f in found] == [(herald, reported, ferry), (workers, citing, ferry)]


@pytest.mark.parametrize(
    ("language", "text", "sources", "content"),
    [
        (
            "uk",
            "Як пише «Маяк», посилаючись на двох лоцманів, канал закрили.",
            ("«Маяк»", "двох лоцманів"),
            "канал закрили",
        ),
        (
            "ru",
            "Как пишет «Маяк», ссылаясь на двух лоцманов, канал закрыли.",
            ("«Маяк»", "двух лоцманов"),
            "канал закрыли",
        ),
        (
            "pl",
            "Jak pisze „Latarnia”, powołując się na dwóch pilotów, kanał jest zamknięty.",
            ("„Latarnia”", "dwóch pilotów"),
            "kanał jest zamknięty",
        ),
    ],
)
def test_who_is_cited_between_commas_is_no_part_of_what_follows(
    language: str, text: str, sources: tuple[str, ...], content: str
) -> None:
    assert who_and_what(language, text) == [(source, content) for source in sources]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Міст закрито. Про це пише видання з посиланням на «обізнані джерела».", "обізнані джерела"),
        (
            "ru",
            "Мост закрыт. Об этом пишет издание со ссылкой на «осведомлённые источники».",
            "осведомлённые источники",
        ),
    ],
)
def test_who_is_cited_may_stand_in_quotation_marks(language: str, text: str, source: str) -> None:
    assert source in {who for who, _ in who_and_what(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Згідно з інформацією поліції, міст закрито."),
        ("ru", "Согласно информации полиции, мост закрыт."),
    ],
)
def test_whose_information_something_is_by_says_it(language: str, text: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] in [["поліції"], ["полиции"]]

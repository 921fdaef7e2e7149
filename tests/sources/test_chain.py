"""Who reports whom: outlet, document and people, nearest first."""

import pytest

from accordingto.nouns import Article, Outlet
from tests.sources.build import Said, identified, speakers


def chain(article: Article, number: int) -> list[str | None]:
    """Names of the sources above an attribution, the nearest to the page last."""
    by_id = {a.id: a for a in article.attributions}
    known = {s.id: s for s in article.sources}
    found, at = [], article.attributions[number]
    while at.parent:
        at = by_id[at.parent]
        source = known.get(at.speaker or "")
        found.append((source.name or source.description) if source else None)
    return found


def test_what_lies_inside_a_content_is_reported_by_its_speaker() -> None:
    found = identified(
        "Anna Lindqvist said that the engineers had warned that the dam leaks.",
        ("Anna Lindqvist", "said", "the engineers had warned that the dam leaks"),
        ("the engineers", "warned", "the dam leaks"),
    )
    assert chain(found, 1) == ["Anna Lindqvist"]
    assert chain(found, 0) == []


def test_with_one_content_the_outlet_stands_outside_and_whom_it_cites_inside() -> None:
    content = "the dam leaks"
    found = identified(
        "Vistka reported with reference to The Guardian, citing two engineers, that the dam leaks.",
        ("Vistka", "reported", content),
        ("The Guardian", "with reference to", content),
        ("two engineers", "citing", content),
    )
    assert chain(found, 2) == ["The Guardian", "Vistka"]


def test_a_report_goes_on_in_the_next_paragraph() -> None:
    found = identified(
        "The dam leaks, The Guardian reported.\nEngineers said repairs take a year.\nThe work is late, it said.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Engineers", "said", "repairs take a year"),
        ("it", "said", "The work is late"),
    )
    assert chain(found, 1) == ["The Guardian"]
    assert chain(found, 2) == []


def test_a_report_ends_where_the_page_asks_somebody_itself() -> None:
    found = identified(
        "The dam leaks, The Guardian reported.\nThe dam is safe, an engineer told The Harbour Courier.\n"
        "Residents said they heard nothing.",
        ("The Guardian", "reported", "The dam leaks"),
        ("an engineer", "told", "The dam is safe"),
        ("Residents", "said", "they heard nothing"),
    )
    assert found.attributions[1].told == "The Harbour Courier"
    assert chain(found, 1) == chain(found, 2) == []


def test_a_report_ends_at_a_speech_to_all_and_at_another_date() -> None:
    found = identified(
        "The dam leaks, The Guardian reported.\nMayor Ann Reyes told reporters at a briefing that it holds.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Mayor Ann Reyes", "told", "it holds"),
    )
    assert chain(found, 1) == []
    found = identified(
        "The dam leaks, The Guardian reported.\nOn March 3, the company said it holds.",
        ("The Guardian", "reported", "The dam leaks"),
        ("the company", "said", "it holds"),
    )
    assert chain(found, 1) == []


def test_everybody_in_the_chain_is_a_source_of_the_page() -> None:
    found = identified(
        "Das Portal «Степ Онлайн» berichtet unter Berufung auf zwei Beamte, der Damm sei dicht.",
        ("Das Portal «Степ Онлайн»", "berichtet", "der Damm sei dicht"),
        ("zwei Beamte", "unter Berufung auf", "der Damm sei dicht"),
        language="de",
    )
    assert chain(found, 1) == ["Степ Онлайн"]
    assert all(s is not None for s in speakers(found))


def test_who_has_a_name_speaks_for_himself_in_the_next_paragraph() -> None:
    found = identified(
        "The dam leaks, The Guardian reported.\nMayor Ann Reyes said repairs take a year.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Mayor Ann Reyes", "said", "repairs take a year"),
    )
    assert chain(found, 1) == []


@pytest.mark.parametrize(
    ("language", "text", "outer", "inner"),
    [
        (
            "ru",
            "Vistka пишет, что порт закроют. Инженер Пётр Рудный заявил, что эта публикация ошибочна.",
            ("Vistka", "пишет", "порт закроют"),
            ("Инженер Пётр Рудный", "заявил", "эта публикация ошибочна"),
        ),
        (
            "en",
            "Vistka wrote that the port will close. Engineer Tom Hale said the article was a stunt.",
            ("Vistka", "wrote", "the port will close"),
            ("Engineer Tom Hale", "said", "the article was a stunt"),
        ),
    ],
)
def test_who_speaks_of_a_report_is_not_reported_by_it(language: str, text: str, outer: Said, inner: Said) -> None:
    reported, about = identified(text, outer, inner, language=language).attributions
    assert about.parent != reported.id


def test_outlets_that_report_together_stand_side_by_side() -> None:
    text = "Vistka and Степ Онлайн report that the port will close."
    said = ("Vistka", "report", "the port will close"), ("Степ Онлайн", "report", "the port will close")
    assert [a.parent for a in identified(text, *said).attributions] == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "report", "people", "cue"),
    [
        ("en", "The pier sinks, Vistka reports, citing a log and two sailors.", "a log", "two sailors", "citing"),
        (
            "en",
            "The pier sinks, Vistka reports, and leans on a log and two sailors.",
            "a log",
            "two sailors",
            "leans on",
        ),
        ("fr", "Le quai coule, écrit Vistka, citant une note et trois marins.", "une note", "trois marins", "citant"),
    ],
)
def test_people_cited_beside_a_paper_are_not_reported_by_it(
    language: str, text: str, report: str, people: str, cue: str
) -> None:
    said = text.partition(",")[0]
    outer = ("Vistka", "reports" if language == "en" else "écrit", said)
    outlet, *cited = identified(text, outer, (report, cue, said), (people, cue, said), language=language).attributions
    assert [a.parent for a in cited] == [outlet.id, outlet.id]


def test_whom_an_outlet_behind_the_verb_cites_is_reported_by_it() -> None:
    text = "«Паром стоїть», — цитує боцмана газета «Vistka»."
    said = ("боцмана", "цитує", "Паром стоїть"), ("газета «Vistka»", "цитує", "Паром стоїть")
    boatswain, outlet = identified(text, *said, language="uk").attributions
    assert (boatswain.parent, outlet.parent) == (outlet.id, None)


def test_whom_a_paper_cites_is_reported_by_it() -> None:
    said = "the pier sinks"
    found = identified(
        "The report cites two sailors: the pier sinks.", ("The report", "cites", said), ("two sailors", "cites", said)
    )
    report, sailors = found.attributions
    assert (report.parent, sailors.parent) == (None, report.id)


def test_those_of_whom_an_outlet_tells_go_on_as_its_sources() -> None:
    text = "Vistka said that port officials believe a crew cut the cable.\nThe officials think it was foreign."
    said = (
        ("Vistka", "said", "port officials believe a crew cut the cable"),
        ("port officials", "believe", "a crew cut the cable"),
        ("The officials", "think", "it was foreign"),
    )
    told, _, later = identified(text, *said).attributions
    assert later.parent == told.id


@pytest.mark.parametrize(
    ("language", "text", "inner", "outer"),
    [
        (
            "en",
            "The mayor, according to an aide, has threatened: the dam will be drained.",
            ("The mayor", "has threatened", "the dam will be drained"),
            ("an aide", "according to", "the dam will be drained"),
        ),
        (
            "uk",
            "Міська голова, за словами чиновника з її оточення, пригрозила: греблю осушать.",
            ("Міська голова", "пригрозила", "греблю осушать"),
            ("чиновника з її оточення", "за словами", "греблю осушать"),
        ),
    ],
)
def test_who_is_named_in_between_tells_of_whom_the_sentence_is(
    language: str, text: str, inner: Said, outer: Said
) -> None:
    found = identified(text, inner, outer, language=language)
    assert [a.parent for a in found.attributions] == ["a1", None]


def test_who_has_spoken_before_a_report_speaks_outside_of_it_again() -> None:
    found = identified(
        "The dam leaks, said engineer Ann Reyes. It will be drained, The Guardian reported. Reyes wants a new one.",
        ("engineer Ann Reyes", "said", "The dam leaks"),
        ("The Guardian", "reported", "It will be drained"),
        ("Reyes", "wants", "a new one"),
    )
    assert chain(found, 2) == []
    assert found.attributions[2].told is None


def test_who_is_told_of_between_somebody_and_the_verb_at_the_end_does_not_tell_of_them() -> None:
    leaks = "der Damm sei seit vielen Jahren an drei Stellen undicht und werde nicht geflickt"
    found = identified(
        f"Anna Lindqvist hat, Karl Harms sage, {leaks}, bestätigt.",
        ("Anna Lindqvist", "bestätigt", f"Karl Harms sage, {leaks}"),
        ("Karl Harms", "sage", leaks),
        language="de",
    )
    assert chain(found, 0) == []
    assert chain(found, 1) == ["Anna Lindqvist"]


def test_a_page_with_news_of_its_own_cites_an_outlet_in_passing() -> None:
    text = (
        "The dam leaks, a notice of the works says.{}\nThe Guardian reported that it will be drained.\n"
        "Two engineers said repairs take a year."
    )
    own = ("a notice of the works", "says", "The dam leaks")
    cited = ("The Guardian", "reported", "it will be drained")
    engineers = ("Two engineers", "said", "repairs take a year")
    assert chain(identified(text.format(""), own, cited, engineers), 2) == []
    assert chain(identified(text.partition("{}\n")[2], cited, engineers), 1) == ["The Guardian"]


@pytest.mark.parametrize(
    ("language", "text", "said", "cited"),
    [
        (
            "de",
            "Er hält, sagte Anna Roe. Sie berief sich auf das Labor.",
            "sagte",
            ("das Labor", "berief sich"),
        ),
        ("uk", "Гребля тримає, сказала Anna Roe. Вона послалася на звіт.", "сказала", ("звіт", "послалася на")),
        ("ru", "Плотина держится, сказала Anna Roe. Она сослалась на отчёт.", "сказала", ("отчёт", "сослалась на")),
    ],
)
def test_whom_people_cite_for_what_they_say_is_reported_by_them(
    language: str, text: str, said: str, cited: tuple[str, str]
) -> None:
    content = text.partition(",")[0]
    found = identified(text, ("Anna Roe", said, content), (*cited, content), language=language)
    first, second = found.attributions
    assert (first.parent, second.parent) == (None, first.id)


def test_papers_and_people_on_whom_an_outlet_relies_stand_side_by_side() -> None:
    said = "міст закрили"
    found = identified(
        f"Те, що {said}, пише «Вістка». Газета спирається на листа і на двох інженерів.",
        ("«Вістка»", "пише", said),
        ("листа", "спирається на", said),
        ("двох інженерів", "спирається на", said),
        language="uk",
    )
    assert [a.parent for a in found.attributions] == [None, "a0", "a0"]


def test_the_page_s_own_outlet_reports_what_another_reports() -> None:
    content = "міст цілий"
    found = identified(
        "Степ Онлайн повідомляє, інформує «Вістка»: міст цілий.",
        ("Степ Онлайн", "повідомляє", content),
        ("«Вістка»", "інформує", content),
        language="uk",
        outlet=Outlet("Vistka", "vistka.example"),
    )
    assert (chain(found, 0), chain(found, 1)) == (["Vistka"], [])

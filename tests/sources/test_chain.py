"""Who reports whom: outlet, document and people, nearest first."""

import msgspec
import pytest

from accordingto.nouns import Article, Outlet
from accordingto.sources import identify
from tests.sources.build import Said, identified, outlets, page, speakers


def chain(article: Article, number: int) -> list[str | None]:
    """Names of the sources above an attribution, the nearest to the page last; then whom its source told."""
    by_id = {a.id: a for a in article.attributions}
    known = {s.id: s for s in article.sources}
    found, at = [], article.attributions[number]
    while at.parent:
        at = by_id[at.parent]
        source = known.get(at.speaker or "")
        found.append((source.name or source.description) if source else None)
    return found


def read(text: str, *said: Said, language: str = "en") -> Article:
    return identified(text, *said, language=language)


def test_what_lies_inside_a_content_is_reported_by_its_speaker() -> None:
    found = read(
        "Anna Lindqvist said that the engineers had warned that the dam leaks.",
        ("Anna Lindqvist", "said", "the engineers had warned that the dam leaks"),
        ("the engineers", "warned", "the dam leaks"),
    )
    assert chain(found, 1) == ["Anna Lindqvist"]
    assert chain(found, 0) == []


def test_with_one_content_the_outlet_stands_outside_and_whom_it_cites_inside() -> None:
    content = "the dam leaks"
    found = read(
        "Vistka reported with reference to The Guardian, citing two engineers, that the dam leaks.",
        ("Vistka", "reported", content),
        ("The Guardian", "with reference to", content),
        ("two engineers", "citing", content),
    )
    assert chain(found, 2) == ["The Guardian", "Vistka"]


def test_a_report_goes_on_in_the_next_paragraph() -> None:
    found = read(
        "The dam leaks, The Guardian reported.\nEngineers said repairs take a year.\nThe work is late, it said.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Engineers", "said", "repairs take a year"),
        ("it", "said", "The work is late"),
    )
    assert chain(found, 1) == ["The Guardian"]
    assert chain(found, 2) == []


def test_a_report_ends_where_the_page_asks_somebody_itself() -> None:
    found = read(
        "The dam leaks, The Guardian reported.\nThe dam is safe, an engineer told The Harbour Courier.\n"
        "Residents said they heard nothing.",
        ("The Guardian", "reported", "The dam leaks"),
        ("an engineer", "told", "The dam is safe"),
        ("Residents", "said", "they heard nothing"),
    )
    assert found.attributions[1].told == "The Harbour Courier"
    assert chain(found, 1) == chain(found, 2) == []


def test_a_report_ends_at_a_speech_to_all_and_at_another_date() -> None:
    found = read(
        "The dam leaks, The Guardian reported.\nMayor Ann Reyes told reporters at a briefing that it holds.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Mayor Ann Reyes", "told", "it holds"),
    )
    assert chain(found, 1) == []
    found = read(
        "The dam leaks, The Guardian reported.\nOn March 3, the company said it holds.",
        ("The Guardian", "reported", "The dam leaks"),
        ("the company", "said", "it holds"),
    )
    assert chain(found, 1) == []


def test_whom_a_source_told_is_kept() -> None:
    found = read(
        "“It leaks,” one engineer told Reuters. The agency was told by another that it holds.",
        ("one engineer", "told", "It leaks"),
    )
    assert found.attributions[0].told == "Reuters"
    found = read(
        "Про прорив повідомила газета «Вістка». «Вода прибуває», — сказав виданню інженер.",
        ("інженер", "сказав", "Вода прибуває"),
        language="uk",
    )
    assert found.attributions[0].told == "Vistka"


def test_where_a_mention_says_that_somebody_was_heard_is_whom_they_told_and_where_somebody_wrote_is_not() -> None:
    text = "The coastguard, {} The Guardian, counts nine boats."
    for words, told in (
        ("heard on", "The Guardian"),
        ("heard on the", "The Guardian"),
        ("speaking to", "The Guardian"),
        ("once shown by", None),
        ("relying on", None),
    ):
        mention = f"The coastguard, {words} The Guardian"
        found = read(text.format(words), (mention, "counts", "nine boats"))
        assert [a.told for a in found.attributions] == [told]


def test_an_outlet_in_brackets_is_whom_it_comes_from() -> None:
    found = read("Two engineers say it leaks (Reuters).", ("Two engineers", "say", "it leaks"))
    assert found.attributions[0].told == "Reuters"


@pytest.mark.parametrize(
    ("language", "speaker", "rest"),
    [
        ("en", "Ann Roe of the anti-doping agency TUSA", ", TASS reported."),
        ("ru", "Анна Роу из антидопингового агентства ТУСА", ", сообщает ТАСС."),
        ("uk", "Анна Роу з космічного агентства ТУСА", ", повідомляє ТАРС."),
        ("fr", "Anne Roe, de l'agence spatiale TUSA", ", a rapporté la TASS."),
    ],
)
def test_nobody_told_a_public_agency_what_he_says_for_it(language: str, speaker: str, rest: str) -> None:
    cue = {"en": "said", "ru": "сказала", "uk": "сказала", "fr": "dit"}[language]
    found = read(f"{speaker} {cue} “No”{rest}", (speaker, cue, "No"), language=language)
    assert found.attributions[0].told != "TUSA"
    assert found.attributions[0].told != "ТУСА"


def test_a_dateline_is_no_outlet_that_somebody_told() -> None:
    found = read("LOWFORD (Reuters) — It leaks, two engineers said.", ("two engineers", "said", "It leaks"))
    assert found.attributions[0].told is None


def test_a_speaker_heard_through_an_outlet_is_heard_through_it_again() -> None:
    found = read(
        "“It leaks,” engineer Ann Reyes told Reuters.\nThe weather was fine all week.\nReyes wants it drained.",
        ("engineer Ann Reyes", "told", "It leaks"),
        ("Reyes", "wants", "it drained"),
    )
    assert [a.told for a in found.attributions] == ["Reuters", "Reuters"]


def test_everybody_in_the_chain_is_a_source_of_the_page() -> None:
    found = read(
        "Das Portal «Степ Онлайн» berichtet unter Berufung auf zwei Beamte, der Damm sei dicht.",
        ("Das Portal «Степ Онлайн»", "berichtet", "der Damm sei dicht"),
        ("zwei Beamte", "unter Berufung auf", "der Damm sei dicht"),
        language="de",
    )
    assert chain(found, 1) == ["Степ Онлайн"]
    assert all(s is not None for s in speakers(found))


def test_who_goes_on_after_a_post_still_speaks_in_public_until_an_outlet_is_told() -> None:
    found = read(
        "Anna Lindqvist wrote on Telegram that the dam leaks. She added that the road is shut.\n"
        "Lindqvist told The Guardian that she would not go.\nThe work is late, she noted.",
        ("Anna Lindqvist", "wrote", "the dam leaks"),
        ("She", "added", "the road is shut"),
        ("Lindqvist", "told", "she would not go"),
        ("she", "noted", "The work is late"),
    )
    assert [a.public for a in found.attributions] == [True, True, False, False]
    ukrainian = read(
        "Мер Іван Коваль написав у телеграмі, що дамба тече. Також він зазначив, що дорогу закрито.",
        ("Мер Іван Коваль", "написав", "дамба тече"),
        ("він", "зазначив", "дорогу закрито"),
        language="uk",
    )
    assert [a.public for a in ukrainian.attributions] == [True, True]


def test_the_journalists_that_unnamed_people_told_are_those_of_the_outlet_that_reports_it() -> None:
    report = "The Guardian reported that the dam leaks. Two officials told reporters that it has leaked for years."
    said = ("The Guardian", "reported", "the dam leaks"), ("Two officials", "told", "it has leaked for years")
    assert [a.public for a in read(report, *said).attributions] == [False, False]
    named = "The Guardian reported that the dam leaks. Mayor Ann Roe told reporters that it has leaked for years."
    said = ("The Guardian", "reported", "the dam leaks"), ("Mayor Ann Roe", "told", "it has leaked for years")
    assert [a.public for a in read(named, *said).attributions] == [False, True]


def test_what_is_posted_or_said_in_a_statement_is_public_and_what_an_outlet_was_told_is_not() -> None:
    found = read(
        "Ann Roe wrote on Telegram that the dam leaks. Bo Lund told Vistka that it holds. It is old, Cy Moss said.",
        ("Ann Roe", "wrote on Telegram", "the dam leaks"),
        ("Bo Lund", "told", "it holds"),
        ("Cy Moss", "said", "It is old"),
    )
    assert [a.public for a in found.attributions] == [True, False, False]


def test_who_notes_or_addresses_something_has_not_spoken_in_a_note_or_an_address() -> None:
    for text, public in (
        ("The authors note that the dam leaks.", False),
        ("The authors, asked to address the leak, note that the dam leaks.", False),
        ("In a note to the council the authors say that the dam leaks.", True),
        ("In an address to the council the authors say that the dam leaks.", True),
    ):
        cue = "note" if "note that" in text else "say"
        who = "The authors" if text.startswith("The") else "the authors"
        assert [a.public for a in read(text, (who, cue, "the dam leaks")).attributions] == [public]


def test_who_has_a_name_speaks_for_himself_in_the_next_paragraph() -> None:
    found = read(
        "The dam leaks, The Guardian reported.\nMayor Ann Reyes said repairs take a year.",
        ("The Guardian", "reported", "The dam leaks"),
        ("Mayor Ann Reyes", "said", "repairs take a year"),
    )
    assert chain(found, 1) == []


def test_an_outlet_beside_a_statement_is_not_told_it_where_it_tells_whose_somebody_is() -> None:
    found = read("Bo Cole told the owner of Vistka that the lake is full.", ("Bo Cole", "told", "the lake is full"))
    assert found.attributions[0].told is None
    found = read("Bo Cole told the newspaper Vistka that the lake is full.", ("Bo Cole", "told", "the lake is full"))
    assert found.attributions[0].told == "Vistka"


def test_a_body_with_a_page_here_is_nobody_whom_one_tells() -> None:
    here = outlets().including([Outlet("Lowford Farmers Union", "union.example")])
    text = "The dam leaks, Bo Cole told a meeting of the Lowford Farmers Union."
    read_page = page(text, ("Bo Cole", "told", "The dam leaks"))
    assert identify(read_page, here).attributions[0].told is None


def test_whom_a_source_told_is_no_part_of_the_source() -> None:
    found = read(
        "„Die Brücke hält“, sagte Reiter dieser Zeitung.",
        ("Reiter dieser Zeitung", "sagte", "Die Brücke hält"),
        language="de",
    )
    assert [s.description for s in found.sources] == ["Reiter"]


def test_a_spokesperson_of_a_body_and_who_denies_alone_speak_to_all() -> None:
    article = page(
        "Nach einer gemeinsamen Recherche von Reuters war der Kai gesperrt.\n"
        "Ein Sprecher der Hafenbehörde sagte, es werde geprüft. "
        "Ein Berater der Ministerin bestritt, dass er davon wusste.",
        ("Ein Sprecher der Hafenbehörde", "sagte", "es werde geprüft"),
        ("Ein Berater der Ministerin", "bestritt", "er davon wusste"),
        language="de",
    )
    said, denied = article.attributions
    denied = msgspec.structs.replace(denied, stance="denies")
    found = identify(msgspec.structs.replace(article, attributions=(said, denied)), outlets())
    assert [a.told for a in found.attributions] == [None, None]


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


@pytest.mark.parametrize("who", ["der SPD-Politiker Karl Harms", "der SPD-Politiker"])
def test_an_outlet_in_the_dative_after_a_name_is_whom_somebody_told(who: str) -> None:
    mention = f"{who} der „Lowfurter Allgemeinen“"
    found = identified(f"Der Deich hält, sagte {mention}.", (mention, "sagte", "Der Deich hält"), language="de")
    assert found.attributions[0].told == "Lowfurter Allgemeinen"


def test_whose_paper_an_editor_runs_is_not_whom_she_told() -> None:
    mention = "die Chefredakteurin der „Lowfurter Allgemeinen“"
    found = identified(f"Der Deich hält, sagte {mention}.", (mention, "sagte", "Der Deich hält"), language="de")
    assert found.attributions[0].told is None


def test_those_of_whom_an_outlet_tells_go_on_as_its_sources() -> None:
    text = "Vistka said that port officials believe a crew cut the cable.\nThe officials think it was foreign."
    said = (
        ("Vistka", "said", "port officials believe a crew cut the cable"),
        ("port officials", "believe", "a crew cut the cable"),
        ("The officials", "think", "it was foreign"),
    )
    told, _, later = identified(text, *said).attributions
    assert later.parent == told.id


def test_a_last_name_before_an_outlet_in_the_dative_is_who_spoke_to_it() -> None:
    found = identified(
        "Der Abgeordnete Karl Harms zürnt. „Es ist falsch“, sagte Harms der „Welt“.",
        ("Harms der „Welt“", "sagte", "Es ist falsch"),
        language="de",
    )
    assert [(s.name, s.kind) for s in found.sources] == [("Karl Harms", "person")]
    assert [a.told for a in found.attributions] == ["Die Welt"]


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
    found = read(text, inner, outer, language=language)
    assert [a.parent for a in found.attributions] == ["a1", None]


def test_who_has_spoken_before_a_report_speaks_outside_of_it_again() -> None:
    found = read(
        "The dam leaks, said engineer Ann Reyes. It will be drained, The Guardian reported. Reyes wants a new one.",
        ("engineer Ann Reyes", "said", "The dam leaks"),
        ("The Guardian", "reported", "It will be drained"),
        ("Reyes", "wants", "a new one"),
    )
    assert chain(found, 2) == []
    assert found.attributions[2].told is None


def test_who_has_told_an_outlet_goes_on_so_though_the_page_let_them_speak_before() -> None:
    found = read(
        "Engineer Ann Reyes warned that the dam leaks.\nThe weather was fine all week.\n"
        "“It will be drained,” she told The Guardian.\nReyes wants a new one.",
        ("Engineer Ann Reyes", "warned", "the dam leaks"),
        ("she", "told", "It will be drained"),
        ("Reyes", "wants", "a new one"),
    )
    assert [a.told for a in found.attributions] == [None, "The Guardian", "The Guardian"]


def test_who_is_told_of_between_somebody_and_the_verb_at_the_end_does_not_tell_of_them() -> None:
    leaks = "der Damm sei seit vielen Jahren an drei Stellen undicht und werde nicht geflickt"
    found = read(
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
    assert chain(read(text.format(""), own, cited, engineers), 2) == []
    assert chain(read(text.partition("{}\n")[2], cited, engineers), 1) == ["The Guardian"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "ru",
            "О том, что плотина течёт, рассказывали Vistka инженеры.",
            ("инженеры", "рассказывали", "плотина течёт"),
        ),
        (
            "uk",
            "Про те, що гребля тече, розповідали Vistka інженери.",
            ("інженери", "розповідали", "гребля тече"),
        ),
        (
            "de",
            "Der Damm sei undicht, erzählten der Zeitung Vistka zwei Ingenieure.",
            ("zwei Ingenieure", "erzählten", "Der Damm sei undicht"),
        ),
    ],
)
def test_any_form_of_a_verb_of_telling_tells_whom_somebody_told(language: str, text: str, said: Said) -> None:
    assert read(text, said, language=language).attributions[0].told == "Vistka"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "«Плотина течёт», — признал в разговоре с нами инженер.", ("инженер", "признал", "Плотина течёт")),
        ("uk", "«Гребля тече», — визнав у розмові з нами інженер.", ("інженер", "визнав", "Гребля тече")),
        ("pl", "„Tama przecieka”, przyznał w rozmowie z nami inżynier.", ("inżynier", "przyznał", "Tama przecieka")),
    ],
)
def test_who_talks_with_us_has_told_the_page_s_own_outlet(language: str, text: str, said: Said) -> None:
    assert read(text, said, language=language).attributions[0].told == "The Harbour Courier"


def test_a_letter_that_an_outlet_cites_is_not_public_since_it_is_a_letter() -> None:
    leaks = "The dam leaks"
    text = f"{leaks}, according to a letter of the works that The Guardian cites."
    cited = ("The Guardian", "cites", leaks)
    found = read(text, ("a letter of the works", "according to", leaks), cited)
    assert not found.attributions[0].public

"""Whom somebody told what they say: an outlet, the page's own, or everybody."""

import msgspec
import pytest

from accordingto.nouns import Outlet
from accordingto.sources import identify
from tests.sources.build import Said, identified, outlets, page


def test_whom_a_source_told_is_kept() -> None:
    found = identified(
        "“It leaks,” one engineer told Reuters. The agency was told by another that it holds.",
        ("one engineer", "told", "It leaks"),
    )
    assert found.attributions[0].told == "Reuters"
    found = identified(
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
        found = identified(text.format(words), (mention, "counts", "nine boats"))
        assert [a.told for a in found.attributions] == [told]


def test_an_outlet_in_brackets_is_whom_it_comes_from() -> None:
    found = identified("Two engineers say it leaks (Reuters).", ("Two engineers", "say", "it leaks"))
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
    found = identified(f"{speaker} {cue} “No”{rest}", (speaker, cue, "No"), language=language)
    assert found.attributions[0].told != "TUSA"
    assert found.attributions[0].told != "ТУСА"


def test_a_dateline_is_no_outlet_that_somebody_told() -> None:
    found = identified("LOWFORD (Reuters) — It leaks, two engineers said.", ("two engineers", "said", "It leaks"))
    assert found.attributions[0].told is None


def test_a_speaker_heard_through_an_outlet_is_heard_through_it_again() -> None:
    found = identified(
        "“It leaks,” engineer Ann Reyes told Reuters.\nThe weather was fine all week.\nReyes wants it drained.",
        ("engineer Ann Reyes", "told", "It leaks"),
        ("Reyes", "wants", "it drained"),
    )
    assert [a.told for a in found.attributions] == ["Reuters", "Reuters"]


def test_who_goes_on_after_a_post_still_speaks_in_public_until_an_outlet_is_told() -> None:
    found = identified(
        "Anna Lindqvist wrote on Telegram that the dam leaks. She added that the road is shut.\n"
        "Lindqvist told The Guardian that she would not go.\nThe work is late, she noted.",
        ("Anna Lindqvist", "wrote", "the dam leaks"),
        ("She", "added", "the road is shut"),
        ("Lindqvist", "told", "she would not go"),
        ("she", "noted", "The work is late"),
    )
    assert [a.public for a in found.attributions] == [True, True, False, False]
    ukrainian = identified(
        "Мер Іван Коваль написав у телеграмі, що дамба тече. Також він зазначив, що дорогу закрито.",
        ("Мер Іван Коваль", "написав", "дамба тече"),
        ("він", "зазначив", "дорогу закрито"),
        language="uk",
    )
    assert [a.public for a in ukrainian.attributions] == [True, True]


def test_the_journalists_that_unnamed_people_told_are_those_of_the_outlet_that_reports_it() -> None:
    report = "The Guardian reported that the dam leaks. Two officials told reporters that it has leaked for years."
    said = ("The Guardian", "reported", "the dam leaks"), ("Two officials", "told", "it has leaked for years")
    assert [a.public for a in identified(report, *said).attributions] == [False, False]
    named = "The Guardian reported that the dam leaks. Mayor Ann Roe told reporters that it has leaked for years."
    said = ("The Guardian", "reported", "the dam leaks"), ("Mayor Ann Roe", "told", "it has leaked for years")
    assert [a.public for a in identified(named, *said).attributions] == [False, True]


def test_what_is_posted_or_said_in_a_statement_is_public_and_what_an_outlet_was_told_is_not() -> None:
    found = identified(
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
        assert [a.public for a in identified(text, (who, cue, "the dam leaks")).attributions] == [public]


def test_an_outlet_beside_a_statement_is_not_told_it_where_it_tells_whose_somebody_is() -> None:
    said = ("Bo Cole", "told", "the lake is full")
    found = identified("Bo Cole told the owner of Vistka that the lake is full.", said)
    assert found.attributions[0].told is None
    found = identified("Bo Cole told the newspaper Vistka that the lake is full.", said)
    assert found.attributions[0].told == "Vistka"


def test_a_body_with_a_page_here_is_nobody_whom_one_tells() -> None:
    here = outlets().including([Outlet("Lowford Farmers Union", "union.example")])
    text = "The dam leaks, Bo Cole told a meeting of the Lowford Farmers Union."
    read_page = page(text, ("Bo Cole", "told", "The dam leaks"))
    assert identify(read_page, here).attributions[0].told is None


def test_whom_a_source_told_is_no_part_of_the_source() -> None:
    found = identified(
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


@pytest.mark.parametrize("who", ["der SPD-Politiker Karl Harms", "der SPD-Politiker"])
def test_an_outlet_in_the_dative_after_a_name_is_whom_somebody_told(who: str) -> None:
    mention = f"{who} der „Lowfurter Allgemeinen“"
    found = identified(f"Der Deich hält, sagte {mention}.", (mention, "sagte", "Der Deich hält"), language="de")
    assert found.attributions[0].told == "Lowfurter Allgemeinen"


def test_whose_paper_an_editor_runs_is_not_whom_she_told() -> None:
    mention = "die Chefredakteurin der „Lowfurter Allgemeinen“"
    found = identified(f"Der Deich hält, sagte {mention}.", (mention, "sagte", "Der Deich hält"), language="de")
    assert found.attributions[0].told is None


def test_a_last_name_before_an_outlet_in_the_dative_is_who_spoke_to_it() -> None:
    found = identified(
        "Der Abgeordnete Karl Harms zürnt. „Es ist falsch“, sagte Harms der „Welt“.",
        ("Harms der „Welt“", "sagte", "Es ist falsch"),
        language="de",
    )
    assert [(s.name, s.kind) for s in found.sources] == [("Karl Harms", "person")]
    assert [a.told for a in found.attributions] == ["Die Welt"]


def test_who_has_told_an_outlet_goes_on_so_though_the_page_let_them_speak_before() -> None:
    found = identified(
        "Engineer Ann Reyes warned that the dam leaks.\nThe weather was fine all week.\n"
        "“It will be drained,” she told The Guardian.\nReyes wants a new one.",
        ("Engineer Ann Reyes", "warned", "the dam leaks"),
        ("she", "told", "It will be drained"),
        ("Reyes", "wants", "a new one"),
    )
    assert [a.told for a in found.attributions] == [None, "The Guardian", "The Guardian"]


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
    assert identified(text, said, language=language).attributions[0].told == "Vistka"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "«Плотина течёт», — признал в разговоре с нами инженер.", ("инженер", "признал", "Плотина течёт")),
        ("uk", "«Гребля тече», — визнав у розмові з нами інженер.", ("інженер", "визнав", "Гребля тече")),
        ("pl", "„Tama przecieka”, przyznał w rozmowie z nami inżynier.", ("inżynier", "przyznał", "Tama przecieka")),
    ],
)
def test_who_talks_with_us_has_told_the_page_s_own_outlet(language: str, text: str, said: Said) -> None:
    assert identified(text, said, language=language).attributions[0].told == "The Harbour Courier"


def test_a_letter_that_an_outlet_cites_is_not_public_since_it_is_a_letter() -> None:
    leaks = "The dam leaks"
    text = f"{leaks}, according to a letter of the works that The Guardian cites."
    cited = ("The Guardian", "cites", leaks)
    found = identified(text, ("a letter of the works", "according to", leaks), cited)
    assert not found.attributions[0].public


def test_a_noun_of_the_next_sentence_gives_nobody_s_words() -> None:
    first = "Das Amt prüft die Fähre, sagten zwei Lotsen. "
    said = ("zwei Lotsen", "sagten", "Das Amt prüft die Fähre")
    for following in ("Die Reederei sagte auf Reuters-Anfrage nichts.", "Lotse Harms sagte Reuters nichts."):
        asked = identified(first + following, said, language="de")
        assert [a.told for a in asked.attributions] == [None]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "In a lawsuit Ann Roe wrote that it leaks.", ("Ann Roe", "wrote", "it leaks")),
        ("ru", "Тонет, писала в судебной жалобе Анна Лис.", ("Анна Лис", "писала", "Тонет")),
        ("uk", "Тоне, писала в позові Анна Лис.", ("Анна Лис", "писала", "Тоне")),
        ("de", "Es sinkt, schrieb Anna Roth in der Klageschrift.", ("Anna Roth", "schrieb", "Es sinkt")),
    ],
)
def test_what_stands_in_a_lawsuit_is_said_in_public(language: str, text: str, said: Said) -> None:
    assert [a.public for a in identified(text, said, language=language).attributions] == [True]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "said"),
    [
        ("en", "A friend told me that it leaks.", "A friend", "told", "it leaks"),
        ("de", "Ein Freund sagte mir, es lecke.", "Ein Freund", "sagte", "es lecke"),
        ("uk", "Знайомий розповів мені, що тече.", "Знайомий", "розповів", "тече"),
    ],
)
def test_who_tells_the_author_tells_the_page_s_own_outlet(
    language: str, text: str, who: str, cue: str, said: str
) -> None:
    opening = {"en": "The Guardian reported rain.", "de": "Die Vistka berichtete von Regen.",
               "uk": "Газета «Вістка» повідомила про дощ."}[language]  # fmt: skip
    found = identified(f"{opening} {text}", (who, cue, said), language=language)
    assert found.attributions[0].told == "The Harbour Courier"


@pytest.mark.parametrize(
    ("text", "who", "cue", "outlet"),
    [
        ("Insider verrieten dem Sender CNBC, sie sinke.", "Insider", "verrieten", "CNBC"),
        ("Sie sinke, sagte Lena Brand der Zeitung „Morgenpfeife“.", "Lena Brand", "sagte", "Morgenpfeife"),
    ],
)
def test_outlets_that_german_sources_told(text: str, who: str, cue: str, outlet: str) -> None:
    said = "sie sinke" if "sie sinke" in text else "Sie sinke"
    assert identified(text, (who, cue, said), language="de").attributions[0].told == outlet


def test_the_paper_before_another_s_name_in_quotation_marks_is_not_the_page_s_own() -> None:
    own = Outlet("Lunder Zeitung", "lund.example")
    text = "Sie sinke, sagte Lena Brand der Zeitung „Morgenpfeife“. Sie treibe, sagte Jens Horn der Zeitung."
    said = (("Lena Brand", "sagte", "Sie sinke"), ("Jens Horn", "sagte", "Sie treibe"))
    found = identify(page(text, *said, outlet=own, language="de"), outlets().including([own]))
    assert [a.told for a in found.attributions] == ["Morgenpfeife", "Lunder Zeitung"]


def test_whom_a_source_spoke_with_is_told_by_the_clause_behind_it() -> None:
    found = identified(
        "Загинуло двоє, повідомляє джерело в порту, яке спілкувалося з Reuters.",
        ("джерело в порту", "повідомляє", "Загинуло двоє"),
        language="uk",
    )
    assert found.attributions[0].told == "Reuters"
    found = identified(
        "Погибли двое, сообщил источник в порту, который беседовал с мэром.",
        ("источник в порту", "сообщил", "Погибли двое"),
        language="ru",
    )
    assert found.attributions[0].told is None

"""What one mention says: whether somebody is named, what kind of source it is, and how many."""

import pytest

from accordingto.nouns import Count, SourceKind
from tests.sources.build import identified, source


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("en", "Mayor Anna Lindqvist", "person"),
        ("en", "the mayor of Lowford", "person"),
        ("en", "Dr. Peter Okafor, who runs the ward", "person"),
        ("en", "a hospital spokeswoman", "unnamed"),
        ("en", "two people familiar with the matter", "unnamed"),
        ("en", "some in Washington", "unnamed"),
        ("en", "the Ministry of Agriculture", "organization"),
        ("en", "France's foreign ministry", "organization"),
        ("en", "the Kremlin", "organization"),
        ("en", "the U.S.", "organization"),
        ("en", "investigators", "organization"),
        ("en", "analysts at Brightwater Securities", "organization"),
        ("en", "Harrow AG", "organization"),
        ("en", "the plant", "organization"),
        ("en", "A strategy document named Anchor", "document"),
        ("en", "Works council boss Inga Brandes", "person"),
        ("de", "der Personalvorstand", "person"),
        ("ru", "в попавшем в прессу документе", "document"),
        ("uk", "оприлюдненому в пресі документі", "document"),
        ("uk", "звільнений із банку працівник", "unnamed"),
        ("uk", "пресслужба станції", "organization"),
        ("ru", "на самой ГЭС", "organization"),
        ("en", "Northern Space Agency", "organization"),
        ("en", "the county's health agency", "organization"),
        ("en", "the state news agency", "outlet"),
        ("en", "the Lowford Agency", "outlet"),
        ("en", "beekeeper Rosaly Ostrow of the Lowford Water Laboratory", "person"),
        ("en", "the Home Secretary, Tariq Osman", "person"),
        ("en", "the Lowford Courier", "outlet"),
        ("en", "a Lowford courier", "unnamed"),
        ("en", "An entry dated 3 May", "document"),
        ("en", "two winch operators", "unnamed"),
        ("de", "Eine Karteikarte von 1921", "document"),
        ("de", "Briefkopf", "document"),
        ("ru", "журнале осмотра котлов завода «Заря»", "document"),
        ("en", "a Polish beekeeper", "unnamed"),
        ("en", "the Polish side", "organization"),
        ("en", "Reuters", "outlet"),
        ("en", "the local newspaper Lowford Gazette", "outlet"),
        ("en", "a tweet by The Guardian", "outlet"),
        ("en", "German media", "outlet"),
        ("en", "a study in The Lancet", "document"),
        ("en", "the indictment", "document"),
        ("en", "reports", "unknown"),
        ("en", "everyone", "unnamed"),
        ("en", "carpenters and glaziers from six countries", "unnamed"),
        ("en", "guidance from the Lowford Clinic", "document"),
        ("en", "old drawings of the weir", "document"),
        ("uk", "старі креслення греблі", "document"),
        ("ru", "старые чертежи плотины", "document"),
        ("de", "alte Baupläne des Wehrs", "document"),
        ("en", "one estimate", "document"),
        ("en", "the Lowford Star", "outlet"),
        ("en", "lowfordnotes.com", "outlet"),
        ("en", "the Petrel spacecraft", "unknown"),
        ("en", "Apple", "organization"),
        ("en", "Reyes and Cole", "person"),
        ("en", "Brightwater Bank, Norland and the central bank", "organization"),
        ("en", "Johnson and Johnson", "organization"),
        ("en", "a Reuters poll", "document"),
        ("en", "a case report published in the journal Lowford Medicine", "document"),
        ("en", "the company's website", "organization"),
        ("en", "an internal audit dated May 2021", "document"),
        ("en", "the port control database", "document"),
        ("en", "the coastguard", "organization"),
        ("en", "the works council", "organization"),
        ("en", "a metalworker", "unnamed"),
        ("en", "a guard at the harbour", "unnamed"),
        ("en", "hackers calling themselves Black Oar", "organization"),
        ("uk", "хакери, які називають себе Black Oar", "organization"),
        ("ru", "хакеры, называющие себя Black Oar", "organization"),
        ("ru", "управляющий городских складов Ардвии", "unnamed"),
        ("en", "a surveyor's paper", "document"),
        ("en", "the paper seen by two lawyers", "document"),
        ("en", "a local paper", "outlet"),
        ("de", "Arbeitern am Hafentor", "unnamed"),
        ("en", "a Dane", "unnamed"),
        ("en", "the harbour master", "person"),
        ("en", "prosecutors", "organization"),
        ("de", "der Betriebsrat", "organization"),
        ("de", "Die Gewerkschaft der Lokführer", "organization"),
        ("de", "die Bank", "organization"),
        ("de", "der Gewerkschafter", "unnamed"),
        ("de", "die Polizeidirektion Lowfurt", "organization"),
        ("de", "im Förderbescheid", "document"),
        ("de", "die Landesrätin", "person"),
        ("de", "ein Hüttenwirt", "unnamed"),
        ("de", "eine mit dem Vertrag befasste Anwältin", "unnamed"),
        ("de", "drei Mitglieder des Aufsichtsrats", "unnamed"),
        ("de", "Anna Bauer", "person"),
        ("uk", "берегова охорона", "organization"),
        ("uk", "профспілка машиністів", "organization"),
        ("uk", "висновку бюджетного комітету", "document"),
        ("uk", "мати строковика з Полянська", "unnamed"),
        ("uk", "викладачка", "unnamed"),
        ("ru", "наблюдательная миссия", "organization"),
        ("ru", "заключении института", "document"),
        ("ru", "начальник порта", "person"),
        ("ru", "экскаваторщик", "unnamed"),
        ("ru", "агентство экологического контроля", "organization"),
        ("ru", "агентство новостей", "outlet"),
        ("de", "die Agentur für Hafenschutz", "organization"),
        ("en", "the International Agency for Harbour Research", "organization"),
        ("ru", "международное агентство по изучению гаваней", "organization"),
        ("uk", "міжнародне агентство з вивчення гаваней", "organization"),
        ("ru", "международное агентство в Лесном", "outlet"),
        ("en", "a later update sent on Tuesday", "document"),
        ("de", "die Nachrichtenagentur Nordpost", "outlet"),
        ("uk", "мешканці Гончарної", "unnamed"),
        ("uk", "брат Лисого", "unnamed"),
        ("ru", "владелец плотины, «Речгидро»", "organization"),
        ("ru", "единственный свидетель, «живущий у самой плотины»", "unnamed"),
        ("ru", "Telegram-канала «Речник»", "outlet"),
        ("ru", "IT-директор порта", "person"),
        ("uk", "італійська служба Бі-бі-сі", "outlet"),
        ("en", "the Italian service of the BBC", "outlet"),
        ("en", "the ambulance service of the BBC", "organization"),
        ("ru", "Русская служба «Вистки»", "outlet"),
        ("de", "Schweden", "organization"),
        ("de", "drei Schweden", "unnamed"),
        ("de", "Polen und Ungarn", "organization"),
        ("de", "die Polen und Ungarn", "unnamed"),
        ("de", "Deutschland, Dänemark und Schweden", "organization"),
        ("uk", "речник міністерства оборони Олег Тарасенко", "person"),
        ("uk", "двоє чиновників, обізнаних із ситуацією", "unnamed"),
        ("uk", "Міноборони", "organization"),
        ("uk", "газета «Степовий голос»", "outlet"),
        ("uk", "Північне космічне агентство", "organization"),
        ("uk", "державне агентство новин", "outlet"),
        ("uk", "ЗМІ", "unknown"),
        ("uk", "звіт комісії", "document"),
        ("uk", "обґрунтуванні закупівлі", "document"),
        ("uk", "українські пасічники", "unnamed"),
        ("uk", "супутник", "unknown"),
        ("uk", "компанія Олега Тарасенка", "organization"),
        ("ru", "советник губернатора Игорь Савельев", "person"),
        ("ru", "источник в правительстве", "unnamed"),
        ("ru", "Минобороны РФ", "organization"),
        ("ru", "немецкие СМИ", "outlet"),
        ("ru", "доклад комиссии", "document"),
        ("ru", "Пианист", "unnamed"),
        ("ru", "создатель Brightwater", "unnamed"),
        ("ru", "Следовательно", "unknown"),
        ("ru", "Тарасенко и Кравчук", "person"),
        ("de", "Bundeskanzlerin Erika Wolter", "person"),
        ("de", "ein Sprecher des Ministeriums", "unnamed"),
        ("de", "mehrere mit dem Fall vertraute Personen", "unnamed"),
        ("de", "das Verteidigungsministerium", "organization"),
        ("de", "die Nachrichtenagentur Reuters", "outlet"),
        ("de", "eine Studie der Universität", "document"),
        ("en", "new intelligence", "document"),
        ("en", "Norland intelligence gathered at sea", "document"),
        ("en", "Norland's military intelligence", "organization"),
        ("en", "intelligence agencies", "organization"),
        ("en", "information from the harbour", "document"),
        ("en", "intelligence reviewed by two Norland officials", "unnamed"),
        ("en", "an intelligence assessment shared with diplomats", "unnamed"),
        ("de", "geheimdienstliche Hinweise", "document"),
        ("de", "neue Erkenntnisse", "document"),
        ("de", "die Ergebnisse", "document"),
        ("de", "der Schriftverkehr", "document"),
        ("de", "die Raumsonde", "unknown"),
        ("de", "interne Besuche", "unnamed"),
        ("de", "eine frühere Hafenfahrt", "unnamed"),
        ("de", "eine Hafenfahrt", "unnamed"),
        ("de", "die Kaibau", "organization"),
        ("de", "die staatliche Kaibau", "organization"),
        ("de", "Kaibau", "organization"),
        ("de", "Ermittlungen der Staatsanwaltschaft", "document"),
        ("de", "Recherchen des «Spiegel»", "outlet"),
        ("de", "Regierungskreise", "unnamed"),
        ("de", "SPD-Kreisen", "unnamed"),
        ("de", "der Landkreis Lowfurt", "organization"),
        ("de", "ein Berater des norländischen Präsidenten Tarm", "unnamed"),
        ("de", "eine Mitarbeiterin von Anna Bauer", "unnamed"),
        ("de", "ein Werftarbeiter", "unnamed"),
        ("de", "eine Werftarbeit", "document"),
        ("de", "der Sprecher des Ministeriums Karl Wolter", "person"),
        ("de", "Greta von der Aue", "person"),
        ("en", "Council President Greta van der Aue", "person"),
        ("en", "Lind of the New York Times", "person"),
        ("en", "Klinikum Grelltal, where the boats were moored", "organization"),
        ("en", "former employees of Brightwater", "unnamed"),
        ("ru", "уволившиеся сотрудники Brightwater", "unnamed"),
        ("uk", "звільнені працівники Brightwater", "unnamed"),
        ("uk", "дресирувальник із заводу", "unnamed"),
        ("ru", "дрессировщик из Кремля", "unnamed"),
        ("uk", "чергова частина Рятувальної служби краю", "organization"),
        ("ru", "дежурная часть полиции", "organization"),
        ("ru", "Портовой и причальной организации", "organization"),
        ("ru", "областной депздрав", "organization"),
        ("ru", "биржевой статистики", "document"),
        ("ru", "истец, экологическое ведомство", "organization"),
        ("de", "die Klägerin, eine Umweltbehörde", "organization"),
        ("de", "ein Hafenarbeiter", "unnamed"),
        ("de", "ein Kranarbeiter", "unnamed"),
        ("de", "Messungen im Werk Grelltal", "document"),
    ],
)
def test_the_kind_of_a_source_shows_in_its_mention(language: str, wording: str, kind: SourceKind) -> None:
    assert source(wording, language).kind == kind


@pytest.mark.parametrize(
    ("language", "wording", "count"),
    [
        ("en", "a person familiar with the talks", (1, 1)),
        ("en", "two former officials", (2, 2)),
        ("en", "officials", (2, None)),
        ("en", "several diplomats", (2, None)),
        ("en", "dozens of residents", (24, None)),
        ("en", "one of the officials", (1, 1)),
        ("en", "a group of soldiers", (2, None)),
        ("en", "other passengers", (2, None)),
        ("en", "the family", (2, None)),
        ("en", "others", (2, None)),
        ("ru", "Один из них", (1, 1)),
        ("uk", "Один з них", (1, 1)),
        ("de", "zweier Abgeordneter", (2, 2)),
        ("de", "dreier Insider", (3, 3)),
        ("en", "1,200 dock workers", (1200, 1200)),
        ("en", "six thousand marchers", (6000, 6000)),
        ("ru", "девять тысяч жителей", (9000, 9000)),
        ("uk", "40 тис. мешканців", (40000, 40000)),
        ("de", "12 Millionen Anleger", (12000000, 12000000)),
        ("ru", "семья погибшего", (2, None)),
        ("uk", "родина загиблого", (2, None)),
        ("de", "die Familie des Mannes", (2, None)),
        ("en", "two family members", (2, 2)),
        ("uk", "лікарі", (2, None)),
        ("uk", "троє колишніх посадовців", (3, 3)),
        ("uk", "чиновники", (2, None)),
        ("uk", "один із чиновників", (1, 1)),
        ("uk", "кілька дипломатів", (2, None)),
        ("ru", "двух бывших чиновников", (2, 2)),
        ("ru", "собеседник", (1, 1)),
        ("ru", "часть чиновников", (2, None)),
        ("ru", "часть", (2, None)),
        ("de", "vier mit der Sache vertraute Personen", (4, 4)),
        ("de", "ein Händler", (1, 1)),
        ("de", "mehrere Diplomaten", (2, None)),
        ("en", "Fifteen of them", (15, 15)),
        ("de", "vierzehn Lotsen", (14, 14)),
        ("ru", "двенадцать лоцманов", (12, 12)),
        ("uk", "сімнадцять лоцманів", (17, 17)),
        ("pl", "trzynastu strażaków", (13, 13)),
        ("uk", "Одні з них", (2, None)),
        ("ru", "другие", (2, None)),
        ("en", "two pilots and a diver", (3, 3)),
        ("en", "two pilots and three divers", (5, 5)),
        ("en", "two pilots and divers", (2, 2)),
        ("de", "zwei Lotsen und ein Taucher", (3, 3)),
        ("uk", "двоє лоцманів і водолаз", (3, 3)),
        ("en", "a pilot and keen diver", (1, 1)),
        ("en", "a hedge fund manager in Lowford", (1, 1)),
        ("en", "Norland intelligence analysts", (2, None)),
    ],
)
def test_unnamed_sources_keep_the_count_that_is_stated(language: str, wording: str, count: Count) -> None:
    found = source(wording, language)
    assert (found.kind, found.count) == ("unnamed", count)


def test_an_ordinal_is_no_number_of_people_or_bodies() -> None:
    assert source("der 3. Strafsenat des Landgerichts", "de").count == (1, 1)


@pytest.mark.parametrize(
    ("language", "text", "said", "count"),
    [
        ("uk", "Люди біля школи кажуть, що вода спала.", ("Люди біля школи", "кажуть", "вода спала"), (2, None)),
        ("ru", "Энергетики уверяют, что света нет.", ("Энергетики", "уверяют", "света нет"), (2, None)),
        ("ru", "Энергетик уверяет, что света нет.", ("Энергетик", "уверяет", "света нет"), (1, 1)),
    ],
)
def test_the_verb_tells_that_many_speak(language: str, text: str, said: tuple[str, str, str], count: Count) -> None:
    assert [s.count for s in identified(text, said, language=language).sources] == [count]


@pytest.mark.parametrize(
    ("wording", "kind", "name"),
    [
        ("NKR Norbank", "organization", "NKR Norbank"),
        ("CEO Norby", "person", "Norby"),
        ("MEP Norby", "person", "Norby"),
    ],
)
def test_a_name_behind_letters_that_are_no_title_is_a_body_s(wording: str, kind: str, name: str) -> None:
    found = source(wording)
    assert (found.kind, found.name) == (kind, name)


def test_an_institution_s_name_behind_a_person_s_is_none_of_theirs() -> None:
    assert source("главой совета Петром Лысенковым Кремль", "ru").name == "Пётр Лысенков"


def test_data_of_a_body_are_no_several_bodies() -> None:
    assert source("данных береговой охраны", "ru").count == (1, 1)


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("ru", "Советник Павла Лысенкова Илья Гуща", "Илья Гуща"),
        ("uk", "помічник Анни Рейс Ілля Гуща", "Ілля Гуща"),
        ("uk", "Анна Марія Рейс Гуща", "Анна Марія Рейс Гуща"),
    ],
)
def test_whose_somebody_is_may_have_a_whole_name(language: str, wording: str, name: str) -> None:
    assert source(wording, language).name == name


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("a retired crane operator", "unnamed"),
        ("the ferry operator", "organization"),
        ("a retired FBI colonel", "unnamed"),
        ("a Larch Street guy", "unnamed"),
    ],
)
def test_who_runs_a_machine_or_has_a_rank_is_no_firm(wording: str, kind: str) -> None:
    assert source(wording).kind == kind


@pytest.mark.parametrize(
    ("language", "wording", "body"),
    [
        ("de", "Ein Diplomat aus Sankt Lamprecht", "Sankt Lamprecht"),
        ("de", "eine Anwältin in Bad Hohenau, die den Brief kennt", "Bad Hohenau"),
        ("it", "una donna da Nuova Lumera", "Nuova Lumera"),
        ("pl", "lekarz z Nowego Brzegu", "Nowego Brzegu"),
    ],
)
def test_a_name_behind_a_preposition_is_not_the_bearer_s(language: str, wording: str, body: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name, found.affiliation) == ("unnamed", None, body)


@pytest.mark.parametrize(
    ("language", "wording", "name", "role"),
    [
        ("en", "The welder whose badge it was, Tamsin Orley", "Tamsin Orley", "welder"),
        ("de", "Die Schweißerin, deren Ausweis es war, Tamara Orlow", "Tamara Orlow", "Schweißerin"),
    ],
)
def test_a_name_stands_behind_the_clause_that_tells_who_bears_it(
    language: str, wording: str, name: str, role: str
) -> None:
    found = source(wording, language)
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(
    "wording",
    [
        "The man who drove the mayor, John Orley",
        "a nurse who works in Lowford, North Ardania",
        "aides who saw it, Ann Roe",
    ],
)
def test_a_name_in_a_clause_is_nobody_s_whom_it_tells_of(wording: str) -> None:
    assert source(wording).kind == "unnamed"


@pytest.mark.parametrize(
    ("language", "wording", "kind", "name"),
    [
        ("en", "Various German media outlets", "outlet", "Various German media outlets"),
        ("uk", "норландське медіа Sotok", "outlet", "Sotok"),
        ("ru", "местные издания", "outlet", "местные издания"),
        ("uk", "Західна преса", "outlet", "Західна преса"),
        ("en", "the Water Board of Lowford (WBL) and the Ditch Council (DC)", "organization", "Water Board of Lowford"),
        ("uk", "прокурорка Одеси Лор Бекюо", "person", "Лор Бекюо"),
    ],
)
def test_a_name_is_no_more_than_the_name(language: str, wording: str, kind: SourceKind, name: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == (kind, name)

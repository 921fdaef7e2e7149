"""What a content denies or doubts in plain words, whatever its cue is."""

import pytest
from tests.attribution.grammar.told import told

from accordingto.nouns import Stance

SAID: list[tuple[str, str, Stance]] = [
    ("uk", "Мер назвав довідку фальшивою.", "denies"),
    ("ru", "Мэр назвал фальшивыми копии справок.", "denies"),
    ("uk", "Лікарка сказала, що зв'язок не доведений.", "doubts"),
    ("ru", "Врач сказал, что связь не доказана.", "doubts"),
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
    ("uk", "«Ми не вважаємо, що пором небезпечний», – сказав капітан.", "doubts"),
    ("ru", "«Мы не считаем, что паром опасен», – сказал капитан.", "doubts"),
    ("de", "„Wir glauben nicht, dass die Fähre gefährlich ist“, sagte der Kapitän.", "doubts"),
    ("de", "Mit dem Leck habe die Werft nicht das Geringste zu tun, sagte der Kapitän.", "denies"),
    ("uk", "Мови про закриття переправи немає, запевнив капітан.", "denies"),
    ("ru", "О закрытии переправы речи не идёт, заверил капитан.", "denies"),
    ("ru", "«У нас нет планов закрывать переправу», – сказал капитан.", "denies"),
    ("de", "Es stimme nicht, dass die Fähre gefährlich sei, sagte der Kapitän.", "denies"),
    ("de", "Eine Schließung stehe nicht zur Debatte, sagte der Kapitän.", "denies"),
    ("de", "Der Kapitän hält die Rechnung der Werft für nicht belegbar.", "doubts"),
    ("de", "Der Kapitän hält die Erklärung mit dem Wetter für eine Ausrede.", "doubts"),
    ("de", "Der Kapitän hält die Bilanz der Werft für geschönt.", "denies"),
    ("de", "Der Kapitän hält einen Verkauf der Fähre für ausgeschlossen.", "denies"),
    ("de", "Der Kapitän hat Bedenken, dass die Fähre den Winter übersteht.", "doubts"),
    ("de", "Gerüchte über ein Leck entbehren nach Angaben des Kapitäns jeder Grundlage.", "denies"),
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


WANTED: list[tuple[str, str, Stance]] = [
    ("uk", "Спілка запропонувала не платити за стоянку.", "orders"),
    ("ru", "Союз предложил не платить за стоянку.", "orders"),
    ("de", "Der Verband schlug vor, für den Liegeplatz nicht zu zahlen.", "orders"),
    ("uk", "Капітан застеріг від виходу в море.", "orders"),
    ("ru", "Капитан предостерёг от выхода в море.", "orders"),
    ("de", "Der Kapitän warnt davor, bei Sturm auszulaufen.", "orders"),
    ("uk", "Капітан застеріг від передчасної радості: пором ще ремонтують.", "asserts"),
    ("de", "Der Kapitän warnt davor, dass der Sturm zunimmt.", "asserts"),
]


@pytest.mark.parametrize(("language", "text", "stance"), WANTED)
def test_who_proposes_or_warns_against_something_wants_it_done_or_left(
    language: str, text: str, stance: Stance
) -> None:
    assert [t.stance for t in told(language, text)] == [stance]


OBJECTING: list[tuple[str, str]] = [
    ("uk", "«Пором справний», – парирував капітан."),
    ("ru", "«Паром исправен», – возразил капитан."),
    ("ru", "Капитан возражает: паром исправен."),
    ("uk", "«Пором справний», – заперечив капітан."),
    ("de", "„Die Fähre ist in Ordnung“, entgegnete der Kapitän."),
]


@pytest.mark.parametrize(("language", "text"), OBJECTING)
def test_who_objects_holds_what_is_objected(language: str, text: str) -> None:
    assert [t.stance for t in told(language, text)] == ["asserts"]


def test_what_a_clause_after_a_denial_says_is_denied() -> None:
    assert [t.stance for t in told("uk", "Капітан заперечив, що пором несправний.")] == ["denies"]


def test_a_sentence_that_goes_on_after_its_reporter_ends_where_it_ends() -> None:
    assert [t.stance for t in told("de", "Gerüchte, so der Kapitän, entbehrten jeder Grundlage.")] == ["denies"]
    text = "«Течь старая, – сказал капитан. – Мы к ней не имеем отношения»."
    assert [(t.content.count(" / "), t.stance) for t in told("ru", text)] == [(1, "asserts")]


UNTRUE: list[tuple[str, str, Stance]] = [
    ("uk", "Капітан сказав, що повідомлення порталу про пробоїну в поромі помилкове.", "denies"),
    ("uk", "Капітан сказав, що рішення порту про закриття порома помилкове.", "asserts"),
    ("ru", "Публикация портала, по которой паром закрывают, ошибочна, заявил капитан.", "denies"),
    ("ru", "Капитан заявил, что решение о закрытии парома ошибочно.", "asserts"),
    ("ru", "Капитан заявил, что сообщение о пробоине не ложное.", "asserts"),
    ("ru", "Капитан заявил, что сообщение о том, что обвинения ложны, пришло утром.", "asserts"),
    ("de", "Der Kapitän sagte, dass der Bericht der Zeitung über das Leck falsch sei.", "denies"),
    ("de", "Der Kapitän sagte, die Entscheidung der Reederei über das Leck sei falsch.", "asserts"),
]


@pytest.mark.parametrize(("language", "text", "stance"), UNTRUE)
def test_words_of_others_are_denied_by_calling_them_wrong_a_deed_is_not(
    language: str, text: str, stance: Stance
) -> None:
    assert [t.stance for t in told(language, text)] == [stance]


REACTIONS: list[tuple[str, str, list[str]]] = [
    ("uk", "Капітан відповів журналістам, що пором справний.", ["пором справний"]),
    ("uk", "Речниця відповіла на запит редакції, що пором справний.", ["пором справний"]),
    ("uk", "Речниця відреагувала на чутки, що пором продають.", []),
    ("ru", "Капитан ответил в эфире, что паром исправен.", ["паром исправен"]),
    ("ru", "Капитан прокомментировал сообщения о том, что паром продают.", []),
]


@pytest.mark.parametrize(("language", "text", "contents"), REACTIONS)
def test_a_clause_is_what_somebody_answers_unless_it_tells_what_others_said(
    language: str, text: str, contents: list[str]
) -> None:
    assert [t.content for t in told(language, text)] == contents


CONTESTED: list[tuple[str, str, tuple[str, Stance]]] = [
    ("uk", "Капітан не визнав провини.", ("провини", "denies")),
    ("ru", "Вину капитан не признал.", ("Вину", "denies")),
    ("uk", "Депутатка поставила під сумнів висновки комісії.", ("висновки комісії", "doubts")),
    ("ru", "Депутат поставил под сомнение выводы комиссии.", ("выводы комиссии", "doubts")),
    ("de", "Der Kapitän glaubt nicht an die Angaben der Zeitung.", ("die Angaben der Zeitung", "doubts")),
]


@pytest.mark.parametrize(("language", "text", "expected"), CONTESTED)
def test_what_somebody_does_not_admit_or_believe_in_is_contested(
    language: str, text: str, expected: tuple[str, Stance]
) -> None:
    assert [(t.content, t.stance) for t in told(language, text)] == [expected]


def test_a_defeat_that_is_not_admitted_is_no_statement() -> None:
    assert told("ru", "Капитан не признал поражение.") == []


NOT_CONTESTED: list[tuple[str, str, Stance]] = [
    ("uk", "Капітан не заперечує, що знав про пробоїну.", "asserts"),
    ("ru", "Капитан не отрицает, что знал о пробоине.", "asserts"),
    ("de", "Der Kapitän bestreitet nicht, dass er das Leck kannte.", "asserts"),
    ("de", "Der Kapitän zweifelt nicht daran, dass die Fähre fährt.", "asserts"),
    ("de", "Der Kapitän glaubt nicht daran, dass die Fähre fährt.", "doubts"),
]


@pytest.mark.parametrize(("language", "text", "stance"), NOT_CONTESTED)
def test_who_does_not_contest_something_holds_it(language: str, text: str, stance: Stance) -> None:
    assert [t.stance for t in told(language, text)] == [stance]

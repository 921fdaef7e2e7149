"""What a content is compared by: its words, whether it says that something is not, and what a group of them has."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article

from accordingto.nouns import JointSource, Member
from accordingto.outlets import registry
from accordingto.provenance.index import Index
from accordingto.provenance.pooling import pooled
from accordingto.provenance.sayings import Saying, sayings

CLOSED = {
    "en": ("the bridge was closed", "the bridge was not closed", "nobody closed the bridge"),
    "uk": ("міст закрили", "міст не закрили", "міст ніхто не закривав"),
    "ru": ("мост закрыли", "мост не закрыли", "никто не закрывал мост"),
    "de": ("die Brücke wurde gesperrt", "die Brücke wurde nicht gesperrt", "keine Brücke wurde gesperrt"),
    "pl": ("most zamknięto", "mostu nie zamknięto", "nikt nie zamknął mostu"),
    "fr": ("le pont a été fermé", "le pont n'a pas été fermé", "personne n'a fermé le pont"),
    "es": ("el puente fue cerrado", "el puente no fue cerrado", "nadie cerró el puente"),
    "it": ("il ponte è stato chiuso", "il ponte non è stato chiuso", "nessuno ha chiuso il ponte"),
}


def saying(content: str, language: str = "en") -> Saying:
    page = article("p", content, Said("Ann Roe", content), outlet="Quay Post", language=language)
    (found,) = sayings(Index([page], (), registry()))
    return found


@pytest.mark.parametrize("language", CLOSED)
def test_what_is_said_not_to_be_is_told_from_what_is(language: str) -> None:
    assert [saying(content, language).negated for content in CLOSED[language]] == [False, True, True]


UNLIKELY = {
    "en": "it is unlikely that the bridge will be closed",
    "uk": "навряд чи міст закриють",
    "ru": "вряд ли мост закроют",
    "de": "es ist unwahrscheinlich, dass die Brücke gesperrt wird",
    "fr": "il est peu probable que le pont soit fermé",
    "es": "es improbable que el puente se cierre",
    "it": "è improbabile che il ponte venga chiuso",
}


@pytest.mark.parametrize(("language", "content"), UNLIKELY.items())
def test_what_is_found_unlikely_is_doubted_and_not_negated(language: str, content: str) -> None:
    assert (saying(content, language).doubts, saying(content, language).negated) == (True, False)


UNTRUE = {
    "en": "the claim that the bridge was closed is not true",
    "uk": "заява про те, що міст закрили, не відповідає дійсності",
    "ru": "заявление о том, что мост закрыли, не соответствует действительности",
    "de": "die Behauptung, die Brücke sei gesperrt worden, entspricht nicht der Wahrheit",
    "fr": "l'affirmation que le pont a été fermé ne correspond pas à la réalité",
    "es": "la afirmación de que el puente se cerró no se corresponde con la realidad",
    "it": "l'affermazione che il ponte è stato chiuso non corrisponde al vero",
}


@pytest.mark.parametrize(("language", "content"), UNTRUE.items())
def test_who_says_that_a_claim_is_not_true_denies_it(language: str, content: str) -> None:
    assert saying(content, language).denies


@pytest.mark.parametrize(
    ("language", "contents"),
    [("fr", ("l'usine fuit", "une usine fuit")), ("it", ("dell'acqua marcia", "acqua marcia"))],
)
def test_an_elided_word_is_no_part_of_what_a_content_speaks_of(language: str, contents: tuple[str, str]) -> None:
    one, other = (saying(content, language).features for content in contents)
    assert one == other


def test_what_all_who_say_it_hope_or_order_is_wanted() -> None:
    closed = "the bridge to be closed"
    page = article("p", f"Ann Roe asks for {closed}.", Said("Ann Roe", closed, stance="orders"), outlet="Quay Post")
    assert [s.wanted for s in sayings(Index([page], (), registry()))] == [True]
    assert not saying("the bridge is closed").wanted


def counted(text: str, *figures: str) -> list[set[str]]:
    page = article("p", text, *(Said(f"speaker {n}", said) for n, said in enumerate(figures)), outlet="Quay Post")
    return [set(s.features) for s in sayings(Index([page], (), registry()))]


def test_a_bare_figure_counts_what_the_last_figure_before_it_counted() -> None:
    drowned, last = counted("The mayor spoke of 16 goats drowned, the vet of 17.", "16 goats drowned", "17")
    assert last == drowned != set()


def test_a_bare_figure_counts_rather_what_the_same_figure_counted() -> None:
    text = "The vet found 17 goats drowned. The mayor saw 30 boats adrift. The council confirms that it is 17."
    goats, boats, last = counted(text, "17 goats drowned", "30 boats adrift", "it is 17")
    assert last == goats != boats


def test_a_bare_figure_with_none_before_it_counts_nothing() -> None:
    assert counted("The vet counts 17. The mayor saw 30 boats adrift.", "17", "30 boats adrift")[0] == set()


def test_times_are_kept_but_for_the_days_that_the_news_is_of() -> None:
    assert saying("the roof was inspected in the autumn of 2022 and fell on Sunday").times == {("2022-09", "2022-11~")}


def test_a_date_is_no_quantity() -> None:
    assert saying("40 boats sank on 14 September 2022").figures == {40.0}


def test_a_group_says_what_half_of_it_says() -> None:
    ferry, boats = "two ferries collided off the pier", "ferries and three boats collided at night"
    several = [saying(ferry), saying(ferry), saying(boats), saying("divers searched the harbour")]
    whole = pooled(several)
    assert set(whole.features) == set(saying(ferry).features)
    assert pooled(several[3:]) == several[3]


def test_a_group_has_the_figures_that_most_of_it_has_and_denies_where_all_of_it_does() -> None:
    forty, none = saying("40 boats were damaged"), saying("boats were damaged")
    assert pooled([forty, forty, none]).figures == {40.0}
    assert pooled([forty, none, none]).figures == frozenset()
    denied = replace(forty, against=True)
    assert pooled([denied, denied]).denies
    assert not pooled([denied, forty]).denies


@pytest.mark.parametrize(
    ("content", "language", "names"),
    [
        ("Sudmark sells the yard to Bo Lund", "en", {"sudma", "lund"}),
        ("верф купить Нордмарк", "uk", {"nordm"}),
        ("Sudmark verkauft die Werft", "de", set()),
    ],
)
def test_names_are_told_by_their_capital_where_only_names_have_it(content: str, language: str, names: set[str]) -> None:
    page = article("p", f"… {content}", Said("Ann Roe", content), outlet="Quay Post", language=language)
    inside = article("p", f"that {content}", Said("Ann Roe", content), outlet="Quay Post", language=language)
    (opening,), (going_on,) = (sayings(Index([a], (), registry())) for a in (page, inside))
    assert going_on.names == names
    assert opening.names == names - {"sudma"}


def test_who_denies_what_names_nobody_is_the_one_it_speaks_of() -> None:
    said = "any plan to buy the yard"
    page = article("p", f"Ann Lindqvist denied {said}.", Said("Ann Lindqvist", said, stance="denies"), outlet="Dawn")
    joint = JointSource("j", "person", "Ann Lindqvist", None, (Member("p", "s-Ann Lindqvist"),))
    (found,) = sayings(Index([page], [joint], registry()))
    assert any(name.startswith("lind") for name in found.names)


def test_pronouns_modals_and_particles_tell_nothing_in_any_form() -> None:
    told = {
        "en": saying("they couldn't have said that to ourselves", "en"),
        "uk": saying("кожному з них могли казати, що ніхто нікуди не повинен", "uk"),
        "ru": saying("каждому из них могли сказать, что никто никуда не должен", "ru"),
        "de": saying("niemand könnte unserem sagen, dass jeder dürfte", "de"),
    }
    assert all(not found.features for found in told.values())


PARTISANS = {
    "en": "a pro-Ukrainian crew",
    "uk": "проукраїнська команда",
    "ru": "проукраинская команда",
    "de": "eine pro-ukrainische Mannschaft",
}


@pytest.mark.parametrize("language", PARTISANS)
def test_who_is_for_a_country_is_the_same_in_every_language_and_not_the_country(language: str) -> None:
    found = saying(PARTISANS[language], language).features
    assert "c:pro country:UA" in found
    assert "c:country:UA" not in found
    assert "c:pro country:UA" not in saying(PARTISANS["en"].replace("pro", "anti")).features


def test_a_compound_is_compared_by_its_parts_unless_it_has_a_meaning_of_its_own() -> None:
    assert saying("das Quay-Post-Haus", "de").features == saying("das Quay Post Haus", "de").features
    assert saying("die US-Geheimdienste", "de").features == {"c:country:US": 1, "c:spy": 1}
    assert "c:ceasefire" in saying("the cease-fire").features


def test_a_content_knows_among_how_many_its_page_has_it() -> None:
    text = "the quay is shut\nthe lock is open\nthe ferry is late"
    page = article("p", text, *(Said("Ann Roe", line) for line in text.split("\n")), outlet="Quay Post")
    assert [one.among for one in sayings(Index([page], (), registry()))] == [3, 3, 3]

"""German ways to tell by whose word something is so: wollen, demnach, the mood alone, man in a place, lists, nouns."""

import pytest
from tests.attribution.grammar.told import told


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ein Rentner will den Knall gehört haben.", "Ein Rentner", "den Knall gehört haben"),
        ("Am Kai wollen Taucher ein Wrack entdeckt haben.", "Taucher", "ein Wrack entdeckt haben"),
    ],
)
def test_who_wants_to_have_seen_something_says_so(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


@pytest.mark.parametrize("text", ["Der Wirt will recht haben.", "Die Lotsin will Chefin sein."])
def test_who_wants_something_claims_nothing(text: str) -> None:
    assert told("de", text) == []


def test_demnach_goes_on_with_the_source_before_it() -> None:
    found = told("de", "Der Seebote meldete, der Pegel sinke. Der Kai ist demnach dicht.")
    assert [(t.source, t.cue, t.content) for t in found][1:] == [("Der Seebote", "demnach", "Der Kai ist / dicht")]


def test_the_mood_alone_goes_on_with_who_reports_without_saying_what() -> None:
    found = told("de", "Die Werft dementiert. Man habe alles geprüft.")
    assert [(t.source, t.content, t.stance) for t in found] == [("Die Werft", "Man habe alles geprüft", "denies")]
    found = told("de", "Der Wirt erklärte den Schaden. Die Flut sei zu stark.")
    assert [(t.source, t.content) for t in found] == [("Der Wirt", "Die Flut sei zu stark")]


def test_what_whoever_writes_supposes_goes_on_with_nobody() -> None:
    assert told("de", "Die Werft dementiert. Schön wäre es dennoch.") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In der Werft rechnet man mit Verlusten.", "der Werft", "Verlusten"),
        ("Bei der Werft geht man davon aus, dass der Kran hält.", "der Werft", "der Kran hält"),
        ("Es wirft der Werft vor, gelogen zu haben.", "Es", "gelogen zu haben"),
        (
            "Experten wie der Lotse Jens Horn halten den Kai für dicht.",
            "Experten wie der Lotse Jens Horn",
            "den Kai für dicht",
        ),
        (
            "Laut Recherchen von NDR, WDR und der Seepost ist der Kai dicht.",
            "Recherchen von NDR, WDR und der Seepost",
            "ist der Kai dicht",
        ),
        ("Im Hafen kursiert die Behauptung, die Boote hielten das aus.", "", "die Boote hielten das aus"),
        (
            "Der Grund sei, so der dänische Lotse, dass der Kran fehle.",
            "der dänische Lotse",
            "Der Grund sei / dass der Kran fehle",
        ),
        ("Der Bericht macht die Werft dafür verantwortlich, dass der Kai brach.", "Der Bericht", "der Kai brach"),
        (
            "Der Wirt Jakob Horn hat das Boot nach eigenen Angaben gesehen.",
            "Der Wirt Jakob Horn",
            "Der Wirt Jakob Horn hat das Boot / gesehen",
        ),
    ],
)
def test_who_says_it(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


def test_what_is_not_confirmed_is_not_told() -> None:
    found = told("de", "Die Lotsin bestätigte den Bericht nicht und nannte ihn falsch.")
    assert all("Bericht" not in t.content for t in found)


def test_it_is_about_something_in_no_ones_words() -> None:
    assert told("de", "Es geht um drei Boote.") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("„Wir sinken,“ sagte der Wirt.", "der Wirt", "Wir sinken"),
        ("„Wir sinken!“ rief der Wirt.", "der Wirt", "Wir sinken!"),
        ("Teile der Werft sagen, er sei ein Held gewesen.", "Teile der Werft", "er sei ein Held gewesen"),
        ("Horn rät den Gästen, „den Mund zu halten“.", "Horn", "den Mund zu halten"),
        ("Laut eines Sprechers ist der Kai dicht.", "eines Sprechers", "ist der Kai dicht"),
        ("Im Netz kritisiert die Chefin, Lena Brand, den Plan.", "die Chefin, Lena Brand", "den Plan"),
    ],
)
def test_forms_of_the_press(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


def test_who_reports_without_saying_what_goes_on_in_quotation_marks() -> None:
    found = told("de", "Der Wirt freut sich. „Das Boot ist da.“")
    assert [(t.source, t.content) for t in found] == [("Der Wirt", "Das Boot ist da")]


def test_a_clause_before_the_main_one_may_be_plain() -> None:
    found = told("de", "Die Werft sagte, das Boot sei da. Als der Lotse kam, habe es gebrannt.")
    assert [t.content for t in found][1:] == ["Als der Lotse kam, habe es gebrannt"]


def test_a_prefix_makes_another_verb() -> None:
    assert told("de", "Am Kai fanden zwei Feste statt. „Das Boot ist da.“") == []


def test_what_somebody_is_said_to_have_done_is_whose_word_the_next_sentence_says() -> None:
    found = told("de", "Der Wirt soll das Boot verkauft haben. Das meldet der Seebote.")
    assert [(t.source, t.content) for t in found] == [("der Seebote", "Der Wirt soll das Boot verkauft haben")]


def test_why_somebody_is_not_named_is_no_statement_of_what_they_said() -> None:
    found = told("de", "Die Fähre ist alt. Das sagten zwei Matrosen, weil sie Stillschweigen zugesagt haben.")
    assert [t.source for t in found] == ["zwei Matrosen"]

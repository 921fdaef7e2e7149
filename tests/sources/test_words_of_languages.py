"""What one language's words say, others' say too: letters behind names, salutations, ages, plurals, holders."""

import pytest

from accordingto.nouns import Count, SourceKind
from tests.sources.build import Said, identified, names, one, source, speakers


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("de", "Karl Harms MdB", "Karl Harms"),
        ("fr", "Denis Aubry OFM", "Denis Aubry"),
        ("es", "Tomás Lago SJ", "Tomás Lago"),
        ("it", "Dario Conti SJ", "Dario Conti"),
        ("pl", "Jan Lis SJ", "Jan Lis"),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(language: str, wording: str, name: str) -> None:
    assert source(wording, language).name == name


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "Liebe Leserinnen"),
        ("fr", "Chers lecteurs"),
        ("es", "Queridos lectores"),
        ("it", "Cari lettori"),
        ("pl", "Szanowni czytelnicy"),
        ("ru", "Уважаемые читатели"),
        ("uk", "Шановні читачі"),
    ],
)
def test_whom_a_letter_addresses_says_nothing(language: str, wording: str) -> None:
    text = f"{wording}: this is so."
    assert speakers(identified(text, (wording, ":", "this is so"), language=language)) == [None]


@pytest.mark.parametrize(
    ("language", "wording", "kind", "count"),
    [
        ("de", "zahlreiche Zeugen", "unnamed", (3, None)),
        ("de", "ein Dutzend Zeugen", "unnamed", (12, None)),
        ("de", "die Eheleute", "unnamed", (2, None)),
        ("de", "der Oberst", "unnamed", (1, 1)),
        ("de", "die staatliche Agentur", "outlet", (1, 1)),
        ("fr", "les porte-parole", "unnamed", (2, None)),
        ("fr", "le porte-parole", "unnamed", (1, 1)),
        ("it", "i portavoce", "unnamed", (2, None)),
        ("it", "il portavoce", "unnamed", (1, 1)),
        ("it", "portavoce del porto", "unnamed", (1, 1)),
        ("pl", "rodzina", "unnamed", (2, None)),
        ("pl", "tysiące osób", "unnamed", (2000, None)),
        ("pl", "państwowa agencja", "outlet", (1, 1)),
        ("ru", "множество свидетелей", "unnamed", (3, None)),
        ("uk", "безліч свідків", "unnamed", (3, None)),
        ("fr", "des militants se faisant appeler Renard Gris", "organization", (1, 1)),
        ("es", "unos activistas que se hacen llamar Zorro Gris", "organization", (1, 1)),
    ],
)
def test_how_many_speak_shows_in_words_of_each_language(
    language: str, wording: str, kind: SourceKind, count: Count
) -> None:
    found = source(wording, language)
    assert (found.kind, found.count) == (kind, count)


@pytest.mark.parametrize(
    ("language", "text", "said", "name"),
    [
        ("it", "Dario Conti era al porto. Il 67enne ha detto no.", ("Il 67enne", "ha detto", "no"), "Dario Conti"),
        ("fr", "Odile Roy était une avocate. L'avocate a dit non.", ("L'avocate", "a dit", "non"), "Odile Roy"),
        ("es", "Inés Rey era una abogada. La abogada dijo no.", ("La abogada", "dijo", "no"), "Inés Rey"),
        ("it", "Livia Serra era una giudice. La giudice ha detto no.", ("La giudice", "ha detto", "no"), "Livia Serra"),
    ],
)
def test_who_is_called_by_age_or_trade_is_the_one_who_was_said_to_be_that(
    language: str, text: str, said: Said, name: str
) -> None:
    assert names(speakers(identified(text, said, language=language))) == [name]


def test_somebody_new_is_brought_in_behind_a_pronoun_that_stands_for_nothing() -> None:
    text = "Odile Roy a attendu. Puis c'était une avocate qui parlait. L'avocate a dit non."
    (found,) = speakers(identified(text, ("L'avocate", "a dit", "non"), language="fr"))
    assert found is not None
    assert found.name is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "Une note, dont le Courrier a obtenu copie, dit non.", ("Une note", "dit", "non")),
        ("fr", "Selon une note que nous avons pu consulter, le quai fuit.", ("une note", "Selon", "le quai fuit")),
        ("es", "Un informe al que nos dio acceso el puerto dice que no.", ("Un informe", "dice", "no")),
        ("it", "Una nota che abbiamo visionato noi dice no.", ("Una nota", "dice", "no")),
        ("pl", "Notatka, której kopię ma nasza redakcja, mówi nie.", ("Notatka", "mówi", "nie")),
    ],
)
def test_the_newsroom_has_a_paper_in_each_language(language: str, text: str, said: Said) -> None:
    found = identified(text.replace("le Courrier", "notre journal"), said, language=language)
    assert [a.told for a in found.attributions] == ["The Harbour Courier"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Larch NPP said no. The LNPP said yes.", [("Larch NPP", "said", "no"), ("The LNPP", "said", "yes")]),
        (
            "en",
            "The Larch nuclear power plant said no. The LNPP said yes.",
            [("The Larch nuclear power plant", "said", "no"), ("The LNPP", "said", "yes")],
        ),
        (
            "en",
            "The Larch nuclear power plant said no. The NPP said yes.",
            [("The Larch nuclear power plant", "said", "no"), ("The NPP", "said", "yes")],
        ),
        (
            "uk",
            "Ялівецька АЕС сказала ні. ЯАЕС сказала так.",
            [("Ялівецька АЕС", "сказала", "ні"), ("ЯАЕС", "сказала", "так")],
        ),
        (
            "de",
            "Das Ministerium wies das ab. Aus dem Haus hieß es, alles sei geprüft.",
            [("Das Ministerium", "wies", "das ab"), ("dem Haus", "hieß es", "alles sei geprüft")],
        ),
    ],
)
def test_a_body_is_one_with_the_initials_of_what_it_is_and_with_the_house(
    language: str, text: str, said: list[Said]
) -> None:
    one(text, *said, language=language)


@pytest.mark.parametrize("short", ["IT", "RNPP", "TUP"])
def test_other_letters_are_another_body_s(short: str) -> None:
    text = f"The Larch nuclear power plant said no. {short} said yes."
    said = ("The Larch nuclear power plant", "said", "no"), (short, "said", "yes")
    assert len(set(names(speakers(identified(text, *said))))) == len(said)

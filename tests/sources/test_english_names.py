"""Names, titles and roles as English pages write them: what is of a name, what of a role, what of a body."""

import pytest

from accordingto.nouns import Count, SourceKind
from tests.sources.build import identified, names, one, source, speakers


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("Stella Hart KC", "Stella Hart"),
        ("Mr Conor Quill SC", "Conor Quill"),
        ("Peter Lund MP", "Peter Lund"),
        ("Dr Stella Hart OBE", "Stella Hart"),
        ("Stella Hart PhD", "Stella Hart"),
        ("Garda Kevin Lund", "Kevin Lund"),
        ("Cllr Stella Hart", "Stella Hart"),
        ("Engr. Musa Dorin", "Musa Dorin"),
        ("harbour chief Major-Gen Odo Lanka", "Odo Lanka"),
    ],
)
def test_titles_before_and_letters_behind_a_name_are_none_of_it(wording: str, name: str) -> None:
    found = source(wording)
    assert (found.kind, found.name) == ("person", name)


def test_a_councillor_s_title_is_none_of_the_name() -> None:
    one(
        "Councillor Anna Roe said the ditch is safe. Coun Roe said it is dry.",
        ("Councillor Anna Roe", "said", "the ditch is safe"),
        ("Coun Roe", "said", "it is dry"),
    )


def test_somebody_with_letters_behind_the_name_is_one_with_the_last_name() -> None:
    one(
        "Stella Hart KC, prosecuting, said he had lied. Ms Hart said he knew it.",
        ("Stella Hart KC", "said", "he had lied"),
        ("Ms Hart", "said", "he knew it"),
    )


@pytest.mark.parametrize(
    ("wording", "kind", "count"),
    [
        ("a Larch Valley Republican", "unnamed", (1, 1)),
        ("Other Republicans", "unnamed", (2, None)),
        ("the Lowford North MP", "unnamed", (1, 1)),
        ("Virtually all Larch insiders", "unnamed", (2, None)),
        ("Nearly 300 residents", "unnamed", (300, 300)),
        ("the deputies", "unnamed", (2, None)),
        ("a majority of farmers", "unnamed", (2, None)),
        ("one of the pair", "unnamed", (1, 1)),
        ("gardaí", "organization", (1, 1)),
        ("An Garda Síochána", "organization", (1, 1)),
        ("WQRX-TV", "outlet", (1, 1)),
        ("a social media post", "document", (1, 1)),
        ("a post on social media", "document", (1, 1)),
    ],
)
def test_who_has_no_name_and_what_is_a_body_an_outlet_or_a_text(wording: str, kind: SourceKind, count: Count) -> None:
    found = source(wording)
    assert (found.kind, found.count) == (kind, count)


def test_a_role_in_capitals_behind_an_article_is_no_name() -> None:
    found = source("the Public Relations Officer of the Larch State Police Command, Musa Dorin")
    assert (found.kind, found.name) == ("person", "Musa Dorin")


@pytest.mark.parametrize(
    ("wording", "kind", "name", "count"),
    [
        (
            "Peter Lund, director of the Centre for Harbour Law and Public Policy at the University of Larch",
            "person",
            "Peter Lund",
            (1, 1),
        ),
        ("Peter Lund, mayor of Larch and Stella Hart", "person", None, (2, 2)),
    ],
)
def test_a_body_s_name_with_a_conjunction_is_no_list(
    wording: str, kind: SourceKind, name: str | None, count: Count
) -> None:
    found = source(wording)
    assert (found.kind, found.name, found.count) == (kind, name, count)


def test_an_office_of_two_words_is_known_behind_the_name_too() -> None:
    found = identified(
        "Stella Hart, the Prosecutor General of Norland, spoke of searches. The Prosecutor General said it was late.",
        ("The Prosecutor General", "said", "it was late"),
    )
    assert names(speakers(found)) == ["Stella Hart"]


@pytest.mark.parametrize(
    ("wording", "affiliation"),
    [("Chief Justice Stella Hart", None), ("Larch Mayor Stella Hart", "Larch")],
)
def test_a_role_s_own_words_name_no_body(wording: str, affiliation: str | None) -> None:
    assert source(wording).affiliation == affiliation


def test_shares_of_those_asked_are_told_apart_by_their_figures() -> None:
    found = identified(
        "Another 27 percent said it rained. Only 47 percent said it snowed.",
        ("Another 27 percent", "said", "it rained"),
        ("47 percent", "said", "it snowed"),
    )
    assert found.attributions[0].speaker != found.attributions[1].speaker


def test_what_somebody_is_said_to_be_is_nobody_new() -> None:
    found = identified(
        "Odo Lund said it was late. He was flagged since his sister was an influential driver. He said it was dark.",
        ("Odo Lund", "said", "it was late"),
        ("He", "said", "it was dark"),
    )
    assert names(speakers(found)) == ["Odo Lund", "Odo Lund"]

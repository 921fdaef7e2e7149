"""What a word for somebody is put together with: "ex-", "co-", in German whose somebody is."""

import pytest

from accordingto.nouns import Span
from accordingto.sources import join
from accordingto.sources.lexicon import lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.reading import read
from tests.sources.build import outlets
from tests.sources.joint import told


def mention(language: str, wording: str) -> Mention:
    return read(wording, Span(0, len(wording)), lexicon(language), lambda _: ())


@pytest.mark.parametrize(
    ("language", "wording", "head", "former"),
    [
        ("en", "two ex-ministers", "minister", True),
        ("en", "party co-leader Ann Roe", "leader", False),
        ("en", "the co-chair of the panel", "head", False),
        ("de", "Ex-Direktorin Ina Mohr", "head", True),
        ("de", "der Ko-Vorsitzende", "head", False),
        ("uk", "ексміністр Петро Лис", "minister", True),
        ("uk", "екс-голова правління", "head", True),
        ("uk", "співголова фракції", "head", False),
        ("ru", "экс-глава банка", "head", True),
        ("ru", "экс-министра", "minister", True),
        ("ru", "соосновательница фонда", "owner", False),
        ("ru", "сопредседатель партии", "head", False),
    ],
)
def test_who_was_or_shares_an_office_is_called_by_it(language: str, wording: str, head: str, former: bool) -> None:
    found = mention(language, wording)
    assert head in found.heads
    assert ("former" in found.qualities) is former


@pytest.mark.parametrize(
    ("language", "wording", "head"),
    [("ru", "соперник", "critic"), ("uk", "співрозмовник", "source"), ("ru", "сотрудник порта", "employee")],
)
def test_a_word_that_is_known_whole_is_not_taken_apart(language: str, wording: str, head: str) -> None:
    assert head in mention(language, wording).heads


@pytest.mark.parametrize(
    ("wording", "affiliation"),
    [
        ("Harrow-Chefin Ina Mohr", "Harrow"),
        ("ein LWO-Sprecher", "LWO"),
        ("Vize-Präsident Karl Lang", None),
        ("Ex-Direktor Karl Lang", None),
    ],
)
def test_whose_somebody_is_stands_before_the_hyphen(wording: str, affiliation: str | None) -> None:
    assert mention("de", wording).affiliation == affiliation


def test_who_is_compounded_with_a_body_s_name_speaks_for_it() -> None:
    office = told("a", "The Lowford Water Office (LWO) said so.", ("The Lowford Water Office (LWO)", "said", "so"))
    head = told("b", "LWO-Präsidentin Mohr sagte das.", ("LWO-Präsidentin Mohr", "sagte", "das"), language="de")
    body, person = join([office, head], outlets(), {"a": "story", "b": "story"})
    assert person.traits.names
    assert set(person.traits.names) <= set(body.traits.names)

"""Bodies and papers that each language calls by its own words for one name."""

import pytest

from accordingto.provenance.kinship import Kin
from accordingto.provenance.renderings import Called, same

NOTHING: frozenset[str] = frozenset()


def parties(*called: tuple[str, str], offices: frozenset[str] = NOTHING) -> int:
    """How many these are, each by language and wording on a page of its own."""
    known = {
        f"{n}": Called(
            kin=Kin(
                kind="organization", pages=frozenset({f"p{n}"}), what=NOTHING, of=NOTHING, names=NOTHING,
                places=NOTHING, offices=offices, fields=NOTHING, speaks_for=False, own_name=NOTHING,
                roles=NOTHING, affiliated=False, named=True,
            ),
            wordings={language: (wording,)},
        )
        for n, (language, wording) in enumerate(called)
    }  # fmt: skip
    return len(called) - len(same(known))


@pytest.mark.parametrize(
    "called",
    [
        (("en", "the Harbour Safety Board"), ("uk", "Рада безпеки гаваней")),
        (("de", "Das Institut für angewandte Meeresforschung"), ("ru", "Институт прикладных морских исследований")),
        (("en", "the charity Open Doors"), ("ru", "Благотворительная организация «Открытые двери»")),
    ],
)
def test_a_body_is_one_under_the_names_that_two_languages_have_for_it(called: tuple[tuple[str, str], ...]) -> None:
    assert parties(*called) == 1
    assert (
        parties(*called, offices=frozenset({"court"})) == 2
    )  # A court and a prosecutor's office mean nearly the same.


@pytest.mark.parametrize(
    "called",
    [
        (("en", "the Harbour Safety Board"), ("uk", "Спілка рибалок Нортмура")),
        (("en", "the Harbour Safety Board"), ("en", "the harbour safety board")),
        (("de", "Der Verband"), ("ru", "Союз")),
    ],
)
def test_bodies_of_other_names_of_one_language_or_without_a_name_stay_two(called: tuple[tuple[str, str], ...]) -> None:
    assert parties(*called) == 2

"""Bodies that languages call by other words, joined by who speaks for them."""

import pytest

from accordingto.nouns import Article
from tests.sources.joint import joined, told


def _spoke(name: str, text: str, body: str, who: str, language: str) -> Article:
    """A page on which a body and a person speak, both of whom say what stands behind a colon."""
    said = ((body, ":", "the gate is shut"), (who, ":", "nobody was hurt"))
    return told(name, text.format(body=body, who=who), *said, language=language)


IN_ENGLISH = "{body}: the gate is shut. {who}: nobody was hurt."


@pytest.mark.parametrize(
    ("body", "who", "one"),
    [
        ("Комітет «Захист»", "Його речниця Алла Рись", True),
        ("Комітет «Захист»", "Його речниця Ольга Гуща", False),
        ("Університет «Захист»", "Його речниця Алла Рись", False),
    ],
)
def test_two_bodies_of_one_sort_with_one_spokeswoman_are_one(body: str, who: str, one: bool) -> None:
    english = _spoke("a", IN_ENGLISH, "The Rescue Committee", "Its spokeswoman Alla Rys", "en")
    ukrainian = _spoke("b", IN_ENGLISH, body, who, "uk")
    assert joined(english, ukrainian).count({"a", "b"}) == (2 if one else int("Рись" in who))


def test_in_one_language_two_names_are_two_bodies() -> None:
    first = _spoke("a", IN_ENGLISH, "The Rescue Committee", "Its spokeswoman Alla Rys", "en")
    other = _spoke("b", IN_ENGLISH, "The Harbour Committee", "Its spokeswoman Alla Rys", "en")
    assert joined(first, other).count({"a", "b"}) == 1

"""Every opposite is a concept that the languages have, and is the opposite of its opposite."""

from accordingto.concepts import lexicon
from accordingto.provenance.opposites import opposed, opposites


def test_every_opposite_is_a_concept() -> None:
    english = lexicon("en")
    assert english is not None
    assert set(opposites()) <= set(english.whole.values()) | set(english.prefixes.values())


def test_each_is_the_opposite_of_its_opposite() -> None:
    assert all(name in opposites()[other] for name, others in opposites().items() for other in others)


def test_what_a_content_says_itself_is_not_opposed_to_it() -> None:
    assert "c:fall" in opposed(["c:rise", "c:price"])
    assert "c:fall" not in opposed(["c:rise", "c:fall"])
    assert opposed(["rise"]) == frozenset()

"""What a pair of contents has for it and against it."""

from msgspec.structs import replace

from accordingto.provenance.likeness import EVIDENCE, Story
from accordingto.provenance.sayings import Saying

FIGURES = (("1", 4.0), ("2", 4.0), ("3", 40.0), ("4", 40.0))


def said(article: str, language: str, wording: str) -> Saying:
    return Saying(
        article=article,
        attributions=("a",),
        content=(),
        wording=wording,
        language=language,
        features={},
        figures=frozenset(),
        speakers=frozenset(),
        outlets=frozenset(),
    )


def test_contents_without_a_word_in_common_are_compared_by_their_meaning() -> None:
    story = Story(
        [
            said("1", "en", "the ferry had taken on far too many passengers"),
            said("2", "uk", "на пором пустили більше людей, ніж можна"),
            said("3", "en", "the captain will stand trial in May"),
        ]
    )
    assert (0, 1) in story.candidates()
    near, far = (dict(zip(EVIDENCE, story.evidence(0, other), strict=True)) for other in (1, 2))
    assert near["meaning"] > far["meaning"]
    assert near["meaning between"] == near["meaning"]
    assert far["meaning between"] == 0.0


def test_a_small_figure_that_two_contents_share_speaks_for_them_if_less_than_a_large_one() -> None:
    story = Story([replace(said(page, "en", "they drowned"), figures=frozenset({n})) for page, n in FIGURES])
    small, large, other = (dict(zip(EVIDENCE, story.evidence(*pair), strict=True)) for pair in ((0, 1), (2, 3), (0, 3)))
    assert (small["same figure"], small["figures"]) == (1.0, 0.0)
    assert (large["same figure"], large["figures"]) == (1.0, 1.0)
    assert (other["same figure"], other["figures"]) == (0.0, 0.0)


def test_a_figure_in_common_tells_less_the_more_have_it_and_a_year_nothing() -> None:
    held = [4.0, 4.0, 804.0, 804.0, 804.0, 804.0, 804.0, 2016.0, 2016.0]
    story = Story([replace(said(str(n), "en", "they drowned"), figures=frozenset({f})) for n, f in enumerate(held)])
    evidence = (dict(zip(EVIDENCE, story.evidence(*pair), strict=True)) for pair in ((0, 1), (2, 3), (7, 8)))
    assert [found["same figure"] for found in evidence] == [1.0, 0.5, 0.0]

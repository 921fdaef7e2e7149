"""What a pair of contents has for it and against it."""

from msgspec.structs import replace

from accordingto.provenance.likeness import EVIDENCE, Story
from accordingto.provenance.pooling import pooled
from accordingto.provenance.sayings import USUAL, Saying


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


def test_the_more_than_usual_a_page_says_the_less_likely_one_of_it_is_what_another_page_says() -> None:
    ferry = said("1", "en", "the ferry had taken on far too many passengers")
    same = said("2", "uk", "на пором пустили більше людей, ніж можна")

    def likeness(contents: int) -> float:
        return Story([replace(one, among=contents) for one in (ferry, same)]).pairs()[0, 1]

    assert likeness(60) < likeness(20) < likeness(9) == likeness(3)
    assert pooled([replace(one, among=60) for one in (ferry, same)]).among == USUAL

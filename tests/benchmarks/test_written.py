"""The invented stories are what they say they are, and become pages and gold that the scorer can read."""

from collections import Counter
from pathlib import Path

import msgspec
import pytest
from benchmarks.written import ROMANCE, Story, file_of, manner, run, stories, write

WRITTEN = stories()
APART = stories(ROMANCE)


def test_there_are_stories_to_learn_from_to_fit_with_and_to_measure_with() -> None:
    assert Counter(story.use for story in WRITTEN) == Counter(learn=15, fit=10, opened=24, held=4)


def test_those_in_french_spanish_and_italian_stand_apart(tmp_path: Path) -> None:
    assert not {story.story for story in APART} & {story.story for story in WRITTEN}
    assert {page.language for story in APART for page in story.pages} >= {"fr", "es", "it"}
    run([str(tmp_path)])
    assert {folder.name for folder in (tmp_path / "romance").iterdir()} == {story.story for story in APART}


@pytest.mark.parametrize("story", [*WRITTEN, *APART], ids=lambda story: story.story)
def test_what_a_statement_quotes_stands_on_its_page(story: Story) -> None:
    for page in story.pages:
        text = " ".join(page.paragraphs)
        for said in page.said:
            pieces = [said.content] if isinstance(said.content, str) else said.content
            quoted = [*pieces, said.cue, *([said.source] if said.source else [])]
            assert [piece for piece in quoted if piece not in text] == []


@pytest.mark.parametrize("story", [*WRITTEN, *APART], ids=lambda story: story.story)
def test_claims_are_those_that_statements_name_and_ranges_fit_their_roots(story: Story) -> None:
    claims = {claim.id for claim in story.claims}
    assert {said.claim for page in story.pages for said in page.said if said.claim} == claims
    assert {claim for *_, claim in story.positions if claim} <= claims
    for claim in story.claims:
        low, high = claim.range
        counts = [count for _, _, count, _ in claim.roots]
        assert bool(counts) == (low > 0)
        assert high is None if None in counts else low <= (high or 0) <= sum(n or 0 for n in counts)


def test_a_story_is_written_as_pages_and_gold(tmp_path: Path) -> None:
    story = WRITTEN[0]
    write(story, tmp_path)
    gold = msgspec.json.decode((tmp_path / "gold.json").read_bytes())
    assert [article["file"] for article in gold["articles"]] == [file_of(page) for page in story.pages]
    first = (tmp_path / file_of(story.pages[0])).read_text(encoding="utf-8")
    assert story.pages[0].paragraphs[0].replace("&", "&amp;") in first
    named = {ref for claim in gold["claims"] for ref in claim["statements"]}
    assert named == {f"{page.n}:s{n}" for page in story.pages for n, said in enumerate(page.said, 1) if said.claim}


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("“It burns,” she said.", ["It burns"], "direct"),
        ("She said it was “on fire”.", ["it was “on fire”"], "mixed"),
        ("„Es brennt“, sagte sie, man lösche.", ["man lösche"], "indirect"),
        ("„Es brennt“, sagte sie, „und wie“.", ["Es brennt", "und wie"], "direct"),
        ("«Горит», сообщила она: крыша упала.", ["Горит", "крыша упала"], "mixed"),
    ],
)
def test_manner_is_told_by_the_quotation_marks_around(text: str, pieces: list[str], expected: str) -> None:
    assert manner(text, pieces) == expected

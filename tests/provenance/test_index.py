"""Who has a word on which pages: asked for each statement, so that a source of very many pages must not cost more."""

import time

from msgspec.structs import replace
from tests.provenance.build import Said, article

from accordingto.nouns import Attribution, JointSource, Member, Span
from accordingto.outlets import registry
from accordingto.provenance.index import Index

SECONDS = 5
"""Of processor time: a hundredth of what going through the pages for each of them takes."""


def made(days: list[str | None]) -> tuple[Index, JointSource]:
    """Pages of the Courier and of the Herald in turn, one a day, on each of which one speaker has a word."""
    pages = [
        article(f"p{n}", "The bridge is safe.", Said("Ada Wing", "bridge"), outlet=outlet, published=day)
        for n, (day, outlet) in enumerate(zip(days, ["Courier", "Herald"] * len(days), strict=False))
    ]
    joint = JointSource("j", "person", "Ada Wing", None, tuple(Member(p.id, "s-Ada Wing") for p in pages))
    return Index(pages, [joint], registry().including([p.outlet for p in pages[:2]])), joint


def test_an_outlet_last_had_a_speaker_by_a_day_on_its_own_pages() -> None:
    index, joint = made(["2026-03-01", "2026-03-02", "2026-03-05", "2026-03-06", None])
    assert index.spoke_on("Courier", joint, "2026-03-06") == "2026-03-05"
    assert index.spoke_on("Courier", joint, "2026-03-04") == "2026-03-01"
    assert index.spoke_on("Herald", joint, "2026-03-01") is None
    assert index.spoke_on("Mirror", joint, "2026-03-06") is None


def test_an_outlet_whose_page_has_no_day_may_have_had_a_speaker_by_any() -> None:
    index, joint = made([None, "2026-03-02"])
    assert index.speaks_on(joint) == {"Courier", "Herald"}
    assert index.speaks_on(joint, "2026-03-01") == {"Courier"}
    assert index.spoke_on("Courier", joint, "2026-03-01") is None


def test_a_speaker_on_ten_thousand_pages_is_looked_for_on_each_in_no_time() -> None:
    index, joint = made([f"2026-{1 + n // 2800:02}-{1 + n % 28:02}" for n in range(10_000)])
    began = time.process_time()
    for key in index.articles:
        day = index.day(key) or ""
        assert index.spoke_on("Courier", joint, day)
        assert "Courier" in index.speaks_on(joint, day)
        assert index.speaks_in(key, joint)
    assert time.process_time() - began < SECONDS


def test_what_meets_a_paragraph_is_found_without_a_look_at_all_that_a_page_has() -> None:
    spans = [Span(10 * n, 10 * n + 8) for n in range(100_000)]
    long = Span(5, 70_000)
    said = tuple(Attribution(f"a{n}", (), (), (span,)) for n, span in enumerate([*spans, long]))
    page = replace(article("p", "The bridge is safe.", outlet="Courier"), attributions=said)
    index = Index([page], [], registry())
    assert index.contents_in("p", Span(18, 31)) == [long, spans[2], spans[3]]
    assert index.contents_in("p", Span(70_000, 70_010)) == [spans[7_000]]
    assert index.contents_in("p", Span(70_008, 70_010)) == []
    began = time.process_time()
    for span in spans[7_000:]:
        assert index.contents_in("p", span) == [span]
    assert time.process_time() - began < SECONDS

"""What an editor would look at in a claim's sourcing: remarks with their statements, never a verdict."""

import re

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import claim_of

from accordingto.nouns import Article, JointSource, Lint, Member, Source, Span, Trace
from accordingto.outlets import registry
from accordingto.provenance.index import Index

LEAK = "the reservoir above Hallen Bridge lost a third of its water in one night"


def remarks(trace: Trace, key: str, number: int = 0) -> dict[str, Lint]:
    """Return the remarks on a claim by kind; whatever one tells stands in its words."""
    found: dict[str, Lint] = {remark.kind: remark for remark in claim_of(trace, key, number).lint}
    for remark in found.values():
        assert remark.told
        for told in remark.told.values():
            assert all(str(word) in remark.why for word in (told if isinstance(told, tuple) else (told,)))
    return found


def held_by(remark: Lint) -> set[tuple[str, str]]:
    return {(s.article, s.attribution) for s in remark.statements}


def retold(key: str, published: str) -> Article:
    return article(
        key, f"Dusk reports that {LEAK}, citing two engineers. Page {key} adds nothing.",
        Said("Dusk", LEAK, "outlet"), Said("two engineers", LEAK, "unnamed", (2, 2), within=0),
        outlet=f"The {key}", published=published,
    )  # fmt: skip


def test_a_claim_that_many_retell_from_one_root_is_remarked_on() -> None:
    trace = traced(*(retold(f"p{n}", f"2026-03-0{n}") for n in range(1, 5)))
    remark = remarks(trace, "p1")["one_root"]
    assert "4 articles of 4 outlets rest on one root: “two engineers”, through Dusk" in remark.why
    assert held_by(remark) == {(f"p{n}", "a1") for n in range(1, 5)}
    assert "one_root" not in remarks(traced(*(retold(f"p{n}", f"2026-03-0{n}") for n in (1, 2))), "p1")


def test_a_claim_without_a_stated_root_is_remarked_on() -> None:
    page = article("p", f"Dusk reports that {LEAK}.", Said("Dusk", LEAK, "outlet"), outlet="Dawn")
    remark = remarks(traced(page), "p")["no_root"]
    assert held_by(remark) == {("p", "a0")}
    assert not {"one_root", "document_only", "no_reason"} & set(remarks(traced(page), "p"))


def test_a_claim_that_rests_on_a_post_alone_is_remarked_on() -> None:
    page = article("p", f"A post says {LEAK}.", Said("a post", LEAK, "document"), outlet="Dawn")
    assert "“a post” alone" in remarks(traced(page), "p")["document_only"].why
    both = article(
        "q", f"A post says {LEAK}. Ann Roe said {LEAK} too.",
        Said("a post", LEAK, "document"), Said("Ann Roe", f"{LEAK} too"), outlet="Dawn",
    )  # fmt: skip
    assert "document_only" not in remarks(traced(both), "q")


def test_sources_in_the_plural_that_come_down_to_one_are_remarked_on() -> None:
    first = article(
        "first", f"An engineer told Dusk {LEAK}.", Said("an engineer", LEAK, "unnamed", (1, 1)), outlet="Dusk"
    )
    second = article(
        "second", f"Dusk writes, citing sources, that {LEAK}, as it was.",
        Said("Dusk", LEAK, "outlet"), Said("sources", LEAK, "unnamed", (2, None), within=0),
        outlet="Dawn", published="2026-03-02",
    )  # fmt: skip
    trace = traced(first, second)
    remark = remarks(trace, "second")["plural_of_one"]
    assert held_by(remark) == {("second", "a1"), ("first", "a0")}
    assert "is one in Dusk" in remark.why
    two = replace(first, sources=tuple(replace(s, count=(2, 2)) for s in first.sources))
    assert "plural_of_one" not in remarks(traced(two, second), "second")


def test_a_source_without_a_name_needs_a_reason() -> None:
    page = article("p", f"An aide said {LEAK}.", Said("an aide", LEAK, "unnamed"), outlet="Dawn")
    assert "“an aide”: not named, and no page says why" in remarks(traced(page), "p")["no_reason"].why
    reason = replace(page, sources=tuple(replace(s, anonymity=Span(0, 7)) for s in page.sources))
    assert "no_reason" not in remarks(traced(reason), "p")
    named = article("p", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn")
    assert remarks(traced(named), "p") == {}


def test_outlets_that_have_it_from_each_other_are_remarked_on() -> None:
    names = ("Dawn", "Dusk", "Noon")
    pages = [
        article(a, f"{b} writes that {LEAK}.", Said(b, LEAK, "outlet"), outlet=a)
        for a, b in zip(names, (*names[1:], names[0]), strict=True)
    ]
    remark = remarks(traced(*pages), "Dawn")["circular"]
    steps = set(re.findall(r"(\w+) has it from (\w+)", remark.why))
    assert steps == {("Dawn", "Dusk"), ("Dusk", "Noon"), ("Noon", "Dawn")}
    assert held_by(remark) == {(name, "a0") for name in names}
    assert "circular" not in remarks(traced(*pages[:2]), "Dawn")


def test_who_carries_the_claim_without_its_denial_is_told_by_time() -> None:
    pages = [
        retold("early", "2026-03-01"),
        article(
            "denial", f"Dusk reports that {LEAK}. Bo Lund denied that {LEAK} again.",
            Said("Dusk", LEAK, "outlet"), Said("Bo Lund", f"{LEAK} again", stance="denies"),
            outlet="Noon", published="2026-03-02T10:00:00+01:00",
        ),
        retold("sameday", "2026-03-02"),
        retold("hour", "2026-03-02T11:00:00+01:00"),
        retold("late", "2026-03-05"),
    ]  # fmt: skip
    found = remarks(traced(*pages), "early")
    assert {a for a, _ in held_by(found["denied_later"])} == {"denial", "early"}
    assert {a for a, _ in held_by(found["denial_not_carried"])} == {"denial", "hour", "late"}
    assert "2 later articles" in found["denial_not_carried"].why


def test_an_undated_denial_says_nothing_about_time() -> None:
    denied = article(
        "d", f"Dusk reports that {LEAK}. Bo Lund denied that {LEAK} again.",
        Said("Dusk", LEAK, "outlet"), Said("Bo Lund", f"{LEAK} again", stance="denies"), outlet="Noon", published=None,
    )  # fmt: skip
    found = remarks(traced(retold("p", "2026-03-01"), denied), "p")
    assert not {"denied_later", "denial_not_carried"} & set(found)


@pytest.mark.parametrize(
    ("language", "wording", "remarked"),
    [
        ("en", "media reports", True),
        ("en", "several local media", True),
        ("en", "the Media Council of Hallen", False),
        ("en", "two press officers", False),
        ("uk", "місцеві ЗМІ", True),
        ("ru", "сообщениям СМИ", True),
        ("de", "übereinstimmende Medienberichte", True),
        ("uk", "двоє чиновників", False),
    ],
)
def test_the_media_are_nobody_in_particular(language: str, wording: str, remarked: bool) -> None:
    page = article("p", f"{wording}: {LEAK}.", Said(wording, LEAK, "unnamed", (2, None)), outlet="X", language=language)
    source = (Span(0, len(wording)),)
    page = replace(page, attributions=tuple(replace(a, source=source) for a in page.attributions))
    assert ("media_only" in remarks(traced(page), "p")) is remarked


def test_a_remark_always_shows_statements_of_its_claim() -> None:
    trace = traced(*(retold(f"p{n}", f"2026-03-0{n}") for n in range(1, 5)))
    assert any(claim.lint for claim in trace.claims)
    for claim in trace.claims:
        for remark in claim.lint:
            assert remark.why
            assert remark.statements
            assert set(remark.statements) <= set(claim.attributions)


def test_the_reason_of_a_group_is_that_of_each_of_them() -> None:
    group = Source("s1", "unnamed", None, "two aides", count=(2, 2), anonymity=Span(0, 3))
    page = replace(article("p", "It rained.", outlet="Dawn"), sources=(group, replace(group, id="s2", anonymity=None)))
    two = JointSource("j1", "unnamed", None, "two aides", (Member("p", "s1"),))
    one = JointSource("j2", "unnamed", None, "one of them", (Member("p", "s2"),), part_of="j1")
    index = Index([page], [two, one], registry())
    assert index.unnamed_for_a_reason(two)
    assert index.unnamed_for_a_reason(one)
    assert not index.unnamed_for_a_reason(replace(one, part_of=None))

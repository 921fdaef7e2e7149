"""Of what a grammar and a network find the likelier version of each stays, and nothing twice."""

import time

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from accordingto.attribution.finding import Finding
from accordingto.attribution.weighing import Read, Weights, alone, overlap, shared, weighed
from accordingto.nouns import Span

# The grammar by its own confidence; the network by its evidence of the content alone.
WEIGHTS = Weights(
    grammar=(0, 0, 0, 1, 0, 0, 0, 0),
    network=(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    alone=(1, 0, 0, 0, 0, 0, 0),
    least=0.6,
    least_alone=0.4,
    better=0.1,
)


def finding(start: int, end: int, confidence: float = 0.9, source: int = 0) -> Finding:
    """Return one whose source stands ten before its content, and its cue between."""
    at = start - 10 + source
    return Finding((Span(at, at + 3),), (Span(start - 5, start - 2),), (Span(start, end),), confidence)


def seen(start: int, end: int, odds: float) -> Read:
    return Read(finding(start, end), (odds, 0, 0, 0, 0, 0))


def contents(found: list[Finding]) -> list[tuple[int, int]]:
    return [(f.content[0].start, f.content[0].end) for f in found]


def test_what_only_the_network_finds_is_added_where_it_is_sure() -> None:
    found = weighed([finding(100, 150)], [seen(300, 350, 3), seen(500, 550, -1)], WEIGHTS)
    assert contents(found) == [(100, 150), (300, 350)]


def test_what_both_find_stays_once_and_as_the_grammar_has_it() -> None:
    found = weighed([finding(100, 150)], [seen(100, 160, 1)], WEIGHTS)
    assert contents(found) == [(100, 150)]


def test_where_the_network_is_surer_by_enough_its_version_stands_with_its_probability() -> None:
    (found,) = weighed([finding(100, 150, confidence=0.6)], [seen(100, 190, 3)], WEIGHTS)
    assert found.content == (Span(100, 190),)
    assert found.confidence == 0.953


def test_where_only_the_ends_differ_the_grammars_stay() -> None:
    (found,) = weighed([finding(100, 150, confidence=0.6)], [seen(100, 155, 3)], WEIGHTS)
    assert found.content == (Span(100, 150),)


def test_a_sentence_of_several_stands_for_nothing_that_the_grammar_has() -> None:
    part = Read(finding(100, 190), (3, 0, 0, 0, 0, 0), whole=False)
    (found,) = weighed([finding(100, 150, confidence=0.6)], [part], WEIGHTS)
    assert found.content == (Span(100, 150),)


def test_the_later_piece_alone_stands_for_no_statement_of_two_pieces() -> None:
    two = structs.replace(finding(100, 130, 0.6), content=(Span(100, 130), Span(160, 200)))
    (found,) = weighed([two], [seen(160, 200, 3)], WEIGHTS)
    assert found.content == (Span(100, 130), Span(160, 200))


def test_a_piece_that_is_the_source_may_be_left_out() -> None:
    two = structs.replace(finding(100, 140, 0.6), content=(Span(90, 94), Span(100, 140)))
    own = Read(structs.replace(finding(100, 125), source=(Span(88, 96),)), (3, 0, 0, 0, 0, 0))
    (found,) = weighed([two], [own], WEIGHTS)
    assert found.content == (Span(100, 125),)


def test_the_network_stands_for_one_of_two_that_share_a_content() -> None:
    outlet, speaker = finding(100, 150, 0.6, source=1), finding(100, 150, 0.5)
    found = weighed([outlet, speaker], [seen(100, 151, 3)], WEIGHTS)
    assert len(found) == 2


def test_what_the_grammar_alone_finds_stays_however_unsure_it_is() -> None:
    assert contents(weighed([finding(100, 150, confidence=0.3)], [], WEIGHTS)) == [(100, 150)]


def test_a_finding_of_the_grammar_is_as_sure_as_it_is_beside_the_network() -> None:
    weights = structs.replace(WEIGHTS, grammar=(0, 2, 0, 0, 0, 0, 0, 0))
    agreed, alone_there = weighed([finding(100, 150), finding(300, 350)], [seen(100, 150, 0)], weights)
    assert (agreed.confidence, alone_there.confidence) == (0.881, 0.5)


def test_of_two_of_the_networks_with_one_content_the_likelier_stays() -> None:
    found = weighed([], [seen(100, 150, 1), seen(102, 150, 2)], WEIGHTS)
    assert contents(found) == [(102, 150)]


def test_without_a_grammar_the_networks_own_evidence_tells() -> None:
    (found,) = alone([seen(100, 150, 2), seen(300, 350, -2)], WEIGHTS)
    assert (found.content, found.confidence) == ((Span(100, 150),), 0.881)


def test_many_findings_take_time_by_their_number() -> None:
    findings = [finding(at * 40 + 20, at * 40 + 40) for at in range(8_000)]
    reads = [seen(at * 40 + 20, at * 40 + 45, 1) for at in range(8_000)]
    begun = time.process_time()
    assert len(weighed(findings, reads, WEIGHTS)) == 8_000
    # A third of a second; each beside each would be minutes.
    assert time.process_time() - begun < 5


spans = st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(spans, spans)
def test_shares_lie_between_nothing_and_all(one: Span, other: Span) -> None:
    for share in (shared, overlap):
        assert 0 <= share((one,), (other,)) <= 1
        assert share((one,), (other,)) == share((other,), (one,))
        assert share((one,), (one,)) == 1

"""The chain picture: nothing overlaps, words flow left to right, cycles end, and small words stay in their boxes."""

from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.nouns import Article, Claim, Origin, Outlet, Retelling, Root, Statement, Trace
from accordingto.report.chain import ARROWS_DRAWN, ARTICLES_DRAWN, chain
from accordingto.report.evidence import Evidence
from accordingto.report.layout import layout
from accordingto.report.picture import WIDTH, measure, picture, wrap

nodes = st.integers(1, 30)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, float], list[tuple[str, str]], frozenset[str]]:
    names = [f"n{i}" for i in range(draw(nodes))]
    heights = {name: draw(st.floats(20, 90)) for name in names}
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda p: p[0] != p[1])
    edges = draw(st.lists(pairs, max_size=40)) if len(names) > 1 else []
    starts = frozenset(draw(st.sets(st.sampled_from(names), max_size=4)))
    return heights, edges, starts - {end for _, end in edges}


@settings(deadline=None, max_examples=60)
@given(graphs())
def test_no_two_boxes_overlap(graph: tuple[dict[str, float], list[tuple[str, str]], frozenset[str]]) -> None:
    heights, edges, starts = graph
    plan = layout(heights, edges, starts, gap=10, port=17)
    assert set(plan.boxes) == set(heights)
    for one, other in combinations(plan.boxes.values(), 2):
        if one.layer == other.layer:
            assert abs(one.middle - other.middle) >= (one.height + other.height) / 2 + 10 - 1e-6
    for box in plan.boxes.values():
        assert box.top >= -1e-6
        assert box.middle + box.height / 2 <= plan.height + 1e-6


@settings(deadline=None, max_examples=60)
@given(graphs())
def test_words_flow_to_the_right_and_pass_between_boxes(
    graph: tuple[dict[str, float], list[tuple[str, str]], frozenset[str]],
) -> None:
    heights, edges, starts = graph
    plan = layout(heights, edges, starts, gap=10, port=17)
    for (start, end), lane in zip(edges, plan.lanes, strict=True):
        first, last = (end, start) if lane.turned else (start, end)
        assert plan.boxes[first].layer < plan.boxes[last].layer
        for layer, height in enumerate(lane.passes, plan.boxes[first].layer + 1):
            for box in plan.boxes.values():
                if box.layer == layer:
                    assert not box.top < height < box.top + box.height


def test_only_an_edge_that_closes_a_circle_is_turned() -> None:
    plan = layout(dict.fromkeys("abc", 30.0), [("a", "b"), ("b", "c"), ("c", "b")], frozenset("a"), 10, 17)
    assert [lane.turned for lane in plan.lanes] == [False, False, True]


def retold(count: int) -> tuple[Claim, Trace]:
    """One root, one origin, and `count` outlets that retell it, each tenth from the one before."""
    articles = tuple(
        Article(
            f"a{i}",
            f"a{i}.txt",
            "x",
            outlet=Outlet(f"Outlet of the Long Name Number {i}"),
            published=f"2024-01-{i % 28 + 1:02}",
        )
        for i in range(count)
    )
    statements = tuple(Statement(a.id, "s", "asserts") for a in articles)
    retellings = tuple(
        Retelling(
            f"a{i}",
            Origin("Origin Daily", None if i % 10 else f"a{i - 1}"),
            "copies" if i % 3 else "translates",
            (),
            "",
        )
        for i in range(1, count)
    )
    root = Root(
        "two people who were in the room when the decision was taken", "unnamed", (2, 2), ("Origin Daily",), statements
    )
    claim = Claim("c", "x", statements, (root,), ("Origin Daily",), (2, 2), "Origin Daily", "")
    return claim, Trace(articles=articles, retellings=retellings, claims=(claim,))


@pytest.mark.parametrize("count", [1, 2, 8, 30, 60])
def test_pictures_of_two_to_sixty_nodes_keep_apart(count: int) -> None:
    claim, trace = retold(count)
    drawn = picture(chain(claim, Evidence(trace)))
    for one, other in combinations(drawn.nodes, 2):
        apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
        apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart_x or apart_y, (one, other)
    labels = [(line.x, line.y) for line in drawn.lines]
    for one_label, other_label in combinations(labels, 2):
        assert one_label[0] != other_label[0] or abs(one_label[1] - other_label[1]) >= 10


def test_forty_pages_that_all_copy_each_other_stay_readable() -> None:
    claim, trace = retold(30)
    every = tuple(Retelling(f"a{i}", Origin(None, f"a{j}"), "copies", (), "") for i in range(30) for j in range(i))
    drawn = chain(claim, Evidence(msgspec.structs.replace(trace, retellings=every)))
    arrows = [edge for edge in drawn.edges if edge.drawn]
    assert len(arrows) <= 30 * (ARROWS_DRAWN + 1) + 1
    assert len([edge for edge in drawn.edges if edge.kind == "copies"]) == len(every)
    assert drawn.folded == f"{len(every) - len([e for e in arrows if e.kind == 'copies'])} further retellings"


def test_what_does_not_fit_the_picture_is_said() -> None:
    claim, trace = retold(60)
    drawn = chain(claim, Evidence(trace))
    assert sum(node.kind == "article" for node in drawn.nodes) == ARTICLES_DRAWN
    assert drawn.folded == f"{60 - ARTICLES_DRAWN} further articles"


def test_the_storys_chain_is_what_the_trace_says(story: Trace) -> None:
    drawn = chain(story.claims[0], Evidence(story))
    names = {node.key: node.label for node in drawn.nodes}
    edges = {(names[e.start], names[e.end], e.kind) for e in drawn.edges}
    assert edges == {
        ("two officials with knowledge of the decision", "The Harbour Times", "says"),
        ("The Harbour Times", "Новини Подолу", "states"),
        ("The Harbour Times", "Речной вестник", "states"),
        ("Новини Подолу", "Речной вестник", "translates"),
        ("The Harbour Times", "Delta Wire", "copies"),
        ("Iryna Dovhan", "The Harbour Times", "denies"),
        ("Iryna Dovhan", "Новини Подолу", "denies"),
        ("Речники", "Речной вестник", "doubts"),
    }


def test_an_article_without_a_stated_source_is_shown_as_such(story: Trace) -> None:
    drawn = chain(story.claims[5], Evidence(story))
    assert [(node.kind, node.label) for node in drawn.nodes] == [
        ("article", "Delta Wire"),
        ("unknown", "no source stated"),
    ]


def test_circular_reporting_is_drawn() -> None:
    articles = tuple(Article(i, i, "x", outlet=Outlet(i.upper())) for i in "ab")
    statements = tuple(Statement(i, "s", "asserts") for i in "ab")
    claim = Claim("c", "x", statements, (), (), (0, 0), None, "")
    retellings = (
        Retelling("a", Origin("B", "b"), "states", (), ""),
        Retelling("b", Origin("A", "a"), "states", (), ""),
    )
    drawn = picture(chain(claim, Evidence(Trace(articles=articles, retellings=retellings, claims=(claim,)))))
    assert [line.label for line in drawn.lines] == ["cited", "↩ cited"]


@given(st.text(max_size=300), st.integers(1, 3))
def test_wrapped_words_stay_in_their_box(text: str, lines: int) -> None:
    found = wrap(text, WIDTH - 36, lines)
    assert 1 <= len(found) <= lines
    assert all(measure(line, 13) <= WIDTH - 36 + 13 for line in found)


def test_a_long_double_name_breaks_behind_its_hyphen() -> None:
    assert wrap("Ilse Kleinschmidt-Vandermeersche", WIDTH - 36, 3) == ["Ilse", "Kleinschmidt-", "Vandermeersche"]


def test_an_outlet_whose_page_was_read_is_not_told_as_unread(story: Trace) -> None:
    bus = next(c for c in story.claims if c.id == "c3")
    root = msgspec.structs.replace(bus.roots[0], reached_through=("The Harbour Times", "The Quay Letter"))
    drawn = chain(msgspec.structs.replace(bus, roots=(root,)), Evidence(story))
    told = {node.label: node.detail for node in drawn.nodes if node.kind == "outlet"}
    assert told == {"The Harbour Times": "not on its page", "The Quay Letter": "page not read"}

"""Whatever articles are handed in, a trace is made of them: empty, undated, in a circle, with blank names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto import road
from accordingto.crowd import follow_stories
from accordingto.nouns import AGAINST, Article, Attribution, Block, Outlet, Source, SourceKind, Span, Stance

WORDS = (
    *("Reuters", "said", "told", "two", "officials", "16", "people", "died", "yesterday", "report", "is", "wrong"),
    *("«", "»", "“", '"', ".", ",", "—", "\n", " ", "9" * 5_000, "a" * 300, "чиновники", "вчора", "\u0301"),
)
NAMES = (None, "", " ", "—", "Reuters", "Ana Reyes", "A. Reyes", "the ministry of defence")
DATES = (None, "", "2022", "2022-09-14", "2022-09-14T10:02:00+02:00", "2022-13-45", "0001-01-01", "soon")
KINDS: tuple[SourceKind, ...] = ("person", "unnamed", "organization", "outlet", "document", "unknown")
STANCES: tuple[Stance, ...] = ("asserts", *sorted(AGAINST))


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    return [draw(article(f"p{n}")) for n in range(draw(st.integers(0, 4)))]


@st.composite
def article(draw: st.DrawFn, key: str) -> Article:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=40)))
    place = st.integers(0, len(text))

    def spans() -> tuple[Span, ...]:
        pairs = draw(st.lists(st.tuples(place, place), max_size=2))
        return tuple(sorted(Span(min(p), max(p)) for p in pairs))

    ids = st.sampled_from([None, "0", "1", "2", "nobody"])
    one = st.sampled_from(NAMES)
    said = tuple(
        Attribution(
            *(str(n), spans(), spans(), spans()),
            stance=draw(st.sampled_from(STANCES)),
            speaker=draw(ids),
            parent=draw(ids),
            told=draw(one),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    sources = tuple(
        Source(str(n), draw(st.sampled_from(KINDS)), draw(one), draw(one), mentions=spans(), part_of=draw(ids))
        for n in range(draw(st.integers(0, 3)))
    )
    blocks = (Block(0, len(text), "paragraph", draw(st.sampled_from(["en", "uk", None]))),)
    return Article(
        *(key, key, text),
        outlet=Outlet(draw(one)),
        published=draw(st.sampled_from(DATES)),
        language="en",
        blocks=draw(st.sampled_from([blocks, ()])),
        attributions=said,
        sources=sources,
        credits=spans(),
    )


@settings(max_examples=40, deadline=None)
@given(articles())
def test_a_trace_is_made_and_loses_no_article_and_no_statement(given: list[Article]) -> None:
    trace = road.follow(given)
    said = [(a.id, x.id) for a in given for x in a.attributions]
    assert sorted((s.article, s.attribution) for c in trace.claims for s in c.attributions) == sorted(said)
    assert sorted(a.id for t in follow_stories(given) for a in t.articles) == sorted(a.id for a in given)


def test_what_is_empty_or_blank_stops_nothing() -> None:
    text = "Reuters said." + " " * 400
    given = Article(
        *("p", "p", text),
        language="en",
        blocks=(Block(0, len(text), "paragraph", "en"),),
        attributions=(
            Attribution("0", (), (), (), speaker="0", told="Reuters"),
            Attribution("1", (), (), (Span(13, len(text)),), speaker="1"),
        ),
        sources=(Source("0", "outlet", "Reuters"), Source("1", "person", " ")),
    )
    assert len(road.follow([given]).claims) == 2

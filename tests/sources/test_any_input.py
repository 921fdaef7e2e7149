"""Whatever the text and the spans: every source is kept, chains end, places lie in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.nouns import Article, Attribution, Block, Span
from accordingto.sources import identify, join
from tests.sources.build import identified, outlets, speakers

WORDS = st.sampled_from(
    [
        *("he", "She", "they", "it", "said", "told", "citing", "the", "a", "one of", "two", "officials", "official"),
        *(
            "Ann",
            "Reyes",
            "’s",
            "Dr.",
            "Reuters",
            "The",
            "Guardian",
            "newspaper",
            "Poland's",
            "president",
            "ministry",
            "study",
        ),
        *("«", "»", "“", "”", "(", ")", ",", ".", "\n", "—", "who", "asked not to be named", "because", "І", "й", "☂️"),
        *("речник", "Тарасенко", "він", "їх", "источник", "газеты", "Sprecher", "der", "\u0301", "9" * 30),
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> Article:
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=60)))
    place = st.integers(0, len(text))

    def spans() -> tuple[Span, ...]:
        pairs = draw(st.lists(st.tuples(place, place), max_size=2))
        return tuple(sorted(Span(min(p), max(p)) for p in pairs if p[0] != p[1]))

    attributions = tuple(Attribution(f"a{i}", spans(), spans(), spans()) for i in range(draw(st.integers(0, 6))))
    blocks = (Block(0, len(text), "paragraph", draw(st.sampled_from(["en", "uk", "ru", "de", "fr", None]))),)
    return Article("p", "p", text, language="en", blocks=blocks, attributions=attributions)


@settings(max_examples=150, deadline=None)
@given(pages())
def test_nothing_is_lost_and_every_chain_ends(article: Article) -> None:
    found = identify(article, outlets())
    assert [a.id for a in found.attributions] == [a.id for a in article.attributions]
    known = {s.id for s in found.sources}
    parents = {a.id: a.parent for a in found.attributions}
    for attribution in found.attributions:
        assert attribution.speaker is None or attribution.speaker in known
        steps, at = 0, attribution.parent
        while at is not None:
            steps, at = steps + 1, parents[at]
            assert steps <= len(parents)
    assert known == {a.speaker for a in found.attributions if a.speaker}
    for source in found.sources:
        assert all(0 <= m.start < m.end <= len(found.text) for m in source.mentions)
    members = [(m.article, m.source) for j in join([found], outlets(), {}) for m in j.members]
    assert sorted(members) == sorted(("p", s.id) for s in found.sources)


@settings(max_examples=30, deadline=None)
@given(pages())
def test_looking_again_changes_nothing(article: Article) -> None:
    found = identify(article, outlets())
    assert identify(found, outlets()) == found


def test_a_text_may_begin_with_a_comma_and_a_name() -> None:
    found = identified(", Ann Reyes. It rains, the clerk said.", ("the clerk", "said", "It rains"))
    assert [s.kind for s in speakers(found) if s] == ["unnamed"]

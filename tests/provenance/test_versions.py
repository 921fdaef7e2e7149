"""Two versions of one article: what became of each statement."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from accordingto.nouns import Article, Attribution, Block, Source, Span
from accordingto.road import revision

TEXT = {
    "said": "The bridge will be closed for three weeks, the council said.",
    "wording": "The bridge will be closed for four weeks from Monday, the council said.",
    "speaker": "The bridge will be closed for three weeks, two officials said.",
    "denied": "Jon Vey denied that the ferries would stop.",
}


def article(*sentences: tuple[str, str, str], title: str = "Bridge", **fields: object) -> Article:
    """An article of sentences, each with its source and its content, in a line of its own."""
    text = "\n".join(s for s, _, _ in sentences)
    attributions, sources, blocks, at = [], [], [], 0
    for i, (sentence, source, content) in enumerate(sentences):
        s, c = at + sentence.index(source), at + sentence.index(content)
        span = Span(s, s + len(source))
        sources.append(Source(f"s{i}", "person", name=source, mentions=(span,)))
        attributions.append(Attribution(f"t{i}", (span,), (), (Span(c, c + len(content)),), speaker=f"s{i}"))
        blocks.append(Block(at, at + len(sentence), "paragraph", "en"))
        at += len(sentence) + 1
    made = Article("a", "a.html", text, blocks=tuple(blocks), attributions=tuple(attributions), sources=tuple(sources))
    return replace(made, title=title, **fields)


SAID = (TEXT["said"], "the council", "The bridge will be closed for three weeks")
WORDED = (TEXT["wording"], "the council", "The bridge will be closed for four weeks from Monday")
SPOKEN = (TEXT["speaker"], "two officials", "The bridge will be closed for three weeks")
DENIED = (TEXT["denied"], "Jon Vey", "the ferries would stop")


def kinds(before: Article, after: Article) -> list[tuple[str, str | None, str | None]]:
    return [(c.kind, c.before, c.after) for c in revision(before, after).changes]


def test_the_same_article_has_not_changed() -> None:
    found = revision(article(SAID, DENIED), article(SAID, DENIED))
    assert (found.changes, found.fields, found.lines_added, found.lines_removed) == ((), (), (), ())


def test_a_statement_that_only_moved_has_not_changed() -> None:
    assert kinds(article(SAID, DENIED), article(DENIED, SAID)) == []


def test_statements_that_come_and_go() -> None:
    assert kinds(article(SAID), article(SAID, DENIED)) == [("added", None, "t1")]
    assert kinds(article(SAID, DENIED), article(SAID)) == [("removed", "t1", None)]


def test_other_words_of_the_same_statement() -> None:
    found = revision(article(SAID), article(WORDED))
    assert [(c.kind, c.before, c.after) for c in found.changes] == [("reworded", "t0", "t0")]
    assert "“three” is now “four”" in found.changes[0].why


def test_the_same_words_of_another_speaker() -> None:
    found = revision(article(SAID), article(SPOKEN))
    assert [c.kind for c in found.changes] == ["reattributed"]
    assert found.changes[0].why == "from the council to two officials"


def test_the_same_words_with_another_stance() -> None:
    before = article(DENIED)
    after = replace(before, attributions=(replace(before.attributions[0], stance="denies"),))
    assert [c.kind for c in revision(before, after).changes] == ["restanced"]


def test_title_dates_lines_and_new_corrections_are_told() -> None:
    before = article(SAID, title="Bridge to close")
    notice = "Correction: the work takes four weeks."
    after = article(WORDED, (notice, "four", "the work"), title="Bridge to close for four weeks", modified="2021-05-06")
    after = replace(after, corrections=(Span(after.text.index(notice), len(after.text)),))
    found = revision(before, after)
    assert ("title", "Bridge to close", "Bridge to close for four weeks") in found.fields
    assert ("modified", None, "2021-05-06") in found.fields
    assert [s.of(before.text) for s in found.lines_removed] == [TEXT["said"]]
    assert [s.of(after.text) for s in found.lines_added] == [TEXT["wording"], notice]
    assert [s.of(after.text) for s in found.corrections] == [notice]


CONTENTS = st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=9).map(" ".join), max_size=8)


def spoken(contents: list[str]) -> Article:
    return article(*((f"Vey said {content}.", "Vey", content) for content in contents))


@settings(max_examples=80)
@given(CONTENTS, CONTENTS)
def test_no_statement_is_removed_while_one_like_it_is_added(before: list[str], after: list[str]) -> None:
    changes = revision(spoken(before), spoken(after)).changes
    removed = [set(before[int(c.before[1:])].split()) for c in changes if c.kind == "removed" and c.before]
    added = [set(after[int(c.after[1:])].split()) for c in changes if c.kind == "added" and c.after]
    for one in removed:
        for other in added:
            shared, least = len(one & other), min(len(one), len(other))
            assert shared / len(one | other) < 0.5
            assert least < 4 or shared < 0.8 * least


def test_of_a_thousand_like_statements_each_stays_what_it_was() -> None:
    same = spoken([f"the {n % 7} ferries would stop" for n in range(1_000)])
    assert revision(same, same).changes == ()

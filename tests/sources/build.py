"""Small pages with attributions, written as (source, cue, content) strings in the order of the text."""

from collections.abc import Sequence

from accordingto.nouns import Article, Attribution, Block, Outlet, Source, Span
from accordingto.outlets import Registry, registry
from accordingto.sources import identify

OWN = Outlet("The Harbour Courier", "harbourcourier.example")
OUTLETS = registry().including([OWN, Outlet("Vistka", "vistka.example"), Outlet("Степ Онлайн", "step.example")])

Said = tuple[str | None, str, str]


def page(text: str, *said: Said, language: str = "en", id: str = "p", outlet: Outlet = OWN) -> Article:
    """A page whose lines are paragraphs; each string is looked for near the content before it."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", language))
        start += len(line) + 1
    attributions, after = [], 0
    for i, (source, cue, content) in enumerate(said):
        at = text.find(content, after)
        assert at >= 0, content
        span = Span(at, at + len(content))
        found = [_nearest(text, piece, span) for piece in (source, cue) if piece]
        spans = {"source": (found[0],) if source else (), "cue": (found[-1],)}
        attributions.append(Attribution(f"a{i}", spans["source"], spans["cue"], (span,)))
        after = at
    return Article(
        id=id,
        input=id,
        text=text,
        outlet=outlet,
        language=language,
        blocks=tuple(blocks),
        attributions=tuple(attributions),
    )


def _nearest(text: str, piece: str, content: Span) -> Span:
    """The place of `piece` that is nearest to the content and outside it, else inside."""
    starts = [i for i in range(len(text)) if text.startswith(piece, i)]
    assert starts, piece
    spans = [Span(i, i + len(piece)) for i in starts]
    outside = [s for s in spans if not s.meets(content)] or spans
    return min(outside, key=lambda s: max(content.start - s.end, s.start - content.end))


def identified(text: str, *said: Said, language: str = "en", id: str = "p", outlet: Outlet = OWN) -> Article:
    """The same page with its sources."""
    return identify(page(text, *said, language=language, id=id, outlet=outlet), OUTLETS)


def speakers(article: Article) -> list[Source | None]:
    """The source of each attribution, in their order."""
    known = {s.id: s for s in article.sources}
    return [known[a.speaker] if a.speaker else None for a in article.attributions]


def source(wording: str, language: str = "en") -> Source:
    """The source that one mention makes, alone on its page."""
    text = f"{wording}: this is so."
    found = speakers(identified(text, (wording, ":", "this is so"), language=language))[0]
    assert found is not None
    return found


def outlets() -> Registry:
    """The registry that all these pages are read with."""
    return OUTLETS


def names(found: Sequence[Source | None]) -> list[str | None]:
    """How the sources are called: by name, else by description."""
    return [(s.name or s.description) if s else None for s in found]


def one(text: str, *said: Said, language: str = "en") -> None:
    """All these statements have one speaker."""
    found = identified(text, *said, language=language)
    assert len({a.speaker for a in found.attributions}) == 1, names(speakers(found))
    assert found.attributions[0].speaker is not None


def several(text: str, *said: Said, language: str = "en") -> None:
    """These statements have a speaker each."""
    found = identified(text, *said, language=language)
    assert len({a.speaker for a in found.attributions}) == len(said), names(speakers(found))

"""Invented stories with gold, written by authors who had not seen the software: the sources of pages and gold.json.

    python -m benchmarks.written DIR

``benchmarks/written/*.json`` hold a story each: its pages with the statements on them, its claims with their roots, the
positions.  For each this writes ``DIR/<use>/<story>/``: ``pages/*.html`` and ``gold.json``, in the form that
`benchmarks.stories` reads.  From those to `learn` the encoder of meaning learns (training/meaning), with those to `fit`
the weights of evidence are fitted, beside vectors that have not seen them, and the `held` ones are only measured: who
changes a rule doesn't read them.  The `opened` ones were held until rules were made from reading them.

``benchmarks/written/romance`` holds three more, in French, Spanish and Italian, written to as ``DIR/romance/<story>/``.
They are apart: nothing learns from them and nothing is fitted with them, so that figures of the others stay comparable.
"""

import argparse
import html
from collections import defaultdict
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

SOURCES = Path(__file__).with_name("written")
ROMANCE = SOURCES / "romance"
_OPENING = "«“„"
_CLOSING = "»”"
# So many words mark where a page's text begins and ends.
_ENDS = 8


class Statement(Struct, frozen=True, array_like=True):
    """Who says what on a page; the strings stand in its text word for word."""

    claim: str | None
    stance: str
    kind: str
    speaker: str | None
    via: list[str]
    source: str | None
    cue: str
    content: str | list[str]
    anonymity: str | UnsetType = UNSET


class Written(Struct, frozen=True, forbid_unknown_fields=True):
    """A page."""

    n: str
    outlet: str
    domain: str
    title: str
    language: str
    paragraphs: list[str]
    said: list[Statement]
    published: str | None = None
    retells: list[tuple[str, str, str | None, str | None]] = []
    """Relation, outlet, number of its page if it has one, the words that say so if any."""


class Claimed(Struct, frozen=True, forbid_unknown_fields=True):
    """A claim: its roots (kind, description, count, outlet through which), the range of independent ones."""

    id: str
    text: str
    roots: list[tuple[str, str, int | None, str | None]]
    range: tuple[int, int | None]
    first: str | None
    note: str | UnsetType = UNSET
    supersedes: list[str] | UnsetType = UNSET


class Story(Struct, frozen=True, forbid_unknown_fields=True):
    """A story; positions are who, when, what, about which claim."""

    story: str
    use: Literal["learn", "fit", "opened", "held"]
    summary: str
    pages: list[Written]
    claims: list[Claimed]
    positions: list[tuple[str, str, str, str | None]]

    def gold(self) -> dict[str, Any]:
        """Return what stands in gold.json."""
        named: dict[str, list[str]] = defaultdict(list)
        for page in self.pages:
            for number, said in enumerate(page.said, 1):
                if said.claim:
                    named[said.claim].append(f"{page.n}:s{number}")
        return {
            "story": self.story,
            "summary": self.summary,
            "languages": sorted({page.language for page in self.pages}),
            "articles": [self._article(page) for page in self.pages],
            "claims": [_claim(claim, named[claim.id]) for claim in self.claims],
            "positions": [
                {"who": who, "when": when, "says": says, "claim": claim} for who, when, says, claim in self.positions
            ],
        }

    def _article(self, page: Written) -> dict[str, Any]:
        files = {one.n: file_of(one) for one in self.pages}
        text = " ".join(page.paragraphs)
        words = text.split()
        return {
            "file": files[page.n],
            "outlet": page.outlet,
            "domain": page.domain,
            "url": f"https://{page.domain}/{self.story}-{page.n}",
            "title": page.title,
            "published": page.published,
            "language": page.language,
            "body_first": " ".join(words[:_ENDS]),
            "body_last": " ".join(words[-_ENDS:]),
            "not_body": [],
            "retells": [
                {
                    "outlet": outlet,
                    "file": files[number] if number else None,
                    "relation": relation,
                    "evidence": evidence,
                }
                for relation, outlet, number, evidence in page.retells
            ],
            "statements": [_statement(said, number, text) for number, said in enumerate(page.said, 1)],
        }


def file_of(page: Written) -> str:
    """Return the path of a page in its story's folder."""
    return f"pages/{page.n}-{page.domain.partition('.')[0]}.html"


def page_of(page: Written) -> str:
    """Return a page as HTML."""
    day = f'<meta property="article:published_time" content="{page.published}">\n' if page.published else ""
    title = html.escape(page.title)
    body = "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in page.paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta property="og:site_name" content="{html.escape(page.outlet)}">\n{day}</head>\n<body>\n<article>\n'
        f"<h1>{title}</h1>\n{body}\n</article>\n</body>\n</html>\n"
    )


def manner(text: str, pieces: list[str]) -> str:
    """Return whether all of a content, some or none of it stands in quotation marks: direct, mixed or indirect."""
    low = "„" in text
    depth = 0
    inside = [False] * len(text)
    for at, mark in enumerate(text):
        closes = mark in _CLOSING or (low and mark == "“")
        depth += (mark in _OPENING and not closes) or -(closes and depth > 0)
        inside[at] = depth > 0
    quoted = [(at := text.find(piece)) >= 0 and inside[at] and piece[0] not in _OPENING for piece in pieces]
    if all(quoted):
        return "direct"
    return "mixed" if any(quoted) or any(mark in piece for piece in pieces for mark in _OPENING) else "indirect"


def _statement(said: Statement, number: int, text: str) -> dict[str, Any]:
    pieces = [said.content] if isinstance(said.content, str) else said.content
    found: dict[str, Any] = {
        "id": f"s{number}",
        "source": said.source,
        "cue": said.cue,
        "content": said.content,
        "manner": manner(text, pieces),
        "source_kind": said.kind,
        "speaker": said.speaker,
        "via": said.via,
        "stance": said.stance,
        "claim": said.claim,
    }
    return found | ({"anonymity": said.anonymity} if said.anonymity is not UNSET else {})


def _claim(claim: Claimed, statements: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": claim.id,
        "text": claim.text,
        "statements": statements,
        "roots": [
            {"kind": kind, "described": described, "count": count, "reached_through": outlet}
            for kind, described, count, outlet in claim.roots
        ],
        "independent_roots": list(claim.range),
        "first_reported_by": claim.first,
    }
    more = {"note": claim.note, "supersedes": claim.supersedes}
    return found | {key: value for key, value in more.items() if value is not UNSET}


def stories(folder: Path = SOURCES) -> list[Story]:
    """Return the stories of `folder`, by name."""
    return [msgspec.json.decode(path.read_bytes(), type=Story) for path in sorted(folder.glob("*.json"))]


def write(story: Story, folder: Path) -> None:
    """Write the pages and gold.json of `story` into `folder`."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for page in story.pages:
        (folder / file_of(page)).write_text(page_of(page), encoding="utf-8")
    (folder / "gold.json").write_bytes(msgspec.json.format(msgspec.json.encode(story.gold()), indent=1))


def run(arguments: list[str] | None = None) -> int:
    """Write all stories."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.written", description="Write invented stories.")
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="gets the folders `learn`, `fit`, `held` and `romance`"
    )
    asked = parser.parse_args(arguments)
    for story in stories():
        write(story, asked.folder / story.use / story.story)
    for story in stories(ROMANCE):
        write(story, asked.folder / ROMANCE.name / story.story)
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

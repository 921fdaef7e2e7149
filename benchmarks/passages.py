"""Invented news passages with gold, by authors who had not seen the software: how well attributions are found there.

    python -m benchmarks.passages [--show] [--quick] [--folder DIR]

``benchmarks/passages/<language>.jsonl`` hold an article a line: `text`, paragraphs parted by an empty line, and its
`statements`, each with `source` (null where nobody is named), `cue` (null where none stands), `content` (in pieces
where it is interrupted or goes on) as strings of the text, and `stance`.  The odd lines may be read by who mends the
software, and ``--show`` prints what is missed (-) and false (+) there; the even ones are only measured.  A statement is
found where half of the words of both contents are common and the sources meet (*match*, tests/quality/scoring.py).
``--folder`` measures other articles of this form instead, such as real pages whose texts can't be here.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct
from tests.quality.scoring import Text, pairs

from accordingto.attribution.finding import Finding
from accordingto.attribution.readers import reader
from accordingto.nouns import Block

FOLDER: Final = Path(__file__).with_name("passages")
Stretch = tuple[int, int]
_FAR = 50
"""Code points that a cue within the content counts as away from it: mostly the same word stands outside too."""


class Statement(Struct, frozen=True, forbid_unknown_fields=True):
    """Who says what."""

    source: str | None
    cue: str | None
    content: str | list[str]
    stance: str = "asserts"


class Located(Struct, frozen=True):
    """A statement by where it stands in the text, in code points."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    stance: str

    def spans(self) -> dict[str, tuple[Stretch, ...]]:
        """Return the stretches as the scorer takes them."""
        return {"source": self.source, "cue": self.cue, "content": self.content}


class Passage(Struct, frozen=True, forbid_unknown_fields=True):
    """An article."""

    id: str
    field: str
    text: str
    statements: list[Statement]

    def located(self) -> list[Located]:
        """Return where the statements stand.

        Of several places of a string that nearest to the rest of its statement counts.  Raises ValueError where a
        string does not stand in the text.
        """
        return [located(self.text, statement) for statement in self.statements]

    def blocks(self, language: str) -> list[Block]:
        """Return the paragraphs."""
        found, start = [], 0
        for paragraph in self.text.split("\n\n"):
            found.append(Block(start, start + len(paragraph), "paragraph", language))
            start += len(paragraph) + 2
        return found


def read(path: Path) -> list[Passage]:
    """Return the articles in a file."""
    return [msgspec.json.decode(line, type=Passage) for line in path.read_bytes().splitlines()]


def located(text: str, statement: Statement) -> Located:
    """Return where `statement` stands in `text`; ValueError where a string of it does not."""
    pieces = [statement.content] if isinstance(statement.content, str) else statement.content
    cues = [] if statement.cue is None else _places(text, statement.cue)
    content: list[Stretch] = []
    for piece in pieces:
        near = [content[-1][1]] if content else [start for start, _ in cues]
        content.append(min(_places(text, piece), key=lambda p: min((abs(p[0] - n) for n in near), default=0)))
    source = () if statement.source is None else (_nearest(_places(text, statement.source), content, within=True),)
    cue = (_nearest(cues, content, within=False),) if cues else ()
    return Located(source, cue, tuple(content), statement.stance)


def _nearest(places: Sequence[Stretch], content: Sequence[Stretch], *, within: bool) -> Stretch:
    def away(place: Stretch) -> int:
        gaps = (
            (0 if within else _FAR) if start <= place[0] < end else max(start - place[1], place[0] - end, 0)
            for start, end in content
        )
        return min(gaps)

    return min(places, key=away)


def _places(text: str, string: str) -> list[Stretch]:
    """Return where `string` stands in `text`: as whole words, where it does at all."""
    found = list(_found(text, string))
    if not found:
        raise ValueError(f"not in the text: {string!r}")
    return [p for p in found if _parted(text, p[0]) and _parted(text, p[1])] or found


def _found(text: str, string: str) -> Iterator[Stretch]:
    at = text.find(string)
    while at >= 0 and string:
        yield at, at + len(string)
        at = text.find(string, at + 1)


def _parted(text: str, at: int) -> bool:
    return not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())


def as_predicted(finding: Finding) -> dict[str, list[Stretch]]:
    """Return `finding` as the scorer takes it."""
    return {role: [(s.start, s.end) for s in getattr(finding, role)] for role in ("source", "cue", "content")}


class Tally:
    """Statements of gold, found ones, right ones, and those of them with the right stance."""

    def __init__(self) -> None:
        self.gold = self.found = self.right = self.stance = 0

    def add(self, passage: Passage, found: Sequence[Finding], *, show: bool = False) -> None:
        """Count an article; print what differs if told to `show` it."""
        text = Text(passage.text)
        gold = passage.located()
        paired = pairs(text, text.items(g.spans() for g in gold), text.items(map(as_predicted, found)), "match")
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(paired)
        self.stance += sum(gold[g].stance == found[f].stance for g, f in paired)
        if show:
            print(passage.id, passage.text.replace("\n\n", " / "))
            _show(passage.text, "-", [g.spans() for at, g in enumerate(gold) if at not in {g for g, _ in paired}])
            _show(
                passage.text, "+", [as_predicted(f) for at, f in enumerate(found) if at not in {f for _, f in paired}]
            )

    @property
    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / max(1, self.gold + self.found)

    def line(self) -> str:
        """Return recall, precision, F1 and stances in per cent."""
        recall, precision = (100 * self.right / max(1, of) for of in (self.gold, self.found))
        stance = 100 * self.stance / max(1, self.right)
        return f"recall {recall:.1f}  precision {precision:.1f}  F1 {self.f1:.1f}  stance {stance:.1f}  of {self.gold}"


def _show(text: str, sign: str, statements: Sequence[dict[str, Any]]) -> None:
    for statement in statements:
        parts = (" … ".join(text[s:e] for s, e in statement[role]) for role in ("source", "cue", "content"))
        print(f"  {sign} {' | '.join(parts)}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the shipped readers on all passages."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.passages", description="Attributions on passages.")
    parser.add_argument("--show", action="store_true", help="print what differs in those that may be read")
    parser.add_argument("--quick", action="store_true", help="read as `accordingto read --quick` does")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="of <language>.jsonl or <language>-<name>.jsonl")
    asked = parser.parse_args(arguments)
    for path in sorted(asked.folder.glob("*.jsonl")):
        language = path.stem.partition("-")[0]
        reading = reader(language, quick=asked.quick)
        if reading is None:
            print(f"{language}: not read yet")
            continue
        halves = {"read": Tally(), "unread": Tally()}
        for number, passage in enumerate(read(path)):
            half = "unread" if number % 2 else "read"
            found = reading.read(passage.text, passage.blocks(language))
            halves[half].add(passage, found, show=asked.show and half == "read")
        for half, tally in halves.items():
            print(f"{language} {half:6}  {tally.line()}")


if __name__ == "__main__":
    main()

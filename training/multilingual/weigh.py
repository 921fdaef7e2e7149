"""Fit how the network's findings are weighed against the grammars': ``python -m training.multilingual.weigh``.

It reads what the network has not learned from: articles by the authors of its sets (``weighed/*.jsonl``), the passages
that may be read (benchmarks.passages) and the stories to fit with (benchmarks.written), and writes ``weights.json``
beside the model.  Two logistic models tell what is right of what grammars and network find where both read, a third
what the network finds where there is no grammar.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from benchmarks.passages import FOLDER, Passage, as_predicted, read
from tests.quality.scoring import Text, pairs

from accordingto import languages
from accordingto.attribution import network
from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import GrammarReader
from accordingto.attribution.weighing import Weights, signs_of_grammar, signs_of_network
from training.fit import logistic
from training.multilingual.passages import of_stories

Row = tuple[list[float], bool]
WITH_GRAMMAR = tuple(sorted({*languages.available("attribution")} - {"en"}))
"""English has a model of its own."""
WITHOUT_GRAMMAR = languages.available("cues")
WEIGHED = Path(__file__).with_name("weighed")
LEAST, LEAST_ALONE, BETTER = 0.5, 0.4, 0.05


def right(passage: Passage, found: Sequence[Finding]) -> list[bool]:
    """Tell of each finding by itself whether gold has it: content by half, and the source."""
    text = Text(passage.text)
    gold = text.items(statement.spans() for statement in passage.located())
    return [bool(pairs(text, gold, text.items([as_predicted(finding)]), "match")) for finding in found]


def passages(language: str, also: Path | None = None) -> Iterator[Passage]:
    """Yield what there is to fit with in `language`, and what `also` has."""
    for folder in filter(None, (WEIGHED, also)):
        for path in sorted(folder.glob(f"{language}-*.jsonl")):
            yield from read(path)
    if language not in WITHOUT_GRAMMAR:
        yield from read(FOLDER / f"{language}.jsonl")[::2]
        yield from of_stories("fit", language)


def main(arguments: list[str] | None = None) -> None:
    """Read everything with both, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.multilingual.weigh", description=__doc__)
    parser.add_argument("--model", type=Path, default=network.FOLDER, metavar="DIR", help="the network's folder")
    parser.add_argument("--also", type=Path, help="a folder of further articles, whose texts can't be here")
    asked = parser.parse_args(arguments)
    folder = asked.model
    by_grammar: list[Row] = []
    by_network: list[Row] = []
    by_itself: list[Row] = []
    for language in WITH_GRAMMAR:
        grammar = GrammarReader(language)
        for passage in passages(language, asked.also):
            blocks = passage.blocks(language)
            found = grammar.read(passage.text, blocks)
            reads = network.reads(passage.text, blocks, language, folder)
            by_grammar += zip([signs_of_grammar(f, reads) for f in found], right(passage, found), strict=True)
            known = right(passage, [r.finding for r in reads])
            by_network += zip([signs_of_network(r, found) for r in reads], known, strict=True)
            by_itself += zip([[*r.evidence, 1.0] for r in reads], known, strict=True)
    for language in WITHOUT_GRAMMAR:
        reader = network.NetworkReader(language, folder)
        for passage in passages(language, asked.also):
            reads = reader.reads(passage.text, passage.blocks(language))
            known = right(passage, [r.finding for r in reads])
            by_itself += zip([[*r.evidence, 1.0] for r in reads], known, strict=True)
    fitted = (_fitted(rows) for rows in (by_grammar, by_network, by_itself))
    weights = Weights(*fitted, LEAST, LEAST_ALONE, BETTER)
    (folder / "weights.json").write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=2) + b"\n")
    for who, rows in (("grammars", by_grammar), ("network", by_network)):
        print(f"{who}: {100 * sum(known for _, known in rows) / len(rows):.1f} % of {len(rows)} findings right")


def _fitted(rows: Sequence[Row]) -> tuple[float, ...]:
    return logistic([row for row, _ in rows], [known for _, known in rows])


if __name__ == "__main__":
    main()

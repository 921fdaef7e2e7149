"""What the network would bring beside the grammars: ``python -m training.multilingual.weigh MODEL``.

On the passages that may be read (benchmarks.passages), of which the network has seen nothing, two logistic models are
fitted; printed is, on those and on the ones that nobody reads, what the grammar finds, what the network finds, and what
both find weighed against each other.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.passages import FOLDER, Passage, Tally, as_predicted, read
from tests.quality.scoring import Text, pairs

from accordingto.attribution.encoder.model import Model
from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import GrammarReader
from training.fit import logistic
from training.multilingual.reading import Read, reads
from training.multilingual.weighing import Weights, signs_of_grammar, signs_of_network, weighed

LANGUAGES = ("de", "pl", "ru", "uk")
LEAST_GRAMMAR, LEAST_NETWORK = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage with what both find there."""

    passage: Passage
    findings: list[Finding]
    reads: list[Read]


def seen(language: str, model: Model) -> list[Seen]:
    """Return the passages of `language`, read by both."""
    grammar = GrammarReader(language)
    found = []
    for passage in read(FOLDER / f"{language}.jsonl"):
        blocks = passage.blocks(language)
        both = grammar.read(passage.text, blocks), reads(model, passage.text, blocks, language)
        found.append(Seen(passage, *both))
    return found


def right(passage: Passage, found: Sequence[Finding]) -> list[bool]:
    """Tell of each finding by itself whether gold has it: content by half, and the source."""
    text = Text(passage.text)
    gold = text.items(statement.spans() for statement in passage.located())
    return [bool(pairs(text, gold, text.items([as_predicted(finding)]), "match")) for finding in found]


def fitted(some: Sequence[Seen]) -> Weights:
    """Return the weights by which what both find in `some` passages is told right from wrong."""
    by_grammar = [signs_of_grammar(f, one.reads) for one in some for f in one.findings]
    by_network = [signs_of_network(r, one.findings) for one in some for r in one.reads]
    known = [known for one in some for known in right(one.passage, one.findings)]
    new = [known for one in some for known in right(one.passage, [r.finding for r in one.reads])]
    return Weights(logistic(by_grammar, known), logistic(by_network, new), LEAST_GRAMMAR, LEAST_NETWORK)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read everything with both, fit on what may be read, print."""
    parser = argparse.ArgumentParser(prog="python -m training.multilingual.weigh", description=__doc__)
    parser.add_argument("model", type=Path, help="the network's folder")
    model = Model(parser.parse_args(arguments).model)
    by_language = {language: seen(language, model) for language in LANGUAGES}
    weights = fitted([one for some in by_language.values() for one in some[::2]])
    for language, some in by_language.items():
        for half, name in enumerate(("read", "unread")):
            tallies = {"grammar": Tally(), "network": Tally(), "both": Tally()}
            for one in some[half::2]:
                tallies["grammar"].add(one.passage, one.findings)
                tallies["network"].add(one.passage, [r.finding for r in one.reads])
                tallies["both"].add(one.passage, weighed(one.findings, one.reads, weights))
            for who, tally in tallies.items():
                print(f"{language} {name:6} {who:7}  {tally.line()}")


if __name__ == "__main__":
    main()

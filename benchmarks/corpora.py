"""How well Ukrainian and Russian attributions are found in sentences of public corpora.

    python -m benchmarks.corpora CORPORA [--errors]

``tests/quality/<language>-corpora.jsonl`` has labels and no text, a sentence a line: `corpus`, `file` and `sent_id` say
where the text stands, `sha256` is the start of its digest, and the spans are code points into it.  CORPORA holds a
folder for each corpus, named as its repository is, with the files as they are published there:

- UD_Ukrainian-IU, UD_Russian-PUD: CoNLL-U, the ``# text`` of the sentence with that ``# sent_id``;
- factRuEval-2016: a ``.txt`` beside its ``.tokens``, the stretch of the sentence's tokens; `sent_id` counts from 1.

Every sentence is read by itself.  The scores are those of the quality tests; ``--errors`` prints what was missed and
what was false, so that it can be judged.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.quality.scoring import Scores, Text, pairs

from accordingto.attribution.readers import reader
from accordingto.nouns import Block, Spans

LABELS: Final = Path(__file__).parents[1] / "tests" / "quality"
LANGUAGES: Final = ("uk", "ru")
SHOWN: Final = ("match", "strict", "exact source", "exact cue", "exact content")

Labelled = dict[str, Any]


class Unusable(Exception):  # noqa: N818 - a sentence for the caller, not a fault of the program
    """A corpus cannot be measured with; the message names what is missing or other than labelled."""


@cache
def sentences(file: Path) -> dict[str, str]:
    """Return the sentences of a corpus file by their ids; raises `Unusable` where it cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".txt":
            return dict(_tokenised(text, file.with_suffix(".tokens").read_text(encoding="utf-8")))
        return dict(_conllu(text))
    except (OSError, ValueError) as error:
        raise Unusable(f"{file}: {error}") from error


def _conllu(text: str) -> Iterator[tuple[str, str]]:
    sent_id = ""
    for line in text.split("\n"):
        if line.startswith("# sent_id = "):
            sent_id = line.removeprefix("# sent_id = ").strip()
        elif line.startswith("# text = "):
            yield sent_id, line.removeprefix("# text = ").rstrip("\r")


def _tokenised(text: str, tokens: str) -> Iterator[tuple[str, str]]:
    """Lines are `id start length word`, a blank line between two sentences."""
    for number, sentence in enumerate(tokens.strip().split("\n\n"), 1):
        rows = [line.split(" ") for line in sentence.split("\n") if line.strip()]
        if rows:
            yield str(number), text[int(rows[0][1]) : int(rows[-1][1]) + int(rows[-1][2])]


def labels(language: str) -> list[Labelled]:
    """Return the labelled sentences of `language`, without their texts."""
    lines = (LABELS / f"{language}-corpora.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(sentence: Labelled, corpora: Path) -> str:
    """Return the text that `sentence` labels; raises `Unusable` where `corpora` has another or none."""
    place = f"{sentence['corpus']}/{sentence['file']}, sentence {sentence['sent_id']}"
    text = sentences(corpora / sentence["corpus"] / sentence["file"]).get(sentence["sent_id"])
    if text is None:
        raise Unusable(f"{place}: not there")
    if not hashlib.sha256(text.encode()).hexdigest().startswith(sentence["sha256"]):
        raise Unusable(f"{place}: not the text that was labelled; another version of the corpus?")
    return text


def measure(language: str, corpora: Path, errors: bool) -> Scores:
    """Return the scores of the reader of `language`; prints its errors if `errors`."""
    reading = reader(language)
    if reading is None:
        raise Unusable(f"{language}: no reader")
    scores = Scores()
    for sentence in labels(language):
        text = text_of(sentence, corpora)
        found = reading.read(text, [Block(0, len(text), "paragraph", language)])
        predicted = [{"source": pieces(f.source), "cue": pieces(f.cue), "content": pieces(f.content)} for f in found]
        scores.add(text, sentence["attributions"], predicted)
        if errors:
            _show(text, sentence, predicted)
    return scores


def pieces(spans: Spans) -> list[list[int]]:
    """Return `spans` as the lists that JSON has."""
    return [[s.start, s.end] for s in spans]


def _show(text: str, sentence: Labelled, predicted: Sequence[Labelled]) -> None:
    tokens = Text(text)
    gold = sentence["attributions"]
    matched = pairs(tokens, tokens.items(gold), tokens.items(predicted), "match")
    missed = [a for g, a in enumerate(gold) if g not in {pair[0] for pair in matched}]
    false = [a for p, a in enumerate(predicted) if p not in {pair[1] for pair in matched}]
    if missed or false:
        print(f"{sentence['file']} {sentence['sent_id']}: {text}")
    for sign, attributions in (("-", missed), ("+", false)):
        for a in attributions:
            words = (" … ".join(text[s:e] for s, e in a[role]) for role in ("source", "cue", "content"))
            print(f"  {sign} " + " | ".join(words))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both languages; return 0, or 1 where the corpora are not those that were labelled."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpora", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what was missed (-) and what was false (+)")
    options = parser.parse_args(arguments)
    try:
        for language in LANGUAGES:
            scores = measure(language, options.corpora, options.errors)
            everything = labels(language)
            without = sum(not s["attributions"] for s in everything)
            print(f"{language}: {len(everything)} sentences, {without} without attribution")
            for name in SHOWN:
                tally = scores[name]
                figures = " ".join(f"{100 * x:5.1f}" for x in (tally.precision, tally.recall, tally.f1))
                counts = f"{tally.right} right of {tally.predicted}, {tally.gold} in gold"
                print(f"  {name:14} P R F1 {figures}   ({counts})")
    except Unusable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Write a model's predictions for a gold file: ``python -m training.score MODEL GOLD PREDICTED [--strip]``.

GOLD is JSONL (also gzipped) with "id" and "text"; PREDICTED gets a line {"id", "attributions"} for each.  The
figures are printed.  Without --strip the findings keep PolNeAR's convention, to be scored on PolNeAR.
"""

import argparse
import json
from pathlib import Path

from accordingto.attribution.encoder import EncoderReader
from training import corpus
from training.measure import measure


def main() -> None:
    """Read the arguments, predict, write and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--strip", action="store_true")
    args = parser.parse_args()
    measured = measure(EncoderReader(args.model, strip=args.strip), corpus.read(args.gold))
    with args.predicted.open("w", encoding="utf-8") as out:
        for name, attributions in measured.predicted.items():
            out.write(json.dumps({"id": name, "attributions": attributions}, ensure_ascii=False) + "\n")
    print("\n".join(measured.lines()))


if __name__ == "__main__":
    main()

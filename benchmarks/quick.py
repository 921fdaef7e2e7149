"""Reading in full against reading quickly, on the invented passages: what is found, and how fast.

    python -m benchmarks.quick [LANGUAGE...]

Both ways read every passage (benchmarks/passages.py) by turns in one process, the one first as often as the other, so
that other work on the machine weighs on both; the times are of the processor, on one thread.  F1 is that of all
passages of a language.  A ratio holds on a busy machine too, words a second only on a quiet one.
"""

import argparse
import time
from collections.abc import Sequence

from benchmarks.passages import FOLDER, Passage, Tally, read
from msgspec import Struct

from accordingto.attribution.readers import reader

WAYS = (False, True)
"""Of reading: in full, quickly."""


class Reading(Struct):
    """What one way of reading found in how long."""

    tally: Tally
    seconds: float = 0.0


def compared(language: str, passages: Sequence[Passage]) -> tuple[Reading, Reading]:
    """Return what reading in full and reading quickly make of `passages`.

    Raises ValueError where nothing reads the language.
    """
    found = Reading(Tally()), Reading(Tally())
    for number, passage in enumerate(passages):
        blocks = passage.blocks(language)
        for quick in WAYS if number % 2 else WAYS[::-1]:
            reading = reader(language, quick=quick)
            if reading is None:
                raise ValueError(f"{language}: not read yet")
            if not number:
                # Models and dictionaries are loaded at the first reading.
                reading.read(passage.text, blocks)
            began = time.process_time()
            findings = reading.read(passage.text, blocks)
            found[quick].seconds += time.process_time() - began
            found[quick].tally.add(passage, findings)
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quick", description="In full against quickly.")
    known = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help=f"of {', '.join(known)}; all unless told")
    for language in parser.parse_args(arguments).languages or known:
        passages = read(FOLDER / f"{language}.jsonl")
        words = sum(len(p.text.split()) for p in passages)
        full, quick = compared(language, passages)
        for name, way in (("full", full), ("quick", quick)):
            print(f"{language} {name:5}  {way.tally.line()}  {words / way.seconds:,.0f} words/s")
        print(f"{language} ratio  {full.seconds / quick.seconds:.2f}", flush=True)


if __name__ == "__main__":
    main()

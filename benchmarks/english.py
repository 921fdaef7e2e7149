"""Speed of the English reader, from text to linked attributions, against the bare session on the same windows.

    python -m benchmarks.english TEXTS [--model FOLDER] [--documents N]

TEXTS is JSONL, also gzipped, with a "text" a line.  One thread; the times are of the processor, so that other work on
the machine counts less.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from importlib import resources
from pathlib import Path
from typing import Any

from accordingto.attribution.encoder import EncoderReader
from accordingto.nouns import Block

MODEL = Path(str(resources.files("accordingto.attribution") / "models" / "english"))


class Overheard:
    """A session that keeps what it is asked."""

    def __init__(self, session: Any) -> None:
        """Stand before `session`."""
        self.session = session
        self.asked: list[Any] = []

    def run(self, outputs: Any, fed: Any) -> Any:
        """Answer as the session does."""
        self.asked.append(fed)
        return self.session.run(outputs, fed)


def texts_in(path: Path) -> list[str]:
    """Return the texts of a JSONL file."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line)["text"] for line in raw.splitlines() if line.strip()]


def measure(reader: EncoderReader, texts: list[str]) -> tuple[float, float, int]:
    """Return seconds for all `texts`, seconds of the bare session on the same windows, and the pieces in those."""
    session = reader.model.session
    reader.model.session = heard = Overheard(session)
    started = time.process_time()
    for text in texts:
        reader.read(text, [Block(0, len(text), "paragraph", "en")])
    whole = time.process_time() - started
    reader.model.session = session
    started = time.process_time()
    for fed in heard.asked:
        session.run(None, fed)
    return whole, time.process_time() - started, sum(fed["ids"].size for fed in heard.asked)


def main() -> None:
    """Measure by the contract's convention and as the corpus is scored."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--documents", type=int)
    args = parser.parse_args()
    texts = texts_in(args.texts)[: args.documents]
    words = sum(len(text.split()) for text in texts)
    ways = (
        ("as the road reads", EncoderReader(args.model)),
        ("by the corpus's convention", EncoderReader(args.model, strip=False)),
    )
    for name, reader in ways:
        reader.read("The clerk said it would rain.", [Block(0, 29, "paragraph", "en")])
        whole, bare, pieces = measure(reader, texts)
        print(
            f"{name}: {words / whole:,.0f} words/s, bare session {words / bare:,.0f} ({pieces / bare:,.0f} pieces/s), "
            f"ratio {whole / bare:.2f}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    size = sum(f.stat().st_size for f in args.model.iterdir()) / 1e6
    print(f"{words:,} words in {len(texts)} texts; peak {peak:.0f} MB; model files {size:.1f} MB")


if __name__ == "__main__":
    main()

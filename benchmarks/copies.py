"""Copy detection beside datasketch: planted copies with 5 to 50 % of their words edited.

    make bench-copies
    python -m benchmarks.copies [--pages N] [--edits 5,10,20,30,40,50]

Of N invented pages half are copies of the other half, each with that share of its words replaced, left out or added to
(three to one to one).  Both sides get the same words and must find the pairs among all N (N - 1) / 2: ours by sorted
runs of five words and exact alignment (`provenance.wording`), which also gives the shared stretches; datasketch by
MinHash (128 permutations; Broder 1997) and LSH over sets of runs, of five words at a Jaccard of 0.1 and of three at
0.2, with the estimate as last word.  Seconds are one thread's, from words to pairs.
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.table import Table

from accordingto.nouns import Article, Block
from accordingto.provenance.wording import overlaps
from accordingto.text import fold, words
from benchmarks import invented

Pairs = set[tuple[int, int]]
_PERMUTATIONS = 128


def pages(count: int, share: float, seed: int) -> tuple[list[Article], Pairs]:
    """Return `count` pages, of which the second half are edited copies of the first, and which is whose."""
    rng = random.Random(f"copies {seed} {share}")
    originals = [next(invented.story(10_000 + n, 1, 1_000, seed)).article for n in range(count // 2)]
    texts = [a.text.replace("\n", " ").split(" ") for a in originals]
    copies = [edited(text, share, rng) for text in texts]
    made = [page(f"{n}", text, originals[n % len(originals)].language) for n, text in enumerate([*texts, *copies])]
    return made, {(n, n + len(texts)) for n in range(len(texts))}


def page(key: str, text: Sequence[str], language: str | None) -> Article:
    """Return a page of one paragraph."""
    joined = " ".join(text) or "-"
    return Article(key, key, joined, language=language, blocks=(Block(0, len(joined), "paragraph", language),))


def edited(text: Sequence[str], share: float, rng: random.Random) -> list[str]:
    """Return `text` with that share of its words replaced, left out or added to, three to one to one."""
    found = []
    for word in text:
        if rng.random() >= share:
            found.append(word)
            continue
        what = rng.randrange(5)
        if what != 3:
            found.append(f"w{rng.randrange(10**6)}")
        if what == 4:
            found.append(word)
    return found


def ours(made: Sequence[Article]) -> Pairs:
    """Return the pairs that share wording by exact alignment."""
    place = {a.id: n for n, a in enumerate(made)}
    return {(place[o.a], place[o.b]) for o in overlaps(made)}


def minhash(size: int, least: float) -> Callable[[Sequence[Article]], Pairs]:
    """Return a finder of pairs by datasketch, over runs of `size` words at a Jaccard of `least`."""

    def find(made: Sequence[Article]) -> Pairs:
        from datasketch import MinHash, MinHashLSH

        index = MinHashLSH(threshold=least, num_perm=_PERMUTATIONS)
        hashes = []
        for number, article in enumerate(made):
            keys = [fold(w.of(article.text)).encode() for w in words(article.text)]
            runs = {b" ".join(keys[i : i + size]) for i in range(len(keys) - size + 1)}
            one = MinHash(num_perm=_PERMUTATIONS)
            one.update_batch(runs)
            index.insert(number, one)
            hashes.append(one)
        found: Pairs = set()
        for number, one in enumerate(hashes):
            for other in index.query(one):
                if other > number and one.jaccard(hashes[other]) >= least:
                    found.add((number, other))
        return found

    return find


def run(arguments: list[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies", description="Compare copy detection.")
    parser.add_argument("--pages", type=int, default=2_000, metavar="N", help="default: %(default)s")
    parser.add_argument("--edits", default="5,10,20,30,40,50", metavar="N,N,...", help="per cent")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    asked = parser.parse_args(arguments)
    finders = {
        "ours": ours,
        "datasketch, 5 words": minhash(5, 0.1),
        "datasketch, 3 words": minhash(3, 0.2),
    }
    table = Table(title=f"{asked.pages} pages: recall / precision in per cent, pairs/s", title_justify="left")
    table.add_column("words edited")
    for name in finders:
        table.add_column(name, justify="right")
    for share in map(int, asked.edits.split(",")):
        made, planted = pages(asked.pages, share / 100, asked.seed)
        cells = []
        for find in finders.values():
            started = time.process_time()
            found = find(made)
            spent = time.process_time() - started
            right = len(found & planted)
            pairs = len(made) * (len(made) - 1) / 2 / spent
            cells.append(f"{100 * right / len(planted):.1f} / {100 * right / max(1, len(found)):.1f}  {pairs:,.0f}")
        table.add_row(f"{share} %", *cells)
    Console(width=110).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

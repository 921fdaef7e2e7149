"""Make the network that reads two contents at once: ``python -m training.together --out DIR [--stories DIR]``.

See training/together/README.md.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from benchmarks.meaning import Event
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from accordingto.provenance.meaning import vectors
from training.meaning import pretrained
from training.meaning.__main__ import told
from training.meaning.sets import claim_sets
from training.multilingual.export import MEANING, kept
from training.network import halves
from training.together.network import Network, Reader, contrary, one_claim
from training.together.pairs import CONTRARY, EITHER, Chosen, Marked, Pair, marked_sets, pairs, sided, unmarked

RATE = 8e-5
HEAD = 4
"""So many times the rate for what is not pretrained."""
WARM_UP = 80
"""Steps."""
TOGETHER = 64
"""Pairs a step, of like length."""
NEAREST = 12
"""By the encoder of meaning: of each content of a story so many are ranked where the network is measured."""
LEFT_OUT = 25
"""One marked set of so many is left out, to measure with."""


def loss_of(scores: Tensor, labels: Tensor) -> Tensor:
    """Return the mean cross-entropy of `labels`; where the sides are not known both count."""
    shares = F.log_softmax(scores.float(), -1)
    known = -shares.gather(1, labels.clamp(max=CONTRARY)[:, None])[:, 0]
    return torch.where(labels == EITHER, -torch.logsumexp(shares[:, 1:], -1), known).mean()


def batches(every: Sequence[Pair], reader: Reader, rng: random.Random) -> Iterator[list[Pair]]:
    """Yield all pairs once, in an order drawn by lot, those of like length together."""
    order = rng.sample(every, len(every))
    for at in range(0, len(order), TOGETHER * 32):
        some = sorted(order[at : at + TOGETHER * 32], key=lambda p: reader.length(p.one, p.other))
        parts = [some[k : k + TOGETHER] for k in range(0, len(some), TOGETHER)]
        rng.shuffle(parts)
        yield from parts


def train(network: Network, reader: Reader, every: Sequence[Pair], rng: random.Random) -> None:
    """Go once through `every` pair, the rate rising, then falling to nothing; products are made in bfloat16."""
    new = {name for name, _ in network.named_parameters() if name.startswith(("pool", "out", "side"))}
    groups = [
        {"params": [p for name, p in network.named_parameters() if p.requires_grad and (name in new) == head], "lr": r}
        for head, r in ((False, RATE), (True, RATE * HEAD))
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = list(batches(every, reader, rng))
    rates = [group["lr"] for group in optimiser.param_groups]
    network.train()
    started = time.time()
    for step, some in enumerate(steps):
        share = min(1.0, step / WARM_UP) * (1 - step / len(steps))
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share
        with halves(reader.device, always=True):
            scores = network(reader.fed([(p.one, p.other) for p in some]))
        loss = loss_of(scores, torch.tensor([p.label for p in some], device=reader.device))
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        if step % 50 == 0:
            print(f"{step} of {len(steps)}, loss {loss.item():.3f}, {time.time() - started:.0f} s", flush=True)


def scored(network: Network, reader: Reader, wordings: Sequence[tuple[str, str]]) -> np.ndarray:
    """Return the scores (pairs, classes) of pairs of `wordings`."""
    network.eval()
    order = sorted(range(len(wordings)), key=lambda n: reader.length(*wordings[n]))
    found = np.zeros((len(wordings), network.out.out_features), np.float32)
    with torch.no_grad(), halves(reader.device, always=True):
        for at in range(0, len(order), TOGETHER):
            some = order[at : at + TOGETHER]
            found[some] = network(reader.fed([wordings[n] for n in some])).float().cpu().numpy()
    return found


def ranked(values: np.ndarray, right: np.ndarray) -> float:
    """Return the average precision with which `values` rank what is `right`."""
    order = right[np.argsort(-values, kind="stable")]
    return float((np.cumsum(order) / np.arange(1, len(order) + 1))[order].mean())


def measure(network: Network, reader: Reader, events: Sequence[Event], left_out: Sequence[Marked]) -> None:
    """Print how well pairs of `events` are ranked beside products of vectors, and how well sides are told."""
    rows = []
    for event in events:
        made = vectors(event.texts)
        products = made @ made.T
        np.fill_diagonal(products, -1.0)
        near = np.argsort(-products, axis=1)[:, :NEAREST]
        couples = sorted({(min(a, int(b)), max(a, int(b))) for a, row in enumerate(near) for b in row})
        same = np.array([bool(event.claims[a] & event.claims[b]) for a, b in couples])
        read = one_claim(scored(network, reader, [(event.texts[a], event.texts[b]) for a, b in couples]))
        product = np.array([products[a, b] for a, b in couples])
        both = (product - product.mean()) / product.std() + (read - read.mean()) / read.std()
        rows.append([ranked(values, same) for values in (product, read, both)])
    if rows:
        print("average precision: product {:.1f}, network {:.1f}, both {:.1f}".format(*(100 * np.mean(rows, 0))))
    known = [pair for event in left_out for pair in sided(event)]
    if known:
        right = np.array([pair.label == CONTRARY for pair in known])
        sides = contrary(scored(network, reader, [(p.one, p.other) for p in known]))
        share = 100 * float(((sides > 0) == right).mean())
        print(f"sides: {share:.1f} right of {len(known)}, average precision {100 * ranked(sides, right):.1f}")


def tokenizer() -> Tokenizer:
    """Return the tokenizer of the encoder of meaning, whole texts cut."""
    found = Tokenizer.from_file(str(MEANING / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def run(arguments: list[str] | None = None) -> None:
    """Train, print what was reached on what was left out, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.together", description="Make the network of pairs.")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the weights are written here, `last.pt`"
    )
    parser.add_argument("--stories", type=Path, metavar="DIR", help="story folders with gold.json to learn from too")
    parser.add_argument("--measure", type=Path, metavar="DIR", help="story folders with gold.json to measure with")
    parser.add_argument("--cache", type=Path, default=Path(".cache/e5"), metavar="DIR", help="for the pretrained file")
    parser.add_argument("--few", type=int, metavar="N", help="only so many events, to try the way")
    parser.add_argument("--device", default="cpu", help="cpu or cuda (default: cpu)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    torch.manual_seed(asked.seed)
    rng = random.Random(asked.seed)
    base = pretrained.Pretrained(pretrained.fetch(asked.cache))
    tokens = tokenizer()
    pieces = kept(base, tokens)
    device = torch.device(asked.device)
    network, reader = Network(base, pieces).to(device), Reader(tokens, device)
    marked = marked_sets()[: asked.few]
    left_out = marked[::LEFT_OUT]
    learned = [event for number, event in enumerate(marked) if number % LEFT_OUT]
    every = pairs(learned, Chosen(200), rng)
    every += pairs(unmarked(claim_sets()[: asked.few]), Chosen(120), rng)
    every += pairs(unmarked(told(asked.stories)), Chosen(500), rng)
    train(network, reader, every, rng)
    measure(network, reader, told(asked.measure), left_out)
    asked.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), asked.out / "last.pt")


if __name__ == "__main__":
    run()

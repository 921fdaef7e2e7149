"""Make the encoder of meaning: ``python -m training.meaning --out DIR [--stories DIR] [--without STORIES_DIR]``.

See training/meaning/README.md.
"""

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch
from benchmarks.meaning import Event, event_of, means, precision
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from training.meaning import export, pretrained, vocabulary
from training.meaning.network import POSITIONS, Network
from training.meaning.sets import claim_sets

PREFIX = "query: "
PIECES = 49_152
"""Of the vocabulary that ships."""
RATE = 5e-5
WARM_UP = 0.05
"""Part of the steps."""
SHARPNESS, CONTRAST = 25.0, 0.3
"""By what products are multiplied for the contrast, and its weight beside the cross-entropy."""
TOGETHER = 12
"""Texts of like length that are read at once."""


def tensors(tokenizer: Tokenizer, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return pieces and which of them are no padding, each (texts, pieces)."""
    every = [tokenizer.encode(PREFIX + text).ids[:POSITIONS] for text in texts]
    ids = torch.zeros(len(every), max(map(len, every)), dtype=torch.long)
    present = torch.zeros_like(ids, dtype=torch.bool)
    for row, found in enumerate(every):
        ids[row, : len(found)] = torch.tensor(found)
        present[row, : len(found)] = True
    return ids, present


def vectors(network: Network, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Return the vectors of `texts`, those of like length read together."""
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    parts = [order[at : at + TOGETHER] for at in range(0, len(order), TOGETHER)]
    found = torch.cat([network(*tensors(tokenizer, [texts[n] for n in part])) for part in parts])
    return found[torch.argsort(torch.tensor(order))]


class Scale(torch.nn.Module):
    """What the network learns by; from the product of two vectors to the log-odds that they make one claim."""

    def __init__(self) -> None:
        super().__init__()
        self.by = torch.nn.Parameter(torch.tensor(20.0))
        self.middle = torch.nn.Parameter(torch.tensor(0.86))

    def loss(self, found: Tensor, event: Event) -> Tensor:
        """Return the cross-entropy over the pairs of an event, same and different claims weighing as much.

        Added to it is that of finding, for each content, those of its claim among all others of the event (supervised
        contrastive loss, Khosla et al. 2020), which ranks them and so learns most from what is hard to tell apart.
        """
        first, second, same = event.pairs()
        alike = found @ found.T
        truth = torch.from_numpy(same).float()
        weight = torch.where(truth > 0, 0.5 / truth.sum().clamp(min=1), 0.5 / (1 - truth).sum().clamp(min=1))
        logits = (alike[first, second] - self.middle) * self.by
        each = F.binary_cross_entropy_with_logits(logits, truth, reduction="none")
        partners = torch.zeros_like(alike, dtype=torch.bool)
        partners[first[same], second[same]] = partners[second[same], first[same]] = True
        share = F.log_softmax((alike * SHARPNESS).fill_diagonal_(-1e4), 1)
        has = partners.any(1)
        contrast = -((share * partners).sum(1)[has] / partners.sum(1)[has]).mean()
        return (each * weight).sum() + CONTRAST * contrast


def train(network: Network, tokenizer: Tokenizer, events: Sequence[Event], seed: int) -> None:
    """Go once through `events`, in an order drawn by `seed`, the rate rising, then falling to nothing."""
    torch.manual_seed(seed)
    scale = Scale()
    groups = [(network.parameters(), RATE), ([scale.by], 0.05), ([scale.middle], 2e-3)]
    optimiser = torch.optim.AdamW(
        [{"params": [p for p in found if p.requires_grad], "lr": rate} for found, rate in groups], weight_decay=0.01
    )
    order = random.Random(seed).sample(range(len(events)), len(events))
    network.train()
    started = time.time()
    for step, number in enumerate(order):
        done = step / len(order)
        for group, (_, rate) in zip(optimiser.param_groups, groups, strict=True):
            group["lr"] = rate * min(1.0, done / WARM_UP + 0.05) * (1 - done)
        loss = scale.loss(vectors(network, tokenizer, events[number].texts), events[number])
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        if step % 50 == 0:
            print(f"{step} of {len(order)}, loss {loss.item():.3f}, {time.time() - started:.0f} s", flush=True)


def measured(network: Network, tokenizer: Tokenizer, events: Sequence[Event]) -> float:
    """Return the mean average precision with which products of vectors rank the pairs of each event."""
    network.eval()
    with torch.no_grad():
        return means(precision(e, lambda texts: vectors(network, tokenizer, texts).numpy()) for e in events)[0]


def ranges(network: Network, tokenizer: Tokenizer, texts: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return between which values lies what goes into each linear map of the layers, over `texts`."""
    found: dict[str, tuple[float, float]] = {}

    def seen(name: str, given: Tensor) -> None:
        least, most = found.get(name, (0.0, 0.0))
        found[name] = min(least, given.min().item()), max(most, given.max().item())

    kept = [
        module.register_forward_pre_hook(lambda _, given, name=name: seen(name, given[0]))
        for name, module in network.named_modules()
        if isinstance(module, torch.nn.Linear)
    ]
    network.eval()
    with torch.no_grad():
        vectors(network, tokenizer, texts)
    for hook in kept:
        hook.remove()
    return found


def told(folder: Path | None) -> list[Event]:
    """Return the events of the stories in `folder`, none without one."""
    paths = sorted(folder.glob("*/gold.json")) if folder else []
    return [event_of(msgspec.json.decode(path.read_bytes())) for path in paths]


def run(arguments: list[str] | None = None) -> None:
    """Train, print the precision on stories that were not learned from, write the model folder."""
    parser = argparse.ArgumentParser(prog="python -m training.meaning", description="Make the encoder of meaning.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder `model` is written here")
    parser.add_argument("--stories", type=Path, metavar="DIR", help="story folders with gold.json to learn from too")
    parser.add_argument("--times", type=int, default=2, help="how often each story is gone through (default: 2)")
    parser.add_argument("--measure", type=Path, metavar="DIR", help="story folders with gold.json to measure with")
    parser.add_argument("--cache", type=Path, default=Path(".cache/e5"), metavar="DIR", help="for the pretrained file")
    parser.add_argument("--few", type=int, metavar="N", help="only so many claim sets, to try the way")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(arguments)
    base = pretrained.Pretrained(pretrained.fetch(asked.cache))
    network, tokenizer = Network(base), vocabulary.whole(base)
    events = claim_sets()[: asked.few] + told(asked.stories) * asked.times
    held = told(asked.measure)
    if held:
        print(f"before: average precision {100 * measured(network, tokenizer, held):.1f}")
    train(network, tokenizer, events, asked.seed)
    if held:
        print(f"after: average precision {100 * measured(network, tokenizer, held):.1f}")
    kept = vocabulary.chosen(base, (text for event in events for text in event.texts), PIECES)
    sample = [text for event in events[:: max(1, len(events) // 20)] for text in event.texts]
    export.write(network, base, kept, ranges(network, tokenizer, sample), asked.out / "model")


if __name__ == "__main__":
    run()

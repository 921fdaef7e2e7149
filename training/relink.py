"""Fit the linking heads once more, on the vectors that the shipped int8 encoder gives.

The encoder stays as it is, so that its vectors are computed once and the heads see them many times, as they will be
at run time rather than as they were in training.
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F  # noqa: N812

from accordingto.attribution.encoder.linking import Candidates, span_vectors
from accordingto.attribution.encoder.model import Model
from training import examples
from training.corpus import Document
from training.network import Network

TOGETHER = 16
EPOCHS = 8
RATE = 1e-3
DROPOUT = 0.2


def relink(
    network: Network, model: Model, documents: Sequence[Document], tokenizer: Tokenizer, size: int, seed: int
) -> None:
    """Train `network`'s linking heads in place on what `model` makes of `documents`."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    found = [e for d in documents for e in examples.examples(examples.mark(d, tokenizer), size, rng.randint(40, size))]
    rng.shuffle(found)
    batches = [_seen(model, found[at : at + TOGETHER]) for at in range(0, len(found), TOGETHER)]
    heads = [*network.cue_source.parameters(), *network.content_cue.parameters()]
    optimizer = torch.optim.AdamW(heads, lr=RATE, weight_decay=0.01)
    total = EPOCHS * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: 1 - at / total)
    for epoch in range(EPOCHS):
        rng.shuffle(batches)
        losses = []
        for vectors, candidates, links in batches:
            dropped = F.dropout(vectors, DROPOUT)
            loss = network.link_loss(dropped, candidates, links)
            if loss is None:
                continue
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"linking heads, epoch {epoch + 1}: {np.mean(losses):.4f}", flush=True)


def _seen(model: Model, some: list[examples.Example]) -> tuple[torch.Tensor, Candidates, np.ndarray]:
    batch = examples.batch(some)
    hidden = [model.encode(e.ids, e.dress)[0] for e in some]
    return torch.from_numpy(span_vectors(hidden, batch.candidates)), batch.candidates, batch.links

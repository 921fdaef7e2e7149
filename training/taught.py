"""Learning from opinions: the network is to give each word's labels the same shares, and spans the same links.

After Hinton et al. 2015 (Distilling the Knowledge in a Neural Network).
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.feed import grouped
from training.network import Network, halves
from training.opinions import Labelling, Opinion, candidates


class Taught:
    """Windows with what others make of them; memory is about 6 KB a window."""

    def __init__(self, opinions: Sequence[Opinion], together: int, seed: int) -> None:
        """Show `together` of the `opinions`, of like length, at a time."""
        self._opinions = list(opinions)
        self._together = together
        self._rng = random.Random(seed)
        self._groups: list[list[Opinion]] = []

    def losses(self, network: Network, *, halved: bool = False) -> tuple[Tensor, Tensor]:
        """Return how far `network` is from the next opinions: per word's labels, and in links, nested ones as well.

        Products are in bfloat16 on a GPU or if `halved`.
        """
        if not self._groups:
            self._groups = grouped(self._opinions, self._together, self._rng)
        some = self._groups.pop()
        device = network.device
        ids, present = _padded([one.ids for one in some], device)
        dress, _ = _padded([one.dress for one in some], device)
        words, held = _padded([one.words for one in some], device)
        with halves(device, always=halved):
            hidden = network.encoder(ids, dress, present)
        at = torch.arange(len(some), device=device).unsqueeze(1)
        of_words = network.dropout(hidden.float()[at, words][held])
        labelling, linking = self._apart(network, network.label, [one.plain for one in some], of_words, hidden.float())
        nested = [one.nested for one in some if one.nested]
        if len(nested) == len(some):
            more, links = self._apart(network, network.nested, nested, of_words, hidden.float())
            labelling, linking = labelling + more, linking + links
        return labelling, linking

    def _apart(
        self, network: Network, head: nn.Module, some: Sequence[Labelling], of_words: Tensor, hidden: Tensor
    ) -> tuple[Tensor, Tensor]:
        shares, weight = (
            torch.from_numpy(np.concatenate([getattr(one, part) for one in some])).float().to(of_words.device)
            for part in ("shares", "weight")
        )
        each = F.kl_div(head(of_words).log_softmax(-1), shares, reduction="none").sum(1)
        spans, links = candidates(some)
        linking = network.link_loss(network.span_vectors(hidden, spans), spans, links) if len(spans) else None
        return (each * weight).sum() / weight.sum(), hidden.new_zeros(()) if linking is None else linking


def _padded(rows: Sequence[np.ndarray], device: torch.device) -> tuple[Tensor, Tensor]:
    """Return `rows` side by side, filled up with 0, and which of it is theirs."""
    found = np.zeros((len(rows), max(map(len, rows))), np.int64)
    held = np.zeros(found.shape, np.bool_)
    for at, row in enumerate(rows):
        found[at, : len(row)] = row
        held[at, : len(row)] = True
    return torch.from_numpy(found).to(device), torch.from_numpy(held).to(device)

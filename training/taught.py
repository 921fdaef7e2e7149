"""News that nobody labelled, with what the teachers make of it: the shares of each word's labels, and links.

The small network learns to give the same shares (Hinton et al. 2015), the mean of several teachers', and to link the
spans that the likeliest labels spell as the teachers do.  They are asked once for each window, not at every step.
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from accordingto.attribution.encoder import decoding
from accordingto.attribution.encoder.labels import LABELS
from accordingto.attribution.encoder.linking import Candidates
from training.examples import Example, batch
from training.network import Network, halves

_ASKED = 128
"""Windows that the teachers read at once."""


class Taught:
    """Windows with the teachers' opinion, on the device; memory is about 6 KB a window."""

    def __init__(self, windows: Sequence[Example], teachers: Sequence[Network], size: int, seed: int) -> None:
        """Ask the `teachers` about `windows` of at most `size` pieces."""
        device = teachers[0].device
        many = len(windows)
        self._rng = random.Random(seed)
        self._order: list[int] = []
        self._ids = torch.zeros((many, size), dtype=torch.int32, device=device)
        self._dress = torch.zeros((many, size), dtype=torch.uint8, device=device)
        self._pieces = torch.zeros(many, dtype=torch.int64, device=device)
        self._places = torch.zeros((many, size), dtype=torch.int16, device=device)
        self._words = torch.zeros(many, dtype=torch.int64, device=device)
        self._shares = torch.zeros((many, size, LABELS), dtype=torch.float16, device=device)
        self._spans: list[np.ndarray] = []
        """For each window: role, first, last, paragraph and link (among the window's own) of each span."""
        by_length = sorted(range(many), key=lambda at: len(windows[at].ids))
        windows = [windows[at] for at in by_length]
        for at in range(0, many, _ASKED):
            self._ask(windows[at : at + _ASKED], at, teachers)

    def __len__(self) -> int:
        """Return the number of windows."""
        return len(self._spans)

    @torch.no_grad()
    def _ask(self, some: Sequence[Example], at: int, teachers: Sequence[Network]) -> None:
        padded = batch(list(some))
        device = teachers[0].device
        ids, dress, present, words, word_present = (
            torch.from_numpy(a).to(device)
            for a in (padded.ids, padded.dress, padded.present, padded.words, padded.word_present)
        )
        rows = torch.arange(len(some), device=device).unsqueeze(1)
        shares = torch.zeros((*words.shape, LABELS), device=device)
        hiddens = []
        for teacher in teachers:
            with halves(device):
                emissions, hidden = teacher(ids, dress, present)
            shares += emissions.float()[rows, words].softmax(-1) / len(teachers)
            hiddens.append(hidden.float())
        own = slice(at, at + len(some))
        self._ids[own, : ids.shape[1]] = ids.int()
        self._dress[own, : ids.shape[1]] = dress.byte()
        self._pieces[own] = present.sum(1)
        self._places[own, : words.shape[1]] = words.short()
        self._words[own] = word_present.sum(1)
        self._shares[own, : words.shape[1]] = shares.half()
        candidates = _spelled(some, shares.cpu().numpy())
        links = _links(candidates, hiddens, teachers)
        bounds = np.searchsorted(candidates.window, np.arange(len(some) + 1))
        for low, high in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            part = slice(low, high)
            local = np.where(links[part] < 0, -1, links[part] - low)
            columns = (candidates.role, candidates.first, candidates.last, candidates.paragraph)
            self._spans.append(np.stack([*(c[part] for c in columns), local], 1))

    def losses(self, network: Network, together: int) -> tuple[Tensor, Tensor]:
        """Return how far `network` is from the teachers on the next windows: per word's labels, and in links."""
        if len(self._order) < together:
            self._order = self._rng.sample(range(len(self)), len(self))
        chosen, self._order = self._order[:together], self._order[together:]
        at = torch.tensor(chosen, device=network.device)
        length, most = int(self._pieces[at].max()), int(self._words[at].max())
        ids, dress = self._ids[at, :length].long(), self._dress[at, :length].long()
        places = torch.arange(max(length, most), device=network.device)
        with halves(network.device):
            emissions, hidden = network(ids, dress, places[:length] < self._pieces[at].unsqueeze(1))
        words = self._places[at, :most].long()
        held = places[:most] < self._words[at].unsqueeze(1)
        own = emissions.float()[torch.arange(len(at), device=network.device).unsqueeze(1), words][held].log_softmax(-1)
        labelling = F.kl_div(own, self._shares[at, :most][held].float(), reduction="batchmean")
        spans = [self._spans[one] for one in chosen]
        counts = np.array([len(s) for s in spans])
        offset = np.repeat(np.cumsum(counts) - counts, counts)
        table = np.concatenate(spans)
        candidates = Candidates(np.repeat(np.arange(len(spans)), counts), *table[:, :4].T)
        links = np.where(table[:, 4] < 0, -1, table[:, 4] + offset)
        linking = network.link_loss(network.span_vectors(hidden.float(), candidates), candidates, links)
        return labelling, torch.zeros_like(labelling) if linking is None else linking


def _spelled(some: Sequence[Example], shares: np.ndarray) -> Candidates:
    """Return the spans that the likeliest labels spell."""
    own = [shares[at, : len(e.words)] for at, e in enumerate(some)]
    paths = []
    for likely in (share.argmax(1) for share in own):
        # An inside after another role's word, or after none, begins a span.
        role = np.where(likely > 0, (likely - 1) // 2, -1)
        alone = (likely > 0) & (np.append(-1, role[:-1]) != role)
        paths.append(np.where(alone, 1 + 2 * role, likely))
    scores = [np.log(share + 1e-6) for share in own]
    found = decoding.spans(paths, scores, [e.paragraph[e.words].astype(np.int64) for e in some])
    offset = np.cumsum([0, *map(len, paths[:-1])])[found.window]
    places = np.concatenate([e.words for e in some])
    paragraphs = np.concatenate([e.paragraph[e.words] for e in some]).astype(np.int64)
    first, last = offset + found.first, offset + found.last
    return Candidates(found.window, found.role, places[first], places[last], paragraphs[first])


def _links(candidates: Candidates, hiddens: Sequence[Tensor], teachers: Sequence[Network]) -> np.ndarray:
    """Return for each candidate the one that the teachers together would choose, or -1 for nobody."""
    links = np.full(len(candidates), -1, np.int64)
    opinions = [
        t.choices(t.span_vectors(hidden, candidates), candidates) for t, hidden in zip(teachers, hiddens, strict=True)
    ]
    for together in zip(*opinions, strict=True):
        queries, keys = together[0].queries, together[0].keys
        if len(queries):
            shares = torch.stack([choice.scores.softmax(1) for choice in together]).sum(0)
            links[queries] = keys[np.arange(len(queries)), shares.argmax(1).cpu().numpy()]
    return links

"""What teachers make of news that nobody labelled: the mean of their shares, the links that they choose together."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from accordingto.attribution.encoder import decoding
from accordingto.attribution.encoder.linking import Candidates
from training.examples import Example, batch
from training.network import Network, halves
from training.opinions import Labelling, Opinion

_TOGETHER = 128
"""Windows that the teachers read at once."""


def ask(windows: Sequence[Example], teachers: Sequence[Network]) -> Iterator[Opinion]:
    """Yield the opinion of the `teachers` on each of `windows`, in order of length."""
    ordered = sorted(windows, key=lambda window: len(window.ids))
    for at in range(0, len(ordered), _TOGETHER):
        yield from _asked(ordered[at : at + _TOGETHER], teachers)


@torch.no_grad()
def _asked(some: Sequence[Example], teachers: Sequence[Network]) -> Iterator[Opinion]:
    padded = batch(list(some))
    device = teachers[0].device
    ids, dress, present, words = (
        torch.from_numpy(a).to(device) for a in (padded.ids, padded.dress, padded.present, padded.words)
    )
    rows = torch.arange(len(some), device=device).unsqueeze(1)
    shares = torch.zeros((*words.shape, teachers[0].label.out_features), device=device)
    hiddens = []
    for teacher in teachers:
        with halves(device):
            emissions, hidden = teacher(ids, dress, present)
        shares += emissions.float()[rows, words].softmax(-1) / len(teachers)
        hiddens.append(hidden.float())
    own = shares.cpu().numpy()
    candidates = _spelled(some, own)
    links = _links(candidates, hiddens, teachers)
    bounds = np.searchsorted(candidates.window, np.arange(len(some) + 1)).tolist()
    for window, one in enumerate(some):
        part = slice(bounds[window], bounds[window + 1])
        local = np.where(links[part] < 0, -1, links[part] - part.start)
        columns = (candidates.role, candidates.first, candidates.last, candidates.paragraph)
        spans = np.stack([*(column[part] for column in columns), local], 1)
        many = len(one.words)
        plain = Labelling(own[window, :many].astype(np.float16), spans, np.ones(many, np.float16))
        yield Opinion(one.ids, one.dress, one.words, plain)


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

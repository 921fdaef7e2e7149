"""The network in PyTorch: a BERT encoder, a labelling head with a CRF on top, and the linking heads.

Written out rather than taken from a library so that the exported graph holds nothing but what is needed and its
matrix products stand in the form that int8 inference likes (one product for query, key and value).
"""

import copy
import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from accordingto.attribution.encoder.dress import DRESSES
from accordingto.attribution.encoder.labels import LABELS, Role, allowed
from accordingto.attribution.encoder.linking import BETWEEN, DISTANCES, PARAGRAPHS, Candidates

BREAK_ID = 2
"""[unused1] of the vocabulary: the break between two paragraphs."""
WIDTH, HEADS, LAYERS, INNER, POSITIONS, VOCABULARY = 384, 12, 6, 1536, 512, 30522
HEAD = WIDTH // HEADS
LINK_WIDTH = 96
FORBIDDEN = -1e4
DROPOUT = 0.1


class Layer(nn.Module):
    """A layer of BERT (Devlin et al. 2019): attention of every piece to every other, then a map of each by itself."""

    def __init__(self, dropout: float, heads: int = HEADS, inner: int = INNER) -> None:
        """Make a layer of so many attention heads and so many vectors between its two maps."""
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(WIDTH, 3 * heads * HEAD)
        self.out = nn.Linear(heads * HEAD, WIDTH)
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, inner)
        self.down = nn.Linear(inner, WIDTH)
        self.fed = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return `x` (batch, length, width) a layer on; `mask` is added to the scores of attention."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4)
        # No dropout on the attention: drawing that many random numbers costs a fifth of the step on a CPU.
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask.to(q.dtype))
        x = self.attended(x + self.dropout(self.out(mixed.transpose(1, 2).flatten(2))))
        return self.fed(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The encoder that ships: BERT's, with MiniLM's sizes."""

    width = WIDTH

    def __init__(self, dropout: float = DROPOUT) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.word.weight.requires_grad = False
        self.break_vector = nn.Parameter(torch.zeros(WIDTH))
        self.dress = nn.Embedding(DRESSES, WIDTH)
        nn.init.zeros_(self.dress.weight)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def load(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of a Hugging Face BertModel."""
        with torch.no_grad():
            self.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(
                weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
            )
            take(self.norm, weights, "embeddings.LayerNorm")
            for at, layer in enumerate(self.layers):
                own = f"encoder.layer.{at}."
                for part in ("weight", "bias"):
                    three = [weights[f"{own}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(three))
                take(layer.out, weights, own + "attention.output.dense")
                take(layer.attended, weights, own + "attention.output.LayerNorm")
                take(layer.up, weights, own + "intermediate.dense")
                take(layer.down, weights, own + "output.dense")
                take(layer.fed, weights, own + "output.LayerNorm")

    def forward(self, ids: Tensor, dress: Tensor, present: Tensor | None = None) -> Tensor:
        """Return a vector for each piece of `ids` (batch, length) in its `dress`; `present` is False on padding."""
        x = self.word(ids) + (ids == BREAK_ID).unsqueeze(-1) * self.break_vector + self.dress(dress)
        x = self.dropout(self.norm(x + self.position.weight[: ids.shape[1]]))
        mask = None if present is None else ((~present)[:, None, None, :] * FORBIDDEN).to(x.dtype)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def halves(device: torch.device, *, always: bool = False) -> torch.autocast:
    """Return the context in which products are made in bfloat16, where the device is a GPU or `always`."""
    return torch.autocast(device.type, torch.bfloat16, enabled=always or device.type == "cuda")


def take(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    """Copy the weight and bias of `name` among `weights` into `module`."""
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])


class Crf(nn.Module):
    """A linear-chain CRF (Lafferty et al. 2001) over BIO labels; what BIO forbids is fixed."""

    def __init__(self) -> None:
        super().__init__()
        self.follow = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.start = nn.Parameter(torch.zeros(LABELS))
        self.stop = nn.Parameter(torch.zeros(LABELS))
        first, follow = (torch.from_numpy(a) for a in allowed())
        self.register_buffer("start_barred", ~first * FORBIDDEN, persistent=False)
        self.register_buffer("follow_barred", ~follow * FORBIDDEN, persistent=False)

    def loss(self, emissions: Tensor, labels: Tensor, present: Tensor) -> Tensor:
        """Return the summed negative log-likelihood of `labels` (batch, words)."""
        follow = self.follow + self.follow_barred
        start = self.start + self.start_barred
        held = present.to(emissions.dtype)
        own = emissions.gather(-1, labels.unsqueeze(-1)).squeeze(-1)
        steps = follow[labels[:, :-1], labels[:, 1:]]
        last = labels.gather(1, present.sum(1, keepdim=True) - 1).squeeze(1)
        gold = start[labels[:, 0]] + (own * held).sum(1) + (steps * held[:, 1:]).sum(1) + self.stop[last]
        return (self._total(emissions, present, start, follow) - gold).sum()

    def _total(self, emissions: Tensor, present: Tensor, start: Tensor, follow: Tensor) -> Tensor:
        """Return the log of the sum over all paths: steps as matrices, multiplied pair by pair as in a tournament.

        Word by word it takes as many small steps as a window has words, which is what a GPU does worst.
        """
        same = (1 - torch.eye(LABELS, device=emissions.device)) * FORBIDDEN
        steps = torch.where(present[:, 1:, None, None], follow + emissions[:, 1:, None, :], same)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, same.expand(len(steps), 1, LABELS, LABELS)], 1)
            steps = torch.logsumexp(steps[:, ::2].unsqueeze(-1) + steps[:, 1::2].unsqueeze(-3), -2)
        last = (start + emissions[:, 0]).unsqueeze(2)
        if steps.shape[1]:
            last = torch.logsumexp(last + steps[:, 0], 1).unsqueeze(2)
        return torch.logsumexp(last.squeeze(2) + self.stop, 1)


class Link(nn.Module):
    """Scores of queries against keys and against nobody, by their vectors and by where they lie."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query = nn.Linear(3 * width, LINK_WIDTH)
        self.key = nn.Linear(3 * width, LINK_WIDTH)
        self.nobody = nn.Linear(3 * width, 1)
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.paragraph = nn.Parameter(torch.zeros(PARAGRAPHS))
        self.between = nn.Parameter(torch.zeros(BETWEEN))

    def forward(self, vectors: Tensor, candidates: Candidates, query: Role, key: Role) -> "Choice":
        """Return what each candidate of role `query` makes of those of role `key` in its window."""
        queries, keys = _by_window(candidates, query), _by_window(candidates, key)
        gap, apart, between = _placed(candidates, queries, keys)
        device = vectors.device
        asking, asked = (torch.from_numpy(np.maximum(rows, 0)).to(device) for rows in (queries, keys))
        scores = self.query(vectors)[asking] @ self.key(vectors)[asked].transpose(1, 2) / math.sqrt(LINK_WIDTH)
        placed = ((self.distance, gap), (self.paragraph, apart), (self.between, between))
        scores = scores + sum(learned[torch.from_numpy(where).to(device)] for learned, where in placed)
        scores = scores.masked_fill(torch.from_numpy(keys < 0).to(device).unsqueeze(1), FORBIDDEN)
        scores = torch.cat([scores, self.nobody(vectors)[asking]], 2)
        held = queries >= 0
        nobody = np.full((len(keys), 1), -1)
        return Choice(
            scores[torch.from_numpy(held).to(device)], queries[held], np.hstack([keys, nobody])[held.nonzero()[0]]
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What queries make of the keys of their windows."""

    scores: Tensor
    """(queries, keys + 1), the last column being nobody; a place that holds no key is forbidden."""
    queries: np.ndarray
    """Which candidates ask."""
    keys: np.ndarray
    """(queries, keys + 1): which candidate each column is, -1 for nobody and for no key."""

    def loss(self, links: np.ndarray) -> Tensor:
        """Return the cross-entropy where `links` has for each candidate the one that it should choose, or -1."""
        wanted = links[self.queries]
        right = self.keys == wanted[:, None]
        gold = np.where(wanted < 0, self.keys.shape[1] - 1, right.argmax(1))
        return F.cross_entropy(self.scores, torch.from_numpy(gold).to(self.scores.device))


def _by_window(candidates: Candidates, role: Role) -> np.ndarray:
    """Return the candidates of `role` as (windows, most of one window), filled up with -1."""
    own = np.flatnonzero(candidates.role == role)
    window = candidates.window[own]
    rank = np.arange(len(own)) - np.searchsorted(window, window)
    rows = np.full((int(candidates.window.max()) + 1, int(rank.max(initial=-1)) + 1), -1, np.int64)
    rows[window, rank] = own
    return rows


def _placed(candidates: Candidates, queries: np.ndarray, keys: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return how queries and keys lie to each other, as :func:`linking.pair` has it for pairs of one window."""
    gap = candidates.first[keys][:, None, :] - candidates.first[queries][:, :, None]
    half = DISTANCES // 2
    steps = np.minimum(half, np.ceil(np.log2(np.abs(gap) + 1)).astype(np.int64))
    apart = np.abs(candidates.paragraph[keys][:, None, :] - candidates.paragraph[queries][:, :, None])
    before = ((keys >= 0)[:, None, :] & (gap < 0)).sum(2)[:, :, None]
    rank = np.arange(keys.shape[1])
    between = np.where(gap < 0, before - 1 - rank, rank - before)
    return half + np.sign(gap) * steps, np.minimum(apart, PARAGRAPHS - 1), np.clip(between, 0, BETWEEN - 1)


class Network(nn.Module):
    """An encoder (the one that ships, or a teacher) under the heads."""

    def __init__(self, encoder: nn.Module, width: int = WIDTH, dropout: float = DROPOUT) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.label = nn.Linear(width, LABELS)
        self.crf = Crf()
        self.cue_source = Link(width)
        self.content_cue = Link(width)

    def add_nested(self) -> None:
        """Add a head like that of labels for the attributions inside the contents of others."""
        self.nested = copy.deepcopy(self.label)

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return self.label.weight.device

    def forward(self, ids: Tensor, dress: Tensor, present: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Return the emissions and the vectors of all pieces."""
        hidden = self.encoder(ids, dress, present)
        return self.label(self.dropout(hidden)), hidden

    def span_vectors(self, hidden: Tensor, candidates: Candidates) -> Tensor:
        """Return first, last and mean vector of each candidate, side by side."""
        columns = (candidates.window, candidates.first, candidates.last)
        window, first, last = (torch.from_numpy(column).to(hidden.device) for column in columns)
        sums = F.pad(hidden.cumsum(1), (0, 0, 1, 0))
        mean = (sums[window, last + 1] - sums[window, first]) / (last + 1 - first).unsqueeze(1)
        return self.dropout(torch.cat([hidden[window, first], hidden[window, last], mean], 1))

    def link_loss(self, vectors: Tensor, candidates: Candidates, links: np.ndarray) -> Tensor | None:
        """Return the mean loss of the links from cues to sources and from contents to cues, None without any.

        `links` has for each candidate the one that it should choose, or -1 for nobody.
        """
        losses = [choice.loss(links) for choice in self.choices(vectors, candidates) if len(choice.queries)]
        return torch.stack(losses).sum() if losses else None

    def choices(self, vectors: Tensor, candidates: Candidates) -> list[Choice]:
        """Return what cues make of sources, and contents of cues; nothing where there are no candidates."""
        if not len(candidates):
            return []
        asked = ((self.cue_source, Role.CUE, Role.SOURCE), (self.content_cue, Role.CONTENT, Role.CUE))
        return [link(vectors, candidates, query, key) for link, query, key in asked]

"""The network that reads two contents at once: every piece of the one attends to every piece of the other."""

from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.meaning.network import stored
from training.meaning.pretrained import Pretrained
from training.network import FORBIDDEN, WIDTH, Layer

CLASSES = ("other", "same", "contrary")
"""What two contents are to each other: of two claims, of one, of one and on contrary sides of it."""
HALF = 48
"""Pieces of each content that are read."""
WHOLE = 2 * HALF + 3
"""Most pieces of a pair: with a mark at the beginning, in the middle and at the end."""


class Fed(NamedTuple):
    """Pairs as tensors, each (pairs, pieces): pieces, which content each is of, which of them are no padding."""

    ids: Tensor
    sides: Tensor
    present: Tensor


class Network(nn.Module):
    """Two contents in, the scores of `CLASSES` out.

    Multilingual-E5-small (Wang et al. 2024), of which the vectors of words stay as they are, as a cross-encoder
    (Nogueira and Cho 2019): the first piece and the mean of all go through one more layer.
    """

    def __init__(self, pretrained: Pretrained, kept: list[int], dropout: float = 0.1) -> None:
        """Take the pretrained weights; `kept` has the pretrained number of every piece that ships."""
        super().__init__()
        words = np.ascontiguousarray(pretrained.matrix("emb.word", WIDTH)[kept])
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(words), freeze=True)
        kind = pretrained.matrix("emb.type", WIDTH)[0]
        self.position = nn.Parameter(torch.from_numpy(pretrained.matrix("emb.pos", WIDTH)[:WHOLE] + kind))
        self.side = nn.Embedding(2, WIDTH)
        nn.init.zeros_(self.side.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(pretrained.layers)])
        self.dropout = nn.Dropout(dropout)
        self.pool = nn.Linear(2 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, len(CLASSES))
        self.load_state_dict(stored(pretrained), strict=False)

    def forward(self, fed: Fed) -> Tensor:
        """Return the scores (pairs, classes)."""
        x = self.word(fed.ids) + self.position[: fed.ids.shape[1]] + self.side(fed.sides)
        x = self.dropout(self.norm(x))
        mask = torch.where(fed.present, 0.0, FORBIDDEN)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        shares = (fed.present / fed.present.sum(1, keepdim=True))[..., None]
        pooled = torch.cat([x[:, 0], (x * shares).sum(1)], -1)
        scores: Tensor = self.out(self.dropout(torch.tanh(self.pool(pooled))))
        return scores


class Reader:
    """Makes tensors of pairs; the pieces of each content are cut once."""

    def __init__(self, tokenizer: Tokenizer, device: torch.device) -> None:
        """Cut by `tokenizer`, whose truncation and padding are off; tensors are put on `device`."""
        self._tokenizer = tokenizer
        self.device = device
        self._begin, self._end = (tokenizer.token_to_id(mark) for mark in ("<s>", "</s>"))
        self._cut: dict[str, list[int]] = {}

    def pieces(self, text: str) -> list[int]:
        """Return the pieces of a content, no more than are read of it."""
        if text not in self._cut:
            plain = " ".join(text.split())
            self._cut[text] = self._tokenizer.encode(plain, add_special_tokens=False).ids[:HALF]
        return self._cut[text]

    def length(self, one: str, other: str) -> int:
        """Return how many pieces a pair has, but for its marks."""
        return len(self.pieces(one)) + len(self.pieces(other))

    def fed(self, pairs: list[tuple[str, str]]) -> Fed:
        """Return `pairs` as the network takes them."""
        rows = [([self._begin, *self.pieces(a), self._end], [*self.pieces(b), self._end]) for a, b in pairs]
        longest = max(len(a) + len(b) for a, b in rows)
        ids = torch.zeros(len(rows), longest, dtype=torch.long)
        sides, present = torch.zeros_like(ids), torch.zeros_like(ids, dtype=torch.bool)
        for row, (a, b) in enumerate(rows):
            size = len(a) + len(b)
            ids[row, :size] = torch.tensor(a + b)
            sides[row, len(a) : size] = 1
            present[row, :size] = True
        return Fed(*(tensor.to(self.device) for tensor in (ids, sides, present)))


def one_claim(scores: np.ndarray) -> np.ndarray:
    """Return the log-odds that pairs with these `scores` (pairs, classes) make one claim, on whatever sides."""
    found: np.ndarray = np.logaddexp(scores[:, 1], scores[:, 2]) - scores[:, 0]
    return found


def contrary(scores: np.ndarray) -> np.ndarray:
    """Return the log-odds that pairs with these `scores`, if they make one claim, are on contrary sides of it."""
    found: np.ndarray = scores[:, 2] - scores[:, 1]
    return found

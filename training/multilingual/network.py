"""The pretrained multilingual encoder under the heads of attribution."""

import numpy as np
import torch
from torch import Tensor, nn

from accordingto.attribution.encoder.dress import DRESSES
from training.meaning.network import stored
from training.meaning.pretrained import Pretrained
from training.network import BREAK_ID, FORBIDDEN, WIDTH, Layer

POSITIONS = 512


class Encoder(nn.Module):
    """Multilingual-E5-small over the pieces that ship with the encoder of meaning, whose vectors stay as they are."""

    width = WIDTH

    def __init__(self, pretrained: Pretrained, kept: list[int], dropout: float = 0.1) -> None:
        """Take the pretrained weights; `kept` has the pretrained number of every piece that ships."""
        super().__init__()
        words = np.ascontiguousarray(pretrained.matrix("emb.word", WIDTH)[kept])
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(words), freeze=True)
        self.break_vector = nn.Parameter(torch.zeros(WIDTH))
        self.dress = nn.Embedding(DRESSES, WIDTH)
        nn.init.zeros_(self.dress.weight)
        places = pretrained.matrix("emb.pos", WIDTH)[:POSITIONS] + pretrained.matrix("emb.type", WIDTH)[0]
        self.position = nn.Embedding.from_pretrained(torch.from_numpy(places), freeze=False)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(pretrained.layers)])
        self.dropout = nn.Dropout(dropout)
        self.load_state_dict(stored(pretrained), strict=False)

    def forward(self, ids: Tensor, dress: Tensor, present: Tensor | None = None) -> Tensor:
        """Return a vector for each piece of `ids` (batch, length) in its `dress`; `present` is False on padding."""
        x = self.word(ids) + (ids == BREAK_ID).unsqueeze(-1) * self.break_vector + self.dress(dress)
        x = self.dropout(self.norm(x + self.position.weight[: ids.shape[1]]))
        mask = None if present is None else ((~present)[:, None, None, :] * FORBIDDEN).to(x.dtype)
        for layer in self.layers:
            x = layer(x, mask)
        return x

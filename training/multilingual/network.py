"""The pretrained multilingual encoder under the heads of attribution."""

import numpy as np
import torch
from torch import nn

from training import network
from training.meaning.network import stored
from training.meaning.pretrained import Pretrained
from training.network import WIDTH, Layer

POSITIONS = 512


class Encoder(network.Encoder):
    """Multilingual-E5-small over the pieces that ship with the encoder of meaning, whose vectors stay as they are."""

    def __init__(self, pretrained: Pretrained, kept: list[int], dropout: float = 0.1) -> None:
        """Take the pretrained weights; `kept` has the pretrained number of every piece that ships."""
        super().__init__(dropout)
        words = np.ascontiguousarray(pretrained.matrix("emb.word", WIDTH)[kept])
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(words), freeze=True)
        places = pretrained.matrix("emb.pos", WIDTH)[:POSITIONS] + pretrained.matrix("emb.type", WIDTH)[0]
        self.position = nn.Embedding.from_pretrained(torch.from_numpy(places), freeze=False)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(pretrained.layers)])
        self.load_state_dict(stored(pretrained), strict=False)

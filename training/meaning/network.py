"""The encoder of meaning in PyTorch: the pretrained layers, the mean of their last vectors."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.meaning.pretrained import Pretrained
from training.network import FORBIDDEN, WIDTH, Layer

POSITIONS = 64
"""Most pieces that are read of one content."""


class Network(nn.Module):
    """Pieces in, one vector of length 1 a text out."""

    def __init__(self, pretrained: Pretrained, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(pretrained.matrix("emb.word", WIDTH)), freeze=True)
        kind = pretrained.matrix("emb.type", WIDTH)[0]
        self.position = nn.Parameter(torch.from_numpy(pretrained.matrix("emb.pos", WIDTH)[:POSITIONS] + kind))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(pretrained.layers)])
        self.dropout = nn.Dropout(dropout)
        self.load_state_dict(stored(pretrained), strict=False)

    def forward(self, ids: Tensor, present: Tensor) -> Tensor:
        """Return the vectors (texts, width) of `ids` (texts, pieces), of which those not `present` are padding."""
        x = self.dropout(self.norm(self.word(ids) + self.position[: ids.shape[1]]))
        mask = torch.where(present, 0.0, FORBIDDEN)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        shares = present / present.sum(1, keepdim=True)
        return F.normalize((x * shares[..., None]).sum(1), dim=-1)


def stored(pretrained: Pretrained) -> dict[str, Tensor]:
    """Return the pretrained layers under our names, query, key and value as one map."""
    found = {"norm.weight": pretrained.matrix("emb.ln.w"), "norm.bias": pretrained.matrix("emb.ln.b")}
    for at in range(pretrained.layers):
        parts = [f"l{at}.{part}" for part in "qkv"]
        found[f"layers.{at}.qkv.weight"] = np.concatenate([pretrained.matrix(f"{p}.w", WIDTH) for p in parts])
        found[f"layers.{at}.qkv.bias"] = np.concatenate([pretrained.matrix(f"{p}.b") for p in parts])
        for ours, theirs, columns in (("out", "ao", WIDTH), ("up", "fi", WIDTH), ("down", "fo", pretrained.inner)):
            found[f"layers.{at}.{ours}.weight"] = pretrained.matrix(f"l{at}.{theirs}.w", columns)
            found[f"layers.{at}.{ours}.bias"] = pretrained.matrix(f"l{at}.{theirs}.b")
        for ours, theirs in (("attended", "aln"), ("fed", "oln")):
            found[f"layers.{at}.{ours}.weight"] = pretrained.matrix(f"l{at}.{theirs}.w")
            found[f"layers.{at}.{ours}.bias"] = pretrained.matrix(f"l{at}.{theirs}.b")
    return {name: torch.from_numpy(value) for name, value in found.items()}

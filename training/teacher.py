"""A larger network to learn from: all-mpnet-base-v2 (12 layers, 768 wide; Apache-2.0) under the same heads.

MPNet (Song et al. 2020) reads the same pieces under other numbers, and adds to every attention score a learned bias
by how far two pieces stand apart.  It is trained like the small network, and never shipped: the small one learns the
shares that it gives to each label (Hinton et al. 2015), on labelled and on unlabelled text.
"""

import math

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from accordingto.attribution.encoder.dress import DRESSES
from training.network import BREAK_ID, FORBIDDEN, take

LAYERS, HEADS, INNER, VOCABULARY, POSITIONS, BUCKETS, FARTHEST = 12, 12, 3072, 30527, 514, 32, 128
_OTHER_NAMES = {"[CLS]": "<s>", "[PAD]": "<pad>", "[SEP]": "</s>", "[UNK]": "[UNK]", "[MASK]": "<mask>"}


class TeacherLayer(nn.Module):
    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attended = nn.LayerNorm(width, eps=1e-5)
        self.up = nn.Linear(width, INNER)
        self.down = nn.Linear(INNER, width)
        self.fed = nn.LayerNorm(width, eps=1e-5)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.attended(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, width))))
        return self.fed(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Teacher(nn.Module):
    """MPNet's encoder; takes the small network's numbers for pieces."""

    width = 768

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.register_buffer("number", torch.zeros(0, dtype=torch.int64))
        self.word = nn.Embedding(VOCABULARY, self.width)
        self.break_vector = nn.Parameter(torch.zeros(self.width))
        self.dress = nn.Embedding(DRESSES, self.width)
        nn.init.zeros_(self.dress.weight)
        self.position = nn.Embedding(POSITIONS, self.width)
        self.norm = nn.LayerNorm(self.width, eps=1e-5)
        self.apart = nn.Embedding(BUCKETS, HEADS)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(TeacherLayer(self.width, dropout) for _ in range(LAYERS))

    def load(self, weights: dict[str, Tensor], own: Tokenizer, students: Tokenizer) -> None:
        """Take the weights of a Hugging Face MPNetModel, and the numbers of the student's pieces among its `own`."""
        names = sorted(students.get_vocab().items(), key=lambda item: item[1])
        unknown = own.token_to_id("[UNK]")
        numbers = [own.token_to_id(_OTHER_NAMES.get(name, name)) for name, _ in names]
        self.number = torch.tensor([unknown if n is None else n for n in numbers])
        with torch.no_grad():
            self.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.apart.weight.copy_(weights["encoder.relative_attention_bias.weight"])
            take(self.norm, weights, "embeddings.LayerNorm")
            for at, layer in enumerate(self.layers):
                name = f"encoder.layer.{at}."
                for part in ("weight", "bias"):
                    three = [weights[f"{name}attention.attn.{one}.{part}"] for one in "qkv"]
                    getattr(layer.qkv, part).copy_(torch.cat(three))
                take(layer.out, weights, name + "attention.attn.o")
                take(layer.attended, weights, name + "attention.LayerNorm")
                take(layer.up, weights, name + "intermediate.dense")
                take(layer.down, weights, name + "output.dense")
                take(layer.fed, weights, name + "output.LayerNorm")

    def forward(self, ids: Tensor, dress: Tensor, present: Tensor | None = None) -> Tensor:
        """Return a vector for each piece, as the small encoder does."""
        length = ids.shape[1]
        x = self.word(self.number[ids]) + (ids == BREAK_ID).unsqueeze(-1) * self.break_vector + self.dress(dress)
        # Places count from 2: the first two are for padding.
        x = self.dropout(self.norm(x + self.position.weight[2 : 2 + length]))
        bias = self.apart(buckets(length, ids.device)).permute(2, 0, 1)[None]
        if present is not None:
            bias = bias + (~present)[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(length: int, device: torch.device) -> Tensor:
    """Return in which of MPNet's (T5's) buckets of distance each piece (column) lies from each other (row)."""
    place = torch.arange(length, device=device)
    gap = place[None, :] - place[:, None]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = exact + torch.log(gap.abs().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
    steps = torch.where(gap.abs() < exact, gap.abs(), far.long().clamp(max=half - 1))
    return (gap > 0) * half + steps

"""Attention heads and inner vectors of layers that a network can best do without.

What each is worth is estimated as by Kwon et al. 2022 (A Fast Post-Training Pruning Framework for Transformers): the
square of the loss's derivative by a gate on it, the mean over windows with gold (the diagonal of the Fisher
information).  Left out are those that are worth least for the time that they take.
"""

from collections.abc import Callable, Iterable, Sequence

import torch
from torch import Tensor, nn

from training.network import HEAD, Layer

TOGETHER = 32
"""So many inner vectors are left out at once: what a processor multiplies at once."""
HEAD_TIME, INNER_TIME = 0.063, 0.00049 * TOGETHER
"""Milliseconds that a head takes and that inner vectors take, of 9.5 for six layers over 209 pieces in int8."""
FEWEST_HEADS = 4

Worth = tuple[Tensor, Tensor]
"""Of each head and of each inner vector of a layer."""


def worth(layers: Sequence[Layer], losses: Iterable[Callable[[], Tensor]]) -> list[Worth]:
    """Return what each layer's heads and inner vectors are worth for the `losses`, each of few windows."""
    held: dict[nn.Module, Tensor] = {}

    def keep(module: nn.Module, given: tuple[Tensor]) -> None:
        given[0].retain_grad()
        held[module] = given[0]

    maps = [linear for layer in layers for linear in (layer.out, layer.down)]
    hooks = [linear.register_forward_pre_hook(keep) for linear in maps]
    squares = {linear: torch.zeros(linear.in_features) for linear in maps}
    heads = {layer: torch.zeros(layer.heads) for layer in layers}
    for loss in losses:
        loss().backward()
        for layer in layers:
            mixed, raised = ((held[m].grad * held[m].detach()).sum((0, 1)).float() for m in (layer.out, layer.down))
            heads[layer] += mixed.view(-1, HEAD).sum(1) ** 2
            squares[layer.down] += raised**2
        held.clear()
    for hook in hooks:
        hook.remove()
    return [(heads[layer], squares[layer.down]) for layer in layers]


def spared(found: list[Worth], time: float) -> list[tuple[list[int], list[int]]]:
    """Return which heads and which inner vectors of each layer to keep, so that `time` (ms) is saved."""
    units: list[tuple[float, float, int, bool, list[int]]] = []
    for at, (heads, inner) in enumerate(found):
        for number in heads.argsort().tolist()[: max(0, len(heads) - FEWEST_HEADS)]:
            units.append((float(heads[number]) / HEAD_TIME, HEAD_TIME, at, True, [number]))
        order = inner.argsort().tolist()
        for low in range(0, len(order) - TOGETHER, TOGETHER):
            some = order[low : low + TOGETHER]
            units.append((float(inner[some].sum()) / INNER_TIME, INNER_TIME, at, False, some))
    kept = [(set(range(len(heads))), set(range(len(inner)))) for heads, inner in found]
    saved = 0.0
    for _, cost, at, head, numbers in sorted(units):
        if saved >= time:
            break
        kept[at][not head].difference_update(numbers)
        saved += cost
    return [(sorted(heads), sorted(inner)) for heads, inner in kept]


def spare(layers: Sequence[Layer], losses: Iterable[Callable[[], Tensor]], time: float) -> nn.ModuleList:
    """Return the `layers` without what is worth least by the `losses` for the `time` (ms) that it takes."""
    kept = spared(worth(layers, losses), time)
    print("heads and inner vectors kept:", [(len(heads), len(inner)) for heads, inner in kept], flush=True)
    return nn.ModuleList([cut(layer, *own) for layer, own in zip(layers, kept, strict=True)])


@torch.no_grad()
def cut(layer: Layer, heads: list[int], inner: list[int]) -> Layer:
    """Return a layer that has only the `heads` and the `inner` vectors of this one."""
    found = Layer(layer.dropout.p, len(heads), len(inner))
    columns = torch.tensor([head * HEAD + at for head in heads for at in range(HEAD)])
    rows = torch.cat([columns + part * layer.heads * HEAD for part in range(3)])
    inside = torch.tensor(inner)
    state = layer.state_dict()
    for name, where in (("qkv", rows), ("up", inside)):
        state[f"{name}.weight"], state[f"{name}.bias"] = (state[f"{name}.{p}"][where] for p in ("weight", "bias"))
    for name, where in (("out", columns), ("down", inside)):
        state[f"{name}.weight"] = state[f"{name}.weight"][:, where]
    found.load_state_dict(state)
    return found

"""A shipped model as a network to train on: the int8 graph back in floats.

The vectors of words are the pretrained ones, which no training moves; the matrices come back as coarse as they were
rounded, within a hundredth of their column's largest weight.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, numpy_helper

from training.network import BREAK_ID, DROPOUT, HEAD, Layer, Network


def restore(network: Network, folder: Path) -> None:
    """Put the weights of the model in `folder` into `network`, which has the pretrained vectors of words.

    The network gets as many layers, heads and inner vectors as the model has.
    """
    graph = onnx.load(folder / "model.onnx", load_external_data=False).graph
    own = (weight for weight in graph.initializer if weight.data_location != TensorProto.EXTERNAL)
    stored = {weight.name: numpy_helper.to_array(weight) for weight in own}
    network.encoder.layers = torch.nn.ModuleList(_layers(stored))
    if "nested.weight" in stored:
        network.add_nested()
    state = network.state_dict()
    if "break.vector" in stored:
        found = {"encoder.break_vector": torch.from_numpy(stored["break.vector"][0, 0].copy())}
    else:
        break_vector = stored["words"][BREAK_ID] * stored["words.scale"][BREAK_ID]
        found = {"encoder.break_vector": torch.from_numpy(break_vector) - state["encoder.word.weight"][BREAK_ID]}
    found["encoder.position.weight"] = torch.from_numpy(stored["positions"][0].copy())
    if "dresses" in stored:
        found["encoder.dress.weight"] = torch.from_numpy(stored["dresses"].copy())
    for name in state:
        module, _, part = name.rpartition(".")
        if f"{module}.scale" in stored and part == "weight" and module != "words":
            found[name] = torch.from_numpy((stored[f"{module}.weight"] * stored[f"{module}.scale"]).T.copy())
        elif f"{module}.gamma" in stored:
            found[name] = torch.from_numpy(stored[f"{module}.{'gamma' if part == 'weight' else 'beta'}"].copy())
        elif name in stored:
            own = stored[name]
            found[name] = torch.from_numpy((own.T if own.ndim == 2 else own).copy())
    with np.load(folder / "heads.npz", allow_pickle=False) as heads:
        for name in heads.files:
            head, _, part = name.partition(".")
            if head != "crf" and not hasattr(getattr(network, head), part):
                part = part.removesuffix("_bias") + ".bias"
            elif head != "crf" and part in ("query", "key", "nobody"):
                part += ".weight"
            found[f"{head}.{part}"] = torch.from_numpy(heads[name].astype(np.float32))
    missing = set(state) - set(found) - {"encoder.word.weight", "encoder.dress.weight"}
    if missing or set(found) - set(state):
        raise ValueError(f"{folder}: doesn't hold {sorted(missing)}, unknown {sorted(set(found) - set(state))}")
    network.load_state_dict(state | found)


def _layers(stored: dict[str, np.ndarray]) -> Iterator[Layer]:
    for at in count():
        own = f"encoder.layers.{at}"
        if f"{own}.qkv.weight" not in stored:
            return
        heads = stored[f"{own}.qkv.weight"].shape[1] // (3 * HEAD)
        yield Layer(DROPOUT, heads, stored[f"{own}.up.weight"].shape[1])

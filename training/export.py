"""The trained attribution network as an int8 ONNX graph, and what of it runs outside the graph."""

from pathlib import Path

import numpy as np
from onnx import TensorProto

from training.graph import Graph, State
from training.network import BREAK_ID, HEAD, WIDTH, Link, Network


def write(network: Network, path: Path, limit: int = 63) -> None:
    """Write the graph: int64 `ids` and `dress` (1, pieces) in, float32 `emissions` and `hidden` (pieces, ...) out."""
    state = {name: value.detach().cpu().numpy() for name, value in network.state_dict().items()}
    graph = Graph(limit)
    words = state["encoder.word.weight"].copy()
    words[BREAK_ID] += state["encoder.break_vector"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    graph.constant("words", np.rint(words / scale).astype(np.int8))
    graph.constant("words.scale", scale.astype(np.float32))
    picked = graph.node("Gather", ["words", "ids"], "words.picked")
    wide = graph.node("Cast", [picked], "words.wide", to=TensorProto.FLOAT)
    scaled = graph.node("Mul", [wide, graph.node("Gather", ["words.scale", "ids"], "words.scales")], "words.scaled")
    label(graph, scaled, state, len(network.encoder.layers), path)


def label(graph: Graph, words: str, state: State, layers: int, path: Path) -> None:
    """Add what labels pieces by the vectors of their `words`, and save the graph."""
    places = graph.places(state["encoder.position.weight"])
    graph.constant("dresses", state["encoder.dress.weight"])
    dressed = graph.node("Add", [words, graph.node("Gather", ["dresses", "dress"], "dress.picked")], "words.dressed")
    x = graph.normed(dressed, places, "encoder.norm", state)
    for at in range(layers):
        own = f"encoder.layers.{at}"
        x = graph.layer(x, own, state, len(state[f"{own}.qkv.bias"]) // (3 * HEAD))
    hidden = graph.node("Squeeze", [x, "zero"], "hidden")
    given = dict.fromkeys(("ids", "dress"), (TensorProto.INT64, (1, "pieces")))
    made = {"hidden": (TensorProto.FLOAT, ("pieces", WIDTH))}
    for name, output in (("label", "emissions"), ("nested", "nested")):
        if f"{name}.bias" in state:
            weight, bias = (state[f"{name}.{part}"] for part in ("weight", "bias"))
            product = graph.node("MatMul", [hidden, graph.constant(f"{name}.weight", weight.T)], f"{name}.product")
            graph.node("Add", [product, graph.constant(f"{name}.bias", bias)], output)
            made[output] = (TensorProto.FLOAT, ("pieces", len(bias)))
    graph.save("attribution", path, given, made)


def heads(network: Network) -> dict[str, np.ndarray]:
    """Return what runs outside the graph: the CRF's scores and the linking heads, the matrices in half precision."""
    found = {f"crf.{name}": getattr(network.crf, name).detach().numpy() for name in ("start", "stop", "follow")}
    for name in ("cue_source", "content_cue"):
        link: Link = getattr(network, name)
        for part in ("query", "key", "nobody"):
            linear = getattr(link, part)
            found[f"{name}.{part}"] = linear.weight.detach().numpy().astype(np.float16)
            found[f"{name}.{part}_bias"] = linear.bias.detach().numpy()
        for part in ("distance", "paragraph", "between"):
            found[f"{name}.{part}"] = getattr(link, part).detach().numpy()
    return found

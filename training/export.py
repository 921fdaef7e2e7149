"""The trained network as an int8 ONNX graph, written node by node.

The graph is small enough to write out, and written out it holds exactly the operators that onnxruntime runs fused
in int8 on a CPU: one QAttention, three DynamicQuantizeMatMul, two LayerNormalization and one Gelu a layer.
Weights are signed, symmetric, one scale a column.  They use 7 of 8 bits: without VNNI the CPU adds pairs of 8-bit
products in 16 bits, which full-range weights would overflow.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.network import BREAK_ID, HEADS, LAYERS, WIDTH, Link, Network

CONTRIB = "com.microsoft"


class _Graph:
    def __init__(self, limit: int) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.limit = limit

    def constant(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def quantised(self, name: str, weight: np.ndarray) -> tuple[str, str, str]:
        """Add `weight` (in, out) as int8 with a scale for each column; return the names of weight, scale and zero."""
        scale = np.abs(weight).max(0) / self.limit
        whole = np.clip(np.rint(weight / scale), -self.limit, self.limit).astype(np.int8)
        return (
            self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
        )

    def linear(self, x: str, name: str, state: dict[str, np.ndarray]) -> str:
        weight = self.quantised(name, state[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", state[f"{name}.bias"])
        return self.node("DynamicQuantizeMatMul", [x, *weight, bias], f"{name}.out", CONTRIB)

    def normed(self, x: str, skip: str, name: str, state: dict[str, np.ndarray]) -> str:
        gamma = self.constant(f"{name}.gamma", state[f"{name}.weight"])
        beta = self.constant(f"{name}.beta", state[f"{name}.bias"])
        # On a CPU the fused SkipLayerNormalization takes more than twice the time of these two.
        total = self.node("Add", [x, skip], f"{name}.sum")
        return self.node("LayerNormalization", [total, gamma, beta], f"{name}.out", axis=-1, epsilon=1e-12)


def write(network: Network, path: Path, limit: int = 63) -> None:
    """Write the graph: int64 `ids` and `dress` (1, pieces) in, float32 `emissions` and `hidden` (pieces, ...) out."""
    state = {name: value.detach().cpu().numpy() for name, value in network.state_dict().items()}
    graph = _Graph(limit)
    words = state["encoder.word.weight"].copy()
    words[BREAK_ID] += state["encoder.break_vector"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    graph.constant("words", np.rint(words / scale).astype(np.int8))
    graph.constant("words.scale", scale.astype(np.float32))
    graph.constant("positions", state["encoder.position.weight"][None])
    for name, value in (("zero", 0), ("one", 1)):
        graph.constant(name, np.array([value], np.int64))
    picked = graph.node("Gather", ["words", "ids"], "words.picked")
    wide = graph.node("Cast", [picked], "words.wide", to=TensorProto.FLOAT)
    scaled = graph.node("Mul", [wide, graph.node("Gather", ["words.scale", "ids"], "words.scales")], "words.scaled")
    graph.constant("dresses", state["encoder.dress.weight"])
    dressed = graph.node("Add", [scaled, graph.node("Gather", ["dresses", "dress"], "dress.picked")], "words.dressed")
    shape = graph.node("Shape", ["ids"], "shape")
    length = graph.node("Slice", [shape, "one", graph.constant("two", np.array([2], np.int64))], "length")
    places = graph.node("Slice", ["positions", "zero", length, "one"], "places")
    x = graph.normed(dressed, places, "encoder.norm", state)
    for at in range(LAYERS):
        own = f"encoder.layers.{at}"
        weight, weight_scale, weight_zero = graph.quantised(f"{own}.qkv", state[f"{own}.qkv.weight"].T)
        bias = graph.constant(f"{own}.qkv.bias", state[f"{own}.qkv.bias"])
        whole, step, zero = (f"{own}.{part}" for part in ("whole", "step", "whole.zero"))
        graph.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [whole, step, zero], name=whole))
        mixed = graph.node(
            "QAttention",
            [whole, weight, bias, step, weight_scale, "", zero, weight_zero],
            f"{own}.mixed",
            CONTRIB,
            num_heads=HEADS,
        )
        x = graph.normed(graph.linear(mixed, f"{own}.out", state), x, f"{own}.attended", state)
        up = graph.node("Gelu", [graph.linear(x, f"{own}.up", state)], f"{own}.gelu", CONTRIB)
        x = graph.normed(graph.linear(up, f"{own}.down", state), x, f"{own}.fed", state)
    hidden = graph.node("Squeeze", [x, "zero"], "hidden")
    product = graph.node("MatMul", [hidden, graph.constant("label.weight", state["label.weight"].T)], "label.product")
    graph.node("Add", [product, graph.constant("label.bias", state["label.bias"])], "emissions")
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "attribution",
            [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"]) for name in ("ids", "dress")],
            [
                helper.make_tensor_value_info("emissions", TensorProto.FLOAT, ["pieces", len(state["label.bias"])]),
                helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["pieces", WIDTH]),
            ],
            graph.weights,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)],
        ir_version=8,
    )
    onnx.save(model, path)


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

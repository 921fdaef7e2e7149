"""An encoder as an int8 ONNX graph, written node by node.

The graph is small enough to write out, and written out it holds exactly the operators that onnxruntime runs fused
in int8 on a CPU: one QAttention, three DynamicQuantizeMatMul, two LayerNormalization and one Gelu a layer.
Weights are signed, symmetric, one scale a column.  They use 7 of 8 bits: without VNNI the CPU adds pairs of 8-bit
products in 16 bits, which full-range weights would overflow.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

CONTRIB = "com.microsoft"
State = dict[str, np.ndarray]
"""Weights by name, matrices as (out, in)."""
Ranges = Mapping[str, tuple[float, float]]
"""Least and greatest value that goes into each linear map, by its name."""
Given = tuple[int, tuple[str | int, ...]]
"""ONNX's number of an element's kind, and the shape."""


class Graph:
    """Nodes and weights as they are added; values are named by strings."""

    def __init__(self, limit: int = 63, ranges: Ranges | None = None) -> None:
        """Begin an empty graph whose whole weights go from minus `limit` to `limit`.

        What goes into linear maps is rounded by the `ranges`, where given, else by what goes in together: with ranges
        a text comes out the same whatever is read beside it.
        """
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.limit = limit
        self.ranges = ranges

    def constant(self, name: str, value: np.ndarray) -> str:
        """Add `value`; return its name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: object) -> str:
        """Add an operator with one output; return that output's name."""
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

    def rounded(self, x: str, name: str) -> tuple[str, str, str]:
        """Add the rounding of what goes into the linear map `name`; return the names of value, scale and zero."""
        whole, step, zero = (f"{name}.{part}" for part in ("whole", "step", "whole.zero"))
        if self.ranges is None:
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [whole, step, zero], name=whole))
        else:
            least, most = self.ranges[name]
            scale = (most - least) / 255
            self.constant(step, np.array(scale, np.float32))
            self.constant(zero, np.array(round(-least / scale), np.uint8))
            self.node("QuantizeLinear", [x, step, zero], whole)
        return whole, step, zero

    def linear(self, x: str, name: str, state: State) -> str:
        """Add the linear map `name` of `state`."""
        weight, scale, weight_zero = self.quantised(name, state[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", state[f"{name}.bias"])
        if self.ranges is None:
            return self.node("DynamicQuantizeMatMul", [x, weight, scale, weight_zero, bias], f"{name}.out", CONTRIB)
        whole, step, zero = self.rounded(x, name)
        given = [whole, weight, step, scale, zero, weight_zero, bias]
        return self.node("MatMulIntegerToFloat", given, f"{name}.out", CONTRIB)

    def words(self, numbers: np.ndarray, scales: np.ndarray, block: int) -> str:
        """Add the vectors of the pieces that the input `ids` has, from four-bit `numbers` (pieces, width).

        `scales` (pieces, width / `block`) has one for each `block` of them.
        """
        self.constant("words", (numbers[:, 0::2] | (numbers[:, 1::2] << 4)).astype(np.uint8))
        self.constant("words.scale", scales)
        picked = self.node(
            "GatherBlockQuantized",
            ["words", "ids", "words.scale"],
            "words.picked",
            CONTRIB,
            bits=4,
            block_size=block,
            gather_axis=0,
            quantize_axis=1,
        )
        return self.node("Cast", [picked], "words.wide", to=onnx.TensorProto.FLOAT)

    def normed(self, x: str, skip: str, name: str, state: State) -> str:
        """Add the layer norm `name` of the sum of `x` and `skip`."""
        gamma = self.constant(f"{name}.gamma", state[f"{name}.weight"])
        beta = self.constant(f"{name}.beta", state[f"{name}.bias"])
        # On a CPU the fused SkipLayerNormalization takes more than twice the time of these two.
        total = self.node("Add", [x, skip], f"{name}.sum")
        return self.node("LayerNormalization", [total, gamma, beta], f"{name}.out", axis=-1, epsilon=1e-12)

    def places(self, positions: np.ndarray) -> str:
        """Add the vectors of the `positions` (most, width) that the input `ids` (texts, pieces) has."""
        self.constant("positions", positions[None])
        for name, value in (("zero", 0), ("one", 1), ("two", 2)):
            self.constant(name, np.array([value], np.int64))
        length = self.node("Slice", [self.node("Shape", ["ids"], "shape"), "one", "two"], "length")
        return self.node("Slice", ["positions", "zero", length, "one"], "places")

    def layer(self, x: str, own: str, state: State, heads: int, lengths: str = "") -> str:
        """Add the transformer layer `own`, with `qkv`, `out`, `attended`, `up`, `down` and `fed` under it.

        `lengths` names the numbers of pieces of each text that are no padding, where there is any.
        """
        weight, weight_scale, weight_zero = self.quantised(f"{own}.qkv", state[f"{own}.qkv.weight"].T)
        bias = self.constant(f"{own}.qkv.bias", state[f"{own}.qkv.bias"])
        whole, step, zero = self.rounded(x, f"{own}.qkv")
        mixed = self.node(
            "QAttention",
            [whole, weight, bias, step, weight_scale, lengths, zero, weight_zero],
            f"{own}.mixed",
            CONTRIB,
            num_heads=heads,
        )
        x = self.normed(self.linear(mixed, f"{own}.out", state), x, f"{own}.attended", state)
        up = self.node("Gelu", [self.linear(x, f"{own}.up", state)], f"{own}.gelu", CONTRIB)
        return self.normed(self.linear(up, f"{own}.down", state), x, f"{own}.fed", state)

    def save(self, name: str, path: Path, inputs: Mapping[str, Given], outputs: Mapping[str, Given]) -> None:
        """Write the model with these inputs and outputs."""
        graph = helper.make_graph(
            self.nodes,
            name,
            [helper.make_tensor_value_info(key, kind, shape) for key, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(key, kind, shape) for key, (kind, shape) in outputs.items()],
            self.weights,
        )
        sets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
        onnx.save(helper.make_model(graph, opset_imports=sets, ir_version=8), path)

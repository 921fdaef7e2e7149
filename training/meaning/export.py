"""The encoder of meaning as a model folder: an int8 graph over four-bit vectors of words, and the tokenizer."""

from pathlib import Path

import numpy as np
from onnx import TensorProto

from training.graph import Graph, Ranges
from training.meaning import vocabulary
from training.meaning.network import POSITIONS, Network
from training.meaning.pretrained import BLOCK, Pretrained
from training.network import HEADS, WIDTH


def write(network: Network, pretrained: Pretrained, kept: list[int], ranges: Ranges, folder: Path) -> None:
    """Write model.onnx and tokenizer.json of the pieces `kept`.

    int64 `ids` (texts, pieces) and int32 `lengths` (texts) in, `pooled` (texts, width) out, the mean over the pieces
    that are no padding.  What goes into linear maps is rounded by `ranges`, so that a text's vector is the same
    whatever is read beside it.  The vectors of words, which no training moves, stay in the four bits that they came in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = {name: value.detach().cpu().numpy() for name, value in network.state_dict().items()}
    graph = Graph(ranges=ranges)
    x = graph.words(*vocabulary.rows(pretrained, kept, WIDTH), BLOCK)
    x = graph.normed(x, graph.places(state["position"]), "norm", state)
    for at in range(len(network.layers)):
        x = graph.layer(x, f"layers.{at}", state, HEADS, "lengths")
    graph.constant("order", np.arange(POSITIONS, dtype=np.int32)[None])
    graph.constant("last", np.array([-1], np.int64))
    order = graph.node("Slice", ["order", "zero", "length", "one"], "order.had")
    column = graph.node("Unsqueeze", ["lengths", "last"], "lengths.column")
    present = graph.node("Cast", [graph.node("Less", [order, column], "present")], "present.wide", to=TensorProto.FLOAT)
    summed = graph.node("MatMul", [graph.node("Unsqueeze", [present, "one"], "present.row"), x], "summed")
    count = graph.node("Cast", [column], "count", to=TensorProto.FLOAT)
    graph.node("Div", [graph.node("Squeeze", [summed, "one"], "sum"), count], "pooled")
    given = {"ids": (TensorProto.INT64, ("texts", "pieces")), "lengths": (TensorProto.INT32, ("texts",))}
    graph.save("meaning", folder / "model.onnx", given, {"pooled": (TensorProto.FLOAT, ("texts", WIDTH))})
    vocabulary.shipped(pretrained, kept).save(str(folder / "tokenizer.json"), pretty=False)

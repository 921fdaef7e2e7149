"""The multilingual model as a folder: an int8 graph without the vectors of words, the heads, the settings.

Vocabulary and vectors of words are those of the encoder of meaning, which ships beside it; of them the settings say
where they lie in its file.
"""

from pathlib import Path

import msgspec
import numpy as np
import onnx
from onnx import TensorProto
from tokenizers import Tokenizer

from accordingto.attribution.encoder.assembly import EVIDENCE
from accordingto.attribution.encoder.model import Config, Shared, Table, parted
from training import export as common
from training.graph import Graph
from training.meaning import vocabulary
from training.meaning.pretrained import BLOCK, Pretrained
from training.network import BREAK_ID, WIDTH, Network
from training.ship import AGAINST_NO_CUE, LEAD, LEAST, WINDOW

MEANING = Path(__file__).parents[2] / "src/accordingto/provenance/models/meaning"
_SHARED = ("words", "words.scale")


def tokenizer() -> Tokenizer:
    """Return the tokenizer of the encoder of meaning, with each mark as a word of its own."""
    found = Tokenizer.from_file(str(MEANING / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return parted(found)


def kept(pretrained: Pretrained, tokens: Tokenizer) -> list[int]:
    """Return the pretrained number of each piece of `tokens`."""
    place = {piece: number for number, piece in enumerate(pretrained.pieces)}
    return [place[tokens.id_to_token(number)] for number in range(tokens.get_vocab_size())]


def write(network: Network, pretrained: Pretrained, folder: Path) -> None:
    """Write model.onnx, heads.npz and config.json.

    The graph takes int64 `ids` and `dress` (1, pieces) and gives float32 `emissions` and `hidden` (pieces, ...).
    """
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    state = {name: value.detach().cpu().numpy() for name, value in network.state_dict().items()}
    graph = Graph()
    words = graph.words(*vocabulary.rows(pretrained, kept(pretrained, tokenizer()), WIDTH), BLOCK)
    # The break's vector is learned, and four bits cannot hold it.
    graph.constant("break", np.array(BREAK_ID, np.int64))
    graph.constant("break.vector", state["encoder.break_vector"][None, None])
    graph.constant("last", np.array([-1], np.int64))
    breaks = graph.node("Cast", [graph.node("Equal", ["ids", "break"], "breaks")], "breaks.wide", to=TensorProto.FLOAT)
    column = graph.node("Unsqueeze", [breaks, "last"], "breaks.column")
    broken = graph.node("Add", [words, graph.node("Mul", [column, "break.vector"], "broken")], "words.broken")
    common.label(graph, broken, state, len(network.encoder.layers), folder / "model.onnx")
    shared = _without_words(folder / "model.onnx")
    np.savez_compressed(folder / "heads.npz", **common.heads(network))
    settings = Config(1, WINDOW, LEAD, BREAK_ID, AGAINST_NO_CUE, (0.0,) * (len(EVIDENCE) + 1), LEAST, shared)
    (folder / "config.json").write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")


def _without_words(path: Path) -> Shared:
    """Take the vectors of words out of the graph at `path`; return where they lie in that of meaning."""
    model = onnx.load(path)
    whole = (MEANING / "model.onnx").read_bytes()
    tables = {}
    for tensor in model.graph.initializer:
        if tensor.name in _SHARED:
            tables[tensor.name] = Table(whole.index(tensor.raw_data), *tensor.dims)
            tensor.ClearField("raw_data")
            tensor.data_location = TensorProto.EXTERNAL
            tensor.external_data.add(key="location", value="shared")
    onnx.save(model, path)
    return Shared(*(tables[name] for name in _SHARED))

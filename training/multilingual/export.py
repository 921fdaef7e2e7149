"""The multilingual model as a folder: an int8 graph over four-bit vectors of words, the heads, tokenizer, settings.

Vocabulary and vectors of words are those of the encoder of meaning, so that both could share them.
"""

from pathlib import Path

import msgspec
import numpy as np
from onnx import TensorProto
from tokenizers import Tokenizer, pre_tokenizers

from accordingto.attribution.encoder.assembly import EVIDENCE
from accordingto.attribution.encoder.model import Config
from training import export as common
from training.graph import Graph
from training.meaning import vocabulary
from training.meaning.pretrained import BLOCK, Pretrained
from training.network import BREAK_ID, WIDTH, Network
from training.ship import AGAINST_NO_CUE, LEAD, LEAST, WINDOW

MEANING = Path(__file__).parents[2] / "src/accordingto/provenance/models/meaning"


def tokenizer() -> Tokenizer:
    """Return the tokenizer of the encoder of meaning, with each mark as a word of its own."""
    found = Tokenizer.from_file(str(MEANING / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    found.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Metaspace(), pre_tokenizers.Punctuation("isolated")])
    return found


def kept(pretrained: Pretrained, tokens: Tokenizer) -> list[int]:
    """Return the pretrained number of each piece of `tokens`."""
    place = {piece: number for number, piece in enumerate(pretrained.pieces)}
    return [place[tokens.id_to_token(number)] for number in range(tokens.get_vocab_size())]


def write(network: Network, pretrained: Pretrained, folder: Path) -> None:
    """Write model.onnx, heads.npz, tokenizer.json and config.json.

    The graph takes int64 `ids` and `dress` (1, pieces) and gives float32 `emissions` and `hidden` (pieces, ...).
    """
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    tokens = tokenizer()
    state = {name: value.detach().cpu().numpy() for name, value in network.state_dict().items()}
    graph = Graph()
    words = graph.words(*vocabulary.rows(pretrained, kept(pretrained, tokens), WIDTH), BLOCK)
    # The break's vector is learned, and four bits cannot hold it.
    graph.constant("break", np.array(BREAK_ID, np.int64))
    graph.constant("break.vector", state["encoder.break_vector"][None, None])
    graph.constant("last", np.array([-1], np.int64))
    breaks = graph.node("Cast", [graph.node("Equal", ["ids", "break"], "breaks")], "breaks.wide", to=TensorProto.FLOAT)
    column = graph.node("Unsqueeze", [breaks, "last"], "breaks.column")
    broken = graph.node("Add", [words, graph.node("Mul", [column, "break.vector"], "broken")], "words.broken")
    common.label(graph, broken, state, len(network.encoder.layers), folder / "model.onnx")
    tokens.save(str(folder / "tokenizer.json"), pretty=False)
    np.savez_compressed(folder / "heads.npz", **common.heads(network))
    settings = Config(1, WINDOW, LEAD, BREAK_ID, AGAINST_NO_CUE, (0.0,) * (len(EVIDENCE) + 1), LEAST)
    (folder / "config.json").write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")

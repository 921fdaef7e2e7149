"""A trained network as a model folder: graph, heads, tokenizer, settings, with its confidence fitted on dev."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from string import Template

import msgspec
import numpy as np

from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.encoder.assembly import EVIDENCE
from accordingto.attribution.encoder.model import Config
from training import export, measure
from training.corpus import Document
from training.network import BREAK_ID, Network

WORDS = Path(__file__).parent.parent / "src/accordingto/attribution/models/english/words.toml"
SAMPLE = Path(__file__).parent.parent / "tests/quality/english.jsonl"
CARD = Path(__file__).with_name("card.md")
WINDOW, LEAD = 254, 64
AGAINST_NO_CUE = 3.0
LEAST = 0.4


def ship(network: Network, pretrained: Path, folder: Path, dev: Sequence[Document], like: Path | None = None) -> None:
    """Write the model into `folder`; the confidence is fitted on `dev`, or that of a model `like`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    export.write(network, folder / "model.onnx")
    np.savez_compressed(folder / "heads.npz", **export.heads(network))
    shutil.copyfile(pretrained / "tokenizer.json", folder / "tokenizer.json")
    if WORDS.resolve() != (folder / "words.toml").resolve():
        shutil.copyfile(WORDS, folder / "words.toml")
    if like:
        _settings(folder, msgspec.json.decode((like / "config.json").read_bytes(), type=Config).confidence)
        return
    _settings(folder, (0.0,) * (len(EVIDENCE) + 1))
    _settings(folder, measure.fit_confidence(folder, dev))


def _settings(folder: Path, confidence: tuple[float, ...]) -> None:
    config = Config(1, WINDOW, LEAD, BREAK_ID, AGAINST_NO_CUE, confidence, LEAST)
    (folder / "config.json").write_bytes(msgspec.json.format(msgspec.json.encode(config), indent=2) + b"\n")


def write_card(
    folder: Path, measured: measure.Measured, *, gone_on: bool, taught: str, epochs: int, **made_with: int
) -> None:
    """Fill the card (training/card.md) with how the model was made and with its figures.

    `taught` says what it learned from beside the corpus.
    """
    kinds = measure.by_kind(EncoderReader(folder), SAMPLE)
    registers = [f"| {kind} | {s['match'].gold} | {100 * s['match'].f1:.1f} |" for kind, s in sorted(kinds.items())]
    scores = measured.scores
    figures = {name.replace(" ", "_"): f"{100 * tally.f1:.1f}" for name, tally in scores.tallies.items()}
    for name in ("match", "strict"):
        figures[f"{name}_precision"] = f"{100 * scores[name].precision:.1f}"
        figures[f"{name}_recall"] = f"{100 * scores[name].recall:.1f}"
    for manner in ("direct", "mixed", "indirect"):
        figures[manner] = f"{100 * scores[f'recall of {manner}'].recall:.1f}"
    size = sum(f.stat().st_size for f in folder.iterdir() if f.suffix != ".md") / 1e6
    template = Template(CARD.read_text(encoding="utf-8"))
    started = " on top of the model of a first run (training/README.md)" if gone_on else ""
    card = template.substitute(
        figures,
        size=f"{size:.1f}",
        registers="\n".join(registers),
        start=started,
        taught=taught,
        epochs=f"{epochs} epoch{'s' * (epochs != 1)}",
        **{k: str(v) for k, v in made_with.items()},
    )
    (folder / "card.md").write_text(card, encoding="utf-8")

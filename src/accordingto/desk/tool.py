"""What reads the pages, as precisely as a statement of sourcing needs it."""

import hashlib
from functools import cache
from importlib import resources
from importlib.metadata import version

_MODELS = ("English", "multilingual")


@cache
def tool() -> str:
    """Return the version of the package and the beginning of the SHA-256 of each attribution model."""
    return ", ".join((f"accordingto {version('accordingto')}", *map(_model, _MODELS)))


def _model(name: str) -> str:
    path = resources.files("accordingto").joinpath(f"attribution/models/{name.lower()}/model.onnx")
    return f"{name} model {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"

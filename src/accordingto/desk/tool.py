"""What reads the pages, as precisely as a statement of sourcing needs it."""

import hashlib
from functools import cache
from importlib import resources
from importlib.metadata import version

_MODELS = ("English", "multilingual")


@cache
def tool(*, quick: bool = False) -> str:
    """Return the version of the package, that it reads quickly if so, and the start of the SHA-256 of each model."""
    package = f"accordingto {version('accordingto')}{', reading quickly' if quick else ''}"
    return ", ".join((package, *map(_model, _MODELS)))


def _model(name: str) -> str:
    path = resources.files("accordingto").joinpath(f"attribution/models/{name.lower()}/model.onnx")
    return f"{name} model {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"

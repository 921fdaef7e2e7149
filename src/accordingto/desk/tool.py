"""What reads the pages, as precisely as a statement of sourcing needs it."""

import hashlib
from functools import cache
from importlib import resources
from importlib.metadata import version


@cache
def tool() -> str:
    """Return the version of the package and the beginning of the SHA-256 of the English model."""
    model = resources.files("accordingto").joinpath("attribution/models/english/model.onnx").read_bytes()
    return f"accordingto {version('accordingto')}, English model {hashlib.sha256(model).hexdigest()[:12]}"

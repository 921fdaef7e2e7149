"""A page that was read says with which models."""

from importlib import resources

from accordingto.desk.tool import tool


def test_each_attribution_model_is_named() -> None:
    models = resources.files("accordingto").joinpath("attribution/models").iterdir()
    names = [model.name for model in models if model.joinpath("model.onnx").is_file()]
    assert len(names) > 1
    assert all(f"{name} model " in tool().casefold() for name in names)

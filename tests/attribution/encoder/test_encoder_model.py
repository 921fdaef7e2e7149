"""The loaded model: what it labels at once, and what lies inside the contents of others."""

from importlib import resources
from pathlib import Path

from accordingto.attribution import network
from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.model import Model

ENGLISH = Path(str(resources.files("accordingto.attribution") / "models" / "english"))
TEXT = "Pilot Vera Sedge said the yard had admitted in March that the buoy was loose."


def said(text: str, drafts: list[Draft]) -> list[tuple[str, str]]:
    def of(stretch: Stretch | None) -> str:
        return text[slice(*stretch)] if stretch else ""

    return [(of(draft.source), of(draft.content[0])) for draft in drafts]


def test_what_is_inside_a_content_is_labelled_apart_from_the_content() -> None:
    read = Model(ENGLISH).drafts(TEXT, [(0, len(TEXT))])
    ((source, content),) = said(TEXT, read.whole)
    assert source == "Pilot Vera Sedge"
    assert "the yard had admitted" in content
    ((source, content),) = said(TEXT, read.nested)
    assert source == "the yard"
    assert content.endswith("the buoy was loose")


def test_a_graph_without_a_second_labelling_finds_nothing_inside_contents() -> None:
    read = network.model().drafts(TEXT, [(0, len(TEXT))])
    assert said(TEXT, read.whole)
    assert read.nested == []

"""Many pages that print one text, each with light edits of its own."""

import random
from collections.abc import Sequence

from tests.provenance.build import Said, article

from accordingto.nouns import Article

Slots = Sequence[Sequence[str]]
"""A statement as places, each with the wordings that it may have; the first is that of the text printed."""


def wording(slots: Slots, rng: random.Random, share: float = 0.2) -> str:
    """Return a statement of which so many of the places that may be edited are."""
    words = [rng.choice(slot[1:]) if slot[1:] and rng.random() < share else slot[0] for slot in slots]
    return " ".join(word for word in words if word)


def slots(text: str) -> Slots:
    """Return the places of `text`, the wordings of a place parted by a bar: "the old|ancient| harbour"."""
    return [place.split("|") for place in text.split(" ")]


def printed(pages: int, told: Sequence[tuple[str, Slots]], besides: Slots, seed: int) -> list[Article]:
    """Return pages that print what is `told`, who and what, and `besides` what nobody says, with edits."""
    rng = random.Random(seed)
    found = []
    for n in range(pages):
        said = [(who, wording(what, rng)) for who, what in told]
        lead = " ".join(f"w{rng.randrange(10**5)}" for _ in range(15))
        text = " ".join(f"{who} said {what}." for who, what in said)
        found.append(
            article(
                f"p{n}",
                f"{lead}\n{text} {wording(besides, rng)}.",
                *(Said(who, what) for who, what in said),
                outlet=f"Outlet {n}",
                published=f"2026-03-01T{n // 60:02}:{n % 60:02}",
            )
        )
    return found

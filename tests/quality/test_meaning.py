"""The quality gate of the encoder of meaning, on stories that nothing was learned from.

The stories are pinned by a hash; the floor only ever rises.
"""

import hashlib

from benchmarks.meaning import event_of, means, precision
from benchmarks.written import SOURCES, stories

APART = [story for story in stories() if story.use in {"held", "opened"}]
SHA256 = "80bc650645830530655b3bff5f12c5a629e02d0e69956b6de1f80dda4b9440ce"
FLOOR = 42.0
"""Mean average precision in per cent: what was measured, less one, rounded down."""


def test_the_stories_are_those_that_the_floor_was_measured_on() -> None:
    found = hashlib.sha256(b"".join((SOURCES / f"{story.story}.json").read_bytes() for story in APART))
    assert found.hexdigest() == SHA256


def test_contents_of_one_claim_are_ranked_before_others() -> None:
    assert 100 * means(precision(event_of(story.gold())) for story in APART)[0] >= FLOOR

"""The quality gate of everything that reads: news by authors who had not seen the software."""

import hashlib

import pytest
from benchmarks.passages import FOLDER, Tally, read

from accordingto.attribution.readers import reader

# The file that a floor was measured on, and the floor: F1 over all its passages in percent, less one, rounded down.
FLOORS = {
    "de": ("22e20a2245240c5f98d8eac70343b30477465aa8234dea4c498f94b2b1219df9", 70),
    "en": ("7c96ee2e5f579eb45ab9e573654472993bff36b2033d1ccb04b07751e8ad46e1", 86),
    "es": ("2fb046529a73511fe09c4ad2113e4c7d45754d75c937cc147c81d34f892d2cc5", 79),
    "fr": ("2a6aef5f2dd89a3393b265614701e0ecb7a9f6fa407bfb39d1f9282f4e31330c", 74),
    "it": ("daa43fe91944e406b30a90b262465093a74a362665db85c5e827845897a94c59", 75),
    "pl": ("ad90dbfcdae7e0a72d3e82614edf674cfd1452babdbbd07084fc5b4c34ba958d", 69),
    "ru": ("5e602a00a23cca1563a003db1c9c8e9bb5acd63c444e80805b2dddd429ccb658", 85),
    "uk": ("9664c45d5ccc9bbf26beac3af46b0aebf30c288d45c94e72d280550513edbf69", 86),
}


@pytest.mark.parametrize("language", FLOORS)
def test_the_readers_keep_their_quality_on_passages(language: str) -> None:
    pinned, floor = FLOORS[language]
    path = FOLDER / f"{language}.jsonl"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == pinned
    reading = reader(language)
    assert reading is not None
    tally = Tally()
    for passage in read(path):
        tally.add(passage, reading.read(passage.text, passage.blocks(language)))
    assert tally.f1 >= floor

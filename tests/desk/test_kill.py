"""A process that is killed while it writes loses nothing that it had confirmed, and breaks nothing."""

import sys
from pathlib import Path

import pytest
from benchmarks.kills import survive


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_ten_kills_lose_nothing(tmp_path: Path) -> None:
    outcome = survive(10, tmp_path)
    assert outcome.kills == 10
    assert outcome.problems == []

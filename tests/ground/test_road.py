"""From Python: one input may be given as it is, without a list around it."""

from pathlib import Path

import pytest

import accordingto


@pytest.mark.parametrize("kind", [str, Path])
def test_one_input_is_not_read_letter_by_letter(tmp_path: Path, kind: type) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The mayor said the lock would stay shut until May.", encoding="utf-8")
    for one in (kind(page), kind(tmp_path)):
        assert accordingto.trace(one) == accordingto.trace([page])
        assert list(accordingto.read_all(one)) == list(accordingto.read_all([page]))

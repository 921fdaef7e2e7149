"""Every Python sample of README.md and docs/ runs, in a folder that has the examples and nothing else.

Samples of one document run one after the other and share their names, as a reader would type them.  A sample with
``>>>`` also has to print what it shows.
"""

import doctest
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def samples(document: Path) -> list[str]:
    return SAMPLE.findall(document.read_text(encoding="utf-8"))


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if samples(d)], ids=lambda d: d.name)
def test_samples_run(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "sample"}
    text = document.read_text(encoding="utf-8")
    for found in SAMPLE.finditer(text):
        sample, line = found[1], text.count("\n", 0, found.start(1))
        if ">>>" not in sample:
            exec(compile("\n" * line + sample, str(document), "exec"), names)
            continue
        said: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
        test = doctest.DocTestParser().get_doctest(sample, {}, document.name, str(document), line)
        test.globs = names  # get_doctest copies; names must live on from sample to sample
        runner.run(test, out=said.append, clear_globs=False)
        assert runner.failures == 0, "".join(said)

"""Labels of corpus sentences: no text of the corpora, spans by the contract, and a benchmark that joins the two."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from benchmarks import corpora

LANGUAGES = ("uk", "ru")
SENTENCES = {"a": "«Річка вийде з берегів», — сказав лісник.", "b": "Міст зачинено."}
LABELS = {
    "a": [{"source": [[34, 40]], "cue": [[27, 33]], "content": [[1, 22]], "manner": "direct", "stance": "asserts"}],
    "b": [],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_enough_and_half_of_all_sentences_say_nothing(language: str) -> None:
    own = Path(corpora.LABELS, f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    everything = [*corpora.labels(language), *map(json.loads, own)]
    assert len(everything) >= 300
    assert 0.4 <= sum(not s["attributions"] for s in everything) / len(everything) <= 0.6


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_spans_and_never_text(language: str) -> None:
    places = set()
    for sentence in corpora.labels(language):
        assert sentence.keys() == {"corpus", "file", "sent_id", "sha256", "attributions"}
        assert re.fullmatch("[0-9a-f]{16}", sentence["sha256"])
        places.add((sentence["corpus"], sentence["file"], sentence["sent_id"]))
        for item in sentence["attributions"]:
            assert item.keys() == {"source", "cue", "content", "manner", "stance"}
            assert item["manner"] in {"direct", "indirect", "mixed"}
            assert item["stance"] in {"asserts", "denies", "doubts", "hopes", "orders"}
            assert item["cue"]
            assert item["content"]
            for role in ("source", "cue", "content"):
                ends = [end for span in item[role] for end in span]
                assert ends == sorted(set(ends))
    assert len(places) == len(corpora.labels(language))


def written(folder: Path, sent_id: str, text: str) -> dict[str, Any]:
    """Write a corpus of one tokenised and one CoNLL-U sentence, and return what labels `sent_id`."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    if sent_id == "a":
        (folder / "x.conllu").write_text(f"# sent_id = a\n# text = {text}\n1\t_\n\n", encoding="utf-8")
        return {"corpus": ".", "file": "x.conllu", "sent_id": "a", "sha256": digest, "attributions": LABELS["a"]}
    before = "Сніг. "
    (folder / "y.txt").write_text(before + text, encoding="utf-8")
    rows = ["1 0 4 Сніг", "2 4 1 .", ""]
    rows += [f"{i} {len(before) + m.start()} {len(m[0])} {m[0]}" for i, m in enumerate(re.finditer(r"\w+|\.", text), 3)]
    (folder / "y.tokens").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return {"corpus": ".", "file": "y.txt", "sent_id": "2", "sha256": digest, "attributions": LABELS["b"]}


def test_labels_meet_their_texts_and_are_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps(written(tmp_path, sent_id, text)) for sent_id, text in SENTENCES.items()]
    (tmp_path / "uk-corpora.jsonl").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(corpora, "LABELS", tmp_path)
    monkeypatch.setattr(corpora, "LANGUAGES", ("uk",))
    assert corpora.main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "2 sentences, 1 without attribution" in printed
    assert re.search(r"match +P R F1 100\.0 100\.0 100\.0 +\(1 right of 1, 1 in gold\)", printed)


def test_another_version_of_a_corpus_is_not_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = written(tmp_path, "a", SENTENCES["a"])
    (tmp_path / "uk-corpora.jsonl").write_text(json.dumps(line), encoding="utf-8")
    written(tmp_path, "a", SENTENCES["a"].replace("лісник", "рибалка"))
    monkeypatch.setattr(corpora, "LABELS", tmp_path)
    assert corpora.main([str(tmp_path)]) == 1
    assert "x.conllu, sentence a: not the text that was labelled" in capsys.readouterr().err


def test_a_missing_corpus_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert corpora.main([str(tmp_path)]) == 1
    assert "UD_Ukrainian-IU" in capsys.readouterr().err

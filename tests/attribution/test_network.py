"""The multilingual network: what it finds, in whose language, and what it shares with the encoder of meaning."""

import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.attribution.grammar.told import lines_of

from accordingto import languages
from accordingto.attribution import network
from accordingto.attribution.encoder.model import Model
from accordingto.attribution.finding import Finding
from accordingto.attribution.readers import reader
from accordingto.nouns import Block, Span, Spans
from accordingto.quotation import quoted

WORDS = "a dit que la maire Paul qui elle selon n'a l'AFP sagte laut мэр сказал « » „ “ \" ( ) , . : ; — …"
PIECES = st.sampled_from([*WORDS.split(), "\n"]) | st.text(max_size=5)


def told(text: str, language: str) -> list[tuple[str, str, str, str]]:
    """Return source, cue, content and stance of everything found."""

    def words(spans: Spans) -> str:
        return " … ".join(span.of(text) for span in spans)

    reading = reader(language)
    assert reading is not None
    found = reading.read(text, [Block(0, len(text), "paragraph", language)])
    return [(words(f.source), words(f.cue), words(f.content), f.stance) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "de",
            "Die Fähre liege seit März still, sagte Hafenchef Jonas Brehm.",
            ("Hafenchef Jonas Brehm", "sagte", "Die Fähre liege seit März still", "asserts"),
        ),
        (
            "uk",
            "Начальниця порту Ольга Ребрик запевнила, що пором вийде в середу.",
            ("Начальниця порту Ольга Ребрик", "запевнила", "пором вийде в середу", "asserts"),
        ),
        (
            "ru",
            "Капитан Олег Ларин отрицает, что паром вышел без груза.",
            ("Капитан Олег Ларин", "отрицает", "паром вышел без груза", "denies"),
        ),
        (
            "fr",
            "Le pont restera fermé jusqu'en mai, a annoncé la maire, Odile Ferrand.",
            ("la maire, Odile Ferrand", "a annoncé", "Le pont restera fermé jusqu'en mai", "asserts"),
        ),
        (
            "es",
            "La naviera niega que el barco zarpara sin carga.",
            ("La naviera", "niega", "el barco zarpara sin carga", "denies"),
        ),
        (
            "it",
            "Secondo il sindaco Dario Belli, il ponte riaprirà a maggio.",
            ("il sindaco Dario Belli", "Secondo", "il ponte riaprirà a maggio", "asserts"),
        ),
    ],
)
def test_it_finds_who_says_what(language: str, text: str, wanted: tuple[str, str, str, str]) -> None:
    assert told(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "cue", "stance"),
    [
        ("fr", "l'exhorte", "orders"),
        ("fr", "a démenti", "denies"),
        ("es", "espera", "hopes"),
        ("it", "ha smentito", "denies"),
        ("it", "ha detto", "asserts"),
        ("fr", "n'exclut pas", "asserts"),
        ("fr", "n'a pas confirmé", "doubts"),
        ("fr", "a confirmé", "asserts"),
        ("es", "no descarta", "asserts"),
        ("es", "no lo confirmó", "doubts"),
        ("it", "non hanno escluso", "asserts"),
        ("it", "non crede", "doubts"),
        ("it", "non ha chiesto", "orders"),
    ],
)
def test_what_a_cue_does_to_its_content_is_told_by_the_words_of_its_language(
    language: str, cue: str, stance: str
) -> None:
    cues = languages.load(language, "cues", network.Cues)
    assert cues.stance(cue, (Span(0, len(cue)),), language) == stance


def test_a_negation_before_the_cue_counts_and_one_before_a_mark_does_not() -> None:
    cues = languages.load("es", "cues", network.Cues)
    for text, stance in (("El alcalde no descarta", "asserts"), ("No, descarta", "denies")):
        assert cues.stance(text, (Span(text.index("descarta"), len(text)),), "es") == stance


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Hafen wurde 1904 gebaut und hat drei Kräne. Im Winter friert er zu."),
        ("fr", "Le port a été construit en 1904. L'armateur a vendu ses deux grues et prévoit d'en louer une."),
        ("it", "Il porto chiude in inverno. La compagnia ha comprato due gru e ne vuole una terza."),
    ],
)
def test_nothing_is_said_where_nobody_says_anything(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "contents", "parts"),
    [
        ("Die Fähre sei alt. Sie liege still, sagte er.", ["Die Fähre sei alt. Sie liege still"], 2),
        ("Sie liege, sagte er, seit März still.", ["Sie liege", "seit März still"], 1),
        ("„Sie ist alt. Sie liegt still“, sagte er.", ["Sie ist alt. Sie liegt still"], 1),
        ("Sie liege, sagte er, still. Niemand fahre.", ["Sie liege", "still. Niemand fahre."], 2),
    ],
)
def test_each_sentence_that_somebody_goes_on_with_is_a_statement_but_a_quotation_is_one(
    text: str, contents: list[str], parts: int
) -> None:
    spans = tuple(Span(text.index(c), text.index(c) + len(c)) for c in contents)
    found = network.apart(text, spans, "de")
    assert len(found) == parts
    assert "".join(span.of(text) for part in found for span in part).replace(" ", "") == "".join(contents).replace(
        " ", ""
    )


@pytest.mark.parametrize(
    ("text", "pieces", "wanted"),
    [
        (
            "«Il molo è chiuso. Resta chiuso. Lo riapriamo a maggio», dice Livia.",
            ["Il molo è chiuso.", "Resta chiuso.", "Lo riapriamo a maggio"],
            [["Il molo è chiuso. Resta chiuso. Lo riapriamo a maggio"]],
        ),
        (
            "«Il molo è chiuso. Resta – dice Livia – vuoto. Lo riapriamo a maggio».",
            ["Il molo è chiuso. Resta", "vuoto.", "Lo riapriamo a maggio"],
            [["Il molo è chiuso. Resta", "vuoto. Lo riapriamo a maggio"]],
        ),
        (
            "«Il molo è chiuso», dice Livia. «Resta chiuso».",
            ["Il molo è chiuso", "Resta chiuso"],
            [["Il molo è chiuso"], ["Resta chiuso"]],
        ),
    ],
)
def test_a_quotation_is_one_where_the_network_has_its_sentences_one_by_one(
    text: str, pieces: list[str], wanted: list[list[str]]
) -> None:
    spans = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
    speech = [q.inside for q in quoted(text, Span(0, len(text)))]
    assert [[s.of(text) for s in part] for part in network.apart(text, spans, "it", speech)] == wanted


def test_the_vectors_of_words_are_those_of_the_encoder_of_meaning() -> None:
    shared = network.model().config.shared
    assert shared is not None
    scales = np.fromfile(
        network.VOCABULARY / "model.onnx",
        np.float16,
        shared.scales.rows * shared.scales.columns,
        offset=shared.scales.start,
    )
    assert np.isfinite(scales).all()
    assert 0 < np.abs(scales).max() < 1


def test_a_folder_without_the_words_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Model(network.FOLDER, vocabulary=tmp_path)
    shutil.copyfile(network.VOCABULARY / "tokenizer.json", tmp_path / "tokenizer.json")
    (tmp_path / "model.onnx").write_bytes(b"cut short")
    with pytest.raises(ValueError, match=r"model\.onnx"):
        Model(network.FOLDER, vocabulary=tmp_path)


@given(st.lists(PIECES, max_size=60), st.sampled_from(("fr", "ru")))
@settings(max_examples=30, deadline=None)
def test_spans_lie_inside_the_blocks_and_hold_words(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    blocks = lines_of(text, language)
    reading = reader(language)
    assert reading is not None
    for finding in reading.read(text, blocks):
        assert finding.content
        assert 0 < finding.confidence < 1
        for span in (*finding.source, *finding.cue, *finding.content):
            assert span.of(text).strip()
            assert any(b.span.holds(span) for b in blocks)
        assert list(finding.content) == sorted(finding.content)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Paul a dit que « " * 2_500),
        ("fr", "mot " * 12_000),
        ("de", "laut Meier, " * 4_000),
        ("de", "„Nein, es ist zu spät“, sagte Meier, " * 1_200),
        ("uk", "а" * 100_000),
        ("uk", "«» " * 6_000),
    ],
    ids=lambda text: text[:18],
)
def test_no_text_takes_longer_than_its_length(language: str, text: str) -> None:
    reading = reader(language)
    assert reading is not None
    begun = time.process_time()
    reading.read(text, [Block(0, len(text), "paragraph", language)])
    # Some 1 to 5 s; what grows with the square of more than is read at once takes minutes.
    assert time.process_time() - begun < 30


def test_a_source_that_only_a_later_sentence_names_is_none() -> None:
    text = "Ha poi aggiunto che il molo è sano. Secondo una fonte, è vuoto."
    cue, content, later = (
        Span(text.index(w), text.index(w) + len(w)) for w in ("aggiunto", "il molo è sano", "una fonte")
    )
    found = network.in_its_sentence(text, Finding((later,), (cue,), (content,), 0.9), "it")
    assert (found.source, found.cue, found.content) == ((), (cue,), (content,))


def test_a_source_behind_its_cue_stays() -> None:
    text = "«Il molo è sano», ha detto ieri alla stampa una fonte."
    spans = (Span(text.index(w), text.index(w) + len(w)) for w in ("ha detto", "Il molo è sano", "una fonte"))
    cue, content, source = spans
    finding = Finding((source,), (cue,), (content,), 0.9)
    assert network.in_its_sentence(text, finding, "it") == finding


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire ignorait que le pont était fermé."),
        ("fr", "Elle ne savait pas que le barrage fuyait."),
        ("es", "El alcalde desconocía que el puente estaba cerrado."),
        ("it", "Il sindaco non sapeva che il ponte era chiuso."),
    ],
)
def test_who_does_not_know_of_something_does_not_say_it(language: str, text: str) -> None:
    assert told(text, language) == []


def test_who_says_that_they_did_not_know_says_it() -> None:
    assert [t[:2] for t in told("Le maire a déclaré qu'il ne savait rien du contrôle.", "fr")] == [
        ("Le maire", "a déclaré")
    ]


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        ("it", "Il ponte riaprirà, ha aggiunto il sindaco.", "ha aggiunto"),
        ("es", "El puente abrirá, había explicado la alcaldesa.", "había explicado"),
        ("fr", "Le maire a démenti que le pont ferme.", "a démenti"),
    ],
)
def test_a_cue_has_its_auxiliary(language: str, text: str, cue: str) -> None:
    assert [t[1] for t in told(text, language)] == [cue]


def test_an_unnamed_source_has_its_noun() -> None:
    found = told("De source policière, deux hommes ont été arrêtés.", "fr")
    assert [t[0] for t in found] == ["source policière"]


def test_a_cue_that_is_only_a_mark_has_no_noun() -> None:
    found = told("Mosca: «Non sarà in Europa e nessuno ha mai detto il contrario».", "it")
    assert all(cue == ":" for _, cue, *_ in found)

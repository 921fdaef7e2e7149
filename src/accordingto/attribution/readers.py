"""Which reader reads which language: a model of its own, its grammar beside the multilingual network, or that alone.

Whoever has very many pages may read them quickly: without what takes most of the time and finds least.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from msgspec import structs

from accordingto import languages
from accordingto.attribution import network
from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.finding import Finding, Reader
from accordingto.attribution.grammar import GrammarReader, breaks_off, is_barred, with_citations
from accordingto.attribution.unsaid import SayingReader
from accordingto.attribution.weighing import Read, weighed
from accordingto.nouns import Block

# ISO 639-1 code to the folder of the model in models/.
_TRAINED = {"en": "english"}


class CitingReader:
    """A trained reader, and the grammar for whoever is cited on the way, whom its training corpus leaves out."""

    def __init__(self, trained: Reader, language: str) -> None:
        """Read with `trained`, then with the citations of `language`."""
        self._trained = trained
        self._language = language

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`; see :class:`~accordingto.attribution.finding.Reader`."""
        return with_citations(text, blocks, self._trained.read(text, blocks), self._language)


class WeighedReader:
    """The grammar of a language and the multilingual network, weighed against each other."""

    def __init__(self, language: str) -> None:
        """Read `language`, which has a grammar."""
        self._grammar = GrammarReader(language)
        self._language = language

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`; see :class:`~accordingto.attribution.finding.Reader`."""
        found = self._grammar.read(text, blocks)
        reads = network.reads(text, blocks, self._language)
        said = [self._marked(text, read) for read in reads if not is_barred(text, read.finding, self._language)]
        return weighed(found, said, network.weights())

    def _marked(self, text: str, read: Read) -> Read:
        """Return `read` as no whole where its content breaks off, so that it stands for nothing of the grammar's."""
        cut = read.whole and breaks_off(text, read.finding, self._language)
        return structs.replace(read, whole=False) if cut else read


def reader(language: str, *, quick: bool = False) -> Reader | None:
    """Return the reader of `language` (ISO 639-1), None where there is none; loaded when it first reads.

    A `quick` one reads by a grammar alone where there is one; what a model of its own or only the network reads is read
    as always.
    """
    return _reader(language, quick)


@cache
def _reader(language: str, quick: bool) -> Reader | None:
    found = _by_means(language, quick)
    return SayingReader(found, language) if found and language in languages.available("unsaid") else found


def _by_means(language: str, quick: bool) -> Reader | None:
    """Return the reader by what the language has: a model of its own, a grammar, or words of its cues."""
    if folder := _TRAINED.get(language):
        return CitingReader(EncoderReader(Path(str(resources.files(__package__) / "models" / folder))), language)
    if language in languages.available("attribution"):
        return GrammarReader(language) if quick else WeighedReader(language)
    if language in languages.available("cues"):
        return network.NetworkReader(language)
    return None

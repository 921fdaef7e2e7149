"""The multilingual network: what it finds in a text of any language, by the contract's convention."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from accordingto import languages
from accordingto.attribution.beside import holds
from accordingto.attribution.by_clause import ClauseReader
from accordingto.attribution.by_phrase import PhraseReader, Phrases
from accordingto.attribution.by_verb import VerbReader
from accordingto.attribution.encoder.assembly import Stretch
from accordingto.attribution.encoder.convention import bare_content, bare_cue, bare_source
from accordingto.attribution.encoder.model import Model
from accordingto.attribution.encoder.reader import at_once
from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import clause_before, stance_by_cue
from accordingto.attribution.grammar.lexicon import lexicon
from accordingto.attribution.mentions import Mentions
from accordingto.attribution.tellings import Verbs
from accordingto.attribution.weighing import Read, Weights, alone
from accordingto.attribution.wholes import whole
from accordingto.nouns import Block, Span, Spans, Stance
from accordingto.quotation import opens_before, quotations
from accordingto.text import fold, sentences, separate

_PACKAGE = Path(str(resources.files("accordingto")))
FOLDER = _PACKAGE / "attribution" / "models" / "multilingual"
VOCABULARY = _PACKAGE / "provenance" / "models" / "meaning"
"""The encoder of meaning, whose vocabulary and vectors of words the network has."""

_LONGEST_WORD = 12
"""Code points before a cue in which its auxiliary stands."""
_NOUN_WITH_MORE = 2
"""Words of a cue that has more than a noun."""
_UNDONE: tuple[Stance, ...] = ("denies", "doubts")
"""What a negated word does not do."""


class Cues(Struct, frozen=True, forbid_unknown_fields=True):
    """languages/<iso>/cues.toml: what the words of telling do to what is told; ``*`` stands for any ending."""

    complementisers: tuple[str, ...]
    """Words that open a clause and belong to no content."""
    nobody: tuple[str, ...]
    """Words that are nobody's name: a sentence without a subject opens with them."""
    informants: tuple[str, ...]
    """Nouns for unnamed people who tell something: in « de source policière » it is the source's."""
    negations: tuple[str, ...]
    """Beside these what denies or doubts does not."""
    doubts_negated: tuple[str, ...]
    """What doubts beside a negation alone."""
    denies: tuple[str, ...]
    doubts: tuple[str, ...]
    unknowing: tuple[str, ...]
    """Of whoever does not know what follows, so that nobody says it: "ignorait"."""
    knowing: tuple[str, ...]
    """The same beside a negation: "ne savait pas"."""
    hopes: tuple[str, ...]
    orders: tuple[str, ...]
    phrases: Phrases
    """By which a source is named without a verb."""
    verbs: Verbs
    """Of telling, where their source stands behind them or nowhere."""

    def stance(self, text: str, cue: Spans, language: str) -> Stance:
        """Return what the words of `cue`, which is in `language`, do to its content."""
        words = [word for span in cue for word in self._words(text, span, language)]
        listed: list[tuple[Stance, tuple[str, ...]]] = [
            ("denies", self.denies),
            ("doubts", self.doubts),
            ("hopes", self.hopes),
            ("orders", self.orders),
        ]
        for done, forms in listed:
            if any(_is_any(word, forms) and not (negated and done in _UNDONE) for word, negated in words):
                return done
        doubted = any(negated and _is_any(word, self.doubts_negated) for word, negated in words)
        return "doubts" if doubted else "asserts"

    def tells(self, text: str, cue: Spans, language: str) -> bool:
        """Tell whether `cue`, which is in `language`, is more than that somebody does not know of something."""
        words = [word for span in cue for word in self._words(text, span, language)]
        unknown = (
            _is_any(word, self.unknowing) or (negated and _is_any(word, self.knowing)) for word, negated in words
        )
        return not any(unknown)

    def _words(self, text: str, span: Span, language: str) -> list[tuple[str, bool]]:
        """Return the words of a part of a cue, and of each whether a negation stands among the two before it."""
        clause = clause_before(text, span.start)
        said = clause + span.of(text)
        places = list(separate(said, Span(0, len(said)), language))
        forms = [fold(place.of(said)) for place in places]
        negated = [any(form in self.negations for form in forms[max(0, at - 2) : at]) for at in range(len(forms))]
        return [(forms[at], negated[at]) for at, place in enumerate(places) if place.start >= len(clause)]


def _is_any(word: str, forms: tuple[str, ...]) -> bool:
    return any(word.startswith(form[:-1]) if form.endswith("*") else word == form for form in forms)


@cache
def model(folder: Path = FOLDER) -> Model:
    """Return the model, loaded once for all languages.

    Raises FileNotFoundError or ValueError where the folder doesn't hold one.
    """
    return Model(folder, vocabulary=VOCABULARY)


@cache
def weights(folder: Path = FOLDER) -> Weights:
    """Return the weights by which what it finds is weighed against what a grammar finds."""
    return msgspec.json.decode((folder / "weights.json").read_bytes(), type=Weights)


def reads(text: str, blocks: Sequence[Block], language: str, folder: Path = FOLDER) -> list[Read]:
    """Return what the network finds in `blocks` of `text`, in text order, with the stances that the grammar knows."""

    def stance(cue: Spans, content: Spans) -> Stance:
        return stance_by_cue(text, cue, content, language)

    return _reads(text, blocks, language, lexicon(language).words.complementisers, stance, folder)


class NetworkReader:
    """The network alone, for a language without a grammar that has ``languages/<iso>/cues.toml``."""

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        """Read `language` (ISO 639-1); raises FileNotFoundError where it has no such table."""
        self._cues: Cues = languages.load(language, "cues", Cues)
        self._phrases = PhraseReader(self._cues.phrases, self._cues.complementisers, language)
        self._verbs = VerbReader(self._cues.verbs, self._cues.phrases, self._cues.complementisers, language)
        self._clauses = ClauseReader(
            self._cues.verbs, self._cues.phrases, self._cues.complementisers, language, self._stance
        )
        self._mentions = Mentions(self._cues.verbs, self._cues.phrases, self._cues.nobody, language)
        self._auxiliaries = frozenset(self._cues.verbs.auxiliaries)
        self._language = language
        self._folder = folder

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`; see :class:`~accordingto.attribution.finding.Reader`."""
        found = alone(self.reads(text, blocks), weights(self._folder))
        found = [f for f in found if self._cues.tells(text, f.cue, self._language)]
        found = [self._with_auxiliary(text, self._with_noun(text, f)) for f in found]
        found = [in_its_sentence(text, f, self._language) for f in found]
        found = self._phrases.added(text, blocks, [self._mentions.named(text, f) for f in found])
        closed = [q.inside for block in blocks for q in quotations(text, block.span) if q.closed]
        found = self._clauses.added(text, blocks, self._verbs.added(text, blocks, found))
        found = whole(text, found, closed, self._cues.complementisers)
        return self._mentions.apart(text, found)

    def _with_noun(self, text: str, finding: Finding) -> Finding:
        """Return `finding` with the noun that its cue ends in, where the source goes on: « De [source policière] »."""
        if not (finding.source and finding.cue) or text[finding.cue[-1].end : finding.source[0].start].strip():
            return finding
        words = list(separate(text, finding.cue[-1], self._language))
        if len(words) < _NOUN_WITH_MORE or fold(words[-1].of(text)) not in self._cues.informants:
            return finding
        source = (Span(words[-1].start, finding.source[0].end), *finding.source[1:])
        cue = (*finding.cue[:-1], Span(finding.cue[-1].start, words[-2].end))
        return replace(finding, source=source, cue=cue)

    def _with_auxiliary(self, text: str, finding: Finding) -> Finding:
        """Return `finding` with the auxiliary that stands right before its cue, which the network may leave out."""
        before = Span(max(0, finding.cue[0].start - _LONGEST_WORD), finding.cue[0].start) if finding.cue else Span(0, 0)
        last = next(reversed(list(separate(text, before, self._language))), None)
        if last is None or fold(last.of(text)) not in self._auxiliaries or not text[last.end : before.end].isspace():
            return finding
        if any(last.meets(span) for span in (*finding.source, *finding.content)):
            return finding
        return replace(finding, cue=(Span(last.start, finding.cue[0].end), *finding.cue[1:]))

    def _stance(self, text: str, cue: Spans) -> Stance:
        return self._cues.stance(text, cue, self._language)

    def reads(self, text: str, blocks: Sequence[Block]) -> list[Read]:
        """Return all that the network finds in `blocks` of `text`, in text order."""

        def stance(cue: Spans, _: Spans) -> Stance:
            return self._stance(text, cue)

        return _reads(text, blocks, self._language, self._cues.complementisers, stance, self._folder)


def _reads(
    text: str,
    blocks: Sequence[Block],
    language: str,
    complementizers: tuple[str, ...],
    stance: Callable[[Spans, Spans], Stance],
    folder: Path,
) -> list[Read]:
    found = []
    speech = [q.inside for block in blocks for q in quotations(text, block.span)]
    for stretches in at_once(text, blocks):
        for draft in model(folder).drafts(text, stretches)[0]:
            source = tuple(bare_source(text, span) for span in _spans(draft.source))
            cue = tuple(bare_cue(text, span) for span in _spans(draft.cue))
            parts = apart(text, _spans(*draft.content), language, speech)
            for part in parts:
                if content := bare_content(text, part, complementizers):
                    finding = Finding(source, cue, content, min(draft.evidence[:-1]), stance(cue, content))
                    found.append(Read.of(finding, draft, whole=len(parts) == 1))
    return found


def in_its_sentence(text: str, finding: Finding, language: str) -> Finding:
    """Return `finding` without a source that only a later sentence names: "Ha aggiunto che P. Secondo X, Q"."""
    if finding.source and finding.cue and finding.source[0].start > finding.cue[-1].end:
        between = Span(finding.cue[-1].start, finding.source[0].end)
        if len(sentences(text, between, language)) > 1:
            return replace(finding, source=())
    return finding


def apart(text: str, content: Spans, language: str, speech: Sequence[Span] = ()) -> list[Spans]:
    """Return `content` parted by sentences, but for a quotation, which stays whole.

    The network has as one what somebody says on in further sentences, each of which is a claim; the sentences of one
    quotation of `speech`, which is in order and disjoint, it may have one by one.
    """
    parts: list[Spans] = []
    end = None
    for piece in content:
        is_quotation = opens_before(text, piece.start)
        for span in [piece] if is_quotation else sentences(text, piece, language):
            if parts and end is not None and holds(speech, Span(end - 1, span.start + 1)):
                parts[-1] = (*parts[-1][:-1], *_joined(text, parts[-1][-1], span))
            elif parts and end is not None and len(sentences(text, Span(end - 1, span.start + 1), language)) == 1:
                parts[-1] = (*parts[-1], span)
            else:
                parts.append((span,))
            end = span.end
    return parts


def _joined(text: str, one: Span, other: Span) -> Spans:
    """Return two pieces, as one where nothing stands between them."""
    between = text[one.end : other.start]
    return (one, other) if any(c.isalnum() for c in between) else (Span(one.start, other.end),)


def _spans(*stretches: Stretch | None) -> tuple[Span, ...]:
    return tuple(Span(*stretch) for stretch in stretches if stretch)

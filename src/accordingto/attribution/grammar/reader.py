"""The grammar reader: attributions of a language that has a ``languages/<iso>/attribution.toml``.

It goes through the blocks sentence by sentence and carries three things over: what "про це" stands for, a
statement that a colon left open, and who is speaking when a quotation has no cue of its own.
"""

import re
from collections.abc import Sequence

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar.cues import in_reported_mood
from accordingto.attribution.grammar.extents import to_spans, without_introduction, without_label
from accordingto.attribution.grammar.going_on import gone_on
from accordingto.attribution.grammar.lexicon import Lexicon, lexicon
from accordingto.attribution.grammar.looks import ends_in_mood
from accordingto.attribution.grammar.lost_links import parted
from accordingto.attribution.grammar.over_paragraphs import over_paragraphs
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.plainly import stance_in
from accordingto.attribution.grammar.signed import signed
from accordingto.attribution.grammar.speakers import verbs
from accordingto.attribution.grammar.speech import interrupted
from accordingto.attribution.grammar.stated import Said, Statement, widest
from accordingto.attribution.grammar.statements import statements
from accordingto.attribution.grammar.tokens import Chunk, Sentence, read
from accordingto.attribution.grammar.withheld import opens_withholding, says_nothing
from accordingto.attribution.turns import turns
from accordingto.nouns import Block, Span, Spans, Stance
from accordingto.text import fold, trim

_TELLING = frozenset({"clause", "speech", "infinitive"})
_DASHES = "—–―-"
_MARKS = ",.;:—–―- "
# How often each rule is right (source and content): set by hand after judging about 290 findings in Ukrainian and
# Russian press, nine in ten of them right, the rules with nouns and names as contents less often.
CONFIDENCE = {
    "clause": 0.9,
    "colon": 0.9,
    "quote": 0.9,
    "inverted": 0.9,
    "as": 0.9,
    "phrase": 0.9,
    "inline": 0.7,
    "infinitive": 0.8,
    "about": 0.6,
    "object": 0.6,
    "naming": 0.6,
    "noun": 0.8,
    "anaphor": 0.8,
    "cited": 0.85,
    "alone": 0.7,
    "speech": 0.9,
    "turn": 0.9,
    "carried": 0.7,
    "mood": 0.6,
    "signed": 0.8,
}


class GrammarReader:
    """Finds attributions by grammar; satisfies :class:`~accordingto.attribution.finding.Reader`.

    Raises FileNotFoundError for a language without a grammar.  Time and memory grow with the length of the text;
    sentences are cut at :data:`~accordingto.attribution.grammar.tokens.LONGEST` tokens.
    """

    def __init__(self, language: str) -> None:
        """Load the words and the dictionary of `language` (ISO 639-1)."""
        self._language = language
        self._lexicon: Lexicon = lexicon(language)
        self._grammar = Grammar(self._lexicon)

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`, in text order; offsets are code points into `text`."""
        found: list[Statement] = []
        said: Said | None = None
        spoken = turns(text, [b.span for b in blocks], self._lexicon.words.attached)
        for number, block in enumerate(blocks):
            if (turn := spoken.get(number)) is not None:
                said = self._read_turn(text, turn, found)
            else:
                said = self._read_block(text, block.span, said, found)
        found = over_paragraphs(text, [b.span for b in blocks], [s for s in found if s.content and not s.open])
        for statement in found:
            if statement.stance == "asserts":
                plainly = stance_in(text, statement.content, self._language, self._lexicon.words)
                statement.stance = plainly or statement.stance
        made = [s.finding(CONFIDENCE[s.rule]) for s in found]
        return sorted(made, key=lambda f: (f.content[0], f.cue, f.source))

    def _read_turn(self, text: str, turn: re.Match[str], found: list[Statement]) -> Said:
        """Give a line of a transcript to whom it names, with what is told within it."""
        name, cue, words = (Span(*turn.span(part)) for part in ("name", "cue", "words"))
        spoken = Statement((name,), (cue,), (trim(text, words, " "),), "asserts", "turn", 0)
        found.append(spoken)
        within: list[Statement] = []
        self._read_block(text, words, None, within)
        found += [s for s in within if s.source]
        return Said(spoken.content, None, spoken)

    def _read_block(self, text: str, block: Span, said: Said | None, found: list[Statement]) -> Said | None:
        whole = without_label(text, trim(text, block), self._lexicon.words.labels)
        if text[whole.start : whole.start + 1] in set(_DASHES):
            words = trim(text, whole, _MARKS)
            if spoken := interrupted(text, words, self._language, self._lexicon, self._grammar):
                found.append(spoken)
                return Said(spoken.content, spoken, spoken)
            if said is not None and said.last is not None and said.last.open:
                said.last.content, said.last.open = (words,), False
                return Said((words,), said.last, said.last)
        read_ones = read(text, whole, self._language, self._lexicon)
        sentences = [part for sentence in read_ones for part in parted(sentence, self._lexicon, self._grammar)]
        if len(sentences) == 1 and (statement := signed(sentences[0], self._lexicon)) is not None:
            found.append(statement)
            return Said(statement.content, None, statement)
        opened = said.last if said is not None and said.last is not None and said.last.open else None
        before = len(found)
        for sentence in sentences:
            said = self._read_sentence(sentence, said, found)
        alone = len(found) == before  # nobody else says anything in the paragraph
        if opened is not None and alone and opened.source and opened.content and opened.content[0].start == whole.start:
            opened.content = (trim(text, whole, _MARKS),)
            return Said(opened.content, opened, opened)
        return said

    def _read_sentence(self, sentence: Sentence, said: Said | None, found: list[Statement]) -> Said:
        words = _quotation_alone(sentence)
        if words and (spoken := interrupted(sentence.text, words[0], self._language, self._lexicon, self._grammar)):
            found.append(spoken)
            return Said(spoken.content, spoken, spoken)
        own = statements(sentence, said, self._lexicon, self._grammar)
        if self._lexicon.words.drops_subjects:
            before = said.sentence if said is not None else None
            own = gone_on(sentence, own, found, before, self._lexicon, self._grammar)
        unsaid = opens_withholding(sentence, self._lexicon) or says_nothing(sentence, self._lexicon)
        if said is not None and not own and unsaid:
            return said
        last = said.last if said is not None else None
        if last is not None and not own and (words or last.open):
            return self._go_on(sentence, last, words, found)
        if last is not None and not own and (thereby := self._thereby(sentence, last)) is not None:
            own = [thereby]
        if last is not None and not own and self._is_reported(sentence):
            own = [Statement(last.source, last.cue, self._reported(sentence, said), "asserts", "mood", 0)]
        bare = said.sentence if said is not None and last is None and not own else None
        if said is not None and bare is not None and (words or self._is_reported(sentence, surely=True)):
            own = self._of_speaker(bare, words or self._stands_for(sentence, own, said))
        if said is not None and any(s.rule == "anaphor" and s.source for s in own):
            self._drop_rumours(sentence.text, said.content, found)
        found.extend(own)
        if last is not None and own and all(self._within(sentence, s) for s in own):
            return Said(self._stands_for(sentence, own, said), last, widest(own), sentence)
        return Said(self._stands_for(sentence, own, said), own[-1] if own else None, widest(own), sentence)

    def _drop_rumours(self, text: str, said: Spans, found: list[Statement]) -> None:
        """Leave out what was told of nobody's word before it is told whose it is: "Er soll tot sein. Das meldet X"."""
        while found and found[-1].content and any(s.holds(found[-1].content[0]) for s in said):
            rumour = fold(found[-1].cue[0].of(text)) in self._lexicon.words.rumour
            if found[-1].source or not rumour:
                break
            found.pop()

    def _within(self, sentence: Sentence, statement: Statement) -> bool:
        """Tell whether somebody reports in turn what a statement says, who speaks on: "Ein Gutachten bescheinige P"."""
        token = sentence.tokens[statement.token]
        area = sentence.chunks[sentence.chunk_of(statement.token)]
        reported = ends_in_mood(token, self._lexicon)
        if "participle" in token.word.kinds:  # "Zeugen hätten berichtet, P"
            reported |= in_reported_mood(sentence, area, self._lexicon, alone=True)
        return reported and token.key in self._lexicon.verbs

    def _go_on(self, sentence: Sentence, last: Statement, words: Spans, found: list[Statement]) -> Said:
        """Give a quotation, or what follows a colon, to who spoke last."""
        if last.open:
            last.content, last.open = words or (trim(sentence.text, sentence.span, _MARKS),), False
            return Said(last.content, last, last)
        if sentence.tokens[0].kind == "dash":
            # «A», — сказав X. — «B»: one statement.
            last.content = (*last.content, *words)
            return Said(words, last, last)
        carried = Statement(last.source, last.cue, words, "asserts", "carried", 0)
        found.append(carried)
        return Said(words, carried, carried)

    def _thereby(self, sentence: Sentence, last: Statement) -> Statement | None:
        """Return what a sentence tells by the source before it: "Der Pegel sinkt demnach"."""
        at = next((i for i, t in enumerate(sentence.tokens) if t.key in self._lexicon.words.thereby), None)
        if at is None or not last.source:
            return None
        content = to_spans(sentence, [(0, at), (at + 1, len(sentence.tokens))])
        return Statement(last.source, (sentence.stretch(at, at + 1),), content, "asserts", "carried", at)

    def _is_reported(self, sentence: Sentence, *, surely: bool = False) -> bool:
        """Tell whether the main clause is in the mood of reported speech, where the language has one."""
        # A particle that reports ("мовляв") may stand anywhere, a verb in the main clause.
        main = _main(sentence, self._lexicon) if self._grammar.guesses else sentence.chunks
        return any(in_reported_mood(sentence, area, self._lexicon, alone=True, surely=surely) for area in main)

    def _reported(self, sentence: Sentence, said: Said | None) -> Spans:
        """Return what a sentence in that mood says, without the particle that opens it: "Мовляв, P"."""
        particles = () if self._grammar.guesses else self._lexicon.words.reported_mood
        return without_introduction(sentence.text, self._stands_for(sentence, [], said), particles)

    def _of_speaker(self, before: Sentence, content: Spans) -> list[Statement]:
        """Return `content` as the words of who reports in the sentence `before` without saying what.

        "Die Werft dementiert. Man habe alles geprüft."
        """
        unanswered = says_nothing(before, self._lexicon)
        for verb in reversed(verbs(before, self._lexicon, self._grammar) if not unanswered else []):
            tells = _TELLING & set(verb.entry.stances) and not verb.negated
            if tells and verb.mention is not None and verb.source is not None and verb.source.subject:
                stance: Stance = "denies" if "denies" in verb.entry.stances.values() else "asserts"
                return [Statement((verb.mention,), verb.spans(before), content, stance, "mood", 0)]
        return []

    def _stands_for(self, sentence: Sentence, own: list[Statement], said: Said | None) -> Spans:
        """Return what "про це" in the next sentence stands for."""
        if said is not None and own and all(s.rule in {"anaphor", "cited"} for s in own):
            return said.content
        if own and own[0].rule in {"inverted", "as", "phrase"} and len(own[0].content) == 1:
            return own[0].content
        start = sentence.span.start
        relays = self._lexicon.words.relays
        tokens = sentence.tokens
        for i in range(min(len(tokens) - 2, 8)):
            if tokens[i].key in relays:
                opened = next((j for j in range(i, min(i + 6, len(tokens) - 1)) if tokens[j].kind == "comma"), None)
                if opened is not None and tokens[opened + 1].key in self._lexicon.words.complementisers:
                    start = tokens[min(opened + 2, len(tokens) - 1)].start
                break
        return (trim(sentence.text, Span(start, sentence.span.end), _MARKS),)


def _main(sentence: Sentence, lexicon: Lexicon) -> list[Chunk]:
    """Return the first chunks of a sentence up to its main clause: "Als der Lotse kam, [habe es gebrannt]"."""
    opening = {*lexicon.opening, *lexicon.words.questions, *lexicon.words.roles, *lexicon.words.conditionals}
    k = 0
    while k + 1 < len(sentence.chunks) and sentence.tokens[sentence.chunks[k].first].key in opening:
        k += 1
    return sentence.chunks[: k + 1]


def _quotation_alone(sentence: Sentence) -> Spans:
    """Return what a sentence says that is one quotation, or a line of direct speech, and nothing else."""
    bare = [t for t in sentence.tokens if t.kind not in {"dash", "end", "comma"}]
    if len(bare) == 1 and bare[0].kind == "quote" and bare[0].inside is not None:
        return (trim(sentence.text, bare[0].inside, _MARKS),)
    return ()

"""Sources cited on the way, added to what another reader found.

"X reports, citing Y that two officials told Y that P": three people or outlets stand behind P.  A reader that was
trained to find who speaks finds the speaker; this adds those through whom the statement came, each with the content
of whoever cites it.  An outlet that somebody merely told something is not cited and gets nothing.
"""

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar.cited import cited
from accordingto.attribution.grammar.lexicon import Lexicon, lexicon
from accordingto.attribution.grammar.mentions import Mention, mentions
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.stated import Said, Statement, widest
from accordingto.attribution.grammar.statements import statements
from accordingto.attribution.grammar.tokens import Sentence, read
from accordingto.nouns import Block, Span
from accordingto.text import fold, trim

_CONFIDENCE = 0.8
_SURE = 0.7
"""From this confidence on, a model's source of a verb stands against one after it ("Lund, the chair, told Reuters")."""
_BY_PHRASE = frozenset({"phrase", "inline"})
"""Rules by which a phrase without a verb tells: "by her own count the odds are even"."""
_MARKS = " ,;:–—-"
_PAUSES = frozenset(',.;:!?—–-”»"')
_ADDED = frozenset({"as", "phrase", "inverted"})
"""Rules whose own reading of the sentence is trusted beside a model's, and before one that finds no source."""


def with_citations(text: str, blocks: Sequence[Block], findings: Sequence[Finding], language: str) -> list[Finding]:
    """Return `findings` and the sources cited on the way in `blocks` of `text`, each part in text order.

    Whoever is cited is a source, not something said: a finding whose content is the cited source itself ("citing
    [two officials]") gives way to that source, and a content that runs on into it is cut short.
    """
    words = lexicon(language)
    grammar = Grammar(words)
    some = [_without_clause(text, c, findings, words) for c in _citing(text, blocks, language, words, grammar)]
    corrected = _corrected(text, some, findings)
    added = _added(some, corrected, words, grammar)
    kept = [f for f in corrected if not any(_gives_way(text, f, other) for other in added)]
    return [*kept, *added]


def _gives_way(text: str, finding: Finding, other: Finding) -> bool:
    """Tell whether `finding` has the cue of `other` without a source of its own right before it.

    ", reports X": the model is at home with X before the verb, and at times sees nobody there or an earlier name.
    """
    if not any(_taken(other.cue, cue) for cue in finding.cue):
        return False
    return not finding.source or bool(text[finding.source[-1].end : finding.cue[0].start].strip())


class _Citing(NamedTuple):
    """A sentence and whoever it cites."""

    sentence: Sentence
    named: list[Mention]


def _without_clause(text: str, citing: _Citing, findings: Sequence[Finding], words: Lexicon) -> _Citing:
    """Return `citing` whose sources end where something told begins: "learned from [two clerks] that [...]"."""
    if not citing.named:
        return citing
    starts = [c.start for f in findings for c in f.content if citing.sentence.span.holds(c)]
    return _Citing(citing.sentence, [_ended(text, m, starts, words.relatives) for m in citing.named])


def _ended(text: str, mention: Mention, starts: Sequence[int], relatives: Container[str]) -> Mention:
    source = mention.source
    for start in starts:
        if source and source.start < start < source.end:
            head, _, last = text[source.start : start].rstrip().rpartition(" ")
            if head and fold(last) in relatives:
                return replace(mention, source=Span(source.start, source.start + len(head.rstrip(" ,"))))
    return mention


def _corrected(text: str, some: Sequence[_Citing], findings: Sequence[Finding]) -> list[Finding]:
    starts = sorted(c.start for f in findings for c in f.content)
    cited_spans: list[Span] = []
    cues: list[Span] = []
    for sentence, named in some:
        # Only where a content begins in the sentence can one be a cited source.
        if named and bisect_left(starts, sentence.span.start) < bisect_left(starts, sentence.span.end):
            for mention in named:
                if mention.source:
                    cited_spans.append(Span(mention.cue.start, mention.source.end))
                    cues.append(mention.cue)
    kept = []
    for finding in findings:
        cites = any(_taken(cues, cue) for cue in finding.cue)
        told = [c for c in finding.content if not _inside(cited_spans, c, whole=not cites)]
        content = tuple(_before(text, cited_spans, c) for c in told)
        if content:
            kept.append(finding if content == finding.content else replace(finding, content=content))
    return kept


def _inside(spans: Sequence[Span], span: Span, *, whole: bool) -> bool:
    """Tell whether one of `spans`, which are in order, holds `span`: all of it if `whole`, else its beginning."""
    at = bisect_left(spans, Span(span.start + 1, 0)) - 1
    return at >= 0 and (spans[at].holds(span) if whole else span.start < spans[at].end)


def _before(text: str, spans: Sequence[Span], span: Span) -> Span:
    """Return `span` without one of `spans`, which are in order, that it ends in: "it sank on the word of two men"."""
    at = bisect_left(spans, Span(span.end, 0)) - 1
    if at < 0 or spans[at].end < span.end or spans[at].start <= span.start:
        return span
    return trim(text, Span(span.start, spans[at].start), _MARKS)


def citations(text: str, blocks: Sequence[Block], findings: Sequence[Finding], language: str) -> list[Finding]:
    """Return the findings that `findings` lack: sources cited on the way in `blocks` of `text`, in text order.

    `blocks` are in one language and in order, `findings` theirs; offsets are code points into `text`.  A source that
    one of `findings` has already is left to it.  Raises FileNotFoundError for a language that has no cue words.
    """
    words = lexicon(language)
    grammar = Grammar(words)
    return _added(_citing(text, blocks, language, words, grammar), findings, words, grammar)


def _citing(text: str, blocks: Sequence[Block], language: str, words: Lexicon, grammar: Grammar) -> list[_Citing]:
    return [
        _Citing(sentence, [m for m in mentions(sentence, words, grammar) if m.kind.cites])
        for block in blocks
        for sentence in read(text, block.span, language, words)
    ]


def _added(some: Sequence[_Citing], findings: Sequence[Finding], words: Lexicon, grammar: Grammar) -> list[Finding]:
    taken = sorted(span for f in findings for span in f.source)
    before: Said | None = None
    added: list[Statement] = []
    ordered = sorted((f for f in findings if f.cue), key=lambda f: f.cue[0])
    at = 0
    for sentence, named in some:
        while at < len(ordered) and ordered[at].cue[0].start < sentence.span.start:
            at += 1
        end = at
        while end < len(ordered) and ordered[end].cue[0].start < sentence.span.end:
            end += 1
        read_here = statements(sentence, before, words, grammar)
        trusted = _trusted(read_here, ordered[at:end], sentence, named, words.words.possessives)
        hosts = [_host(sentence, f) for f in ordered[at:end]]
        hosts = [h for h in hosts if not any(_taken(s.cue, cue) for s in trusted for cue in h.cue)]
        for statement in trusted:
            nearest = [h for h in hosts if h.token < statement.token]
            own = _is_own(statement, sentence, words.words.possessives)
            if nearest and statement.rule != "inverted" and not own:
                statement.content = nearest[-1].content
        hosts += trusted
        found = [*(cited(sentence, named, hosts, before) if named else []), *trusted]
        new = [s for s in found if s.source and not any(_taken(taken, span) for span in s.source)]
        added.extend(new)
        main = widest(hosts or new)
        if main is not None:
            before = Said(main.content, main, main)
        elif not named:
            before = None
        at = end
    return sorted((s.finding(_CONFIDENCE) for s in added), key=lambda f: (f.content[0], f.cue, f.source))


def _trusted(
    some: Sequence[Statement],
    findings: Sequence[Finding],
    sentence: Sentence,
    named: Sequence[Mention],
    possessives: Container[str],
) -> list[Statement]:
    """Return those of `some`, read by the language's rules, that a model (`findings`) overlooks."""
    sure = [cue for f in findings if f.source and f.confidence >= _SURE for cue in f.cue]
    found = []
    for statement in some:
        cue = statement.cue[0]
        if statement.rule == "inverted":
            overlooked = _stands_alone(statement, sentence, named) and not any(cue.meets(other) for other in sure)
        else:
            own = _is_own(statement, sentence, possessives)
            overlooked = own or (statement.rule in _ADDED and _names(statement, sentence))
        # "United States" is no verb.
        if overlooked and (statement.rule in _BY_PHRASE or cue.of(sentence.text).islower()):
            found.append(statement)
    return found


def _is_own(statement: Statement, sentence: Sentence, possessives: Container[str]) -> bool:
    """Tell whether a phrase of a person's own opens a clause: "In his view, ...", "By her own count ..."."""
    own = (fold(s.of(sentence.text)) in possessives for s in statement.source)
    before = sentence.text[sentence.span.start : statement.cue[0].start].rstrip()
    return statement.rule in _BY_PHRASE and any(own) and (not before or before[-1] in _PAUSES)


def _names(statement: Statement, sentence: Sentence) -> bool:
    """Tell whether the source is named or described; "as he said" cites nobody."""
    return any(s.of(sentence.text)[:1].isupper() or " " in s.of(sentence.text) for s in statement.source)


def _stands_alone(statement: Statement, sentence: Sentence, named: Sequence[Mention]) -> bool:
    """Tell whether verb and source fill a clause of their own: ", reports X.", ", reports X, citing Y"."""
    if not statement.source:
        return False  # «P — сказав»
    text, source = sentence.text, statement.source[0]
    before = text[sentence.span.start : statement.cue[0].start].rstrip()
    after = text[source.end : sentence.span.end].lstrip()
    closed = not after or after[0] in _PAUSES or any(m.cue.start == source.end + 1 for m in named)
    return before[-1:] in _PAUSES and closed and any(c.isupper() for c in source.of(text))


def _taken(taken: Sequence[Span], span: Span) -> bool:
    """Tell whether one of `taken`, which are in order, shares a code point with `span`."""
    at = bisect_left(taken, Span(span.start, span.end))
    return any(other.meets(span) for other in taken[max(0, at - 2) : at + 2])


def _host(sentence: Sentence, finding: Finding) -> Statement:
    token = next((i for i, t in enumerate(sentence.tokens) if t.end > finding.cue[0].start), 0)
    return Statement(finding.source, finding.cue, finding.content, finding.stance, "host", token)

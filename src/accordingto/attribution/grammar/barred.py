"""What another reader finds and a grammar knows to be no statement: anybody, whom others tell, deeds."""

from functools import cache

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar.cues import is_aside
from accordingto.attribution.grammar.finite import is_passive, may_be_verb
from accordingto.attribution.grammar.lexicon import Lexicon, lexicon
from accordingto.attribution.grammar.looks import is_article
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token, read
from accordingto.attribution.grammar.withheld import opens_withholding
from accordingto.nouns import Span, Spans
from accordingto.quotation import opens_before
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, words

_BESIDE = frozenset({"object", "place", "recipient"})
"""Where the source of a verb stands that is not its subject."""
_NEAR = 30
"""Code points in which the word before a source stands."""
_LONGEST_OBJECT = 200
"""Code points of a noun phrase."""


def is_barred(text: str, finding: Finding, language: str) -> bool:
    """Tell whether nobody says anything in `finding`, which another reader has in `text`, by the grammar's words."""
    known = lexicon(language)
    if any(fold(span.of(text)) in known.words.anybody for span in finding.source):
        return True
    if finding.cue and (_is_put(text, finding.cue[0], language, known) or _is_no_verb(text, finding, known)):
        return True
    if _is_unknown(text, finding, known) or _is_beside(text, finding, known):
        return True
    if _is_cut_off(text, finding.source, known) or _is_oblique(text, finding, language, known):
        return True
    openings = (s for c in finding.content for s in _opening(text, c, language))
    if known.words.withheld and any(opens_withholding(s, known) for s in openings):
        return True
    return _is_told_to(text, finding, language, known) or _does(text, finding, language, known)


def _opening(text: str, content: Span, language: str) -> list[Sentence]:
    """Return the first words of a piece of a content as a sentence."""
    near = Span(content.start, min(content.end, content.start + _NEAR))
    return read(text, near, language, lexicon(language))


def _is_unknown(text: str, finding: Finding, known: Lexicon) -> bool:
    """Tell whether somebody does not know of what is found: "не знав, що міст закрили"."""
    if not finding.cue:
        return False
    cue, start = finding.cue[0], finding.content[0].start
    told = list(words(text, Span(max(0, cue.start - _NEAR), finding.cue[-1].end)))
    own = [w for w in told if w.end > cue.start]
    negated = any(fold(w.of(text)) in known.words.negations for w in told[-len(own) - 1 :])
    if not negated or not any(known.is_of(w.of(text), known.words.knowing) for w in own):
        return False
    opening = [*words(text, Span(max(0, start - _NEAR), start))][-1:] + [*words(text, Span(start, start + _NEAR))][:1]
    return any(fold(w.of(text)) in known.words.complementisers for w in opening)


def _is_beside(text: str, finding: Finding, known: Lexicon) -> bool:
    """Tell whether a German source is no more than the cue's article, or what the cue is measured by.

    "[Der] Beschluss, P"; "P, gemessen an [ihren Nachbarn]".
    """
    if known.words.capitals_name or len(finding.source) != 1 or not finding.cue:
        return False
    source, cue = finding.source[0], finding.cue[0]
    word = known.analyser.word(source.of(text))
    noun = cue.of(text)[:1].isupper() and text[source.end : cue.start].isspace()
    if noun and is_article(word):
        return True
    between = fold(text[cue.end : source.start].strip())
    governs = "preposition" in known.analyser.word(between).kinds if between.isalpha() else False
    speaks = between in {*known.words.places, *known.words.agents, *known.words.about}
    participle = (
        known.analyser.word(cue.of(text)).kinds <= {"participle", "other", "adjective"} and cue.of(text)[:1].islower()
    )
    return governs and not speaks and participle and fold(cue.of(text)) not in known.phrases


def breaks_off(text: str, finding: Finding, language: str) -> bool:
    """Tell whether a content ends where no clause can: behind a preposition, or before more of a clause.

    "що порт «чекає на кран»[, бо стоїть]"
    """
    known = lexicon(language)
    if _is_cut_off(text, finding.content, known):
        return True
    end = finding.content[-1].end
    opening = next(words(text, Span(end, end + _NEAR)), None)
    within = any(mark in OPENING_QUOTES for mark in finding.content[-1].of(text))
    if (
        not within
        or opening is None
        or text[end : opening.start].rstrip()[1:] != ","
        or text[end] not in CLOSING_QUOTES
    ):
        return False
    return fold(opening.of(text)) in {*known.opening, *known.words.subordinators}


def _is_cut_off(text: str, spans: Spans, known: Lexicon) -> bool:
    """Tell whether `spans` end in a preposition, which governs what follows, where a dictionary tells it."""
    if not spans or known.words.morphology is not None:
        return False
    last = text[max(spans[-1].start, spans[-1].end - _NEAR) : spans[-1].end].split()[-1:]
    return bool(last) and known.analyser.word(last[0]).kinds == {"preposition"}


def _is_oblique(text: str, finding: Finding, language: str, known: Lexicon) -> bool:
    """Tell whether the source is a pronoun that cannot be the subject which the verb has: "предложила им скидку"."""
    source = [t for span in finding.source for s in read(text, span, language, known) for t in s.tokens]
    pronouns = [r for r in source[0].word.readings if r.kind == "pronoun"] if len(source) == 1 else []
    if not pronouns or (source[0].title and not known.words.capitals_name) or any(r.case == "nomn" for r in pronouns):
        return False
    told = [t for span in finding.cue for s in read(text, span, language, known) for t in s.tokens]
    entries = [c for t in told for c, _ in known.verbs.get(t.key, ())]
    active = not any(is_passive(t, known) for t in told) and all(c.source == "subject" for c in entries)
    return bool(entries) and active and not _is_governed(text, finding.source[0], known)


def _is_no_verb(text: str, finding: Finding, known: Lexicon) -> bool:
    """Tell whether a cue is a piece of a word, or a particle beside what it is told of: "Порт, мовляв, спав"."""
    if not known.words.capitals_name:
        return False
    start, end = finding.cue[0].start, finding.cue[-1].end
    form = fold(finding.cue[0].of(text))
    piece = any(w.start < end < w.end for w in words(text, Span(finding.cue[-1].start, end + _NEAR)))
    beside = any(text[s.end : start].strip() == "," for s in finding.source if s.end < start)
    return (piece and form not in known.verbs) or (beside and form in known.words.reported_mood)


def _is_put(text: str, cue: Span, language: str, known: Lexicon) -> bool:
    """Tell whether a cue only tells how something is put: "kurz gesagt"."""
    if fold(cue.of(text)) not in known.words.putting:
        return False
    clause = Span(max(text.rfind("\n", 0, cue.start) + 1, cue.start - 2 * _NEAR), cue.end)
    last = list(read(text, clause, language, known))[-1]
    return is_aside(last, len(last.tokens) - 1, known)


@cache
def _grammar(language: str) -> Grammar:
    return Grammar(lexicon(language))


def _prefix_behind(text: str, finding: Finding) -> str:
    """Return the word that ends the clause right behind the content, which may part from the cue: "mahnte [P] ab"."""
    end = finding.content[-1].end
    after = next(words(text, Span(end, end + _NEAR)), None)
    if after is None or text[end : after.start].strip() or text[after.end : after.end + 1].isspace():
        return ""
    return fold(after.of(text))


def _is_told_to(text: str, finding: Finding, language: str, known: Lexicon) -> bool:
    """Tell whether the source is whom others tell it: "Гостям обещали P", "Dem Rat wird vorgeworfen, P"."""
    told = [t for span in finding.cue for s in read(text, span, language, known) for t in s.tokens]
    passive = any(is_passive(t, known) for t in told)
    by_some = any(r.kind == "verb" and r.number == "plur" for t in told for r in t.word.readings)
    elsewhere = any(c.source in _BESIDE for t in told for c, _ in known.verbs.get(t.key, ()) if not c.fixed)
    if not finding.source or elsewhere or not (passive or by_some) or _is_governed(text, finding.source[0], known):
        return False
    source = next(iter(read(text, finding.source[0], language, known)), None)
    # "Суддею сказано": who does it stands in the instrumental.
    cases = ("nomn", "ablt") if passive and not by_some else ("nomn",)
    return source is not None and _is_in_none(source, cases, _grammar(language))


def _is_in_none(source: Sentence, cases: tuple[str, ...], grammar: Grammar) -> bool:
    opening = source.tokens[0].word
    phrases = [grammar.phrase(source, 0, len(source.tokens), (case,)) for case in cases]
    return bool(opening.cases) and "nomn" not in opening.cases and all(p is None or p.headless for p in phrases)


def _is_governed(text: str, source: Span, known: Lexicon) -> bool:
    before = list(words(text, Span(max(0, source.start - _NEAR), source.start)))
    return bool(before) and "preposition" in known.analyser.word(before[-1].of(text)).kinds


def _does(text: str, finding: Finding, language: str, known: Lexicon) -> bool:
    """Tell whether a verb that is no cue has an object and no clause: "zieht einen Vergleich", "mahnt den Rat ab"."""
    start = finding.content[0].start
    if not finding.cue or opens_before(text, start) or finding.content[-1].end - start > _LONGEST_OBJECT:
        return False
    cue = [t for span in finding.cue for s in read(text, span, language, known) for t in s.tokens]
    prefix = _prefix_behind(text, finding)
    if not any(may_be_verb(t) and not t.title for t in cue) or any(_tells(t, prefix, known) for t in cue):
        return False
    told = [s for span in finding.content for s in read(text, span, language, known)]
    return all(_is_object(s, _grammar(language)) for s in told)


def _is_object(told: Sentence, grammar: Grammar) -> bool:
    """Tell whether `told` is a noun phrase, or has at least no verb and no quotation."""
    phrase = grammar.phrase(told, 0, len(told.tokens), ("accs", "datv", "gent")) if grammar.guesses else None
    whole = phrase is not None and phrase.last == len(told.tokens)
    return whole or not any(t.kind == "quote" or (not t.title and may_be_verb(t)) for t in told.tokens)


def _tells(token: Token, prefix: str, known: Lexicon) -> bool:
    """Tell whether `token` is a word of reporting, with no more words than the `prefix` behind its content."""
    alone = prefix not in known.words.prefixes
    entries = [cue for cue, _ in known.verbs.get(token.key, ()) if not cue.needs_negation]
    verb = any((not c.fixed and alone) or c.fixed == (prefix,) for c in entries)
    return verb or token.key in known.phrases or any(r.lemma in known.nouns for r in token.word.readings)

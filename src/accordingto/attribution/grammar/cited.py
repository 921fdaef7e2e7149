"""From whom somebody who tells something has it: "X reports, citing Y", "дізнався від Y, що P", "цитирует газета X"."""

from collections.abc import Mapping

from msgspec import structs

from accordingto.attribution.grammar.clauses import Complement
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import describes, is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.mentions import Mention
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.stated import Said, Statement
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Span, Spans
from accordingto.text import fold, trim

_TELLS = frozenset({"clause", "colon", "quote"})
_MARKS = ",; "


def hosted(sentence: Sentence, mention: Mention, cues: list[Verb], governed: dict[int, Complement]) -> Mention:
    """Return `mention` as a citation where it stands beside a verb that tells the same: "X пише зі слів Y, що P"."""
    if mention.kind.cites or mention.kind.clause_only or mention.kind.own or mention.source is None:
        return mention
    for verb in cues:
        what = governed.get(verb.token)
        beside = verb.mention is not None and verb.mention.end <= sentence.tokens[mention.first].start
        if verb.chunk != mention.chunk or not beside:
            continue
        tells = what is not None and what.kind in _TELLS and what.first >= mention.last
        tells |= what is not None and what.kind == "about" and what.last is None and what.first < mention.first
        after = what is None and "speech" in verb.entry.stances and verb.inverted and verb.chunk > 0
        if tells or after:
            return structs.replace(mention, kind=structs.replace(mention.kind, cites=True))
    return mention


def cited(sentence: Sentence, named: list[Mention], found: list[Statement], before: Said | None) -> list[Statement]:
    """Return a statement for each source cited on the way, with the content of whoever cites it."""
    made: list[Statement] = []
    for mention in named:
        if mention.source is None:
            continue
        own = [s for s in found if s.rule != "alone"]
        hosts = sorted(own, key=lambda s: (abs(s.token - mention.first), s.token))
        same = [s for s in hosts if sentence.chunk_of(s.token) == mention.chunk] or hosts
        if same:
            content = same[0].content
        elif before is not None and before.main is not None and not _tells_anew(sentence, mention):
            content = before.main.content
        else:
            continue
        made.append(Statement((mention.source,), (mention.cue,), content, "asserts", "cited", mention.first))
    return made


def without_cited(sentence: Sentence, content: Spans, ends: Mapping[int, int], lexicon: Lexicon) -> Spans:
    """Return `content` without whoever is cited before it, or at its end.

    "Як пише X, [посилаючись на Y, який Z], P", "пише про P [з посиланням на Y]"; `ends` has where those who are cited
    end, by where what cites them begins.
    """
    text = sentence.text
    last = content[-1] if content else None
    begins = next((b for b, e in ends.items() if last and last.start < b and e == last.end), None)
    if last is not None and begins is not None:
        content = (*content[:-1], trim(text, Span(last.start, begins), " "))
    end = ends.get(content[0].start) if content else None
    comma = -1 if end is None else text.find(",", end, content[0].end)
    if comma < 0 or text[end:comma].strip():
        return content
    following = [c for c in sentence.chunks if comma < sentence.tokens[c.first].start < content[0].end]
    start = comma + 1
    for k, area in enumerate(following[:-1]):
        reason = k > 0 and sentence.tokens[area.first].key in lexicon.opening  # "який не назвався, бо ..."
        if not (reason or describes(sentence, area, lexicon)):
            break
        start = sentence.tokens[following[k + 1].first].start
    return (trim(text, Span(start, content[0].end), " "), *content[1:])


def before_own(sentence: Sentence, told: Statement, found: list[Statement], lexicon: Lexicon) -> Spans:
    """Return the content of `told`, which a colon opens, up to what a pronoun tells: "каже: P, [і, додала вона, Q]"."""
    if told.rule != "colon" or len(told.content) != 1:
        return told.content
    whole = told.content[0]
    for other in found:
        if other.rule not in {"inverted", "phrase"} or not other.source or not other.content:
            continue
        who = other.source[0]
        if not whole.holds(who) or fold(who.of(sentence.text)) not in lexicon.words.personal:
            continue
        begins = min(s.start for s in (other.content[0], *other.cue, *other.source))
        opens = (sentence.tokens[c.first].start for c in sentence.chunks)
        end = max((start for start in opens if start <= begins), default=whole.start)
        if end > whole.start:
            return (trim(sentence.text, Span(whole.start, end), _MARKS),)
    return told.content


def _tells_anew(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a sentence is about what follows: "Газета опублікувала статтю з посиланням на джерела. ..."."""
    area = sentence.chunks[mention.chunk]
    cues = sentence.tokens[mention.first : mention.last]
    own = any(is_finite(t) or "gerund" in t.word.kinds for t in cues)
    return not own and any(is_finite(t) for t in sentence.tokens[area.first : mention.first])


def learned(sentence: Sentence, cues: list[Verb], found: list[Statement], grammar: Grammar) -> list[Statement]:
    """Return a statement for whom somebody has it from: "X дізнався від Y, що P"."""
    made: list[Statement] = []
    for verb in cues:
        own = next((s for s in found if s.token == verb.token and s.content), None)
        if own is None or not verb.entry.told_by:
            continue
        area = sentence.chunks[verb.chunk]
        for i in range(area.first, area.last - 1):
            within = verb.mention is not None and verb.mention.holds(sentence.stretch(i, i + 1))
            if within or sentence.tokens[i].key not in verb.entry.told_by:
                continue  # "вчені з Осло з'ясували"
            phrase = grammar.phrase(sentence, i + 1, area.last, ("gent", "datv", "ablt", "accs"))
            if phrase is None or grammar.after_time(sentence, phrase):
                continue
            source = sentence.stretch(phrase.first, phrase.last)
            cue = (*own.cue, sentence.stretch(i, i + 1))
            made.append(Statement((source,), tuple(sorted(cue)), own.content, "asserts", "cited", i))
            break
    return made


def quoters(cues: list[Verb], found: list[Statement]) -> list[Statement]:
    """Return a statement for whoever quotes the source of another: "цитирует газета министра"."""
    made: list[Statement] = []
    for verb in cues:
        own = next((s for s in found if s.token == verb.token), None)
        if own is not None and verb.quoter is not None:
            made.append(structs.replace(own, source=(verb.quoter,), stance="asserts", rule="cited", token=own.token))
    return made

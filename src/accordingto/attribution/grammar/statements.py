"""The attributions of one sentence, given what was said before it."""

from msgspec import structs

from accordingto.attribution.grammar.anaphors import anaphor, echo, is_anaphoric, is_this, reacts
from accordingto.attribution.grammar.both_sides import after_aside, before_verb
from accordingto.attribution.grammar.cited import before_own, cited, hosted, learned, quoters, without_cited
from accordingto.attribution.grammar.clauses import (
    Complement,
    has_second,
    is_infinitive_clause,
    is_relative,
    main_clause_start,
)
from accordingto.attribution.grammar.complements import complement
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.ends import end_of
from accordingto.attribution.grammar.extents import (
    before_colon,
    closing,
    quoted_after,
    reported_after,
    to_spans,
    without_closing,
    without_introduction,
    without_report,
)
from accordingto.attribution.grammar.finite import is_finite, may_be_verb
from accordingto.attribution.grammar.gaps import gap
from accordingto.attribution.grammar.gerunds import main_clause_after
from accordingto.attribution.grammar.islands import Island, after_quotation, content, islands
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.lost_links import is_cut
from accordingto.attribution.grammar.mentions import Mention, mentions
from accordingto.attribution.grammar.nouns import reports
from accordingto.attribution.grammar.objects import CONTESTS, object_of
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.plainly import rejects
from accordingto.attribution.grammar.relayed import relayed
from accordingto.attribution.grammar.rumours import rumours
from accordingto.attribution.grammar.speakers import verbs
from accordingto.attribution.grammar.stated import Said, Statement, widest
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.attribution.grammar.transcripts import transcript
from accordingto.nouns import Spans, Stance

_ANAPHOR_WITHIN = 6
_NONE = Complement("none", "asserts", 0)


def statements(sentence: Sentence, before: Said | None, lexicon: Lexicon, grammar: Grammar) -> list[Statement]:
    """Return the statements of `sentence`, in the order of their cues."""
    cues = verbs(sentence, lexicon, grammar)
    named = mentions(sentence, lexicon, grammar)
    governed = {v.token: c for v in cues if (c := complement(sentence, v, lexicon, grammar))}
    named = [hosted(sentence, m, cues, governed) for m in named]
    own = {m.chunk for m in named if m.kind.own}  # "hat nach eigenen Angaben Geld verlangt" is what is told
    governed = {t: c for t, c in governed.items() if c.kind != "object" or sentence.chunk_of(t) not in own}
    cites = [(m.first, m.last) for m in named if m.kind.cites and m.source is not None]
    for verb in cues:
        citing = any(first <= verb.token < last for first, last in cites)
        if citing and governed.get(verb.token, _NONE).kind == "object":
            del governed[verb.token]  # "ссылается на X": X is a source
        # «...», — розповіла про враження Оленка: the quotation is what she said.
        opens = verb.token == sentence.chunks[verb.chunk].first
        governs = {"about", "object", "naming", "clause"} if opens else {"about", "object", "naming"}
        if verb.token in governed and governed[verb.token].kind in governs and after_quotation(sentence, verb):
            del governed[verb.token]
    back = anaphor(sentence, lexicon)
    echoes = echo(sentence, lexicon) is not None
    if echoes and before is not None and before.main is not None and reacts(sentence, lexicon):
        before = None  # "«P», — сказав мер. Так він відповів на листа": whose P is has been told
    for verb in cues:
        points = verb.chunk == 0 if echoes else back is not None and back[0] == sentence.chunks[verb.chunk].first
        taken = governed.get(verb.token, _NONE)
        last = back[1] if back is not None and taken.kind == "about" else 0
        another = taken.kind == "colon" and _another_tells(sentence, verb, taken)
        if points and (taken.kind == "object" or another or (taken.last is not None and taken.last <= last)):
            del governed[verb.token]  # "Das bestätigte X", "О том же сказал X", "Так каже Рись і показує листа: P"
    found: list[Statement] = []
    if said_by := transcript(sentence, lexicon, grammar):
        found.append(said_by)
    contested, said_so = _contested(sentence, cues, named, governed, lexicon, grammar)
    found += contested
    for verb in cues:
        what = said_so.get(verb.token)
        if what is not None and (left_out := gap(sentence, verb, what, cues, lexicon, grammar)):
            what = structs.replace(what, last=left_out.begins)
            who = sentence.stretch(left_out.who.first, left_out.who.last)
            told = to_spans(sentence, [(left_out.first, left_out.last)])
            found.append(Statement((who,), verb.spans(sentence), told, what.stance, what.kind, left_out.first))
        if what is not None and (made := _governing(sentence, verb, what, cues, named, governed, lexicon, grammar)):
            found.append(made)
            if main_clause_after(sentence, verb, lexicon, grammar) is not None:
                continue  # "Закликаючи до P, Рись каже: Q"
            if earlier := before_verb(sentence, verb, what, governed, lexicon):
                found.append(_statement(sentence, verb, earlier, "inverted", verb.stance("speech")))
            if more := reported_after(sentence, what, cues, lexicon):
                found.append(_statement(sentence, verb, more, "colon", "asserts"))
            if quoted := quoted_after(sentence, verb, what):
                stance = verb.stance("speech") if what.kind == "clause" else "asserts"
                found.append(_statement(sentence, verb, quoted, "quote", stance))
    if back is not None and (told := before_colon(sentence, back[0])):
        before = Said(told, None)
    apart = islands(sentence, cues, [m for m in named if not m.kind.cites], governed, lexicon)
    pairs = [(v, governed[v.token]) for v in cues if v.token in governed]
    end = closing(sentence, apart, named)
    for statement in found:
        statement.content = without_closing(sentence, statement.cue, statement.content, end)
    for island in apart:
        ranges = content(sentence, island, apart, pairs, lexicon)
        if (
            grammar.guesses
            and isinstance(island.cue, Verb)
            and not island.opened_by_as
            and not _states(sentence, ranges)
            and not _exclaims(sentence, island.cue, ranges)
        ):
            continue
        spans = to_spans(sentence, ranges)
        beside = island.first > 0 or (island.opened_by_as and bool(spans))  # "Як пише X, про це заявив Y"
        if echoes and island.first == 0 and isinstance(island.cue, Verb):
            spans = before.content if before is not None else ()  # "Так оцінює Рись, і з нею згоден Сом"
        elif back is not None and beside and (not spans or is_anaphoric(sentence, ranges, back, lexicon)):
            spans = before.content if before is not None else ()
        if spans:
            found.append(_of_island(sentence, island, spans))
        if spans and isinstance(island.cue, Verb) and (more := after_aside(sentence, island.cue, cues, lexicon)):
            found.append(_statement(sentence, island.cue, more, "inverted", island.cue.stance("speech")))
    for noun in reports(sentence, lexicon, grammar):
        spans = to_spans(sentence, [(noun.first, min(noun.last, len(sentence.tokens)))])
        if (noun.source is None or noun.shared) and any(spans[:1] == s.content[-1:] for s in found):
            continue  # "äußerte den Verdacht, P": whose it is stands beside its verb
        cue = sentence.stretch(noun.token, noun.token + 1)
        source = (noun.source,) if noun.source is not None else ()
        found.append(Statement(source, (cue,), spans, noun.stance, "noun", noun.token))
    placed = {s.token for s in found}
    for verb in cues:
        said = any(c.start <= sentence.tokens[verb.token].start < c.end for s in found for c in s.content)
        if verb.token not in placed and not said and before is not None and _refers_back(sentence, verb, back, lexicon):
            found.append(_statement(sentence, verb, before.content, "anaphor", verb.stance("speech")))
    for mention in named:
        apart_only = mention.kind.cites or mention.kind.clause_only or mention.first in placed
        if not apart_only and (made := _inline(sentence, mention, apart, pairs, lexicon)):
            found.append(made)
    idle = {*lexicon.words.introductions, *(() if grammar.guesses else lexicon.words.reported_mood)}
    for statement in found:
        bare = without_introduction(sentence.text, statement.content, idle)
        statement.content = without_report(sentence.text, bare, lexicon.words.whereby)
    for statement in found:
        if statement.rule == "object" and is_this(sentence.text, statement.content, lexicon):
            statement.content = _said_before(statement, found, before) or statement.content
    found = [s for s in found if s.open or (s.content and _is_worth(sentence, s))]
    inverted = {s.content for s in found if s.rule == "inverted"}
    found = [s for s in found if s.rule != "colon" or s.content not in inverted]  # "X widerspricht: P, sagte sie"
    found += rumours(sentence, found, named, lexicon)
    found += learned(sentence, cues, found, grammar)
    found += quoters(cues, found)
    found += relayed(sentence, found, lexicon, grammar)
    others = [m for m in named if m.kind.cites]
    ends = {m.cue.start: m.source.end for m in others if m.source}
    for statement in found:
        statement.content = before_own(sentence, statement, found, lexicon)
        statement.content = without_cited(sentence, statement.content, ends, lexicon)
    found += cited(sentence, others, found, before)
    found = [one for s in found for one in _each(sentence, s, cues)]
    for statement in found:
        if statement.stance == "asserts" and rejects(sentence.text, statement.content, lexicon):
            statement.stance = "denies"
    return sorted(_without_idle(sentence, found), key=lambda s: s.token)


def _another_tells(sentence: Sentence, verb: Verb, what: Complement) -> bool:
    """Tell whether what follows a colon belongs to another verb than `verb`, after whose subject that stands."""
    after = max(verb.token + 1, verb.source.last if verb.source is not None else 0)
    return any(is_finite(t) for t in sentence.tokens[after : what.first])


def _said_before(statement: Statement, found: list[Statement], before: Said | None) -> Spans:
    """Return what "this" in `statement` stands for: what its sentence has others say before it, else `before` it."""
    start = min(statement.cue[0].start, statement.content[0].start, *(s.start for s in statement.source))
    earlier = [s for s in found if s.token < statement.token and s.content and s.content[-1].end <= start]
    if earlier and (main := widest(earlier)) is not None:
        return main.content
    if before is None:
        return ()
    return (before.main.content if before.main is not None else ()) or before.content


def _each(sentence: Sentence, statement: Statement, cues: list[Verb]) -> list[Statement]:
    """Return one statement for each of two who say it together: "A і B повідомили"."""
    for verb in cues:
        source = verb.source
        if any(r.number == "sing" for r in verb.readings):
            continue  # one who is two things: "его друг и бывший партнёр уверяет"
        if source is None or source.second is None or verb.mention is None or statement.source != (verb.mention,):
            continue
        sources = sentence.stretch(source.first, source.second - 1), sentence.stretch(source.second, source.last)
        if (sources[0].start, sources[1].end) == (verb.mention.start, verb.mention.end):
            return [structs.replace(statement, source=(one,)) for one in sources]
    return [statement]


def _contested(
    sentence: Sentence,
    cues: list[Verb],
    named: list[Mention],
    governed: dict[int, Complement],
    lexicon: Lexicon,
    grammar: Grammar,
) -> tuple[list[Statement], dict[int, Complement]]:
    """Return the objects that are contested before a colon, and `governed` with what follows it as its reason.

    "X відкинув звинувачення: Q": the accusations are denied, Q is what X says, unless it is given as somebody's words.
    After a mere pronoun ("не вірить у це: Q") Q is how X denies.
    """
    found: list[Statement] = []
    kept = dict(governed)
    for verb in cues:
        what = governed.get(verb.token)
        if what is None or what.kind != "colon" or what.first >= len(sentence.tokens) or verb.mention is None:
            continue
        contested = object_of(sentence, verb, lexicon, grammar)
        if contested is None or contested.stance not in CONTESTS:
            continue
        last = contested.last or sentence.chunks[verb.chunk].last
        nouns = any(t.word.kinds & {"noun"} for t in sentence.tokens[contested.first : last])
        others = any(v.token >= what.first for v in cues) or any(m.first >= what.first for m in named)
        readings = sentence.tokens[last - 1].word.readings
        somebody = last > contested.first + 1 and any(r.lemma in lexicon.words.personal for r in readings)
        if nouns or (others and not somebody):  # "с ним не согласен" is a person as well
            spans = to_spans(sentence, [(contested.first, last)])
            found.append(_statement(sentence, verb, spans, "object", contested.stance))
            kept[verb.token] = structs.replace(what, stance="asserts")
        if others:
            del kept[verb.token]
    return found, kept


def _statement(sentence: Sentence, verb: Verb, spans: Spans, rule: str, stance: Stance) -> Statement:
    source = (verb.mention,) if verb.mention is not None else ()
    return Statement(source, verb.spans(sentence), spans, stance, rule, verb.token)


def _governing(
    sentence: Sentence,
    verb: Verb,
    what: Complement,
    cues: list[Verb],
    named: list[Mention],
    governed: dict[int, Complement],
    lexicon: Lexicon,
    grammar: Grammar,
) -> Statement | None:
    told_about = what.kind in {"object", "naming", "about"} or verb.entry.source == "recipient"
    if told_about and verb.mention is None:
        return None
    # Where every noun has a capital letter none is told from a name, and no language here that does so drops subjects.
    if what.kind in {"object", "naming"} and verb.may_lack_subject and lexicon.words.capitals_name:
        return None
    before = sentence.tokens[sentence.chunks[verb.chunk].first : verb.token]
    somebody = verb.entry.source == "subject" and any(r.number == "sing" for r in verb.readings)
    somebody = somebody and all(t.word.kinds & {"adverb", "particle"} for t in before)
    if what.kind == "infinitive" and verb.mention is None and somebody:
        return None  # "Потом попросил прислать документ": whoever it was
    if what.first >= len(sentence.tokens):
        made = _statement(sentence, verb, (), "colon", what.stance)
        made.open = True
        return made
    last = end_of(sentence, verb, what, cues, [m.first for m in named], set(governed), lexicon)
    if any(r.kind == "gerund" for r in verb.readings):
        main = main_clause_after(sentence, verb, lexicon, grammar)
        last = min(last, main) if main is not None and main > what.first else last  # "Заявивши, що P, [мер пішов]"
    ranges = [(what.first, last)]
    if what.before is not None:
        ranges.insert(0, what.before)
    if what.kind == "colon" and sentence.tokens[what.first].kind == "quote":
        ranges = [(what.first, what.first + 1)]
    return _statement(sentence, verb, to_spans(sentence, ranges), what.kind, what.stance)


def _states(sentence: Sentence, ranges: list[tuple[int, int]]) -> bool:
    """Tell whether `ranges` hold what may be a predicate or a quotation, where no dictionary tells verbs.

    "Der Kandidat, Lars Holm, analysierte die Lage" has neither before its verb.
    """
    tokens = [t for first, last in ranges for t in sentence.tokens[first:last]]
    return any(t.kind == "quote" or (not t.title and may_be_verb(t)) for t in tokens)


def _exclaims(sentence: Sentence, verb: Verb, ranges: list[tuple[int, int]]) -> bool:
    """Tell whether `ranges` are one word that opens the sentence, right before an inverted verb: "Quatsch, sagt X"."""
    opens = verb.inverted and verb.token == sentence.chunks[verb.chunk].first
    return opens and ranges == [(0, 1)] and "noun" in sentence.tokens[0].word.kinds


def _of_island(sentence: Sentence, island: Island, spans: Spans) -> Statement:
    cue = island.cue
    if isinstance(cue, Verb):
        return _statement(sentence, cue, spans, "as" if island.opened_by_as else "inverted", cue.stance("speech"))
    source = (cue.source,) if cue.source is not None else ()
    return Statement(source, (cue.cue,), spans, cue.kind.stance, "phrase" if source else "alone", cue.first)


def _inline(
    sentence: Sentence, mention: Mention, apart: list[Island], pairs: list[tuple[Verb, Complement]], lexicon: Lexicon
) -> Statement | None:
    """Return the statement of a phrase that commas don't set off: the rest of its clause."""
    if any(i.cue is mention for i in apart) or any(
        i.first <= mention.chunk < i.last for i in apart if not isinstance(i.cue, Mention)
    ):
        return None
    opened = max((c.first for _, c in pairs if c.first <= mention.first), default=0)
    area = sentence.chunks[mention.chunk]
    first = max(main_clause_start(sentence, mention.chunk, lexicon), opened)
    lead = sentence.tokens[first : mention.first]
    ranges = []
    if any(t.word.kinds & {"noun", "verb"} for t in lead):
        ranges.append((first, mention.first))
    end = closing(sentence, apart, [])
    parts = {i.first - 1 for i in apart if i.first - 1 > mention.chunk}  # "Laut X P, dennoch Q, so Y"
    later = (
        c.first
        for k, c in enumerate(sentence.chunks)
        if k > mention.chunk and ("semicolon" in c.before.split() or (k in parts and has_second(sentence, k, lexicon)))
    )
    last = next(later, len(sentence.tokens))
    if mention.first > area.first and ranges:
        last = min(last, _with_clauses(sentence, mention.chunk, lexicon))
    while last > mention.last and sentence.tokens[last - 1].start >= end:
        last -= 1
    if mention.last < last:
        ranges.append((mention.last, last))
    spans = to_spans(sentence, ranges)
    source = (mention.source,) if mention.source is not None else ()
    return Statement(source, (mention.cue,), spans, mention.kind.stance, "inline", mention.first) if spans else None


def _with_clauses(sentence: Sentence, chunk: int, lexicon: Lexicon) -> int:
    """Return where the clauses end that tell more of what stands in `chunk`: "zielt laut X darauf, [es zu tun]"."""
    k = chunk + 1
    while k < len(sentence.chunks) and sentence.chunks[k].before == "comma":
        opens = sentence.tokens[sentence.chunks[k].first].key in lexicon.words.complementisers
        if not (opens or is_relative(sentence, k, lexicon) or is_infinitive_clause(sentence, k, lexicon)):
            break
        k += 1
    return sentence.chunks[k - 1].last


def _refers_back(sentence: Sentence, verb: Verb, back: tuple[int, int] | None, lexicon: Lexicon) -> bool:
    if back is None or not set(verb.entry.stances) & {"about", "speech", "clause", "echo"}:
        return False
    if verb.mention is None and verb.entry.source == "subject" and not is_cut(sentence, verb, lexicon):
        return False
    near = sentence.chunk_of(back[0])
    opening = sentence.tokens[sentence.chunks[verb.chunk].first].key
    if near != verb.chunk and opening in lexicon.words.subordinators:
        return False  # "Das sagten zwei Lotsen, weil sie es versprochen hatten"
    return near == verb.chunk or (near == 0 and abs(back[0] - verb.token) < 4 * _ANAPHOR_WITHIN)


def _is_worth(sentence: Sentence, statement: Statement) -> bool:
    """Tell whether a content says something: more than a lone pronoun or particle."""
    pointing = statement.rule == "object" and statement.stance != "asserts"
    return pointing or any(s.end - s.start > 3 or s.of(sentence.text).isdigit() for s in statement.content)


def _without_idle(sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """Leave out what nobody says inside what somebody says, and the same statement found twice.

    What is ordered there stays, though nobody orders it ("предписано сдать мост").
    """
    kept: list[Statement] = []
    seen: set[tuple[Spans, Spans]] = set()
    for statement in found:
        if not statement.source:
            named = statement.rule not in {"alone", "inline"}
            impersonal = any(r.impersonal for r in sentence.tokens[statement.token].word.readings)
            ordered = impersonal and statement.stance == "orders"
            inside = (
                other is not statement
                and not (named and (ordered or not other.source))
                and any(c.holds(statement.cue[0]) for c in other.content)
                for other in found
            )
            if any(inside):
                continue
        key = (statement.source, statement.content)
        if key in seen and statement.source:
            continue
        seen.add(key)
        kept.append(statement)
    return kept

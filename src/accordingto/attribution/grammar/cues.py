"""Verbs of reporting in a sentence, before it is known whose they are."""

from msgspec import Struct

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Cue, Lexicon
from accordingto.attribution.grammar.looks import (
    ends_in_mood,
    is_article,
    is_compared,
    is_guessed_adjective,
    is_prefix,
    modifies,
    opens_with_measure,
)
from accordingto.attribution.grammar.morphology import Reading
from accordingto.attribution.grammar.particles import is_in_name
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, is_title, opens_relative
from accordingto.attribution.grammar.words import Takes
from accordingto.nouns import Span, Stance

_ASIDE = 2
"""Words before a form of saying that tells how something is put: "ganz kurz gesagt"."""
_FIXED_WITHIN = 7
_PREFIX_WITHIN = 3
"""Chunks after the verb's in which its prefix may stand."""

_ANYWHERE = frozenset({"place", "recipient"})
"""Sources of cues whose fixed words may stand before the verb: "wie dem Brief zu entnehmen ist"."""
_CLOSING = frozenset("?!…")
_TOLD = frozenset({"object", "naming", "about"})
_SPEAKING = Cue({"speech": "asserts"}, None, "subject")
"""Any verb beside a quotation."""


class Verb(Struct):
    """A verb of reporting at a token."""

    token: int
    first: int
    """A negation that belongs to the cue ("не сумніватися"), else the verb itself."""
    last: int
    """A fixed word that belongs to the cue, else the verb itself."""
    entry: Cue
    readings: tuple[Reading, ...]
    chunk: int
    negated: bool
    source: Phrase | None = None
    mention: Span | None = None
    inverted: bool = False
    """The source stands after it."""
    quoter: Span | None = None
    """Whoever quotes the source, where that is somebody else."""
    opened: int = -1
    """The chunk that "as" opens, where that is before the verb's: "Wie Jens Horn, der Wirt, sagte"."""
    last_chunk: int = -1
    """The chunk in which the source's description ends, where that is after the verb's."""

    @property
    def may_lack_subject(self) -> bool:
        """Whether what was taken for the subject of a plural verb may be its object ("такі витрати вважають ...")."""
        plural = all(r.number == "plur" for r in self.readings)
        return plural and self.source is not None and self.source.subject and not self.source.weight

    @property
    def may_have_place(self) -> bool:
        """Whether "they in X" may be its subject: a finite verb in the plural alone."""
        return all(r.kind == "verb" and r.number == "plur" for r in self.readings)

    def stance(self, takes: Takes) -> Stance:
        """Return what the verb does to a content that it governs as `takes`."""
        if self.negated and not self.entry.needs_negation and self.entry.negated is not None:
            return self.entry.negated
        return self.entry.stances.get(takes, "asserts")

    def spans(self, sentence: Sentence) -> tuple[Span, ...]:
        """Return the cue's spans: two where its prefix or its fixed word stands past the source or an object."""
        within = sentence.tokens[self.token + 1 : self.last]
        if self.entry.parted or any(t.title or t.kind == "name" or "noun" in t.word.kinds for t in within):
            return sentence.stretch(self.token, self.token + 1), sentence.stretch(self.last, self.last + 1)
        if self.last < self.token - 1 and self.entry.fixed:
            return sentence.stretch(self.last, self.last + 1), sentence.stretch(self.token, self.token + 1)
        return (sentence.stretch(min(self.first, self.last), max(self.token, self.last) + 1),)


def cues(sentence: Sentence, lexicon: Lexicon) -> list[Verb]:
    """Return the verbs of reporting in `sentence`, in order, without their sources."""
    found: list[Verb] = []
    for i, token in enumerate(sentence.tokens):
        if token.kind != "word":
            continue
        entries = lexicon.verbs.get(token.key, ())
        noun = i > 0 and token.title and not lexicon.words.capitals_name  # "Berichten"
        if not entries or noun:
            continue
        chunk = sentence.chunk_of(i)
        if _is_infinitive(sentence, i, chunk, lexicon) or modifies(sentence, i, chunk, lexicon):
            continue
        if is_aside(sentence, i, lexicon) or is_compared(sentence, i, lexicon):
            continue
        verb = _cue(sentence, i, chunk, entries, lexicon)
        if verb is not None and not _is_own(sentence, verb, lexicon):
            found.append(verb)
    return sorted([*found, *_beside_speech(sentence, found, lexicon)], key=lambda v: v.token)


def _beside_speech(sentence: Sentence, found: list[Verb], lexicon: Lexicon) -> list[Verb]:
    """Return the verbs that are cues because a quotation stands beside them: «P», — зітхнув X; X обурений: «P».

    Any verb may stand there: it tells how somebody spoke, or what he did meanwhile.
    """
    known = {v.chunk for v in found if "speech" in v.entry.stances}
    made: list[Verb] = []
    for k, area in enumerate(sentence.chunks):
        if k in known:
            continue
        after = k > 0 and is_speech(sentence, sentence.chunks[k - 1]) and _goes_on(sentence, k)
        before = k + 1 < len(sentence.chunks) and area.after == "colon" and is_speech(sentence, sentence.chunks[k + 1])
        before = (before and not is_title(sentence, k, lexicon)) or _reported_after(sentence, k, found, lexicon)
        before = before and not _is_subordinate(sentence, k, lexicon)
        places = range(area.first, area.last) if before else range(area.first, min(area.first + 1, area.last))
        verb = next((i for i in places if _may_tell(sentence.tokens[i], lexicon)), None) if after or before else None
        if verb is not None and not any(v.token == verb and _TOLD & set(v.entry.stances) for v in found):
            made.append(Verb(verb, verb, verb, _SPEAKING, sentence.tokens[verb].word.readings, k, negated=False))
    return [v for v in made if not _is_own(sentence, v, lexicon)]


def _is_subordinate(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a chunk says nothing of how P after it is said: "..., den X verschweigt: «P»", "sei spät: «P»"."""
    area, tokens = sentence.chunks[chunk], sentence.tokens
    opening, following = tokens[area.first], tokens[min(area.first + 1, area.last - 1)]
    opens = opening.key in {*lexicon.opening, *lexicon.words.questions}
    opens |= opening.key in lexicon.words.roles and is_finite(following)  # "als würde er rechnen"
    opens |= opens_relative(sentence, area, lexicon.relatives) and "nomn" not in opening.word.cases
    return opens or (area.after == "colon" and in_reported_mood(sentence, area, lexicon, alone=True))


def _goes_on(sentence: Sentence, chunk: int) -> bool:
    """Tell whether a quotation's sentence goes on with `chunk`: past a comma, or past its own mark and a dash."""
    marks = sentence.chunks[chunk].before.split()
    inside = sentence.tokens[sentence.chunks[chunk - 1].first].inside
    closed = inside is not None and inside.of(sentence.text).rstrip()[-1:] in _CLOSING
    return "comma" in marks or (marks == ["dash"] and closed)


def _reported_after(sentence: Sentence, chunk: int, found: list[Verb], lexicon: Lexicon) -> bool:
    """Tell whether after a colon the mood of reported speech goes on that nobody after it reports.

    "Die Werft winkt ab: Man habe alles geprüft."
    """
    if sentence.chunks[chunk].after != "colon" or chunk + 1 >= len(sentence.chunks):
        return False
    area, following = sentence.chunks[chunk], sentence.chunks[chunk + 1]
    if in_reported_mood(sentence, area, lexicon):
        return False  # "Man müsse eines bedenken: Es sei spät": said by whoever spoke before
    told = in_reported_mood(sentence, following, lexicon)
    told = told or (_has_particle(sentence, chunk + 1, lexicon) and not any(v.chunk == chunk for v in found))
    return told and not any(v.chunk > chunk for v in found)


def _has_particle(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a particle that reports stands between commas soon after `chunk`: "врачи, мол, молчали"."""
    if not lexicon.words.capitals_name:
        return False
    area = sentence.chunks[min(chunk + 1, len(sentence.chunks) - 1)]
    return area.before == "comma" and in_reported_mood(sentence, area, lexicon)


def in_reported_mood(
    sentence: Sentence, area: Chunk, lexicon: Lexicon, *, alone: bool = False, surely: bool = False
) -> bool:
    """Tell whether a verb of `area` is in the mood of reported speech; "Ende" with a capital letter is no verb.

    Where no cue stands beside it (`alone`), a form with which whoever writes guesses as well doesn't tell; nor does one
    with which they suppose something where nothing was said before either (`surely`).
    """
    mood = set(lexicon.words.reported_mood) - set(lexicon.words.conjectural_mood if alone else ())
    mood -= set(lexicon.words.supposing_mood if surely else ())
    tokens = sentence.tokens[area.first : area.last]
    if alone and any(t.key in lexicon.words.first_person for t in tokens):
        return False  # "Dann schweige ich"
    told = any(t.key in mood and (lexicon.words.capitals_name or not t.title) for t in tokens)
    if told or not lexicon.words.mood_endings:
        return told
    return any(_looks_reported(sentence, i, area, lexicon) for i in range(area.first + 1, area.last))


def _looks_reported(sentence: Sentence, i: int, area: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether token `i` has the ending of that mood where a verb stands: "keine Möwe beiße in so etwas".

    An adjective with it stands before its noun, and the past tense ends so as well.
    """
    token, before = sentence.tokens[i], sentence.tokens[i - 1]
    guessed = is_guessed_adjective(token.word) and not token.title
    guessed &= token.key not in (*lexicon.words.reported_mood, *lexicon.words.quantities)
    if not guessed or not ends_in_mood(token, lexicon):
        return False
    named = before.title and before.kind == "word" and not before.word.kinds & {"adverb", "conjunction", "preposition"}
    subject = named or (before.word.kinds == {"pronoun"} and "nomn" in before.word.cases)
    following = sentence.tokens[i + 1] if i + 1 < area.last else None
    noun = following is not None and (following.title or bool(following.word.kinds & {"adjective", "numeral"}))
    return subject and (not noun or (following is not None and is_article(following.word)))


def is_speech(sentence: Sentence, area: Chunk) -> bool:
    """Tell whether a chunk is a quotation that is a sentence or more of its own."""
    inside = sentence.tokens[area.first].inside if area.last - area.first == 1 else None
    if inside is None or sentence.tokens[area.first].kind != "quote":
        return False
    return not inside.of(sentence.text).lstrip(".… ")[:1].islower()


def _may_tell(token: Token, lexicon: Lexicon) -> bool:
    guessed = token.word.kinds == {"other"} and token.key.endswith(lexicon.words.finite_endings)
    tells = guessed or is_finite(token)
    return tells and token.kind == "word" and not _is_auxiliary(token, lexicon) and not token.title


def _is_auxiliary(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.words.auxiliaries or token.key in lexicon.words.modals


def _is_infinitive(sentence: Sentence, token: int, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a form that is finite or an infinitive is one beside a finite verb: "können sich ... melden"."""
    kinds = sentence.tokens[token].word.kinds
    if not kinds >= {"infinitive", "verb"}:
        return False
    area = sentence.chunks[chunk]
    if token > area.first and sentence.tokens[token - 1].key == lexicon.words.infinitive_mark:
        return True  # "weigerte sich, das Gutachten zu zeigen"
    others = (sentence.tokens[j] for j in range(area.first, area.last) if j != token)
    return any(is_finite(t) or (t.key in lexicon.words.reported_mood and not t.title) for t in others)


def is_aside(sentence: Sentence, token: int, lexicon: Lexicon) -> bool:
    """Tell whether a form of saying only tells how something is put: "Kurz gesagt: P", "склад, как говорится, пуст"."""
    area = sentence.chunks[sentence.chunk_of(token)]
    before = sentence.tokens[area.first : token]
    opens = area.first == 0 and token == area.last - 1 and 0 < len(before) <= _ASIDE
    put = sentence.tokens[token].key in lexicon.words.putting
    said = " ".join(t.key for t in sentence.tokens[area.first : area.last]) in lexicon.words.sayings
    return said or (put and opens and not any(_is_auxiliary(t, lexicon) for t in before))


def _cue(
    sentence: Sentence, i: int, chunk: int, entries: tuple[tuple[Cue, Reading], ...], lexicon: Lexicon
) -> Verb | None:
    area = sentence.chunks[chunk]
    tokens = sentence.tokens
    negated = any(_negates(tokens[j], lexicon) for j in range(max(area.first, i - 2), i))
    if not lexicon.words.capitals_name:
        # "glaubt nicht, dass": what negates a verb follows it.
        ends_at = (j for j in range(i + 1, area.last - 1) if tokens[j].key in lexicon.words.coordinators)
        last = next(
            (j for j in ends_at if is_finite(tokens[j + 1])), area.last
        )  # "bestätigt es nicht und nennt es ..."
        # "glaubt nicht daran, dass"
        last -= last > i + 2 and tokens[last - 1].key in lexicon.words.before_clauses
        ends = last > i + 1 and _negates(tokens[last - 1], lexicon)
        negated |= ends and "verb" in tokens[i].word.kinds
        parted = {e.fixed[-1] for e, _ in entries if e.parted}
        # "schließt nicht aus, dass"
        negated |= (
            area.last > i + 2 and tokens[area.last - 1].key in parted and _negates(tokens[area.last - 2], lexicon)
        )
    for entry, _ in entries:
        first = last = i
        if entry.unless and any(t.key in entry.unless for t in tokens[area.first : area.last]):
            continue
        if entry.needs_negation:
            first = next((j for j in range(i - 1, max(area.first, i - 2) - 1, -1) if _negates(tokens[j], lexicon)), i)
        if entry.fixed:
            near = range(max(area.first, i - _FIXED_WITHIN), min(area.last, i + 1 + _FIXED_WITHIN))
            fixed = entry.fixed[:-1] if entry.parted else entry.fixed
            # A German participle ends its clause: "hat den Damm für sicher erklärt".
            after = tokens[i + 1 : area.last]
            final = not after or (len(after) == 1 and after[0].key in lexicon.words.perfects)
            final &= "naming" in entry.stances and not lexicon.words.capitals_name
            after_it = entry.source not in _ANYWHERE and not final
            places = [_fixed(tokens, word, i, near, after=after_it) for word in fixed]
            if places == [None] and opens_with_measure(sentence, i, area, fixed[0], lexicon):
                places = [area.first]
            if entry.parted:
                places.append(_prefix(sentence, i, chunk, entry.fixed[-1], lexicon))
            known = [p for p in places if p is not None]
            if len(known) < len(places) or (not entry.parted and is_prefix(tokens, known, area.last, entries)):
                continue
            last = max(known) if max(known) > i else min(known)
            if _negates_between(tokens, i, last, entry, lexicon):
                continue
        another = not entry.fixed and area.last > i + 1 and tokens[area.last - 1].key in lexicon.words.prefixes
        joined = any(t.key in lexicon.words.coordinators for t in tokens[i + 1 : area.last])
        if another and not joined and "verb" in tokens[i].word.kinds:
            continue  # "fanden am Kai statt"
        impersonal = all(r.impersonal for e, r in entries if e == entry)
        if entry.needs_negation and impersonal:
            continue  # "не виключено, що": nobody's words
        if entry.needs_negation != negated and (entry.needs_negation or entry.negated is None):
            continue
        return Verb(i, first, last, entry, tuple(r for e, r in entries if e == entry), chunk, negated)
    return None


def _fixed(tokens: list[Token], word: str, verb: int, near: range, *, after: bool) -> int | None:
    """Return where `word` of a cue stands near its verb; a preposition only after it, if `after` says so.

    What an infinitive governs is not the verb's: "надеются повторить опыт [на] пшенице".
    """
    end = next((j for j in range(verb + 1, near.stop) if tokens[j].word.kinds == {"infinitive"}), near.stop)
    for j in near:
        if tokens[j].key == word and (
            "preposition" not in tokens[j].word.kinds or (j < end and (j > verb or not after))
        ):
            return j
    return None


def _prefix(sentence: Sentence, verb: int, chunk: int, prefix: str, lexicon: Lexicon) -> int | None:
    """Return where the prefix of a verb ends its clause: "teilte X mit", "kündigte X, der Y führt, an"."""
    tokens = sentence.tokens
    area = sentence.chunks[chunk]
    for j in range(verb + 1, area.last):
        if j > verb + 1 and tokens[j - 1].key in lexicon.words.coordinators and is_finite(tokens[j]):
            return None  # "rief X und forderte Y auf"
        ends = j + 1 == area.last or tokens[j + 1].key in lexicon.words.coordinators
        if tokens[j].key == prefix and ends:
            return j
    later = sentence.chunks[chunk + 1 : chunk + 1 + _PREFIX_WITHIN]
    return next((c.first for c in later if c.last - c.first == 1 and tokens[c.first].key == prefix), None)


def _negates_between(tokens: list[Token], verb: int, last: int, entry: Cue, lexicon: Lexicon) -> bool:
    """Tell whether a negation stands between a German verb and its fixed word: "rechnet nicht mit Verlusten".

    "Rechnet nicht nur mit Verlusten" negates nothing.
    """
    own = entry.parted or entry.negated is not None or set(entry.fixed) & set(lexicon.words.negations)
    if lexicon.words.capitals_name or own:
        return False
    negated = (j for j in range(verb + 1, last) if _negates(tokens[j], lexicon))
    return any(tokens[j + 1].key not in lexicon.words.only for j in negated)


def _negates(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.words.negations


def _is_own(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the outlet or the quoted person speaks of themselves ("ми писали"), or nobody spoke yet ("якби")."""
    area = sentence.chunks[verb.chunk]
    opening = sentence.tokens[area.first].key
    if opening in lexicon.words.conditionals or (opening in lexicon.words.purposes and _is_wished(verb)):
        return True
    if _is_asked(sentence, verb, lexicon):
        return True
    near = range(max(area.first, verb.token - 4), min(area.last, verb.token + 3))
    placed = opening in lexicon.words.places  # "In der Werft geht man davon aus"
    tokens = sentence.tokens
    if any(i and tokens[i].title and tokens[i].key in lexicon.words.addressed for i in near):
        return True  # "Erfahren Sie, wie P"
    own = [i for i in near if tokens[i].key in lexicon.words.speakers_own and not is_in_name(tokens, i)]
    return any(not (placed and tokens[i].key in lexicon.words.anybody) for i in own)


def _is_asked(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the outlet asks what somebody says: "Чи боїться він, що ремесло помре?"."""
    if not sentence.span.of(sentence.text).endswith("?"):
        return False
    asking = set(lexicon.words.questions) - set(lexicon.words.conjunctions)
    first = sentence.chunks[verb.chunk].first
    return any(t.key in asking for t in sentence.tokens[first : verb.token + 2] if t.kind == "word")


def _is_wished(verb: Verb) -> bool:
    """Tell whether a verb after "so that" is finite: "щоб міністр дозволив" tells of no permission."""
    return all(r.kind == "verb" for r in verb.readings)


def is_when(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a chunk goes on with what the one before it ends in: "після того, як", "с тех пор, как"."""
    before = sentence.chunks[chunk - 1] if chunk else None
    if before is None or "comma" not in sentence.chunks[chunk].before:
        return False
    ending = " ".join(t.key for t in sentence.tokens[max(before.first, before.last - 2) : before.last])
    return ending in lexicon.words.whens


def opens_with_as(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the verb's chunk begins with "as": its subject stands in it; "после того, как" is another word."""
    first = sentence.chunks[verb.chunk].first
    if is_when(sentence, verb.chunk, lexicon):
        return False
    if verb.opened >= 0:
        return True
    lead = sentence.tokens[first : min(first + 2, verb.token)]
    if lead and lead[0].word.kinds == {"noun"}:
        return False  # "Experten wie der Lotse"
    return any(t.key in lexicon.words.conjunctions for t in lead)

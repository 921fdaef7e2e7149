"""Whose a verb of reporting is: its subject before or after it, shared or carried over, or the place that speaks."""

from msgspec import structs

from accordingto.attribution.grammar.agents import (
    comes,
    in_passive,
    joint,
    of_any_gender,
    set_agent,
    set_instrument,
    whose_reason,
)
from accordingto.attribution.grammar.anaphors import echo
from accordingto.attribution.grammar.appositions import with_description, without_addressee
from accordingto.attribution.grammar.candidates import SPEAKER, best, candidates
from accordingto.attribution.grammar.cues import Verb, in_reported_mood, opens_with_as
from accordingto.attribution.grammar.finite import describes, is_finite, opens_adjective, opens_gerund, opens_participle
from accordingto.attribution.grammar.gerunds import of_main_clause
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_article
from accordingto.attribution.grammar.order import by_order, of_auxiliary_before
from accordingto.attribution.grammar.perfects import in_relative, is_apart, lacks_auxiliary
from accordingto.attribution.grammar.phrase import Phrase, agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.places import SKIPPED_CHUNKS, set_document, set_place, set_recipient
from accordingto.attribution.grammar.relatives import describes_with_that, opens_with_which
from accordingto.attribution.grammar.tokens import Sentence, opens_relative

_TOLD = 5
"""Most tokens of a reporting clause between a subject and its verb."""


def find_source(sentence: Sentence, verb: Verb, before: list[Verb], lexicon: Lexicon, grammar: Grammar) -> None:
    """Set whose `verb` is, which the verbs `before` it may tell; nothing where the sentence doesn't say it."""
    if verb.entry.source in {"nobody", "object"}:
        return
    gerund = any(r.kind == "gerund" for r in verb.readings)
    area = sentence.chunks[verb.chunk]
    told = {"object", "naming"} & set(verb.entry.stances) and in_relative(sentence, verb, lexicon, grammar)
    if told and (found := _antecedent(sentence, verb, lexicon, grammar)) is not None:
        verb.source, verb.mention = found, sentence.stretch(found.first, found.last)
        return
    if verb.entry.source == "place":
        set_place(sentence, verb, lexicon, grammar)
        set_document(sentence, verb, lexicon, grammar)
        return
    if verb.entry.source == "recipient":
        set_recipient(sentence, verb, grammar)
        return
    if _is_things(sentence, verb, lexicon):
        return
    if in_passive(sentence, verb, lexicon) or comes(sentence, verb, lexicon):
        set_agent(sentence, verb, lexicon, grammar)
        return
    if all(r.impersonal for r in verb.readings):
        set_instrument(sentence, verb, grammar)
        if verb.mention is not None:
            return
        set_place(sentence, verb, lexicon, grammar)
        set_document(sentence, verb, lexicon, grammar)
        return
    if any(t.key in lexicon.words.anybody for t in sentence.tokens[area.first : area.last]):
        set_place(sentence, verb, lexicon, grammar)
        return
    if grammar.guesses and lacks_auxiliary(sentence, verb, lexicon):
        found = of_auxiliary_before(sentence, verb, lexicon, grammar)
    elif gerund:
        found = (
            _shared(verb, before, any_number=True)
            or _left_of(sentence, verb, lexicon, grammar)
            or of_main_clause(sentence, verb, lexicon, grammar)
        )
    elif "speech" not in verb.entry.stances:
        found = (
            by_order(sentence, verb, lexicon, grammar)
            or (_joined_to_verb(sentence, verb, before, lexicon) if grammar.guesses else None)
            or _in_chunk_before(sentence, verb, lexicon, grammar)
            or _left_of(sentence, verb, lexicon, grammar)
            or _after(sentence, verb, lexicon, grammar)
        )
    elif (ordered := by_order(sentence, verb, lexicon, grammar)) is not None:
        found = ordered
    elif opens_with_as(sentence, verb, lexicon):
        found = _in_chunk_before(sentence, verb, lexicon, grammar) or _after(sentence, verb, lexicon, grammar)
    else:
        found = (
            _joined_to_verb(sentence, verb, before, lexicon)
            or _in_chunk_before(sentence, verb, lexicon, grammar)
            or _after(sentence, verb, lexicon, grammar)
            or _coordinated(sentence, verb, before, lexicon)
            or _left_of(sentence, verb, lexicon, grammar)
        )
        undeclined = found is not None and found.proper and not found.certain and lexicon.words.capitals_name
        if found is not None and undeclined and found.first > verb.token:
            # "Два джерела, які не назвалися, розповіли Reuters, що ...": an undeclined name after the verb is whom
            # they told, if a subject stands before the clause between.
            left = _left_of(sentence, verb, lexicon, grammar)
            before_clause = left is not None and sentence.chunk_of(left.first) < verb.chunk - 1
            if left is not None and before_clause and (left.animate or not _stands_apart(sentence, verb, lexicon)):
                found = left
    object_first = found is not None and found.last == verb.first and "object" in verb.entry.stances
    if found is not None and object_first and _is_weak(found, verb) and not grammar.guesses:
        somebody = _after(sentence, verb, lexicon, grammar)  # "Збій підтверджує директор"
        found = somebody if somebody is not None and somebody.animate else found
    if found is not None and _is_weak(found, verb) and not opens_with_as(sentence, verb, lexicon):
        # "Розробник, фірма «Рейка», витік відкидав", "Депутатка Рись, що голосувала проти, називає рішення ..."
        left = _left_of(sentence, verb, lexicon, grammar)
        if left is not None and _stands_before(sentence, left, verb):
            found = left
    if found is None and (shared := _who_tells_in(sentence, verb, before, lexicon)) is not None:
        verb.source, verb.mention = shared.source, shared.mention
        return
    if found is None and verb.may_have_place:
        set_document(sentence, verb, lexicon, grammar)
        if verb.mention is not None:
            return
    found = found or whose_reason(sentence, verb, lexicon, grammar) or of_any_gender(sentence, verb, lexicon, grammar)
    if found is None and (found := _antecedent(sentence, verb, lexicon, grammar)) is not None:
        verb.source, verb.mention = found, sentence.stretch(found.first, found.last)
        return
    elsewhere = found is not None and not area.first <= found.first < area.last and verb.may_have_place
    elsewhere = elsewhere and not _is_described(sentence, found, verb, lexicon)
    object_before = found is not None and _may_be_object(sentence, verb, found, lexicon)
    if object_before and any(t.key in lexicon.words.here for t in sentence.tokens[area.first : area.last]):
        return  # "такі витрати тут вважають зайвими"
    if found is not None and (elsewhere or object_before) and not grammar.guesses:
        set_place(sentence, verb, lexicon, grammar)
        if verb.mention is not None:
            return
    if found is not None:
        verb.source = found
        verb.inverted = found.first > verb.token
        if found.first < verb.last < found.last and verb.entry.fixed and not verb.entry.parted:
            found = structs.replace(found, last=verb.last)  # "mahnt der Wildbund zur Geduld"
        apart = {*verb.entry.told_by, *(() if verb.inverted or grammar.guesses else verb.entry.prepositions)}
        apart -= {*lexicon.words.whence} if found.animate and not verb.inverted else set()  # "вчені з Осло з'ясували"
        whence = (i for i in range(found.first + 1, found.last) if sentence.tokens[i].key in apart)
        found = structs.replace(found, last=next(whence, found.last))  # "дізналося видання від двох музикантів"
        found = _without_said(sentence, verb, found, lexicon)
        found = without_addressee(sentence, found, lexicon) if grammar.guesses else found
        found = with_description(sentence, verb, found, grammar)
        verb.mention = sentence.stretch(found.first, found.last)
    elif (
        verb.entry.source == "subject"
        and not gerund
        and not grammar.guesses
        and any(r.number == "plur" or not r.number for r in verb.readings)
    ):
        set_place(sentence, verb, lexicon, grammar)


def _is_described(sentence: Sentence, found: Phrase | None, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether only what describes `found` stands before its verb: "Вишки, анонсовані навесні, показали"."""
    if found is None or not lexicon.words.capitals_name:
        return False
    first = sentence.chunk_of(found.first)
    between = sentence.chunks[first + 1 : verb.chunk]
    ends = bool(between) and found.last == sentence.chunks[first].last
    return ends and all(opens_participle(sentence, c, lexicon) for c in between)


def _without_said(sentence: Sentence, verb: Verb, found: Phrase, lexicon: Lexicon) -> Phrase:
    """Return `found` without what others said right before the verb, which is its object: "Київ [чутки] заперечив"."""
    last = sentence.tokens[found.last - 1]
    object_of = "object" in verb.entry.stances and found.last == verb.first > found.first + 1
    object_of &= found.last == found.first + 2 or "noun" in sentence.tokens[found.last - 2].word.kinds
    said = any(r.lemma in lexicon.nouns or r.lemma in lexicon.words.echoed for r in last.word.readings)
    cut = object_of and said and "accs" in last.word.cases and lexicon.words.capitals_name
    cut = cut or (found.last == verb.first > found.first + 1 and last.key in lexicon.words.this)  # "sztab [tego]"
    return structs.replace(found, last=found.last - 1) if cut else found


def _is_weak(found: Phrase, verb: Verb) -> bool:
    """Tell whether `found` may be the object of `verb` as well: a thing in a form that two cases share."""
    return not verb.may_have_place and not (found.certain or found.animate or found.proper or found.pronoun)


def _stands_before(sentence: Sentence, left: Phrase, verb: Verb) -> bool:
    """Tell whether `left` can only be the subject of `verb`: past what describes it, or what describes another."""
    k = sentence.chunk_of(left.first)
    area = sentence.chunks[k]
    apposed = k == verb.chunk - 1 > 0 and (left.first, left.last) == (area.first, area.last)
    return bool(left.weight) if apposed else left.weight >= SPEAKER and k < verb.chunk - 1


def _is_joined(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> bool:
    """Tell whether a coordinator joins `verb` to a predicate before it: "X признал вину, но заявил, что"."""
    area = sentence.chunks[verb.chunk]
    lead = sentence.tokens[area.first : verb.token]
    at = joint(sentence, verb, area.first, lexicon, grammar)
    lead = lead[: at + 1 - area.first] if at is not None else lead
    following = sentence.tokens[verb.token + 1 : min(verb.token + 2, area.last)]
    if verb.token == area.first and any(t.key in lexicon.words.coordinators for t in following):
        return True  # "Er ging, sagte aber, dass"
    joins = bool(lead) and lead[-1].key in lexicon.words.coordinators
    return joins and (len(lead) == 1 or any(is_finite(t) for t in lead[:-1]))


def _is_things(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether "this" is the subject of a verb of asking, right before it: "це дозволить заощадити"."""
    if verb.entry.stances.get("infinitive") != "orders" or lexicon.words.capitals_name is False:
        return False
    before = sentence.tokens[sentence.chunks[verb.chunk].first : verb.token]
    points = (t.key in lexicon.words.pointing and "nomn" in t.word.cases for t in before[-2:])
    return any(points) and not any(t.word.kinds & {"noun"} for t in before)


def _stands_apart(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` opens a clause that governs nothing after it: "P, рассказала X, пишет «Y»"."""
    k = verb.chunk + 1
    opens = verb.token == sentence.chunks[verb.chunk].first
    return opens and (k == len(sentence.chunks) or sentence.tokens[sentence.chunks[k].first].key not in lexicon.opening)


def _who_tells_in(sentence: Sentence, verb: Verb, before: list[Verb], lexicon: Lexicon) -> Verb | None:
    """Return the verb before whose source speaks on: "У службі опублікували заяву, у якій зазначили ..."."""
    area = sentence.chunks[verb.chunk]
    if not before or not verb.may_have_place or before[-1].chunk != verb.chunk - 1 or area.last - area.first < 2:
        return None
    opening, following = sentence.tokens[area.first], sentence.tokens[area.first + 1]
    relative = opening.key in lexicon.words.places and following.key in lexicon.relatives
    return before[-1] if relative and before[-1].may_have_place and before[-1].mention is not None else None


def _antecedent(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return whom a relative pronoun stands for: "прийшов сусід, який розповів, що ..."."""
    area = sentence.chunks[verb.chunk]
    pronoun = sentence.tokens[area.first]
    if verb.chunk == 0 or pronoun.key not in lexicon.relatives or "nomn" not in pronoun.word.cases:
        return None
    before = sentence.chunks[verb.chunk - 1]
    for i in range(before.first, before.last):
        following = sentence.tokens[min(i + 1, before.last - 1)].word
        if grammar.guesses and is_article(following):
            continue  # "verklagte den Wirt": what stands before an article is no part of its phrase
        for case in ("nomn", "accs", "gent", "ablt", "datv", "loct"):
            phrase = grammar.phrase(sentence, i, before.last, (case,))
            if phrase is not None and phrase.last == before.last and any(agrees(phrase, r) for r in verb.readings):
                return phrase
    return None


def _may_be_object(sentence: Sentence, verb: Verb, found: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether `found` is rather what "they in X" speak of: "в Кремле тезисы назвали неверными"."""
    opening = sentence.tokens[sentence.chunks[verb.chunk].first]
    area = sentence.chunks[verb.chunk]
    plural = all(r.number == "plur" for r in verb.readings)
    placed = opening.key in lexicon.words.places or _is_followed_by_place(sentence, verb, found, lexicon)
    placed |= any(t.key in lexicon.words.place_adverbs for t in sentence.tokens[area.first : area.last])
    return plural and placed and not (found.certain or found.animate or found.pronoun)


def _is_followed_by_place(sentence: Sentence, verb: Verb, found: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a place stands between `found`, which is spoken of, and the verb: "Слова в партии назвали ложью"."""
    tokens, area = sentence.tokens, sentence.chunks[verb.chunk]
    if not any(t.key in lexicon.words.places for t in tokens[found.first + 1 : verb.token]):
        return False
    following = tokens[verb.token + 1].word.cases if verb.token + 1 < area.last else frozenset()
    called = "naming" in verb.entry.stances and "ablt" in following and "accs" not in following
    head = {r.lemma for t in tokens[found.first : found.first + 2] for r in t.word.readings}
    said = any(lemma in lexicon.nouns or lemma in lexicon.words.echoed for lemma in head)
    return called or ("object" in verb.entry.stances and said and verb.token + 1 == area.last)


def _in_chunk_before(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    first = sentence.chunks[verb.chunk].first
    if first == 0 and (opened := echo(sentence, lexicon)):
        first = min(opened[1], verb.token)  # "Das sagte X": what X said
    if first and first + 1 < verb.token and sentence.tokens[first + 1].key in lexicon.relatives:
        governs = "preposition" in sentence.tokens[first].word.kinds
        first += 2 if governs else 0  # "über die das Tagblatt berichtet hat"
    for j in range(verb.token - 1, first - 1, -1):
        # Another predicate's subject is not ours: "Київ чекає і посол заявив".
        token = sentence.tokens[j]
        if is_finite(token) and is_apart(sentence, j, verb, lexicon):
            at = joint(sentence, verb, j + 1, lexicon, grammar) if j < verb.token - 1 else None
            if at is not None:
                # "X знайшла втому і заборонила ...", "sagte X und sprach von ...": both are what X did.
                end, last = (at, False) if j == first and token.key in lexicon.verbs else (j, True)
                found = best(candidates(sentence, first, end, verb, grammar), nearest_last=last)
                # "Ранком прийшла лікарка і заборонила ..."
                after = [p for p in candidates(sentence, j + 1, at, verb, grammar) if p.animate or p.proper]
                return found or best(after, nearest_last=False)
            first = j + 1
            break
    return best(candidates(sentence, first, verb.token, verb, grammar), nearest_last=True)


def _after(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    area = sentence.chunks[verb.chunk]
    end = verb.last if verb.entry.parted and verb.last < area.last else area.last
    for j in range(verb.token + 1, end):
        token = sentence.tokens[j]
        if "infinitive" in verb.entry.stances and token.word.kinds == {"infinitive"}:
            end = j  # what follows is its object
            break
        if is_finite(token) or (token.key in lexicon.words.coordinators and j + 1 < end and j > verb.token + 1):
            following = sentence.tokens[j + 1] if j + 1 < end else token
            if is_finite(token) or is_finite(following):
                end = j
                break
    whole = verb.last == verb.token + len(verb.entry.fixed) and not (verb.entry.parted or verb.entry.prepositions)
    first = verb.last + 1 if whole else verb.token + 1  # "продовжує розповідь [Олена]"
    return best(candidates(sentence, first, end, verb, grammar), nearest_last=False)


def _joined_to_verb(sentence: Sentence, verb: Verb, before: list[Verb], lexicon: Lexicon) -> Phrase | None:
    """Return the subject of a verb that a coordinator joins directly to one before ("закликав ... і пообіцяв ...")."""
    first = sentence.chunks[verb.chunk].first
    j = verb.token - 1
    while j > first and sentence.tokens[j].word.kinds & {"adverb"}:
        j -= 1
    if j < first or sentence.tokens[j].key not in lexicon.words.coordinators:
        return None
    if not lexicon.words.capitals_name:  # "Sie sagt, Horn werde gehört, und verweist auf P"
        before = [v for v in before if not in_reported_mood(sentence, sentence.chunks[v.chunk], lexicon)]
    return _shared(verb, before[-1:])


def _coordinated(sentence: Sentence, verb: Verb, before: list[Verb], lexicon: Lexicon) -> Phrase | None:
    """Return the subject shared with a verb before, as in "X сказав, що ..., і додав, що"."""
    area = sentence.chunks[verb.chunk]
    lead = sentence.tokens[max(area.first, verb.token - 4) : verb.token]
    if not any(t.key in lexicon.words.coordinators for t in lead):
        return None
    return _shared(verb, before)


def _shared(verb: Verb, before: list[Verb], any_number: bool = False) -> Phrase | None:
    for other in reversed(before):
        if other.source is not None and (any_number or any(agrees(other.source, r) for r in verb.readings)):
            return other.source
    return None


def _left_of(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject from the chunks before the verb's, past relative clauses and participles."""
    own = sentence.chunks[verb.chunk]
    opening = sentence.tokens[own.first]
    if lexicon.words.capitals_name and opening.key in lexicon.relatives and "nomn" not in opening.word.cases:
        return None  # "мэра сети, которого называют "кошельком""
    relative = sentence.tokens[min(own.first + 1, own.last - 1)].key in lexicon.relatives
    relative |= opens_with_which(sentence, own, lexicon)
    past_predicate = relative or any(r.kind == "gerund" for r in verb.readings)
    past_predicate |= _is_joined(sentence, verb, lexicon, grammar)
    for k in range(verb.chunk - 1, max(-1, verb.chunk - SKIPPED_CHUNKS), -1):
        area = sentence.chunks[k]
        opening = sentence.tokens[area.first]
        if sentence.chunks[k + 1].before not in {"comma", "dash", "comma dash", "open", "close"}:
            return None
        lead = {t.key for t in sentence.tokens[area.first : min(area.last, area.first + 3)]}
        relative_clause = opens_relative(sentence, area, lexicon.relatives)
        relative_clause |= k > 0 and opening.key in lexicon.words.wherein
        told = k > 0 and opening.key in lexicon.verbs and area.before == "comma" and area.last - area.first <= _TOLD
        if relative_clause or told or lead & set(lexicon.words.conjunctions) or opens_gerund(sentence, area, lexicon):
            continue  # "Штаб, передає Y, стверджує"
        asks = opening.key in lexicon.opening or opening.key in lexicon.words.questions
        if k > 1 and asks and opens_gerund(sentence, sentence.chunks[k - 1], lexicon):
            continue  # "Газета, не кажучи, хто їй сказав, пише"
        found = candidates(sentence, area.first, area.last, verb, grammar)
        if past_predicate:
            finite = next((i for i in range(area.first, area.last) if is_finite(sentence.tokens[i])), area.last)
            found = [p for p in found if p.first < finite] or found  # what follows is rather its object
        if describes_with_that(sentence, k, lexicon):
            continue
        if opening.key in lexicon.opening:
            before = sentence.chunks[k - 1]
            if k > 1 and describes(sentence, before, lexicon):
                continue  # "Der Mann, der anonym bleibt, weil er Ärger fürchtet, erzählt"
            if not found:
                return None
        if any(is_finite(t) for t in sentence.tokens[area.first : area.last]) and not past_predicate:
            # The chunk has a predicate of its own: its subject goes on into "..., в якій закликав" and
            # "..., заявивши" only.
            return None
        found = [p for p in found if p.first == area.first or p.animate or p.proper or opening.key in lexicon.opening]
        alone = sentence.tokens[area.first].word.kinds & {"adjective"} and not sentence.tokens[area.first].title
        thing = opens_participle(sentence, area, lexicon) and not any(p.animate or p.proper for p in found)
        if (
            k > 0
            and found
            and (thing or all(p.headless for p in found) or (alone and found[-1].last == area.first + 1))
        ):
            continue  # "Лоцман, допитаний годину по тому, повторив"
        acting = any(r.lemma in lexicon.words.leading for r in opening.word.readings)  # "исполняющий обязанности"
        told_more = opens_adjective(sentence, area) or (opens_participle(sentence, area, lexicon) and not acting)
        if k > 0 and found and told_more and area.before == "comma":
            described = candidates(sentence, sentence.chunks[k - 1].first, sentence.chunks[k - 1].last, verb, grammar)
            if described and described[-1].last == sentence.chunks[k - 1].last:
                return best(described, nearest_last=True)  # "Дві людини, знайомі зі справою, сказали"
        if found:
            return best(found, nearest_last=False)
    return None

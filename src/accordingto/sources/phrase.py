"""A noun phrase that mentions a source, taken apart: determiners, head noun, name, what else it holds."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import Count, Span
from accordingto.quotation import closed
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import NOUNS, Lexicon, Pronoun, Term, first_names
from accordingto.sources.words import Token, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, latin

_DIGITS = 7
_NAME = 3
"""How many letters the name in a compound has at least."""
_DECLINED = ("te", "ter", "tes", "ten", "tem", "ene", "ener", "enes", "enen", "enem", "ende", "ender", "enden", "endes")
"""How German participles end before a noun."""
_LONGEST = 400
"""How many characters of a mention are looked at: nobody's description is longer, but a broken page's may be."""


class Phrase:
    """A wording and its words, wherever it stands: places are those in the wording."""

    def __init__(self, wording: str, lexicon: Lexicon) -> None:
        """Look up the words of `wording`."""
        self.wording, self.text, self.lexicon = wording, wording[:_LONGEST], lexicon
        self.words = tokens(self.text, Span(0, len(self.text)), lexicon)
        self.english = lexicon.table.head == "last"
        self.determined = determined(self.words, lexicon)
        self.core_end = self._core_end()
        """Index of the first word that is no longer the noun phrase proper."""
        self.phrase_end = self._phrase_end()
        """Index of the first word of a relative clause, in which other people may be named."""
        self.in_quotes = self._in_quotes()

    def _core_end(self) -> int:
        """Where an apposition, a relative clause or, in English, "of ..." begins.

        A comma does not count in a listing of adjectives, which the first noun ends.
        """
        noun = False
        if self._of_name():
            return 1
        for i, token in enumerate(self.words):
            if i and token.breaks and noun and not (token.term("offices") and self.words[i - 1].term("offices")):
                return i  # but for "chairman, CEO and president Ann Reyes"
            if i and noun and self._dated(i):
                return i
            if i and token.fold in self.lexicon.relatives and (token.breaks or (noun and self.english)):
                return i
            if (noun or i > self.determined.first) and self.english and token.fold in self.lexicon.prepositions:
                return i
            if noun and token.fold in self.lexicon.participles:
                return i
            noun = noun or (i >= self.determined.first and (token.noun is not None or token.capital))
        return len(self.words)

    def _of_name(self) -> bool:
        """Tell whether a bare last name is followed by where it speaks, in a language with cases: «Лис у суді»."""
        if not self.lexicon.table.morphology or len(self.words) < 2:
            return False
        name, after = self.words[0], self.words[1]
        bare = name.form.namely and not (name.terms or name.acronym or name.word.common)
        return bare and after.fold in self.lexicon.prepositions and not any(t.capital for t in self.words[1:])

    def _phrase_end(self) -> int:
        if self._of_name():
            return 1
        for i, token in enumerate(self.words):
            if i and (token.fold in self.lexicon.clauses or (token.fold in self.lexicon.relatives and token.breaks)):
                return i
            if i and self._dated(i):
                return i
        return len(self.words)

    def _dated(self, i: int) -> bool:
        """Tell whether a day of a month is at index `i`, which is no part of who speaks: «колегія 14 березня»."""
        words = self.words
        return (
            words[i].text.isdecimal()
            and words[i - 1].fold not in self.lexicon.prepositions
            and i + 1 < len(words)
            and bool((words[i + 1].word.lemmas | {words[i + 1].fold}) & self.lexicon.months)
        )

    def _in_quotes(self) -> tuple[bool, ...]:
        """For each word whether it stands inside quotation marks that open in the mention."""
        found, depth, at = [], 0, 0
        for token in self.words:
            for mark in self.text[at : token.span.start]:
                if mark in OPENING_QUOTES and (mark not in CLOSING_QUOTES or not depth):
                    depth += 1
                elif mark in CLOSING_QUOTES and depth:
                    depth -= 1
            found.append(depth > 0)
            at = token.span.start
        return tuple(found)

    def between(self, words: Sequence[Token]) -> str:
        """Return the text from the first to the last of `words`, with the marks that close what they open."""
        return closed(self.text, Span(words[0].span.start, words[-1].span.end)).of(self.text)


class Determined(Struct):
    """What the words before the noun say."""

    count: Count | None = None
    definite: bool = False
    """Points back: "the", "those"."""
    portion: bool = False
    """A part of a group: "some officials", "one of the two"."""
    first: int = 0
    """Index of the first word after them."""


def determined(words: Sequence[Token], lexicon: Lexicon) -> Determined:
    """Read articles, numerals and words for parts in front of a noun."""
    found, of_group = Determined(), False
    for i, token in enumerate(words):
        lemmas = token.word.lemmas | {token.fold}
        number, vague = _look(lemmas, lexicon.numerals), _look(lemmas, lexicon.vague)
        if of_group:
            if not lemmas & lexicon.determiners and number is None:
                break
            found.definite = found.definite or token.fold in lexicon.definite
        elif found.count and (times := _look(lemmas, lexicon.multipliers)) and not (token.breaks or vague):
            found.count = (found.count[0] * times, found.count[1] * times if found.count[1] else None)
        elif found.first and token.fold in lexicon.partitives and (found.count or found.portion):
            of_group = True
            before = words[found.first - 1]
            # "A group of officials" is no part of one; "two of them" is.
            found.portion = found.portion or _look(before.word.lemmas | {before.fold}, lexicon.vague) is None
        elif (digits := token.text.replace(",", "")).isdecimal() and len(digits) < _DIGITS and not token.breaks:
            found.count = (int(digits), int(digits))
        elif lemmas & lexicon.others and (number is not None or token.noun is None):
            found.portion = found.portion or number is None or len(words) == 1
            many = "plur" in token.word.numbers or (i + 1 < len(words) and words[i + 1].word.numbers == {"plur"})
            many = many or any(e.plural and not e.put and token.fold.endswith(e.cut) for e in lexicon.table.endings)
            found.count = found.count or ((1, 1) if number or not many else None)
        elif number is not None:
            found.count = (number, number)
            found.definite = found.definite or bool(lemmas & lexicon.definite)  # "both sources"
        elif vague is not None and token is not words[-1]:
            found.count = (vague, None)
        elif lemmas & lexicon.part:
            found.portion, found.count = True, (2, None)
        elif lemmas & lexicon.definite:
            found.definite = True
        elif not lemmas & lexicon.determiners:
            break
        found.first += 1
    return found


def _look(lemmas: frozenset[str], table: dict[str, int]) -> int | None:
    return next((table[lemma] for lemma in lemmas if lemma in table), None)


def pronoun_in(words: Sequence[Token], lexicon: Lexicon) -> Pronoun | None:
    """Return the pronoun that the mention is, alone or with what stresses it: "himself", «сам він», «он же».

    After a preposition it is what something stands in, nobody: «в ней сказано», «із нього випливає».
    """
    first = 1 if len(words) > 1 and words[0].fold in lexicon.containing else 0
    left = [w for w in words[first:] if w.fold not in lexicon.emphatic] if len(words) > 1 else list(words)
    if not left or len(left) > 2 or any(w.fold not in lexicon.pronouns or w.acronym for w in left):
        return None  # "WHO said" names a body
    found = lexicon.pronouns[left[0].fold]
    if first and (found.gender or found.plural):
        return replace(found, within=True)
    # «Сам він» says otherwise than who has just been telling of him.
    stressed = len(left) < len(words) and bool(found.gender) and words[0].fold in lexicon.emphatic
    return replace(found, last=True) if stressed else found


def person_in(phrase: Phrase, outlet: Span | None) -> names.Name | None:
    """The person named before a relative clause; names inside quotation marks, outlets and firms are none."""
    found = [
        n
        for n in names.find(phrase.words[: phrase.phrase_end], phrase.lexicon)
        if (n.start < phrase.core_end or _in_apposition(phrase, n))
        and not (outlet and outlet.start <= phrase.words[n.start].span.start < outlet.end)
        and not phrase.in_quotes[n.start]
        and not _organized(phrase, n)
        and not (phrase.english and _modifies(phrase, n))
        and not _adjective(phrase, n)
    ]
    found = [n for n in found if n.sure] or found
    return (found[0] if phrase.english else found[-1]) if found else None


def _in_apposition(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a name after the noun phrase is still the source's own.

    It is after a comma ("its director, Dr. Robert Rankin") and after the body ("the speaker of the Kremlin Dmytro
    Peskov"), but not after a preposition ("a spokesman for Angela Merkel").
    """
    words, i = phrase.words, name.start
    while i > 0 and words[i - 1].form.title:
        i -= 1
    if words[i].breaks:
        return True
    if phrase.english and name.sure and i and _role_of_body(phrase, i):
        return True
    return name.sure and any(
        (term := words[k].term("institutions", "places", "organizations")) is not None
        and k + len(term.words) == i
        and words[k].capital
        for k in range(max(0, i - 3), i)
    )


def _role_of_body(phrase: Phrase, at: int) -> bool:
    """Tell whether a role ends before index `at` in whose body's name the phrase seemed to end.

    "Bank of Norland economist Ann Reyes", but not "a friend of economist Ann Reyes".
    """
    before = phrase.words[:at]
    roles = [k for k, t in enumerate(before) if t.term("people", "offices")]
    return bool(roles) and roles[0] > phrase.core_end and not before[roles[0]].capital and before[0].capital


def _modifies(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether the name only tells another noun apart: "a Reyes campaign advertisement", "Reyes's team".

    Before a nationality it is an adjective that begins a sentence: "Leading American outlets".
    """
    after = phrase.words[name.end] if name.end < phrase.core_end else None
    if after is None or after.breaks:
        return False
    if name.end == name.start + 1 and not name.sure and after.term("places") is not None:
        return any(t.noun is not None for t in phrase.words[name.end + 1 : phrase.core_end])
    if phrase.words[name.end - 1].possessive:
        return True
    return not (after.capital or after.fold in phrase.lexicon.pronouns or after.fold in phrase.lexicon.function_words)


def _adjective(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a bare name is an adjective of the noun after it: «Норландский штаб»."""
    after = phrase.words[name.end] if name.end < phrase.core_end else None
    if name.sure or name.end - name.start > 1 or after is None or after.gap.strip() or after.capital:
        return False
    return after.noun is not None and _agree(phrase.words[name.start], after)


def _organized(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a noun for an organization ends the run of capitals ("Peregrine Securities")."""
    after = phrase.words[name.end] if name.end < len(phrase.words) else None
    if after is None or after.gap.strip() or phrase.words[name.end - 1].possessive:
        return False
    return after.capital and after.term("organizations", "outlets", "documents", "things") is not None


def head_of(phrase: Phrase, first: int, name: names.Name | None) -> tuple[Term | None, int]:
    """Return the head noun and its index, (None, -1) where the table knows none."""
    end = phrase.core_end
    if name is not None and name.start < end:
        end = max(name.start, 1)
    found = _nouns(phrase, min(first, end - 1), end, name)
    if not found:
        # "Priya Raman, a banks analyst at ..." says what she is in the apposition.
        later = _apposed(phrase, end, name)
        people = [c for c in later if c[0].category in {"people", "offices"}]
        found = people or later
        found = found[-1:] if phrase.english else found[:1]
    if not found:
        return None, -1
    if phrase.english:
        inside = {i + k for term, i in found for k in range(1, len(term.words))}
        whole = [(t, i) for t, i in found if i not in inside and not phrase.words[i + len(t.words) - 1].possessive]
        return (whole or found)[-1]
    if phrase.lexicon.table.capital_nouns and first < end and phrase.words[first].fold in phrase.lexicon.prepositions:
        found = _after_participle(phrase, found)
    indexes = {i for _, i in found}
    nouns = [(t, i) for t, i in found if not (i + 1 in indexes and _agree(phrase.words[i], phrase.words[i + 1]))]
    return next((c for c in nouns if c[0].category != "institutions"), nouns[0])


def _after_participle(phrase: Phrase, found: list[tuple[Term, int]]) -> list[tuple[Term, int]]:
    """Return the nouns from that which a participle describes: „eine mit dem Fall befasste Anwältin“."""
    words = phrase.words
    described = [(t, i) for t, i in found if i and not words[i - 1].capital and words[i - 1].fold.endswith(_DECLINED)]
    return [c for c in found if c[1] >= described[0][1]] if described else found


def _apposed(phrase: Phrase, after: int, name: names.Name | None) -> list[tuple[Term, int]]:
    """Return the nouns of the apposition at index `after` or later: "Edmunds.com, a data firm", not "of the firm"."""
    words, lexicon = phrase.words, phrase.lexicon
    first = next((i for i in range(max(after, 1), phrase.phrase_end) if words[i].breaks), None)
    if first is None:
        return []
    last = first + 1
    while last < phrase.phrase_end and not words[last].breaks:
        if words[last].fold in lexicon.participles or (phrase.english and words[last].fold in lexicon.prepositions):
            break
        last += 1
    return _nouns(phrase, first, last, name)


def _nouns(phrase: Phrase, first: int, end: int, name: names.Name | None) -> list[tuple[Term, int]]:
    return [
        (token.noun, i)
        for i, token in enumerate(phrase.words[:end])
        if i >= first
        and token.noun is not None
        and not phrase.in_quotes[i]
        and not (name and name.start <= i < name.end)
        and not _first_name(phrase, i)
    ]


def _first_name(phrase: Phrase, i: int) -> bool:
    """Tell whether a noun of the table is somebody's first name here: "Bill Clinton"."""
    word, after = phrase.words[i], phrase.words[i + 1] if i + 1 < len(phrase.words) else None
    if after is None or not word.capital or after.gap.strip() or phrase.lexicon.table.capital_nouns:
        return False
    named = after.capital or after.fold in concepts().name_particles
    return named and not after.terms and latin(word.text) in first_names()


def _agree(adjective: Token, noun: Token) -> bool:
    """Tell whether the first word may be an adjective of the second: «місцеве радіо»."""
    a, b = adjective.word, noun.word
    return a.adjective and bool(a.cases & b.cases) and bool(not a.genders or not b.genders or a.genders & b.genders)


class Beside(Struct, frozen=True):
    """What a mention holds beside its head: concepts by their category."""

    qualities: frozenset[str]
    places: frozenset[str]
    institution: str | None
    nouns: frozenset[str]


def beside(phrase: Phrase, head: Term | None, at: int) -> Beside:
    """Return the qualities, places, institution and other nouns of the mention beside its head at index `at`."""
    found: dict[str, set[str]] = {"qualifiers": set(), "places": set(), "institutions": set(), "nouns": set()}
    own = range(at, at + len(head.words)) if head else range(0)
    for i, token in enumerate(phrase.words):
        for term in token.terms:
            if i in own and term.category in NOUNS:
                continue
            found[term.category if term.category in found else "nouns"].update(term.concepts)
    return Beside(
        frozenset(found["qualifiers"]),
        frozenset(found["places"]),
        min(found["institutions"], default=None),
        frozenset(found["nouns"]),
    )


def is_plural(words: Sequence[Token], at: int, head: Term | None, count: Count | None) -> bool | None:
    """Tell the number of a mention: by what is counted, else by the head's form; None where neither tells."""
    if count is not None:
        return count[0] > 1 or count[1] is None
    if head is None:
        return None
    if not words[at].word.numbers:
        return None
    # «Свої джерела», but «його джерела» tells nothing.
    agreeing = [w.word.numbers for w in words[:at] if w.word.adjective and len(w.word.numbers) == 1]
    return (agreeing[-1] if agreeing else words[at].word.numbers) == {"plur"}


def name_words(phrase: Phrase) -> tuple[str, ...]:
    """The words that name an organization or document: without determiners in front, with "for the Study of War"."""
    words = phrase.words[: phrase.core_end]
    while len(words) > 1 and words[0].fold in phrase.lexicon.determiners:
        words = words[1:]
    tail = phrase.words[phrase.core_end : phrase.phrase_end]
    leads = tail and not tail[0].breaks and tail[0].fold not in phrase.lexicon.participles
    if leads and any(t.capital for t in tail):
        words = [*words, *tail]
    return tuple(phrase.between(words).split())


def named_after(phrase: Phrase, at: int) -> tuple[str, ...]:
    """The name in apposition to the body's noun at index `at`: "the ship's manager, Harrow Maritime".

    What stands between is told of it: "the firm that runs the dam, Brightwater".
    """
    words = phrase.words
    first = next((i for i in reversed(range(at + 1, len(words))) if words[i].breaks), 0)
    own = words[first:]
    if not phrase.english or not first or any(t.capital for t in words[phrase.determined.first : at + 1]):
        return ()
    if not all(t.capital or t.fold in phrase.lexicon.partitives for t in own):
        return ()
    if any(t.term("people", "offices", "places") for t in own) or phrase.in_quotes[first]:
        return ()
    return tuple(phrase.between(own).split())


def owner_in(token: Token, lexicon: Lexicon) -> str | None:
    """The name that a noun for somebody is compounded with: „Harrow-Chefin“, but not „Vize-Präsident“."""
    first, hyphen, _ = token.text.partition("-")
    if not (hyphen and lexicon.table.capital_nouns and token.capital and token.term("people", "offices")):
        return None
    form = lexicon.form(first)
    known = form.begins or f"{form.fold}-" in lexicon.table.prefixes or len(first) < _NAME
    return None if known else first


def words_of(phrase: Phrase) -> str:
    """The noun phrase without determiners and numerals in front: a role."""
    first = min(phrase.determined.first, phrase.core_end - 1)
    return phrase.between(phrase.words[first : phrase.core_end])


def has_quotes(phrase: Phrase) -> bool:
    """Tell whether something in the mention stands in quotation marks."""
    return any(phrase.in_quotes)


def proper_name(phrase: Phrase, at: int, head: Term | None) -> tuple[str, ...]:
    """The proper name beside the outlet noun at index `at`: in quotation marks, or in capitals next to it."""
    words = phrase.words
    quoted = [t for t, inside in zip(words, phrase.in_quotes, strict=True) if inside]
    if quoted:
        return tuple(phrase.between(quoted).split())
    if phrase.lexicon.table.capital_nouns:
        return ()
    after: list[Token] = []
    for token in words[at + (len(head.words) if head else 1) : phrase.phrase_end]:
        if not (token.capital or (after and token.text.isdecimal())) or token.breaks:
            break
        after.append(token)
    if after and after[0].term("places") is None:
        return tuple(phrase.between(after).split())
    before = [
        t.text for t in words[:at] if t.capital and not t.term("places") and t.fold not in phrase.lexicon.function_words
    ]
    if before and words[at].capital and phrase.english:
        before.append(words[at].text)
    return tuple(before)


def affiliation_in(phrase: Phrase, words: Sequence[Token]) -> str | None:
    """The body or country that a role's words name: after "of" or "at", before the noun, or in the genitive."""
    lexicon = phrase.lexicon
    roles = [i for i, t in enumerate(words) if t.term("people", "offices")]
    if not roles:
        return None
    prepositions = [i for i, t in enumerate(words) if t.fold in lexicon.prepositions]
    limit = prepositions[0] if prepositions else len(words)
    at = max((i for i in roles if i < limit), default=roles[0]) if phrase.english else roles[0]
    while at + 1 in roles and _agree(words[at], words[at + 1]):
        at += 1
    term = words[at].term("people", "offices")
    after: list[Token] = []
    for token in words[at + (len(term.words) if term else 1) :]:
        if token.breaks or token.fold in lexicon.relatives or (after and token.fold in lexicon.prepositions):
            break
        if after or not (token.fold in lexicon.prepositions or token.fold in lexicon.determiners):
            after.append(token)
    if any(t.capital or t.noun or t.term("places") for t in after):
        return phrase.between(after)
    if (owner := owner_in(words[at], lexicon)) is not None:
        return owner
    before = [
        t
        for t in words[:at]
        if (t.capital or t.term("organizations", "institutions")) and t.fold not in lexicon.function_words
    ]
    return phrase.between(before) if before and phrase.english else None

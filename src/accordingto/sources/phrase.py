"""A noun phrase that mentions a source, taken apart: its words, determiners, where it ends, what it holds beside."""

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import Count, Span
from accordingto.quotation import closed
from accordingto.sources.lexicon import Lexicon, Term
from accordingto.sources.table import NOUNS, Pronoun
from accordingto.sources.words import Token, agree, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES

_DIGITS = 7
_FIELD = 3
"""Letters of the shortest first part of a compound that is looked up."""
_CODE = 2
"""Letters of a country's code: "US", "UK"."""
_BEFORE_RELATIVE = 2
"""How many words begin a relative clause at the most: „mit der“."""
_MEASURED = 3
"""Words of a measure: the number, what is counted and how it is: „64 Seiten starke“."""
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
        self.called = self._called()
        """Indices from the word that names, "called", to the name's first word and to where it ends; else None."""

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
        return self._unstressed() if noun else len(self.words)

    def _unstressed(self) -> int:
        """Where words begin that only stress at the end who is meant: "the firm itself", „die Firma selbst“."""
        end = len(self.words)
        while end > 1 and self._stresses(self.words[end - 1]):
            end -= 1
        return end

    def _stresses(self, token: Token) -> bool:
        return not token.capital and (token.fold in self.lexicon.emphatic or token.fold in self.lexicon.pronouns)

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
            aged = i + 1 < len(self.words) and is_age(self.words[i + 1], self.lexicon)  # „, der 60-jährige Karl Harms“
            relative = token.fold in self.lexicon.relatives and token.breaks and not (aged or self._apposed(i))
            if i and (token.fold in self.lexicon.clauses or relative):
                return i
            if i and self._dated(i):
                return i
        return len(self.words)

    def _apposed(self, i: int) -> bool:
        """Tell whether an article at index `i` is that of what somebody is: „seine Frau, die Läuferin Anna Roe“."""
        what = list(takewhile(lambda t: not t.breaks, self.words[i + 1 :]))
        return len(what) > 1 and what[0].term("people", "offices") is not None and all(t.capital for t in what)

    @property
    def defined(self) -> bool:
        """Whether a relative clause tells who is meant, behind a comma or by a pronoun for people alone."""
        rest = self.words[self.phrase_end : self.phrase_end + _BEFORE_RELATIVE]
        return any(t.fold in self.lexicon.clauses or t.word.lemmas & self.lexicon.relatives for t in rest)

    def _called(self) -> tuple[int, int, int] | None:
        for i in range(1, self.phrase_end):
            if size := naming(self.words, i, self.lexicon):
                first = i + size
                while first < self.phrase_end and self.words[first].fold in self.lexicon.determiners:
                    first += 1
                if first < self.phrase_end and (self.words[first].capital or self.in_quotes[first]):
                    return i, first, self.phrase_end
        return None

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

    def cut_off(self, token: Token) -> bool:
        """Tell whether a word lacks its end, which another after it has: „das [Arbeits-] und das Finanzministerium“."""
        return self.text.startswith("-", token.span.end)

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
        if i < found.first:
            continue
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
        elif size := _measure(words, i, lexicon):
            found.first += size
            continue
        elif token.fold in lexicon.table.more and i + 1 < len(words) and _number(words[i + 1], lexicon):
            found.portion = True  # «ещё двое ветеранов»
        elif (digits := token.text.replace(",", "")).isdecimal() and len(digits) < _DIGITS and not token.breaks:
            ordinal = i + 1 < len(words) and words[i + 1].gap.startswith(".")  # „der 2. Strafsenat“
            found.count = found.count if ordinal else (int(digits), int(digits))
        elif lemmas & lexicon.others and (number is not None or token.noun is None):
            found.portion = found.portion or number is None or len(words) == 1
            many = "plur" in token.word.numbers or (i + 1 < len(words) and words[i + 1].word.numbers == {"plur"})
            many = many or any(e.plural and not e.put and token.fold.endswith(e.cut) for e in lexicon.table.endings)
            several = number is not None and token.word.numbers == {"plur"}  # «одні з них»
            found.count = found.count or ((2, None) if several else (1, 1) if number or not many else None)
        elif number is not None:
            found.portion = found.portion or (number == 1 and found.definite and len(words) == i + 1)  # „die eine“
            found.count = (number, number)
            found.definite = found.definite or bool(lemmas & lexicon.definite)  # "both sources"
        elif vague is not None and token is not words[-1] and not _is_body(words, i, found, lexicon):
            found.count = (vague, None)
        elif lemmas & lexicon.part:
            found.portion, found.count = True, (2, None)
        elif lemmas & lexicon.definite:
            found.definite = True
        elif not lemmas & lexicon.determiners and not (i and token.fold in lexicon.emphatic):
            break
        found.first += 1
    return found


def _number(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is a number."""
    return token.text.isdecimal() or _look(token.word.lemmas | {token.fold}, lexicon.numerals) is not None


def _measure(words: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return of how many words a measure at index `at` is, 0 where none is: „das [64 Seiten starke] Papier“."""
    number, *after = words[at : at + 4]
    if not lexicon.measures or len(after) < _MEASURED or not _number(number, lexicon):
        return 0
    unit, how, noun = after
    measures = unit.capital and noun.capital and how.fold in lexicon.measures
    return _MEASURED if measures and not any(t.gap.strip() for t in after) else 0


def _is_body(words: Sequence[Token], at: int, before: Determined, lexicon: Lexicon) -> bool:
    """Tell whether a word for so many is a body's noun here: "the group at X", „die Gruppe aus Hohenau“."""
    if naming(words, at + 1, lexicon):
        return True
    after = words[at + 1].fold
    if words[at].noun is None or not before.definite or after not in lexicon.prepositions | lexicon.partitives:
        return False
    return after not in lexicon.partitives or not any(t.noun is not None for t in words[at + 1 :])


def naming(words: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return of how many words from index `at` a phrase is after which a name stands, "called"; 0 where none is."""
    here = (ways for ways in lexicon.naming if ways == tuple(t.fold for t in words[at : at + len(ways)]))
    return max(map(len, here), default=0)


def is_age(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word tells how old somebody is: "60-year-old", «60-річна»."""
    return token.text[0].isdigit() and token.fold.endswith(lexicon.table.aged)


def without_age(words: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Return `end`, or where an age before it begins: "60-year-old Ann Roe", „, der 60-jährige Karl Harms“."""
    at = end
    while at and is_age(words[at - 1], lexicon):
        at -= 1
    article = 0 < at < end and words[at - 1].breaks and words[at - 1].fold in lexicon.determiners
    return at - 1 if article else at


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


class Beside(Struct, frozen=True):
    """What a mention holds beside its head: concepts by their category."""

    qualities: frozenset[str]
    places: frozenset[str]
    institution: str | None
    nouns: frozenset[str]


def beside(phrase: Phrase, head: Term | None, at: int, without: frozenset[int]) -> Beside:
    """Return the qualities, places, institution and other nouns of the mention beside its head at index `at`.

    The words at the indices `without` tell nothing of it.
    """
    found: dict[str, set[str]] = {"qualifiers": set(), "places": set(), "institutions": set(), "nouns": set()}
    own = range(at, at + len(head.words)) if head else range(0)
    placed = False
    for i, token in enumerate(phrase.words):
        if i in without:
            continue
        # "The president of Norland, an ally of Ardania": of which country somebody is stands first.
        apposed = placed and i >= phrase.core_end
        for term in (*token.terms, *_compounded(token, phrase.lexicon)):
            if (i in own and term.category in NOUNS) or (apposed and term.category == "places"):
                continue
            if term.category == "institutions" and _within_name(phrase, i, len(term.words)):
                continue
            found[term.category if term.category in found else "nouns"].update(term.concepts)
            placed = placed or (term.category == "places" and i < phrase.core_end)
    return Beside(
        frozenset(found["qualifiers"]),
        frozenset(found["places"]),
        min(found["institutions"], default=None),
        frozenset(found["nouns"]),
    )


def _within_name(phrase: Phrase, i: int, size: int) -> bool:
    """Tell whether an institution's noun is a word of another name in quotation marks: «Альянс за чистый берег»."""
    beside = (i - 1, i + size)
    return phrase.in_quotes[i] and any(0 <= k < len(phrase.words) and phrase.in_quotes[k] for k in beside)


def _compounded(token: Token, lexicon: Lexicon) -> list[Term]:
    """Return what a German noun is compounded with: a country's code, „US-Behörden“, or a field, „Außenminister“."""
    if not lexicon.table.compounds or not token.noun:
        return []
    code, hyphen, _ = token.text.partition("-")
    coded = hyphen and len(code) == _CODE and code.isupper()
    place = [term for term in lexicon.form(code).begins if term.category == "places"] if coded else []
    at = max((token.fold.find(lemma) for lemma in token.word.lemmas), default=0)
    if at < _FIELD or token.term("offices") is None:
        return place
    field = token.fold[:at].rpartition("-")[2]
    parts = (lexicon.form(part).begins for part in {field, field.removesuffix("s")} if part)
    return [*place, *(term for terms in parts for term in terms if term.category == "qualifiers")]


def is_plural(words: Sequence[Token], at: int, head: Term | None, count: Count | None) -> bool | None:
    """Tell the number of a mention: by what is counted, else by the head's form; None where neither tells."""
    if count is not None:
        return count[0] > 1 or count[1] is None
    if head is None:
        return None
    if not words[at].word.numbers:
        return None
    word = words[at].word
    cut = head.words[-1] != words[at].fold
    if not word.cases and cut and head.words[-1].islower() and word.numbers == {"sing", "plur"}:
        return True  # "directors", though there are boards of directors
    # «Свої джерела», but «його джерела» tells nothing, and «данных» of «данных охраны» is a noun.
    before = [w for w in words[:at] if w.word.adjective and len(w.word.numbers) == 1]
    fitting = [w for w in before if not w.noun or (agree(w, words[at]) and w.word.numbers & word.numbers)]
    agreeing = [w.word.numbers for w in fitting]
    return (agreeing[-1] if agreeing else words[at].word.numbers) == {"plur"}

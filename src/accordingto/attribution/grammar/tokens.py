"""A sentence as the grammar sees it: words with their readings, quotations as one token each, and chunks.

A *sentence* here ends outside quotation marks only: «A. B», said X. is one.  A *chunk* is what stands between two
marks of punctuation; quotations and names in quotation marks hide what is inside them.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE, UNKNOWN, Word
from accordingto.nouns import Span
from accordingto.quotation import Quoted, quoted
from accordingto.text import fold, sentences, words

LONGEST = 300
"""Most tokens of a sentence that are read together; a longer one is cut."""
_LONGEST_ASIDE = 8
_LONGEST_QUOTATION = 6_000
_LONGEST_ACRONYM = 6
_LONGEST_DATE = 5
"""Tokens of a date beside a date: "24 серпня 2023 року"."""
_PIECE = re.compile(r"\d+(?:[.,]\d+)*\s?%|\d+(?:[.,:]\d+)+|(?:[^\W\d_]\.){2,}|\w+(?:['’ʼ`.&-]\w+)*|[^\w\s]")
_SHARE = "% \u00a0"
_NO_NOUN = frozenset({"verb", "predicative", "adverb"})
_NUMBER = re.compile(r"\s?№\s?\d+\b(?:-\w+)?")
BLANK = Word((), frozenset(), frozenset())
_MARKS = {",": "comma", ":": "colon", ";": "semicolon", "(": "open", ")": "close", "[": "open", "]": "close"}
_MARKS |= dict.fromkeys(".!?…", "end") | dict.fromkeys("—–―-", "dash")
BOUNDARIES = frozenset(_MARKS.values())


class Token(Struct):
    """A word, a mark, a quotation or a name in quotation marks."""

    kind: str
    """word quote name comma dash colon semicolon open close end other."""
    start: int
    end: int
    key: str
    """Folded; empty for a quotation."""
    word: Word
    inside: Span | None = None
    """What the marks of a quotation or a name enclose."""
    title: bool = False
    """Begins with a capital letter."""


class Chunk(Struct):
    """Tokens ``[first, last)`` between two marks of punctuation."""

    first: int
    last: int
    before: str
    """Kinds of the marks before it, joined ("comma dash"), empty at the start."""
    after: str


class Sentence(Struct):
    """Tokens and chunks of one sentence."""

    text: str
    span: Span
    tokens: list[Token]
    chunks: list[Chunk]

    def chunk_of(self, token: int) -> int:
        """Return the number of the chunk that holds `token`."""
        low, high = 0, len(self.chunks)
        while low < high:
            middle = (low + high) // 2
            if self.chunks[middle].last <= token:
                low = middle + 1
            else:
                high = middle
        return low

    def stretch(self, first: int, last: int) -> Span:
        """Return where tokens ``[first, last)`` stand in the text."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def opens_relative(sentence: Sentence, chunk: Chunk, relatives: frozenset[str]) -> bool:
    """Tell whether `chunk` is a relative clause: "який ...", "про якого ...", "слова якого ..."."""
    if not chunk.before:
        return False  # "Der Sprecher": what opens the sentence
    opening = sentence.tokens[chunk.first]
    following = sentence.tokens[min(chunk.first + 1, chunk.last - 1)]
    governs = bool(opening.word.kinds & {"preposition", "noun"})
    return opening.key in relatives or (governs and following.key in relatives)


def read(text: str, block: Span, language: str, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of `block`."""
    marks = [
        q for q in quoted(text, block) if (q.closed or q.start == block.start) and q.end - q.start <= _LONGEST_QUOTATION
    ]
    found: list[Sentence] = []
    for span in _whole(sentences(text, block, language), marks):
        inside = list(_within(marks, span))
        named = _with_surnames(_with_initials(_with_numbers(text, _tokens(text, span, inside, lexicon))))
        tokens = _without_dates(_without_asides(named), lexicon)
        for i in range(0, len(tokens), LONGEST):
            piece = tokens[i : i + LONGEST]
            found.append(sentence_of(text, piece, lexicon))
    return found


def sentence_of(text: str, tokens: list[Token], lexicon: Lexicon) -> Sentence:
    """Return the sentence that `tokens` make."""
    return Sentence(text, Span(tokens[0].start, tokens[-1].end), tokens, _chunks(tokens, lexicon))


def _with_numbers(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Take a word and the number that tells which it is of several as one: "школа № 5"."""
    end = 0
    for token in tokens:
        if token.start < end:
            continue
        if token.kind in {"word", "name"} and (number := _NUMBER.match(text, token.end)):
            end = number.end()
            token = structs.replace(token, end=end)
        yield token


def _with_initials(tokens: Iterable[Token]) -> list[Token]:
    """Take a surname and the initials before it as one, whatever word a letter may be: "І. Коваль", "А. В. Рись"."""
    kept: list[Token] = []
    for token in tokens:
        name = token
        while name.title and name.kind == "word" and len(kept) > 1 and kept[-1].key == "." and _is_initial(kept[-2]):
            known = any(r.animate for r in name.word.readings)
            name = structs.replace(name, start=kept[-2].start, word=name.word if known else UNKNOWN)
            del kept[-2:]
        kept.append(name)
    return kept


def _is_initial(token: Token) -> bool:
    return token.title and token.kind == "word" and len(token.key) == 1


def _with_surnames(tokens: Iterable[Token]) -> list[Token]:
    """Take what has a capital letter after somebody's first name for a name, whatever it may be: "Ілля Готов"."""
    found: list[Token] = []
    for token in tokens:
        no_noun = token.title and token.kind == "word" and token.word.kinds and token.word.kinds <= _NO_NOUN
        first = found[-1] if found else token
        if no_noun and first.title and any(r.kind == "noun" and r.animate for r in first.word.readings):
            token = structs.replace(token, word=UNKNOWN)
        found.append(token)
    return found


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Leave out short parentheses, which come between a name and its verb: "Джон Браун (Бі-бі-сі) сказав"."""
    kept: list[Token] = []
    opened: int | None = None
    for token in tokens:
        kept.append(token)
        if token.kind == "open":
            opened = len(kept) - 1
        elif token.kind == "close" and opened is not None:
            if len(kept) - opened <= _LONGEST_ASIDE and opened > 0:
                del kept[opened:]
            opened = None
    return kept


def _without_dates(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Leave out a date beside a date, between commas: "заявив у четвер, 24 серпня, речник"."""
    times = frozenset(lexicon.words.times)
    kept: list[Token] = []
    opened: int | None = None
    for following, token in zip([*tokens[1:], None], tokens, strict=True):
        kept.append(token)
        if token.kind == "comma":
            inside = kept[opened + 1 : -1] if opened is not None else []
            goes_on = following is not None and not _opens_clause(following, lexicon)
            dated = opened and goes_on and 0 < len(inside) <= _LONGEST_DATE
            if opened and dated and _is_date([*kept[opened - 1 : opened], *inside], times):
                del kept[opened:]
                opened = None
            else:
                opened = len(kept) - 1
    return kept


def _opens_clause(token: Token, lexicon: Lexicon) -> bool:
    known = token.key in lexicon.opening or token.key in lexicon.relatives or token.key in lexicon.words.coordinators
    return known or token.key in lexicon.words.conjunctions or bool(token.word.kinds & {"gerund"})


def _is_date(tokens: list[Token], times: frozenset[str]) -> bool:
    """Tell whether `tokens` are words for times, figures and what belongs to them, a time first and a time after."""

    def is_time(token: Token) -> bool:
        return token.key in times or any(r.lemma in times for r in token.word.readings)

    def belongs(token: Token) -> bool:
        return token.key[:1].isdigit() or is_time(token) or bool(token.word.kinds & {"preposition"})

    return is_time(tokens[0]) and any(map(is_time, tokens[1:])) and all(map(belongs, tokens[1:]))


def _whole(spans: list[Span], marks: list[Quoted]) -> Iterator[Span]:
    """Join sentences that were cut inside quotation marks."""
    k = 0
    start: int | None = None
    for span in spans:
        start = span.start if start is None else start
        while k < len(marks) and marks[k].end <= span.end:
            k += 1
        if k < len(marks) and marks[k].start < span.end and marks[k].end > span.end:
            continue
        yield Span(start, span.end)
        start = None
    if start is not None:
        yield Span(start, spans[-1].end)


def _within(marks: list[Quoted], span: Span) -> Iterator[Quoted]:
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle].start < span.start:
            low = middle + 1
        else:
            high = middle
    while low < len(marks) and marks[low].end <= span.end:
        yield marks[low]
        low += 1


def _tokens(text: str, span: Span, marks: list[Quoted], lexicon: Lexicon) -> Iterator[Token]:
    at = span.start
    for mark in marks:
        yield from _plain(text, at, mark.start, lexicon)
        name = mark.name and not (_stands_free(text, mark, span) and is_sentence(text, mark.inside, lexicon))
        kind = "name" if name else "quote"
        key = fold(mark.inside.of(text)) if name else ""
        # A name in quotation marks declines where it is one word and no noun before it does («Огляду»).
        word = _declined(mark.inside.of(text), lexicon) if name else UNKNOWN
        yield Token(kind, mark.start, mark.end, key, word if name else BLANK, mark.inside, name)
        at = mark.end
    yield from _plain(text, at, span.end, lexicon)


def _declined(name: str, lexicon: Lexicon) -> Word:
    """Return what a name in quotation marks may be: of several words the first tells the case, if it tells one."""
    first, _, rest = name.partition(" ")
    if not first.isalpha():
        return UNKNOWN
    word = _word(first, lexicon)
    tells = word.cases and "nomn" not in word.cases and word.kinds <= {"adjective", "noun"}
    return word if tells or (word.cases and not rest) else UNKNOWN  # "пише «Вголос»"


def _stands_free(text: str, mark: Quoted, sentence: Span) -> bool:
    """Tell whether a quotation begins its sentence or follows a mark, as a name seldom does."""
    return mark.start == sentence.start or text[sentence.start : mark.start].rstrip()[-1:] in set(":,—–-")


def is_sentence(text: str, inside: Span, lexicon: Lexicon) -> bool:
    """Tell whether the few words of `inside` are a question, an exclamation or have a finite verb among them."""
    if text[inside.end - 1 : inside.end] in {"?", "!"}:
        return True
    kinds = (lexicon.analyser.word(w.of(text)).kinds for w in words(text, inside))
    return any(k & {"verb", "predicative"} and not k & {"noun", "adjective", "pronoun", "preposition"} for k in kinds)


def is_title(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether what is quoted after a noun and a colon only names it: "угоду за об'єктом: «Ремонт причалу»"."""
    last = sentence.tokens[sentence.chunks[chunk].last - 1]
    inside = sentence.tokens[sentence.chunks[chunk + 1].first].inside
    noun = last.word.kinds == {"noun"} and "nomn" not in last.word.cases
    named = noun and bool(lexicon.words.capitals_name)
    return named and inside is not None and not is_sentence(sentence.text, inside, lexicon)


def _word(form: str, lexicon: Lexicon) -> Word:
    """Return what `form` may be, a name that does not decline where it is another language's or only letters."""
    found = lexicon.analyser.word(form)
    if not form[0].isupper() or not lexicon.words.capitals_name:
        return found
    letters = form.isupper() and 1 < len(form) <= _LONGEST_ACRONYM
    # «НАБУ» would be a dative, «САП» a form of two words, «Суспільне» in Russian another.
    several = len({r.lemma for r in found.readings}) > 1 and found.cases != ANY_CASE
    declined = letters and found.kinds == {"noun"} and ("nomn" not in found.cases or several)
    return UNKNOWN if declined or not set(lexicon.words.foreign).isdisjoint(form.casefold()) else found


def _plain(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    for match in _PIECE.finditer(text, start, end):
        form = match.group()
        if form[0].isalnum() or form[0] == "_":
            found = _word(form.rstrip(_SHARE), lexicon)  # "43%" counts as 43 does
            # "sagt Lange": within a sentence a capital letter makes an adverb a noun where it makes every noun.
            noun = not lexicon.words.capitals_name and form[0].isupper() and found.kinds == {"adverb"}
            within = text[start : match.start()].rstrip()[-1:].isalnum()
            found = UNKNOWN if noun and within else found
            yield Token("word", match.start(), match.end(), fold(form), found, title=form[0].isupper())
        else:
            yield Token(_kind(text, match), match.start(), match.end(), form, BLANK)


def _kind(text: str, match: re.Match[str]) -> str:
    """Return the kind of a mark; a full stop inside a word and a hyphen separate nothing."""
    kind = _MARKS.get(match.group(), "other")
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match.group() == "." and after and not after.isspace():
        return "other"
    if kind == "dash" and (before.isalnum() or after.isalnum()):
        return "dash" if before == "" or (before.isspace() and after.isspace()) else "other"
    return kind


def _is_told(tokens: list[Token], quotation: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of speech follows a quotation that opens the sentence at once: "„Wir sinken!“ rief X"."""
    if tokens[quotation].kind != "quote" or quotation + 1 >= len(tokens):
        return False
    following = tokens[quotation + 1]
    opens = all(t.kind in BOUNDARIES for t in tokens[:quotation])
    tells = any("speech" in cue.stances and r.kind == "verb" for cue, r in lexicon.verbs.get(following.key, ()))
    return opens and tells and not following.title


def _chunks(tokens: list[Token], lexicon: Lexicon) -> list[Chunk]:
    found: list[Chunk] = []
    before: list[str] = []
    first = 0
    for token in tokens[:-1]:
        if token.key == ".":
            token.kind = "other"
    while first < len(tokens):
        if tokens[first].kind in BOUNDARIES:
            before.append(tokens[first].kind)
            first += 1
            continue
        last = first + 1
        while last < len(tokens) and tokens[last].kind not in BOUNDARIES and not _is_told(tokens, last - 1, lexicon):
            last += 1
        marks = " ".join(before)
        if found:
            found[-1].after = marks
        found.append(Chunk(first, last, marks, ""))
        before, first = ["comma"] if _is_told(tokens, last - 1, lexicon) and tokens[last].kind == "word" else [], last
    if found:
        found[-1].after = " ".join(before)
    return found

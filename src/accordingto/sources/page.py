"""The sources of one page: every attribution gets its speaker."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

import msgspec

from accordingto.dateline import dateline_end
from accordingto.nouns import ARTICLE_KINDS, Article, Attribution, Block, Source, SourceKind, Span
from accordingto.outlets import Registry
from accordingto.sources import anonymity, background, chain
from accordingto.sources.bearers import Bearers
from accordingto.sources.concepts import concepts
from accordingto.sources.discourse import Discourse
from accordingto.sources.entities import Entity
from accordingto.sources.lexicon import Gender, Lexicon, first_names, lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.named import named_on
from accordingto.sources.places import end, index_at, place
from accordingto.sources.publisher import publishers
from accordingto.sources.reading import read
from accordingto.sources.spoken import Spoken
from accordingto.sources.words import Token, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, is_latin, latin, sentences
from accordingto.text import words as words_in


def identify(article: Article, outlets: Registry) -> Article:
    """Return `article` with its sources, and each attribution with its speaker, parent and whom it told.

    Needs blocks and attributions.  An attribution whose source is empty gets a speaker where the text shows who goes
    on speaking; the others keep None.  Never raises: what cannot be resolved becomes a source of its own.
    """
    if not article.attributions:
        return msgspec.structs.replace(article, sources=())
    return _Page(article, outlets).identified()


_CLAUSE = 160
"""How many characters of a relative clause are looked at."""


_BESIDE = 24
"""How many characters before a name a noun for what it is may begin: "the operator, Brightwater Lines"."""


_SUBJECT = len("it ")
"""How many characters before a cue a subject that names nobody begins: "it is understood"."""


_NAMES = 3
"""How many words a name in capitals has at most."""


_LOOKED_AT = 8
"""How many places of a word are looked at."""


_OPENING = 3
"""Blocks of an article that may begin with a dateline."""
_GENDERS: dict[str, Gender] = {"masc": "masculine", "femn": "feminine"}
_HUMAN = ("masculine", "feminine")
_OFTEN = 2
"""In how many sentences a bare name is followed by "its" where it is a body's: one may be about something else."""


class _Page:
    """One page being worked on."""

    def __init__(self, article: Article, outlets: Registry) -> None:
        self.article, self.outlets = article, outlets
        self.text = article.text
        self.named = named_on(article, outlets)
        blocks = [b for b in article.blocks if b.kind in ARTICLE_KINDS]
        self.blocks: Sequence[Block] = blocks or [Block(0, len(self.text), "paragraph", article.language)]
        self.sentences = [s for b in self.blocks for s in sentences(self.text, b.span, b.language or article.language)]
        self.starts = [b.start for b in self.blocks]
        self.contents = sorted(((a, c) for a in article.attributions for c in a.content), key=lambda p: p[1])
        self.content_starts = [c.start for _, c in self.contents]
        self.own = publishers(article, outlets)
        self.discourse = Discourse(self.sentences, [c for _, c in self.contents], self.own)
        self.speakers: dict[str, Entity] = {}
        self.bearers = Bearers(self.text)
        self.selves = frozenset(self._called(a) for a in article.attributions if a.source and self._says_i(a))
        """Who is quoted speaking of one self, by the words of the mention: no body does."""

    def lexicon_at(self, position: int) -> Lexicon:
        """The lexicon of the block at `position`."""
        block = self.blocks[index_at(self.starts, position)]
        return lexicon(block.language or self.article.language)

    def identified(self) -> Article:
        self._resolve()
        order = sorted(self.speakers.values(), key=_first)
        numbers = {id(e): f"s{i}" for i, e in enumerate(dict.fromkeys(order), 1)}
        reasons = anonymity.find(self.article, self.sentences, self.speakers, self.lexicon_at)
        groups = {numbers[id(e)]: numbers[id(e.group)] for e in order if e.group is not None and id(e.group) in numbers}
        sources = tuple(
            _source(e, numbers[id(e)], reasons.get(id(e)), groups.get(numbers[id(e)]), self._described(e))
            for e in dict.fromkeys(order)
        )
        attributions = tuple(
            msgspec.structs.replace(a, speaker=numbers[id(self.speakers[a.id])] if a.id in self.speakers else None)
            for a in self.article.attributions
        )
        article = msgspec.structs.replace(self.article, attributions=attributions, sources=sources)
        return chain.linked(
            Spoken(article, self.outlets, self.named, self.sentences, self.lexicon_at, self.own, groups)
        )

    def _described(self, entity: Entity) -> str | None:
        """Return the fullest wording, of people without a name one that introduces them where there is such."""

        def telling(wording: tuple[Span, str]) -> tuple[bool, int]:
            span, text = wording
            points_back = fold(text.split(maxsplit=1)[0]) in self.lexicon_at(span.start).definite
            return entity.kind != "unnamed" or not points_back, len(text)

        return max((w for w in entity.wordings if w[1].strip()), key=telling, default=(None, None))[1]

    def _resolve(self) -> None:
        """Read the page from its beginning: background mentions and sources in the order of the text."""
        pending: list[tuple[int, int, Mention | None, Attribution | None]] = []
        spans: dict[Span, Mention] = {}
        for stated in self.article.attributions:
            if stated.source:
                span = stated.source[0]
                if span not in spans:
                    found = read(self.text, span, self.lexicon_at(span.start), self.named)
                    if found.relative or found.last or found.within:
                        found = self._antecedent(found) if found.relative else self._pointed(found)
                    spans[span] = self._agreeing(self._settled(found, stated), stated)
                pending.append((span.start, 1, spans[span], stated))
            else:
                pending.append((place(stated), 1, None, stated))
        sources = sorted(spans)
        opening = (Span(b.start, dateline_end(self.text, b.span)) for b in self.blocks[:_OPENING])
        datelines = [d for d in opening if d.start < d.end]
        for sentence in self.sentences:
            for other in background.mentions(self.text, sentence, self.lexicon_at(sentence.start), self.named):
                # Nobody means the place of a dateline by "he"; its wire may be "the agency".
                if other.outlet is None and any(d.holds(other.span) for d in datelines):
                    continue
                if not _meets_any(other.span, sources) and not (other.outlet and other.outlet.name in self.own):
                    pending.append((other.span.start, 0, other, None))
        pending.sort(key=lambda p: (p[0], p[1]))
        known: dict[Span, Entity] = {}
        quoted: list[Attribution] = []
        previous: tuple[Entity, Attribution] | None = None
        entity: Entity | None
        for position, _, mention, attribution in pending:
            if attribution is None:
                if mention is not None and mention.kind == "person" and not mention.sure:
                    self.discourse.recall(mention)
                elif mention is not None:
                    self.discourse.notice(mention)
                continue
            if mention is None:
                entity = self._unstated(attribution, position, previous)
                if entity is not None:
                    self.discourse.continues(entity, position)
            elif mention.first_person:
                quoted.append(attribution)
                continue
            elif mention.addressed:
                continue
            elif mention.span in known:
                entity = known[mention.span]
            else:
                entity = known[mention.span] = self.discourse.speak(mention, self.lexicon_at(position))
                if mention.kind == "unnamed" and (closeness := self._closeness(mention, attribution)) is not None:
                    entity.wordings.append(closeness)
            if entity is not None:
                entity.mentions.extend(attribution.source[1:])
                self.speakers[attribution.id] = entity
                previous = (entity, attribution)
        for attribution in quoted:
            if (speaker := self._quoted(attribution)) is not None:
                speaker.mentions.append(attribution.source[0])
                self.speakers[attribution.id] = speaker

    def _quoted(self, attribution: Attribution) -> Entity | None:
        """Tell who says "I": whose words hold the mention; None where it is the page's author."""
        span = attribution.source[0]
        holding = [
            (content.end - content.start, a.id)
            for a, content in self.contents[max(0, index_at(self.content_starts, span.start) - 8) :][:9]
            if content.holds(span) and a.id in self.speakers and a.id != attribution.id
        ]
        return self.speakers[min(holding)[1]] if holding else None

    def _closeness(self, mention: Mention, attribution: Attribution) -> tuple[Span, str] | None:
        """The mention with the relative clause after it that tells how close the source is: "who got the message".

        From the cue or content on it is what is said: "an official, denied that ...".
        """
        words = self.lexicon_at(mention.span.start)
        said = (s.start for s in (*attribution.cue, *attribution.content) if s.start > mention.span.end)
        limit = min(len(self.text), mention.span.end + _CLAUSE, *said)
        after = tokens(self.text, Span(mention.span.end, limit), words)
        begins = next((i for i, t in enumerate(after[:3]) if t.word.lemmas & words.relatives), None)
        if (
            begins is None
            or begins + 1 == len(after)
            or any(t.gap.strip(" ,") for t in after[: begins + 1])
            or not (after[0].breaks or after[0].fold in words.clauses)
        ):
            return None
        end = next((after[i - 1].span.end for i, t in enumerate(after) if i > begins + 1 and t.gap.strip(" -")), None)
        span = Span(mention.span.start, end or after[-1].span.end)
        return span, span.of(self.text)

    def _antecedent(self, mention: Mention) -> Mention:
        """Return what a relative pronoun stands for, the noun or name before it: "Kyiv, which has vowed ..."."""
        before = Span(max(0, mention.span.start - _BESIDE), mention.span.start)
        lexicon = self.lexicon_at(mention.span.start)
        words = tokens(self.text, before, lexicon)
        right_before = words and not self.text[words[-1].span.end : mention.span.start].strip(" ,")
        # "Who" after a body stands for one of its people: "the head of the committee, who".
        human = fold(mention.span.of(self.text)) in lexicon.clauses
        if right_before and (words[-1].term("people", "offices") if human else words[-1].noun):
            if any(s.holds(words[-1].span) for a in self.article.attributions for s in a.source):
                return mention
            found = self._noun_before(words)
            # People are told about here; a body or a text may have been named before.
            definite = found.definite and not words[-1].term("people")
            return msgspec.structs.replace(found, span=mention.span, definite=definite)
        first = len(words)
        while first and words[first - 1].capital and not (first < len(words) and words[first].gap.strip()):
            first -= 1
        if first == len(words) or self.text[words[-1].span.end : mention.span.start].strip(" ,"):
            return mention
        name = read(
            self.text,
            Span(words[first].span.start, words[-1].span.end),
            lexicon,
            self.named,
        )
        return msgspec.structs.replace(name, span=mention.span)

    def _pointed(self, mention: Mention) -> Mention:
        """Return what «той» or «в ній» stands for where that is a noun that says nothing itself, else the pronoun."""
        at, categories = mention.span.start, ("documents",) if mention.within else ("people", "offices")
        index = self.discourse.sentence(at) - 1
        lexicon = self.lexicon_at(at)
        if index < 0 or not lexicon.table.morphology:
            return mention
        words = tokens(self.text, Span(self.sentences[max(0, index - 1)].start, at), lexicon)
        genders = {"masculine": "masc", "feminine": "femn", "neuter": "neut"}
        for i in reversed(range(len(words))):
            word = words[i].word
            if words[i].capital or (words[i].noun and i and words[i].word.adjective):
                if not mention.within and i and "Surn" in word.names:
                    return mention
                continue
            if words[i].term(*categories) is None or (
                word.numbers and ("plur" if mention.plural else "sing") not in word.numbers
            ):
                continue
            if mention.gender and word.genders and genders[mention.gender] not in word.genders:
                continue
            first = i
            while first and words[first - 1].word.adjective and not words[first].gap.strip():
                first -= 1
            found = read(self.text, Span(words[first].span.start, words[i].span.end), lexicon, self.named)
            if found.kind in ({"document"} if mention.within else {"person", "unnamed"}):
                return msgspec.structs.replace(found, span=mention.span, definite=True)
        return mention

    def _noun_before(self, words: Sequence[Token]) -> Mention:
        """Read the noun that ends `words`, with what describes and counts it: "1,000 dock workers"."""
        lexicon, first = self.lexicon_at(words[-1].span.start), len(words) - 1
        while first and not words[first].gap.strip() and words[first - 1].fold not in lexicon.function_words:
            first -= 1
        if first and not words[first].gap.strip() and words[first - 1].fold in lexicon.determiners:
            first -= 1
        return read(self.text, Span(words[first].span.start, words[-1].span.end), lexicon, self.named)

    def _settled(self, mention: Mention, attribution: Attribution) -> Mention:
        """Settle what a name without a noun is, by what the page says beside it."""
        if (own := self._named_own(mention)) is not None:
            return msgspec.structs.replace(mention, kind="outlet", own=True, name=(own,), definite=False)
        if (body := self._body(mention)) is not None:
            return msgspec.structs.replace(mention, kind="organization", gender=None, name=(body,), sure=True)
        if mention.pronoun:
            return mention
        if (turn := self._in_turn(mention, attribution)) is not None:
            return turn
        if (bare := self._bare(mention)) is not None:
            return bare
        if mention.sure:
            return mention
        if mention.kind in {"document", "unknown"}:
            return self._spoken_in(mention, attribution)
        if fold(" ".join(mention.name)) in self.selves:
            return msgspec.structs.replace(mention, kind="person", sure=True)
        if mention.kind == "organization":
            return self._published(mention, attribution)
        if len(mention.name) > 1:
            return self._person_or_body(mention)
        return self._person_or_people(mention, attribution)

    def _in_turn(self, mention: Mention, attribution: Attribution) -> Mention | None:
        """Return whose turn it is in a transcript, where lines begin with last names in capitals: "ROE: And why?"."""
        told = any(c.isalnum() for s in attribution.cue for c in s.of(self.text))
        names = mention.wording.split()
        begins = mention.span.start in {0, *self.starts} or self.text[mention.span.start - 1] == "\n"
        shouted = all(n.isupper() and n.replace("-", "").isalpha() for n in names)
        if told or not attribution.cue or not begins or not shouted or len(names) > _NAMES or mention.institution:
            return None
        if len(names) == 1 and not re.search(rf"^(?:[^\W\d_]+ )+{names[0]}\b", self.text, re.MULTILINE):
            return None  # "NASA: ..." is none of "SCOTT ROE", who is "ROE" from then on.
        if mention.kind != "organization" or mention.outlet is not None:
            return None
        name = tuple(n.title() for n in names)
        return Mention(mention.span, mention.wording, "person", name=name, plural=False)

    def _agreeing(self, mention: Mention, attribution: Attribution) -> Mention:
        """Return somebody with the gender and number of the verb, where it has them: «лікар сказала», «люди кажуть»."""
        morphology = self.lexicon_at(mention.span.start).morphology
        single = mention.kind in {"person", "unnamed"} and not (mention.plural or mention.pronoun or mention.gender)
        if not single or len(attribution.cue) != 1:
            return mention
        word = morphology.word((attribution.cue[0].of(self.text).split() or [""])[-1])
        if word.nominal or not word.known:
            return mention
        whole = mention.kind == "unnamed" and not (mention.portion or mention.elliptic)
        if word.numbers == {"plur"} and whole and mention.count == (1, 1):
            return msgspec.structs.replace(mention, plural=True, count=(2, None))
        if word.numbers != {"sing"} or len(word.genders) != 1:
            return mention
        gender = _GENDERS.get(next(iter(word.genders)))
        return msgspec.structs.replace(mention, gender=gender) if gender else mention

    def _called(self, attribution: Attribution) -> str:
        """The words of an attribution's source, for comparison."""
        return fold(attribution.source[0].of(self.text).removesuffix("'s").removesuffix("’s"))

    def _says_i(self, attribution: Attribution) -> bool:
        """Tell whether a quotation's speaker speaks of one self."""
        if attribution.manner != "direct":
            return False
        lexicon = self.lexicon_at(place(attribution))
        said = (w.of(self.text) for content in attribution.content for w in words_in(self.text, content))
        found = (lexicon.pronouns.get(fold(w)) for w in said)
        return any(p is not None and p.first_person and not p.plural for p in found)

    def _bare(self, mention: Mention) -> Mention | None:
        """Return what a name that stands alone is by what stands beside it elsewhere on the page; None where nothing.

        Surnames may be nouns of the table, "Fisher", of which German writes all in capitals.
        """
        lexicon = self.lexicon_at(mention.span.start)
        named = len(mention.name) == 1 and not mention.sure and mention.kind in {"person", "organization"}
        word = mention.name[0] if named else mention.wording
        if (
            mention.outlet is not None
            or mention.institution
            or not (word[:1].isupper() and word.replace("-", "").isalpha())
        ):
            return None
        if not named and (mention.places or mention.kind not in {"unnamed", "unknown", "document"} or word.isupper()):
            return None
        kind = self.bearers.kind(word, lexicon)
        if kind == "person":
            parts = lexicon.morphology.nominative((word,), None)
            return Mention(mention.span, mention.wording, "person", name=parts, plural=False, sure=named)
        if kind == "organization" and mention.kind == "person":
            return msgspec.structs.replace(mention, kind="organization", gender=None)
        return None

    def _body(self, mention: Mention) -> str | None:
        """Return the name of the body with pages of its own that a mention names, with no more than an article."""
        if mention.kind not in {"organization", "person", "unknown"} or not mention.name:
            return None
        found = next(((s, e) for s, e in self.outlets.mentions(mention.wording) if e.body), None)
        if found is None or found[0].end < len(mention.wording):
            return None
        before = [fold(w.of(mention.wording)) for w in words_in(mention.wording, Span(0, found[0].start))]
        determiners = self.lexicon_at(mention.span.start).determiners
        return found[1].name if all(w in determiners for w in before) else None

    def _named_own(self, mention: Mention) -> str | None:
        """Return the page's own outlet where the mention is its name's noun: "the Courier" in The Harbour Courier."""
        if mention.kind not in {"organization", "outlet"} or len(mention.name) != 1 or mention.outlet is not None:
            return None
        last = mention.name[0]
        if not last[0].isupper() or fold(last) not in concepts().outlet_names:
            return None
        return next((own for own in sorted(self.own) if " " in own and own.split()[-1] == last), None)

    def _published(self, mention: Mention, attribution: Attribution) -> Mention:
        """An unknown name that "writes", or that others cite, is an outlet's; one in quotation marks that "reports"."""
        cue = fold(" ".join(s.of(self.text) for s in attribution.cue))
        cues = self.lexicon_at(mention.span.start).table.cues
        written = is_latin(mention.wording) or mention.wording[0] in OPENING_QUOTES
        found = (*cues.publishing, *cues.citing, *(cues.reporting if written else ()))
        if any(fold(w) == cue for w in found):
            return msgspec.structs.replace(mention, kind="outlet")
        return mention

    def _spoken_in(self, mention: Mention, attribution: Attribution) -> Mention:
        """What many say something in is a body, «пояснили в лісництві»; what something stands in is a text."""
        cue = (
            self.lexicon_at(mention.span.start).morphology.word(attribution.cue[0].of(self.text))
            if attribution.cue
            else None
        )
        several = mention.kind == "document" and cue is not None and cue.numbers == {"plur"}
        return msgspec.structs.replace(mention, kind="organization") if several else mention

    def _person_or_body(self, mention: Mention) -> Mention:
        """People are called by the last name later, bodies by the whole name, or beside a noun for what they are."""
        whole, first, last = " ".join(mention.name), mention.name[0], mention.name[-1]
        often, alone = self.text.count(whole), self.text.count(last)
        known = latin(first) in first_names()
        body = fold(last) in concepts().firm_endings or (alone == often and (often > 1 or self._calls(first, often)))
        body = body and not known
        if not body:
            at = self.text.find(whole)
            words = tokens(self.text, Span(max(0, at - _BESIDE), max(at, 0)), self.lexicon_at(mention.span.start))
            body = bool(words) and any(t.category == "organizations" for t in words[-1].terms)
        return msgspec.structs.replace(mention, kind="organization", gender=None) if body else mention

    def _calls(self, first: str, whole: int) -> bool:
        """Tell whether the page goes on with the first word of a name alone, as it does for no person."""
        return len(re.findall(rf"\b{re.escape(first)}\b", self.text)) > whole

    def _person_or_people(self, mention: Mention, attribution: Attribution) -> Mention:
        """Whom a page never calls by more than one word is a body; a plural that begins a sentence is no name."""
        word = mention.name[0]
        if fold(word) in concepts().brands:
            return msgspec.structs.replace(mention, kind="organization", gender=None)
        endings = self.lexicon_at(mention.span.start).table.endings
        plural = any(e.plural and not e.put and word.endswith(e.cut) for e in endings)
        if mention.wording != word:
            return mention
        if not plural:
            kind = self._kind_of_name(word, attribution)
            return msgspec.structs.replace(mention, kind=kind, gender=None) if kind else mention
        places = [m.start() for m in islice(re.finditer(rf"\b{re.escape(word)}\b", self.text), _LOOKED_AT)]
        if not all(
            self.text[max(0, at - 3) : at].strip(' "“«')[-1:] in {"", ".", "!", "?", "\n", ":"} for at in places
        ):
            return mention
        return msgspec.structs.replace(mention, kind="unnamed", name=(), count=(2, None), plural=True)

    def _kind_of_name(self, word: str, attribution: Attribution) -> SourceKind | None:
        """Tell whether a bare name that no longer one ends in is a body's or an outlet's; None where nothing tells.

        What is said to be "its" follows a body's, twice; an outlet "reports".  Only where names have no cases, whose
        endings would hide the longer one.
        """
        lexicon = self.lexicon_at(place(attribution))
        if not lexicon.table.of_things or lexicon.table.morphology or latin(word) in first_names():
            return None
        before = re.finditer(rf"([^\W\d_][\w.'’-]*)[ \u00a0]{re.escape(word)}\b", self.text)
        found = [m.group(1) for m in islice(before, _LOOKED_AT * _LOOKED_AT)]
        if any(w[0].isupper() and fold(w) not in lexicon.function_words for w in found):
            return None
        own = 0
        for found_at in islice(re.finditer(rf"\b{re.escape(word)}\b", self.text), _LOOKED_AT):
            after = re.split(r"[.!?\n]", self.text[found_at.end() : found_at.end() + _CLAUSE], maxsplit=1)[0]
            following = [fold(w.of(after)) for w in words_in(after)]
            if any(w in lexicon.pronouns and lexicon.pronouns[w].gender in _HUMAN for w in following):
                return None
            own += any(w in lexicon.table.of_things for w in following)
        if own >= _OFTEN:
            return "organization"
        cue = fold(" ".join(s.of(self.text) for s in attribution.cue))
        return "outlet" if cue in lexicon.table.cues.reporting else None

    def _unstated(
        self, attribution: Attribution, position: int, previous: tuple[Entity, Attribution] | None
    ) -> Entity | None:
        """Tell who speaks where no source stands: who just spoke, or the text that is being retold."""
        words = self.lexicon_at(position).table.cues
        cue = fold(" ".join(s.of(self.text) for s in attribution.cue))
        clause = next((fold(self.text[max(0, s.start - _SUBJECT) : s.end]) for s in attribution.cue), "")
        if any(w in cue or w in clause for w in words.nobody):
            return None
        here = self.discourse.sentence(position)
        begins = previous is None or self.discourse.sentence(end(previous[1])) < here
        if begins and self._recalling(here, words.turning):
            return None
        if any(fold(w) in cue for w in words.impersonal):
            return self.discourse.last_text(position)
        if previous is None:
            return None
        entity, before = previous
        near = self.discourse.sentence(position) - self.discourse.sentence(end(before))
        if near > 1 or entity.kind == "unknown":
            return None
        continuing = any(fold(w) in cue for w in words.continuing)
        quotes = attribution.manner == before.manner == "direct" and self._in_quotes(attribution)
        return entity if continuing or quotes or near == 0 or self.lexicon_at(position).table.morphology else None

    def _recalling(self, sentence: int, turning: tuple[str, ...]) -> bool:
        """Tell whether a sentence begins with another time, so that whoever just spoke does not go on: «Ранее»."""
        start = self.sentences[max(0, sentence - 1)].start if self.sentences else 0
        opening = fold(" ".join(self.text[start : start + _CLAUSE].split()[:2]))
        return any(opening == word or opening.startswith((word + " ", word + ",")) for word in map(fold, turning))

    def _in_quotes(self, attribution: Attribution) -> bool:
        start = attribution.content[0].start if attribution.content else 0
        return any(c in OPENING_QUOTES | CLOSING_QUOTES for c in self.text[max(0, start - 1) : start + 1])


def _meets_any(span: Span, ordered: Sequence[Span]) -> bool:
    i = bisect_left(ordered, span)
    return any(span.meets(s) for s in ordered[max(0, i - 3) : i + 1])


def _first(entity: Entity) -> int:
    return min((m.start for m in entity.mentions), default=entity.seen[0][0] if entity.seen else 0)


def _source(entity: Entity, number: str, reason: Span | None, group: str | None, wording: str | None) -> Source:
    name = " ".join(entity.name) or None
    several = entity.kind in {"unnamed", "outlet"} or (entity.kind == "person" and entity.plural)
    return Source(
        id=number,
        kind=entity.kind,
        name=name if entity.kind in {"person", "organization", "outlet", "document"} else None,
        description=wording,
        role=entity.role,
        affiliation=entity.affiliation,
        count=entity.count if several else (1, 1),
        mentions=tuple(sorted(set(entity.mentions))),
        anonymity=reason,
        part_of=group,
    )

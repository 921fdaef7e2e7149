"""The sources of one page: every attribution gets its speaker."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from accordingto.dateline import dateline_end
from accordingto.nouns import Article, Attribution, Source, Span
from accordingto.outlets import Registry
from accordingto.quotation import closed
from accordingto.sources import anonymity, background, chain
from accordingto.sources.bare import Bare
from accordingto.sources.concepts import concepts
from accordingto.sources.discourse import Discourse
from accordingto.sources.entities import Entity
from accordingto.sources.mention import Mention
from accordingto.sources.places import end, index_at, place
from accordingto.sources.pointing import antecedent, pointed
from accordingto.sources.reading import read
from accordingto.sources.sheet import Sheet
from accordingto.sources.spoken import Spoken, named_together
from accordingto.sources.table import Gender
from accordingto.sources.upright import Wording, says
from accordingto.sources.words import tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold


def identify(article: Article, outlets: Registry) -> Article:
    """Return `article` with its sources, and each attribution with its speaker, parent and whom it told.

    Needs blocks and attributions.  An attribution whose source is empty gets a speaker where the text shows who goes
    on speaking; the others keep None.  Never raises: what cannot be resolved becomes a source of its own.
    """
    if not article.attributions:
        return msgspec.structs.replace(article, sources=())
    return _Page(article, outlets).identified()


_INNER = " -" + "".join(OPENING_QUOTES | CLOSING_QUOTES)
"""What stands between the words of one clause."""
_CLAUSE = 160
"""How many characters of a relative clause are looked at."""


_SUBJECT = len("it ")
"""How many characters before a cue a subject that names nobody begins: "it is understood"."""


_LITTLE = 2
"""Letters of words that are no verb, or only help one: "lo", "se", "ha"."""
_AHEAD = 2
"""Sentences from "a report" to whose it is."""
_OPENING = 3
"""Blocks of an article that may begin with a dateline."""
_GENDERS: dict[str, Gender] = {"masc": "masculine", "femn": "feminine"}


class _Page:
    """One page being worked on."""

    def __init__(self, article: Article, outlets: Registry) -> None:
        self.sheet = Sheet(article, outlets)
        self.article, self.text, self.lexicon_at = article, article.text, self.sheet.lexicon_at
        self.contents = sorted(((a, c) for a in article.attributions for c in a.content), key=lambda p: p[1])
        self.content_starts = [c.start for _, c in self.contents]
        self.discourse = Discourse(self.sheet.sentences, [c for _, c in self.contents], self.sheet.own)
        self.bare = Bare(self.sheet)
        self.speakers: dict[str, Entity] = {}
        self.wording = Wording(self.text, (c for a in article.attributions for c in a.cue))

    def identified(self) -> Article:
        self._resolve()
        order = sorted(dict.fromkeys(self.speakers.values()), key=_first)
        numbers = {id(e): f"s{i}" for i, e in enumerate(dict.fromkeys(order), 1)}
        reasons = anonymity.find(self.article, self.sheet.sentences, self.speakers, self.lexicon_at)
        groups = {numbers[id(e)]: numbers[id(e.group)] for e in order if e.group is not None and id(e.group) in numbers}
        sources = tuple(
            _source(e, numbers[id(e)], reasons.get(id(e)), groups.get(numbers[id(e)]), *self._shown(e)) for e in order
        )
        attributions = tuple(
            msgspec.structs.replace(a, speaker=numbers[id(self.speakers[a.id])] if a.id in self.speakers else None)
            for a in self.article.attributions
        )
        article = msgspec.structs.replace(self.article, attributions=attributions, sources=sources)
        return chain.linked(Spoken(self.sheet, article, named_together(article, self.sheet), groups))

    def _shown(self, entity: Entity) -> tuple[str | None, str | None]:
        """Return name and wording of a source as they are shown; somebody's name stands in the nominative already."""
        name, (span, wording) = " ".join(entity.name) or None, self._described(entity)
        as_it_is = entity.kind in {"outlet", "unknown"} or (entity.kind == "person" and bool(name))
        if span is None or wording is None or as_it_is:
            return name, wording
        several = entity.count != (1, 1) if entity.human else entity.plural
        kind = entity.kind if name else "unnamed"

        def shown(text: str, at: Span, *, within: bool = False) -> str:
            lexicon = self.lexicon_at(at.start)
            place = self.wording.place(at, lexicon, within=within)
            return self.wording.shown(text, place, kind, several, lexicon)

        called = name
        if name:
            whole, holding = next(((s, text) for s, text in entity.wordings if name in text), (span, name))
            at = holding.index(name)
            words = self.lexicon_at(whole.start)
            articled = not words.table.morphology and fold(name.split()[0]) in words.determiners  # "The Lancet"
            if not (articled or (" " in name and at and holding[at - 1] in OPENING_QUOTES)):
                called = shown(name, Span(whole.start + at, whole.end), within=at > 0)
            if articled and wording.startswith(name):
                return name, wording
        return called, called if name == wording else shown(wording, span)

    def _described(self, entity: Entity) -> tuple[Span | None, str | None]:
        """Return the fullest wording, of people without a name one that introduces them where there is such."""

        def telling(wording: tuple[Span, str]) -> tuple[bool, int]:
            span, text = wording
            lexicon, words = self.lexicon_at(span.start), text.split()
            points_back = fold(words[0]) in lexicon.definite and entity.kind == "unnamed"
            return not (points_back or fold(words[-1]).endswith(lexicon.table.aged)), len(text)

        return max((w for w in entity.wordings if w[1].strip()), key=telling, default=(None, None))

    def _resolve(self) -> None:
        """Read the page from its beginning: background mentions and sources in the order of the text."""
        spans = self._mentioned()
        pending: list[tuple[int, int, Mention | None, Attribution | None]] = [
            (stated.source[0].start, 1, spans[stated.source[0]], stated)
            if stated.source
            else (place(stated), 1, None, stated)
            for stated in self.article.attributions
        ]
        sources = sorted(spans)
        opening = (Span(b.start, dateline_end(self.text, b.span)) for b in self.sheet.blocks[:_OPENING])
        datelines = [d for d in opening if d.start < d.end]
        for sentence in self.sheet.sentences:
            for other in background.mentions(self.text, sentence, self.lexicon_at(sentence.start), self.sheet.named):
                # Nobody means the place of a dateline by "he"; its wire may be "the agency".
                if other.outlet is None and any(d.holds(other.span) for d in datelines):
                    continue
                if not _meets_any(other.span, sources) and not (other.outlet and other.outlet.name in self.sheet.own):
                    pending.append((other.span.start, 0, self.bare.noticed(other), None))
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
                closeness = self._closeness(mention, attribution) if mention.kind == "unnamed" else None
                entity = known[mention.span] = self.discourse.speak(
                    mention,
                    self.lexicon_at(position),
                    introduced=closeness is not None,
                    telling=[self.speakers[a.id] for a, _ in self._around(mention.span) if a.id in self.speakers],
                )
                if closeness is not None:
                    entity.wordings.append(closeness)
            if entity is not None:
                entity.mentions.extend(attribution.source[1:])
                self.speakers[attribution.id] = entity
                previous = (entity, attribution)
        for attribution in quoted:
            if (speaker := self._quoted(attribution)) is not None:
                speaker.mentions.append(attribution.source[0])
                self.speakers[attribution.id] = speaker
        self._point_ahead()

    def _mentioned(self) -> dict[Span, Mention]:
        """Return the mentions of the sources, by where they stand.

        Outlets named in one breath are one source, where a reader has made an attribution of each of them as well.
        """
        spans: dict[Span, Mention] = {}
        for stated in self.article.attributions:
            if stated.source and (span := stated.source[0]) not in spans:
                found = read(self.text, span, self.lexicon_at(span.start), self.sheet.named)
                if found.relative or found.last or found.within:
                    found = self._stood_for(found)
                spans[span] = self._agreeing(self.bare.settled(found, stated), stated)
        cues = {a.cue: m for a in self.article.attributions if a.source and (m := spans[a.source[0]]).outlets}
        for stated in self.article.attributions if cues else ():
            several, own = cues.get(stated.cue), spans.get(stated.source[0]) if stated.source else None
            if several and own and own.outlet and own.outlet.name in several.outlets:
                spans[stated.source[0]] = msgspec.structs.replace(several, span=own.span, wording=own.wording)
        return spans

    def _point_ahead(self) -> None:
        """Take bare "a report" for nobody's word where the page tells no more of it, and right after cites an outlet.

        It is that outlet's: "according to a report.  ..., the Courier writes".
        """
        entities = sorted(dict.fromkeys(self.speakers.values()), key=_first)
        cited = [e for e in entities if e.kind == "outlet" and not (e.outlet and e.outlet.name in self.sheet.own)]
        for entity in entities:
            told_of = entity.affiliation or entity.places or entity.qualities or len(entity.name) > 1
            if entity.kind != "document" or entity.heads != concepts().cataphoric or told_of or len(entity.seen) > 1:
                continue
            here = self.discourse.sentence(_first(entity))
            if any(
                here <= self.discourse.sentence(_first(e)) <= here + _AHEAD for e in cited if _first(e) > _first(entity)
            ):
                entity.kind = "unknown"

    def _stood_for(self, mention: Mention) -> Mention:
        if mention.relative:
            return antecedent(self.sheet, mention)
        return pointed(self.sheet, mention, self.discourse.sentence(mention.span.start))

    def _quoted(self, attribution: Attribution) -> Entity | None:
        """Tell who says "I": whose words hold the mention; None where it is the page's author."""
        span = attribution.source[0]
        holding = [
            (content.end - content.start, a.id)
            for a, content in self._around(span)
            if a.id in self.speakers and a.id != attribution.id
        ]
        return self.speakers[min(holding)[1]] if holding else None

    def _around(self, span: Span) -> list[tuple[Attribution, Span]]:
        """Return the attributions in whose contents a mention stands, each with that content."""
        near = self.contents[max(0, index_at(self.content_starts, span.start) - 8) :][:9]
        return [(a, content) for a, content in near if content.holds(span)]

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
            or any(t.breaks for t in after[1 : begins + 1])
            or not (after[0].breaks or after[0].fold in words.clauses)
        ):
            return None
        last = next((i for i, t in enumerate(after) if i > begins + 1 and t.gap.strip(_INNER)), len(after))
        span = closed(self.text, Span(mention.span.start, after[last - 1].span.end))
        return (span, span.of(self.text)) if says(after[:last], words) else None

    def _agreeing(self, mention: Mention, attribution: Attribution) -> Mention:
        """Return somebody with the gender and number of the verb, where it has them: «лікар сказала», «люди кажуть»."""
        lexicon = self.lexicon_at(mention.span.start)
        morphology = lexicon.morphology
        if mention.either and mention.gender == "feminine" and len(attribution.cue) == 1:
            return self._she_or_they(mention, attribution.cue[0])
        single = mention.kind in {"person", "unnamed"} and not (mention.plural or mention.pronoun or mention.gender)
        if not single or len(attribution.cue) != 1:
            return mention
        cue = attribution.cue[0].of(self.text)
        whole = mention.kind == "unnamed" and not (mention.portion or mention.elliptic)
        told = whole and mention.heads and mention.count == (1, 1) and mention.span.start < attribution.cue[0].start
        if told and _is_plural(fold(cue), lexicon.table.plural_verbs):
            return msgspec.structs.replace(mention, plural=True, count=(2, None))  # "i portavoce hanno detto"
        word = morphology.word((cue.split() or [""])[-1])
        if word.nominal or not word.known:
            return mention
        if word.numbers == {"plur"} and whole and mention.count == (1, 1):
            return msgspec.structs.replace(mention, plural=True, count=(2, None))
        if word.numbers != {"sing"} or len(word.genders) != 1:
            return mention
        gender = _GENDERS.get(next(iter(word.genders)))
        return msgspec.structs.replace(mention, gender=gender) if gender else mention

    def _she_or_they(self, mention: Mention, cue: Span) -> Mention:
        """Return a pronoun for her or for several as what its verb tells that it is: „berichteten [sie]“."""
        lexicon, said = self.lexicon_at(cue.start), fold(cue.of(self.text))
        plural = lexicon.table.plural_verbs
        if not plural or cue.meets(mention.span) or len(said.split()) > 1 or said in lexicon.prepositions:
            return mention  # „nach [ihren] Angaben“
        if _is_plural(said, plural):
            return msgspec.structs.replace(mention, gender=None, plural=True)
        return msgspec.structs.replace(mention, either=False)

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
        table = self.lexicon_at(position).table
        if entity.kind == "person" and not entity.plural and self._is_of_several(attribution):
            return None
        if table.drops_subjects and attribution.cue:
            several = entity.plural or (entity.kind == "unnamed" and entity.count != (1, 1))
            agrees = entity.kind in {"organization", "outlet"} or _is_plural(cue, table.plural_verbs) == several
            return entity if agrees else None
        continuing = any(fold(w) in cue for w in words.continuing)
        quotes = attribution.manner == before.manner == "direct" and self._in_quotes(attribution)
        return entity if continuing or quotes or near == 0 or table.morphology else None

    def _is_of_several(self, attribution: Attribution) -> bool:
        """Tell whether a verb without a subject is a plural, so that nobody in particular says it: «в сети пишут»."""
        words = (t.word for s in attribution.cue for t in tokens(self.text, s, self.lexicon_at(s.start)))
        return any(w.numbers == {"plur"} and not (w.cases or w.adjective) for w in words)

    def _recalling(self, sentence: int, turning: tuple[str, ...]) -> bool:
        """Tell whether a sentence begins with another time, so that whoever just spoke does not go on: «Ранее»."""
        start = self.sheet.sentences[max(0, sentence - 1)].start if self.sheet.sentences else 0
        opening = fold(" ".join(self.text[start : start + _CLAUSE].split()[:2]))
        return any(opening == word or opening.startswith((word + " ", word + ",")) for word in map(fold, turning))

    def _in_quotes(self, attribution: Attribution) -> bool:
        start = attribution.content[0].start if attribution.content else 0
        return any(c in OPENING_QUOTES | CLOSING_QUOTES for c in self.text[max(0, start - 1) : start + 1])


def _is_plural(cue: str, plural: tuple[str, ...]) -> bool:
    """Tell whether the first verb of a folded cue ends as verbs in the `plural` do."""
    return next((w for w in cue.split() if len(w) > _LITTLE), cue).endswith(plural)


def _meets_any(span: Span, ordered: Sequence[Span]) -> bool:
    i = bisect_left(ordered, span)
    return any(span.meets(s) for s in ordered[max(0, i - 3) : i + 1])


def _first(entity: Entity) -> int:
    return min((m.start for m in entity.mentions), default=entity.seen[0][0] if entity.seen else 0)


def _source(
    entity: Entity, number: str, reason: Span | None, group: str | None, name: str | None, wording: str | None
) -> Source:
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
        outlets=entity.outlets,
        jointly=entity.jointly,
    )

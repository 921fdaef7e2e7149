"""The pages at hand, arranged for questions: who speaks in an attribution, through whom, on whose page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate
from types import MappingProxyType

from msgspec import Struct

from accordingto.nouns import ARTICLE_KINDS, Article, Attribution, Block, JointSource, Outlet, Source, Span, Spans
from accordingto.outlets import Registry
from accordingto.provenance.kinship import is_reporter
from accordingto.provenance.moments import UNDATED, days_after
from accordingto.provenance.partners import Partners
from accordingto.provenance.times import stated
from accordingto.provenance.words import words_of
from accordingto.text import fold, sentences, words

# A chain longer than this is a mistake in the page's parents, or an attack.
_LONGEST_CHAIN = 12
# Steps from who speaks to in whose name: a release, its body, the body's country.
NAMES = 4
# Code points of a date that give the day.
_DAY = len("2022-09-14")
# Days for which what a body says may be what its last release has.
_FRESH = 3
# Letters from which a name written as one word is surely that name.
_TOGETHER = 8


class _Pages(Struct, frozen=True):
    """The pages on which one source has a word."""

    articles: frozenset[str]
    days: dict[str, list[str]]
    """The days of those of each outlet, in order, empty where a page tells none."""


class Index:
    """Articles with their sources joined over pages, by id."""

    def __init__(
        self,
        articles: Sequence[Article],
        sources: Iterable[JointSource],
        outlets: Registry,
        story_of: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Index `articles`, whose attributions have speakers and parents, and `sources` over them.

        `story_of` names the story of each article; without it all tell one.
        """
        self.articles = {a.id: a for a in articles}
        self.outlets = outlets
        self._story_of = story_of
        sources = tuple(sources)
        self.joint_by_id = {joint.id: joint for joint in sources}
        self.joint: dict[tuple[str, str], JointSource] = {
            (member.article, member.source): joint for joint in sources for member in joint.members
        }
        self._sources = {(a.id, s.id): s for a in articles for s in a.sources}
        self._attributions = {(a.id, x.id): x for a in articles for x in a.attributions}
        self.has_works = any(s.jointly for s in self._sources.values())
        """Whether a page says of outlets that they worked together."""
        self._cited: dict[str, frozenset[str]] = {}
        self._names: dict[str, str | None] = {}
        self._called: dict[str | None, str | None] = {}
        self.partners = Partners(self._outlet_called)
        self._days: dict[str, str | None] = {}
        # Pages are many, their outlets and days few.
        self._paged_by = cache(self._has_page_by)
        self._fresh_on = cache(self._has_fresh_on)
        self._with: dict[str, _Pages] = {}
        self._speaking: dict[tuple[str, str | None], frozenset[str]] = {}
        self._orders: dict[str, tuple[list[Attribution], dict[str, Spans]]] = {}
        self._reporters: dict[str, dict[str | None, JointSource]] = {}
        self._contents: dict[str, tuple[list[Span], list[int]]] = {}

    def attribution(self, article: str, attribution: str) -> Attribution:
        """Return the attribution of that id; KeyError if there is none."""
        return self._attributions[article, attribution]

    def speaker(self, article: str, attribution: Attribution) -> Source | None:
        """Return who speaks in `attribution`, None where nobody is stated."""
        return self._sources.get((article, attribution.speaker)) if attribution.speaker else None

    def joint_speaker(self, article: str, attribution: Attribution) -> JointSource | None:
        """Return who speaks, as joined over pages."""
        return self.joint.get((article, attribution.speaker)) if attribution.speaker else None

    def unnamed_for_a_reason(self, joint: JointSource) -> bool:
        """Tell whether a page says why `joint`, or the group that it is a part of, is not named."""
        group = self.joint_by_id.get(joint.part_of or "")
        members = (*joint.members, *(group.members if group else ()))
        return any(self._sources[m.article, m.source].anonymity for m in members)

    def in_whose_name(self, joint: JointSource) -> JointSource:
        """Return as whose word `joint`'s counts: mostly its own, else its body's, its study's."""
        for _ in range(NAMES):
            above = self.joint_by_id.get(joint.voice_of or "")
            if above is None or above.id == joint.id:
                break
            joint = above
        return joint

    def publisher(self, article: str) -> str | None:
        """Return the name under which the outlet of that page is known."""
        if article not in self._names:
            self._names[article] = self.outlet_name(self.articles[article].outlet)
        return self._names[article]

    def whose(self, article: str) -> str:
        """Return whose page an article is: its outlet's name, else the page itself, of which no outlet is known."""
        return self.publisher(article) or self.articles[article].input

    def speaks_on(self, joint: JointSource, by: str | None = None) -> frozenset[str]:
        """Return the names of the outlets on whose pages `joint` has a word, by the day `by` where one is given."""
        if (joint.id, by) not in self._speaking:
            days = self._pages_with(joint).days.items()
            self._speaking[joint.id, by] = frozenset(name for name, on in days if not by or on[0] <= by)
        return self._speaking[joint.id, by]

    def spoke_on(self, outlet: str, joint: JointSource, by: str) -> str | None:
        """Return the last day up to `by` on which a page of `outlet` here lets `joint` speak, None where none does."""
        days = self._pages_with(joint).days.get(outlet, ())
        return (days[at - 1] or None) if (at := bisect_right(days, by)) else None

    def speaks_in(self, article: str, joint: JointSource) -> bool:
        """Tell whether `joint` has a word in `article`."""
        return article in self._pages_with(joint).articles

    def _pages_with(self, joint: JointSource) -> _Pages:
        """Return the pages with a word of `joint`, gone through once: it has many, and each statement asks."""
        if joint.id not in self._with:
            articles = frozenset(m.article for m in joint.members)
            days: dict[str, list[str]] = {}
            for article in articles:
                if name := self.publisher(article):
                    days.setdefault(name, []).append(self.day(article) or "")
            self._with[joint.id] = _Pages(articles, {name: sorted(on) for name, on in days.items()})
        return self._with[joint.id]

    def day(self, article: str) -> str | None:
        """Return the day from which the page has what it says, as its date has it; None where it tells none.

        That is the day on which it was changed where its text tells of days after it was published.
        """
        if article not in self._days:
            self._days[article] = _written(self.articles[article])
        return self._days[article]

    def sentence(self, article: str, attribution: str) -> tuple[str, str | None]:
        """Return the sentence of an attribution's cue as folded words with a blank around each, and its language."""
        page, spans = self.articles[article], self.attribution(article, attribution).cue
        if not spans:
            return "", page.language
        at = bisect_right(page.blocks, spans[0].start, key=lambda b: b.start) - 1
        block = page.blocks[at] if at >= 0 else Block(0, len(page.text), "paragraph")
        language = block.language or page.language
        found = next((s for s in sentences(page.text, block.span, language) if s.meets(spans[0])), Span(0, 0))
        return " ".join(["", *(fold(w.of(page.text)) for w in words(page.text, found)), ""]), language

    def refutes(self, article: str) -> bool:
        """Tell whether the headline says that the page checks what others have, and finds nothing in it."""
        page = self.articles[article]
        known, title = words_of(page.language), fold(page.title or "")
        return any(p in title for p in known.refutations) or any(w.of(title) in known.refuting for w in words(title))

    def outlet_name(self, outlet: Outlet) -> str | None:
        """Return the registry's name of `outlet`, else its own name or domain."""
        known = self.outlets.of(outlet)
        return known.name if known else outlet.name or outlet.domain

    def cited(self, article: str, attribution: Attribution) -> str | None:
        """Return the name of the outlet that speaks in `attribution`.

        None if the speaker is no outlet, or one that the page does not name ("the newspaper").
        """
        source = self.speaker(article, attribution)
        if source is None or source.kind != "outlet":
            return None
        return self.partners.made_by(source) or self._outlet_called(source.name)

    def pages_by(self, name: str) -> list[Article]:
        """Return the pages of an outlet, or of those that have a report together, the earliest first."""
        return sorted((p for one in self.partners.of(name) for p in self.pages_of.get(one, ())), key=_by_day)

    def cited_on(self, article: str) -> frozenset[str]:
        """Return the names of the outlets that speak on a page."""
        if article not in self._cited:
            found = (self.cited(article, a) for a in self.articles[article].attributions)
            self._cited[article] = frozenset(name for name in found if name)
        return self._cited[article]

    def _outlet_called(self, name: str | None) -> str | None:
        """Return the name under which the outlet `name` is known, cut short though it be; else `name`."""
        if name not in self._called:
            outlets = self.outlets
            known = outlets.by_name(name) or (outlets.by_short_name(name) or outlets.listed_as(name) if name else None)
            self._called[name] = known.name if known else name
        return self._called[name]

    def retold(self, article: str, attribution: Attribution) -> str | None:
        """Return the name of what `article` has the statement from, where that can be retold.

        That is an outlet, or a body or document whose own page is among those at hand (a press release, a bulletin).
        """
        if name := self.cited(article, attribution):
            return name
        source = self.speaker(article, attribution)
        if source is None or source.kind not in {"organization", "document"}:
            return None
        joint = self.joint_speaker(article, attribution)
        if joint and (name := joint.outlet or self.in_whose_name(joint).outlet):
            return name
        for wording in (source.name, source.description, source.affiliation):
            for _, entry in self.outlets.mentions(wording or ""):
                if entry.here:
                    return entry.name
        return None

    def retold_before(self, article: str, attribution: Attribution) -> str | None:
        """Return what :meth:`retold` does, but of a body only if a page of it is not later than `article`.

        What a body or its paper says days after its last page is not from that page.
        """
        name = self.cited(article, attribution)
        if name or (name := self.retold(article, attribution)) is None:
            return name
        before = self.has_fresh_page if name in self.releasing else self.has_page_before
        return name if before(name, article) else None

    def has_page_before(self, name: str, article: str) -> bool:
        """Tell whether the outlet `name` has a page here that is not known to be of a later day than `article`."""
        return self._paged_by(name, self.day(article))

    def _has_page_by(self, name: str, day: str | None) -> bool:
        days = (self.day(p.id) for p in self.pages_by(name))
        return any(not day or not d or d <= day for d in days)

    def has_fresh_page(self, name: str, article: str) -> bool:
        """Tell whether a page of the body `name` may have what it says on `article`: one of that day or days before."""
        return self._fresh_on(name, self.day(article))

    def _has_fresh_on(self, name: str, day: str | None) -> bool:
        since = (days_after(day, self.day(p.id)) for p in self.pages_by(name))
        return any(days is None or 0 <= days <= _FRESH for days in since)

    def chain(self, article: str, attribution: Attribution) -> list[Attribution]:
        """Return the attributions that report `attribution`, nearest to the page first."""
        outer: list[Attribution] = []
        seen = {attribution.id}
        parent = attribution.parent
        while parent and parent not in seen and len(outer) < _LONGEST_CHAIN:
            seen.add(parent)
            above = self._attributions.get((article, parent))
            if above is None:
                break
            outer.append(above)
            parent = above.parent
        return outer[::-1]

    def via(self, article: str, attribution: Attribution) -> tuple[str, ...]:
        """Return the outlets between the page and the speaker, nearest to the page first, the page's own left out.

        An outlet that the source is said to have told stands last: it spoke with the source, and may be the page's
        own.  So does one that was told by who cites the source: "Roe told Reuters, citing a memo".  A journalist who
        cites people without a name for what he says is to them what an outlet is.
        """
        own, told = self.publisher(article), self.told(article, attribution)
        chain = self.chain(article, attribution)
        names = [n for above in chain for n in (self.cited(article, above), self.told(article, above)) if n != own]
        if not any(names) and told is None and (reporter := self.reporter(article, attribution)) is not None:
            return (reporter.name or "",)
        return tuple(dict.fromkeys(n for n in (*names, told) if n))

    def reporter(self, article: str, attribution: Attribution) -> JointSource | None:
        """Return the journalist who cites the people without a name of `attribution`, for this or anything else."""
        source = self.speaker(article, attribution)
        if source is None or source.kind != "unnamed":
            return None
        if article not in self._reporters:
            found = self._reporters[article] = {}
            for said in self.articles[article].attributions:
                above = next(reversed(self.chain(article, said)), None)
                if above and (joint := self.joint_speaker(article, above)) and is_reporter(joint):
                    found.setdefault(said.speaker, joint)
        return self._reporters[article].get(source.id)

    def told(self, article: str, attribution: Attribution) -> str | None:
        """Return the outlet that the source of `attribution` told, or whose inquiry it is, as the registry has it."""
        source = self.speaker(article, attribution)
        if source is not None and source.kind == "document" and source.outlets:
            return self.partners.made_by(source)
        known = self.outlets.by_name(attribution.told) if attribution.told else None
        return known.name if known else attribution.told

    def through_nameless(self, article: str, attribution: Attribution) -> bool:
        """Tell whether the page has a statement from an outlet that it does not name: "according to a tabloid"."""
        above = (self.speaker(article, a) for a in self.chain(article, attribution))
        return any(s is not None and s.kind == "outlet" and s.count == (1, 1) and not s.name for s in above)

    def goes_on(self, article: str, attribution: Attribution, outlet: str) -> Attribution | None:
        """Return the statement with which the report of `outlet` goes on after `attribution`, its first on the page.

        That is the next statement of the page, outside what `attribution` has, if it is through `outlet` and of another
        source; None where it is not, or the page had something from the outlet before.
        """
        ordered, first = self._order(article)
        if not attribution.content or first.get(outlet) != attribution.content:
            return None
        at = bisect_left(ordered, attribution.content[-1].end, key=lambda a: a.content[0].start)
        following = ordered[at] if at < len(ordered) else None
        if following is None or outlet not in self.via(article, following):
            return None
        return following if self.cited(article, following) != outlet else None

    def contents_in(self, article: str, stretch: Span) -> list[Span]:
        """Return what the page's attributions have that stands, or a part of it, in `stretch` of its text."""
        if article not in self._contents:
            spans = sorted(c for a in self.articles[article].attributions for c in a.content)
            self._contents[article] = spans, list(accumulate((s.end for s in spans), max))
        spans, reached = self._contents[article]
        last = bisect_left(spans, stretch.end, key=lambda s: s.start)
        return [s for s in spans[bisect_right(reached, stretch.start) : last] if s.meets(stretch)]

    def _order(self, article: str) -> tuple[list[Attribution], dict[str, Spans]]:
        """Return the page's attributions in the order of what they have, and the first that it has from each outlet."""
        if article not in self._orders:
            ordered = sorted((a for a in self.articles[article].attributions if a.content), key=lambda a: a.content)
            first: dict[str, Spans] = {}
            for one in ordered:
                for name in (*self.via(article, one), self.cited(article, one)):
                    first.setdefault(name or "", one.content)
            self._orders[article] = ordered, first
        return self._orders[article]

    @cached_property
    def releasing(self) -> frozenset[str]:
        """Names of the outlets with pages here that are bodies: their pages are bulletins and releases."""
        return frozenset(
            j.outlet for j in self.joint_by_id.values() if j.outlet and j.kind in {"organization", "document"}
        )

    def is_release(self, article: str) -> bool:
        """Tell whether the page is of a body: what it says is that body's word, and was no newspaper's before."""
        name = self.publisher(article)
        entry = self.outlets.by_name(name)
        return name in self.releasing or (entry is not None and entry.body)

    def told_by_the_world(self, article: str) -> bool:
        """Tell whether the page's story is the world's: an outlet that the registry lists tells it or is cited."""
        return self._story_of.get(article) in self._in_the_world

    @cached_property
    def _in_the_world(self) -> frozenset[str | None]:
        known = ((a, self.outlets.by_name(n)) for a in self.articles for n in (*self.cited_on(a), self.publisher(a)))
        return frozenset(self._story_of.get(a) for a, entry in known if entry is not None and not entry.here)

    @cached_property
    def run_together(self) -> dict[str, str]:
        """Names of the outlets with pages here, by their words run together as addresses and feeds write them."""
        names = (self.publisher(key) for key in self.articles)
        return {
            together: name
            for name in names
            if name and " " in name and len(together := "".join(fold(w.of(name)) for w in words(name))) >= _TOGETHER
        }

    @cached_property
    def in_general(self) -> frozenset[str]:
        """Names under which pages cite several outlets at once: "Chinese media"."""
        return frozenset(s.name for s in self._sources.values() if s.kind == "outlet" and s.name and s.count != (1, 1))

    @cached_property
    def pages_of(self) -> dict[str, list[Article]]:
        """Articles by the name of their outlet, the earliest first, undated ones last."""
        found: dict[str, list[Article]] = {}
        for article in sorted(self.articles.values(), key=_by_day):
            if name := self.publisher(article.id):
                found.setdefault(name, []).append(article)
        return found


def _by_day(article: Article) -> tuple[str, str]:
    return article.published or UNDATED, article.id


def _written(article: Article) -> str | None:
    published, modified = ((date or "")[:_DAY] for date in (article.published, article.modified))
    if published and modified > published:
        for block in article.blocks:
            if block.kind in ARTICLE_KINDS:
                language = block.language or article.language
                told = stated(article.text, block.span, language, published, modified)
                if any(period.end and len(period.end) == _DAY and period.end > published for period in told):
                    return modified
    return published or None

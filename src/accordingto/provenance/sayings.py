"""Sayings: the contents of all articles as what can be compared over pages, languages and scripts."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import AGAINST, WANTED, Article, Attribution, JointSource, Span, Spans
from accordingto.provenance.figures import Figure, figures
from accordingto.provenance.index import Index
from accordingto.provenance.meant import parted
from accordingto.provenance.times import of_the_week, stated
from accordingto.provenance.words import Words, words_of
from accordingto.text import fold, separate, stem, written

# Smaller number words are in every other sentence: words among words, not figures.
_FIGURE = 3
# Number words below this count as words as well.
_LARGE = 10
_STEM = 5
CONCEPT = "c:"
"""What the features that are concepts begin with."""
USUAL = 9
"""How many contents a page has mostly."""
Time: TypeAlias = tuple[str, str]
"""From when until when something lasts, as :attr:`.times.Period.bounds` has it."""
# Contents that share this part of their code points are one.
_SAME = 0.8
# Contents that are to this part who says a thing again, in what words and what, say it again themselves.
_HANDED_ON = 0.7
# Words of a content that says nothing of its own besides pointing at what was said.
_BESIDES = 2
# Sayings of the page looked through for what a bare figure counts.
_FARTHEST = 60


class Saying(Struct, frozen=True):
    """One content of one article, with every attribution that has it: the outlet's, its source's, …"""

    article: str
    attributions: tuple[str, ...]
    content: Spans
    wording: str
    """The text of the content, pieces joined by an ellipsis."""
    language: str | None
    features: Mapping[str, int]
    """What it is about, counted: concepts (``c:`` and a name) and the stems of other words."""
    figures: frozenset[float]
    speakers: frozenset[str]
    """Ids of the joint sources that have it, outlets left out."""
    outlets: frozenset[str]
    """Names of the outlets it is reported through."""
    names: frozenset[str] = frozenset()
    """Features that are surely names of what it speaks of; of who denies it where it names nobody."""
    times: frozenset[Time] = frozenset()
    """The times that it states, days of the week of the news left out: any claim of a story can name these."""
    against: bool = False
    """Whether all who have it deny or doubt it."""
    wanted: bool = False
    """Whether all who have it hope for it or order it."""
    reports: bool = False
    """Whether it speaks of what an outlet wrote: "the report"."""
    claims: bool = False
    """Whether it speaks of what somebody said: "the accusation"."""
    untrue: bool = False
    """Whether it calls something untrue."""
    doubtful: bool = False
    """Whether it calls something unlikely, or finds nothing to speak for it."""
    negated: bool = False
    """Whether it negates something."""
    echoes: bool = False
    """Whether it only says that it is as somebody else said, naming nothing itself: "the ministry confirmed this"."""
    others: int = 0
    """How many words with content it has besides these."""
    among: int = USUAL
    """How many contents its page has."""

    @property
    def denies(self) -> bool:
        """Whether it denies what it speaks of, by its stance or in its own words: "that report is wrong"."""
        return self.against or (self.untrue and (self.reports or self.claims or self.others <= _BESIDES))

    @property
    def doubts(self) -> bool:
        """Whether it denies what it speaks of or finds it unlikely."""
        return self.denies or self.doubtful

    @property
    def answers(self) -> bool:
        """Whether it only denies what somebody else said, naming nothing itself: "the theses are incorrect"."""
        return self.denies and self.others <= _BESIDES and not self.figures


def sayings(index: Index) -> list[Saying]:
    """Return the contents of all articles, those that cover one another nearly as one, in order."""
    found: list[Saying] = []
    for article in index.articles.values():
        groups = contents(article)
        said = [_saying(article, group, len(groups), index) for group in groups]
        found.extend(_counted(_handed_on(said, article)))
    return found


def contents(article: Article) -> list[list[Attribution]]:
    """Return the attributions of `article`, those whose contents cover one another nearly together, in text order."""
    groups: list[list[Attribution]] = []
    for attribution in sorted(article.attributions, key=lambda a: a.content):
        near = next((g for g in reversed(groups[-6:]) if _same(g[0].content, attribution.content)), None)
        if near is None:
            groups.append([attribution])
        else:
            near.append(attribution)
    return groups


def _counted(said: Sequence[Saying]) -> list[Saying]:
    """Return `said`, of one article, with bare figures told what they count.

    "The mayor spoke of 16 dead, the rescuers of 17": a figure with nothing beside it counts what the same figure
    counted earlier on the page, else what the last one did.
    """
    found: list[Saying] = []
    for saying in said:
        if saying.figures and not _things(saying):
            counting = [s for s in found[-_FARTHEST:] if s.figures and _things(s)]
            same = [s for s in counting if s.figures & saying.figures]
            if before := (same or counting)[-1:]:
                saying = replace(saying, features={**_things(before[0]), **saying.features})
        found.append(saying)
    return found


def _handed_on(said: Sequence[Saying], article: Article) -> list[Saying]:
    """Return `said`, of `article`, those that only report an echo as echoes: "X said the ministry had confirmed it"."""
    reporting = {a.id: a.parent for a in article.attributions}
    echoes = {reporting[a]: a for s in said if s.echoes for a in s.attributions}
    if not echoes:
        return [*said]
    at = {a.id: a for a in article.attributions}

    def hands_on(saying: Saying) -> bool:
        inner = [at[echoes[a]] for a in saying.attributions if a in echoes]
        return any(_filled(saying.content, (*a.source, *a.cue, *a.content)) >= _HANDED_ON for a in inner)

    return [replace(s, echoes=True) if not s.denies and hands_on(s) else s for s in said]


def _things(saying: Saying) -> dict[str, int]:
    """Return what a saying is about besides numbers."""
    return {f: n for f, n in saying.features.items() if not f.removeprefix(CONCEPT).isdigit()}


def _language_at(article: Article, place: int) -> str | None:
    """Return the language of the block that holds `place`."""
    i = bisect_right(article.blocks, place, key=lambda b: b.start) - 1
    return (article.blocks[i].language if i >= 0 else None) or article.language


def _filled(whole: Spans, parts: Spans) -> float:
    """Return what share of `whole` lies in `parts`, which do not overlap."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in whole for y in parts)
    return shared / (sum(x.end - x.start for x in whole) or 1)


def _same(a: Spans, b: Spans) -> bool:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    both = sum(x.end - x.start for x in a) + sum(y.end - y.start for y in b) - shared
    return both > 0 and shared / both >= _SAME


def _saying(article: Article, group: Sequence[Attribution], among: int, index: Index) -> Saying:
    features: Counter[str] = Counter()
    values: set[float] = set()
    names: set[str] = set()
    times: set[Time] = set()
    reports = claims = untrue = doubtful = negated = False
    others = 0
    content = group[0].content
    for span in content:
        language = _language_at(article, span.start)
        known = words_of(language)
        whole = fold(span.of(article.text))
        doubtful = doubtful or known.groundless.search(whole) is not None
        untrue = untrue or any(phrase in whole for phrase in known.falsehoods)
        told = list(stated(article.text, span, language, article.published, article.modified))
        times.update(period.bounds for period in told if not of_the_week(period, article.published))
        numbers = [f for f in figures(article.text, span, language) if f.digits or f.value >= _FIGURE]
        # A date is no quantity.
        numbers = [f for f in numbers if not _covered(f.start, [period.span for period in told])]
        values.update(f.value for f in numbers if not _replaced(f, article.text, span, known))
        large = [f for f in numbers if f.digits or f.value >= _LARGE]
        naming = not known.capital_nouns and _goes_on(article.text, span.start)
        for word in separate(article.text, span, language):
            form = word.of(article.text)
            folded = fold(form)
            of_report, of_claim, is_untrue = folded in known.reports, folded in known.claims, folded in known.untrue
            reports, claims, untrue = reports or of_report, claims or of_claim, untrue or is_untrue
            doubtful, negated = doubtful or folded in known.doubtful, negated or folded in known.negations
            others += not (of_report or of_claim or is_untrue or folded in known.passing)
            plain = form.isdigit() or _covered(word.start, large)
            is_content = not (plain or folded in known.passing)
            if is_content:
                own = _features(form, language)
                features.update(own)
                if naming:
                    names.update(feature for feature in own if _is_name(form, feature))
            naming = not known.capital_nouns
    joint = [index.joint_speaker(article.id, a) for a in group]
    speakers = [j for j in joint if j and j.kind != "outlet"]
    against = all(a.stance in AGAINST for a in group)
    wording = article.quote(content)
    language = _language_at(article, content[0].start) if content else article.language
    wanted = all(a.stance in WANTED for a in group)
    plain_words = not (against or wanted or untrue or doubtful or negated or values)
    of_what_was_said = others == 0 and (reports or claims)
    if against and not names:
        names.update(name for j in speakers for name in _names(j, article.language))
    outlets = {name for a in group for name in (*index.via(article.id, a), index.cited(article.id, a)) if name}
    return Saying(
        article=article.id,
        attributions=tuple(a.id for a in group),
        content=content,
        wording=wording,
        language=language,
        features=features,
        figures=frozenset(values),
        speakers=frozenset(j.id for j in speakers),
        outlets=frozenset(outlets),
        names=frozenset(names),
        times=frozenset(times),
        against=against,
        wanted=wanted,
        reports=reports,
        claims=claims,
        untrue=untrue,
        doubtful=doubtful,
        negated=negated,
        echoes=plain_words and _echoes(wording, _cues(article, group), words_of(language), of_what_was_said),
        others=others,
        among=among,
    )


def _cues(article: Article, group: Sequence[Attribution]) -> list[str]:
    """Return the folded words of the cues of `group`."""
    return [fold(word) for a in group for word in article.quote(a.cue).split()]


def _echoes(wording: str, cues: Sequence[str], known: Words, of_what_was_said: bool) -> bool:
    """Tell whether a content that is neither denied nor negated only says that it is as somebody said.

    What a content points at is said again only by who confirms it: "the mayor read this", "the mayor confirmed this".
    """
    forms = [fold(word) for word in written(wording, Span(0, len(wording)))]
    phrase = " ".join(forms)
    if phrase in known.echoing or (of_what_was_said and not known.echoing.isdisjoint(forms)):
        return True
    pointing = of_what_was_said or phrase in known.pointing
    return pointing and any(word in known.confirming for word in cues)


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a sentence goes on at `at`, so that a capital letter there is a name's."""
    before = text[max(0, at - 2) : at].rstrip()[-1:]
    return before.isalnum() or before == ","


def _is_name(form: str, feature: str) -> bool:
    return form[0].isupper() and not feature.startswith(CONCEPT)


def _names(joint: JointSource, language: str | None) -> Iterator[str]:
    """Yield the features that the name of a person or body has."""
    if joint.name and joint.kind in {"person", "organization"}:
        for form in written(joint.name, Span(0, len(joint.name))):
            yield from (feature for feature in _features(form, language) if _is_name(form, feature))


def _covered(at: int, pieces: Sequence[Figure | Span]) -> bool:
    return any(piece.start <= at < piece.end for piece in pieces)


def _replaced(figure: Figure, text: str, within: Span, known: Words) -> bool:
    """Tell whether another figure has taken the place of `figure`: "six, not five"."""
    before = text[within.start : figure.start].split()
    return bool(before) and fold(before[-1]) in known.replaced


@lru_cache(maxsize=1 << 16)
def _features(form: str, language: str | None) -> tuple[str, ...]:
    """Return what `form` stands for in a comparison, nothing for a word too short to tell anything."""
    return tuple(
        f"{CONCEPT}{meant}" if meant else stem(part)[:_STEM]
        for part, meant in parted(form, language)
        if meant or len(part) > 3 or (len(part) > 1 and part.isupper())
    )

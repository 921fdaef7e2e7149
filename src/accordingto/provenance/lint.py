"""Sourcing lint: what an editor would want to look at in how a claim is sourced, said in words and never as a verdict.

The rules are those of newsrooms: never "sources" in the plural for one, a reason beside every source without a name,
credit and corrections carried on (Reuters Handbook of Journalism; AP News Values and Principles on anonymous
sources; BBC Editorial Guidelines on accuracy).  A remark says what the pages show; whether that is wrong
here is for the reader, who gets the statements beside it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from accordingto.nouns import AGAINST, Article, Attribution, Claim, Lint, Retelling, Source, Statement, Told
from accordingto.provenance.cues import cues
from accordingto.provenance.index import Index
from accordingto.provenance.moments import is_after
from accordingto.text import counted, fold, stem, words

RETOLD = 3
"""Articles that must carry a claim before it is worth saying that all rest on one root."""


@cache
def _media(language: str | None) -> frozenset[str]:
    return frozenset(stem(fold(w)) for w in cues(language).media)


def lint(claim: Claim, index: Index, retold: Mapping[str, Sequence[Retelling]]) -> tuple[Lint, ...]:
    """Return the remarks on how `claim` is sourced.

    `retold` holds the retellings of each article, by its id.
    """
    case = _Case(claim, index, retold)
    rules = (_no_root, _media_only, _one_root, _document_only, _plural_of_one, _no_reason, _circular, _denial)
    return tuple(remark for rule in rules for remark in rule(case))


class _Case:
    """One claim with what the rules ask of it."""

    def __init__(self, claim: Claim, index: Index, retold: Mapping[str, Sequence[Retelling]]) -> None:
        self.claim, self.index, self.retold = claim, index, retold
        self.holding = [s for s in claim.attributions if s.stance not in AGAINST] or list(claim.attributions)
        self.against = [s for s in claim.attributions if s.stance in AGAINST and s not in self.holding]

    def attribution(self, statement: Statement) -> Attribution:
        return self.index.attribution(statement.article, statement.attribution)

    def speaker(self, statement: Statement) -> Source | None:
        return self.index.speaker(statement.article, self.attribution(statement))

    def said_by(self, statement: Statement) -> str:
        """Return the words by which the page names who speaks."""
        return self.index.articles[statement.article].quote(self.attribution(statement).source)

    def article(self, statement: Statement) -> Article:
        return self.index.articles[statement.article]


def _no_root(case: _Case) -> Iterator[Lint]:
    if not case.claim.roots:
        pages = _articles(case.holding)
        why = f"{_carry(pages)} it, and none states whose word it finally is"
        yield Lint("no_root", why, tuple(case.holding), {"articles": len(pages)})


def _media_only(case: _Case) -> Iterator[Lint]:
    named = [(s, case.said_by(s)) for s in case.holding]
    vague = [(s, wording) for s, wording in named if _is_media(case, s, wording)]
    if vague and all(case.speaker(s) is None for s, w in named if (s, w) not in vague):
        wordings = tuple(dict.fromkeys(w for _, w in vague))
        why = f"attributed to nobody but “{'”, “'.join(wordings)}”"
        yield Lint("media_only", why, tuple(s for s, _ in vague), {"said": wordings})


def _is_media(case: _Case, statement: Statement, wording: str) -> bool:
    """Tell whether a source is "the media" or "reports" and no outlet in particular."""
    source = case.speaker(statement)
    if source is not None and (source.name or source.kind in {"person", "organization", "document"}):
        return False
    said = [w.of(wording) for w in words(wording)]
    # The last word is what they are: "press officers" are people.
    return bool(said) and stem(fold(said[-1])) in _media(case.article(statement).language)


def _one_root(case: _Case) -> Iterator[Lint]:
    if len(case.claim.roots) == 1 and len(_articles(case.holding)) >= RETOLD:
        root = case.claim.roots[0]
        pages = _articles(case.holding)
        outlets = len({case.index.whose(p) for p in pages})
        through = f", through {root.reached_through[-1]}" if root.reached_through else ""
        carried = f"{counted(len(pages), 'article')} of {counted(outlets, 'outlet')}"
        told: Told = {
            "articles": len(pages),
            "outlets": outlets,
            "root": root.described,
            "through": root.reached_through[-1:],
        }
        yield Lint("one_root", f"{carried} rest on one root: “{root.described}”{through}", root.statements, told)


def _document_only(case: _Case) -> Iterator[Lint]:
    roots = case.claim.roots
    if roots and all(root.kind == "document" for root in roots):
        described = tuple(dict.fromkeys(r.described for r in roots))
        led = tuple(s for r in roots for s in r.statements)
        why = f"rests on “{'”, “'.join(described)}” alone; the pages name nobody behind it"
        yield Lint("document_only", why, led, {"said": described})


def _plural_of_one(case: _Case) -> Iterator[Lint]:
    """Remark on "sources" where the page that is retold has a single one."""
    singular: dict[str, Statement] = {}
    for statement in case.holding:
        source = case.speaker(statement)
        if source is not None and source.kind in {"person", "unnamed", "document"}:
            singular.setdefault(statement.article, statement)
    for statement in case.holding:
        source = case.speaker(statement)
        if source is None or source.kind != "unnamed" or source.count[0] < 2:
            continue
        for retelling in case.retold.get(statement.article, ()):
            original = retelling.of.article or ""
            speakers = _speakers_on(case, original)
            if len(speakers) == 1 and speakers[0].count == (1, 1):
                behind = singular[original]
                told = {
                    "said": case.said_by(statement),
                    "outlet": case.index.whose(statement.article),
                    "original": case.index.whose(original),
                    "one": case.said_by(behind),
                }
                why = "“{said}” in {outlet} is one in {original}, which it retells: “{one}”".format(**told)
                yield Lint("plural_of_one", why, (statement, behind), told)
                break


def _speakers_on(case: _Case, article: str) -> list[Source]:
    """Return who, outlets aside, holds the claim on a page."""
    found = {}
    for statement in case.holding:
        source = case.speaker(statement)
        if statement.article == article and source and source.kind in {"person", "unnamed", "document"}:
            found[source.id] = source
    return list(found.values())


def _no_reason(case: _Case) -> Iterator[Lint]:
    for root in case.claim.roots:
        if root.kind != "unnamed":
            continue
        joint = (case.index.joint_speaker(s.article, case.attribution(s)) for s in root.statements)
        if not any(source and case.index.unnamed_for_a_reason(source) for source in joint):
            why = f"“{root.described}”: not named, and no page says why"
            yield Lint("no_reason", why, root.statements, {"root": root.described})


def _circular(case: _Case) -> Iterator[Lint]:
    """Remark on outlets that have the claim from each other."""
    has_from: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in case.holding:
        attribution = case.index.attribution(statement.article, statement.attribution)
        own = case.index.whose(statement.article)
        for name in (*case.index.via(statement.article, attribution), case.index.cited(statement.article, attribution)):
            if name and name != own:
                has_from[own].setdefault(name, statement)
    if not any(name in has_from for given in has_from.values() for name in given):
        return
    try:
        TopologicalSorter(has_from).prepare()
    except CycleError as error:
        # Each of the cycle's outlets is given to the next: read backwards, each has it from the one that follows.
        ring: list[str] = error.args[1][::-1]
        steps = list(pairwise(ring))
        words = ", ".join(f"{outlet} has it from {given}" for outlet, given in steps)
        yield Lint("circular", words, tuple(has_from[outlet][given] for outlet, given in steps), {"ring": tuple(ring)})


def _denial(case: _Case) -> Iterator[Lint]:
    """Remark on pages that carry the claim and not its denial: those that could have, and those from before it."""
    dated = [(s, case.article(s).published or "") for s in case.against if case.article(s).published]
    if not dated:
        return
    first, when = min(dated, key=lambda d: (d[1][:10], d[1]))
    carry = _articles(case.against)
    silent = [s for s in case.holding if s.article not in carry]
    who, outlet, day = case.said_by(first), case.index.whose(first.article), when[:10]
    told = f"“{who or 'a denial'}” in {outlet}, {day}"
    named = {"who": (who,) if who else (), "outlet": outlet, "day": day}
    later = [s for s in silent if is_after(case.article(s).published, when) is True]
    if later:
        pages = len(_articles(later))
        why = f"{counted(pages, 'later article')} without the denial or doubt of {told}"
        yield Lint("denial_not_carried", why, (first, *later), {"articles": pages, **named})
    earlier = [s for s in silent if is_after(case.article(s).published, when) is False]
    if earlier:
        pages = len(_articles(earlier))
        why = f"{counted(pages, 'article')} from before the denial or doubt of {told}"
        yield Lint("denied_later", why, (first, *earlier), {"articles": pages, **named})


def _articles(statements: Iterable[Statement]) -> set[str]:
    return {s.article for s in statements}


def _carry(articles: set[str]) -> str:
    return f"{counted(len(articles), 'article')} carr{'ies' if len(articles) == 1 else 'y'}"

"""The terminal view: who said what in an article; on whom each claim of a trace rests.

It reads at 80 columns, without colour and in a pipe.  All text of a page goes through `wording.line`, so that no
escape sequence of a page reaches the terminal, and never through rich's markup.
"""

from collections.abc import Iterable, Mapping

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from accordingto.nouns import Article, Claim, Root, Trace
from accordingto.report import wording
from accordingto.report.evidence import NOBODY, Evidence, Said, by_weight, called, described, in_order, office, outlet
from accordingto.report.wording import counted, figure, line, shorten

CONTENT = 400
"""Characters of one content; the JSON has all of it."""
NAME = 120
STATEMENTS = 3_000
"""Of one article; what is left out is counted."""
ROWS = 300
"""Claims of a trace, and rows of any other table."""
NAMES = 8

_SOURCE, _CUE, _MUTED, _AGAINST = "bold cyan", "yellow", "dim", "bold red"


def terminal(article_or_trace: Article | Trace, console: Console) -> None:
    """Print the report to `console`."""
    if isinstance(article_or_trace, Article):
        _article(article_or_trace, console)
    else:
        _trace(article_or_trace, console)


def _article(article: Article, console: Console) -> None:
    evidence = Evidence(Trace(articles=(article,)))
    console.print(Text(shorten(line(article.title), 300) or "(no title)", style="bold"))
    console.print(Text(" · ".join(_about(article)), style=_MUTED))
    if missing := wording.completeness(article):
        console.print(Text(f"This page holds {missing}.", style=_AGAINST))
    for notice in article.corrections[:3]:
        console.print(Text(shorten(line(notice.of(article.text)), 300), style=_MUTED))
    console.print()
    if not article.attributions:
        console.print("No attributed statement found.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style=_MUTED)
    table.add_column("Who", ratio=5, overflow="fold")
    table.add_column("How", ratio=3, overflow="fold")
    table.add_column("What", ratio=10, overflow="fold")
    for a in in_order(article)[:STATEMENTS]:
        said = Said(article, a)
        table.add_row(
            _who(evidence, said),
            Text.assemble(
                (shorten(line(article.quote(a.cue)), NAME) or "–", _CUE),
                "\n",
                (wording.MANNERS[a.manner], _MUTED),
                *([("\n" + wording.STANCES[a.stance], _AGAINST)] if a.stance != "asserts" else []),
            ),
            Text(shorten(line(article.quote(a.content)), CONTENT)),
        )
    console.print(table)
    _left_out(len(article.attributions) - STATEMENTS, "statement", console)
    rows = ((called(s), office(s), wording.KINDS[s.kind], figure(s.count)) for s in article.sources)
    _sources(rows, ("Source", "Role", "Kind", "How many"), console)


def _about(article: Article) -> list[str]:
    told = (outlet(article), wording.date(article.published), wording.language(article.language), line(article.url))
    parts = (*told, wording.way(article))
    return [shorten(part, NAME) for part in parts if part]


def _who(evidence: Evidence, said: Said) -> Text:
    source, name = evidence.source(said), evidence.speaker(said)
    text = Text(shorten(name, NAME), style=_MUTED if name == NOBODY else _SOURCE)
    role = line(source.role) if source else ""
    if role and role not in name:
        text.append("\n" + shorten(role, NAME), style="not bold default")
    via = evidence.via(said)
    if via:
        text.append("\nvia " + shorten(" ← ".join(via), NAME), style=_MUTED)
    return text


def _sources(rows: Iterable[tuple[str, ...]], head: tuple[str, ...], console: Console) -> None:
    rows = list(rows)
    if not rows:
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=_MUTED)
    for i, name in enumerate(head):
        table.add_column(name, overflow="fold", style=_SOURCE if i == 0 else "")
    for row in rows[:ROWS]:
        table.add_row(*(Text(shorten(cell, NAME)) for cell in row))
    console.print(table)
    _left_out(len(rows) - ROWS, "row", console)


def _left_out(rows: int, one: str, console: Console) -> None:
    if rows > 0:
        console.print(Text(f"{counted(rows, f'further {one}')} in the JSON only.", style=_MUTED))


def _trace(trace: Trace, console: Console) -> None:
    evidence = Evidence(trace)
    console.print(
        Text(f"{counted(len(trace.articles), 'article')}, {counted(len(trace.claims), 'claim')}", style="bold")
    )
    claims = [trace.claims[at] for at in by_weight(trace)[:ROWS]]
    several = [c for c in claims if len(c.attributions) > 1]
    places = {claim.id: place for place, claim in enumerate(several, 1)}
    for claim in several:
        console.print(Rule(style=_MUTED))
        console.print(_claim(claim, places, evidence))
    _said_once([c for c in claims if len(c.attributions) < 2], evidence, console)
    _left_out(len(trace.claims) - ROWS, "claim", console)
    if trace.retellings:
        _heading("Retellings", console)
        for r in trace.retellings[:ROWS]:
            article = evidence.articles.get(r.article)
            of = evidence.articles.get(r.of.article or "")
            console.print(
                Text.assemble(
                    (outlet(article) if article else line(r.article), "bold"),
                    (f" {wording.RELATIONS[r.relation]} ", _CUE),
                    (line(r.of.outlet) or (outlet(of) if of else "an outlet not named"), "bold"),
                )
            )
            if r.why:
                console.print(Padding(Text(shorten(line(r.why), CONTENT), style=_MUTED), (0, 0, 0, 3)))
        _left_out(len(trace.retellings) - ROWS, "retelling", console)
    if trace.positions:
        _heading("Positions", console)
        _sources(
            ((line(p.who), wording.period(p.when), wording.STANCES[p.stance],
              _content(evidence, p.article, p.attribution)) for p in trace.positions),
            ("Who", "When", "", "What"), console,
        )  # fmt: skip
    if trace.sources:
        _heading("Sources", console)
        _sources(
            ((called(s), wording.KINDS[s.kind], evidence.heard_in(s))
             for s in trace.sources), ("Source", "Kind", "In"), console,
        )  # fmt: skip


def _said_once(claims: list[Claim], evidence: Evidence, console: Console) -> None:
    """Print the claims that a single statement makes, a row each: they are many, and little is to be said of one."""
    if not claims:
        return
    _heading("Said once", console)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style=_MUTED)
    for name, ratio in (("Roots", 2), ("Claim", 12), ("Rests on", 8)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for claim in claims:
        rests_on = Text("\n").join([_root(root) for root in claim.roots] or [Text(NOBODY, style=_MUTED)])
        for stance, (one, _) in wording.STANCE_NOUNS.items():
            who = [] if stance == "asserts" else _speakers(claim, stance, evidence)
            if who:
                rests_on.append(f"\n{one}: {wording.listed(who, NAMES)}", style=_AGAINST)
        said = Text(shorten(line(claim.text), CONTENT))
        for earlier in evidence.superseded(claim)[:NAMES]:
            said.append(f"\na later figure of: {shorten(line(earlier.text), NAME)}", style=_MUTED)
        table.add_row(figure(claim.independent_roots), said, rests_on)
    console.print(table)


def _heading(words: str, console: Console) -> None:
    console.print()
    console.print(Text(words, style="bold"))


def _content(evidence: Evidence, article: str, attribution: str) -> str:
    said = evidence.said(article, attribution)
    return line(said.article.quote(said.attribution.content)) if said else ""


def _claim(claim: Claim, places: Mapping[str, int], evidence: Evidence) -> RenderableType:
    """Return what is told of a claim; `places` are the numbers of those that are told of like this, by their ids."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=_MUTED, no_wrap=True)
    grid.add_column(overflow="fold")
    roots = claim.independent_roots
    grid.add_row("independent roots", Text(f"{figure(roots)} ({wording.words(roots)})", style="bold"))
    for number, root in enumerate(claim.roots):
        grid.add_row("rests on" if number == 0 else "", _root(root))
    if claim.origins:
        grid.add_row("through", Text(wording.listed([line(o) for o in claim.origins], NAMES)))
    for stance, (one, many) in wording.STANCE_NOUNS.items():
        who = [] if stance == "asserts" else _speakers(claim, stance, evidence)
        if who:
            style = _AGAINST if stance in ("denies", "doubts") else ""
            grid.add_row(one if len(who) == 1 else many, Text(wording.listed(who, NAMES), style=style))
    articles = dict.fromkeys(s.article for s in claim.attributions)
    names = [outlet(evidence.articles[i]) for i in articles if i in evidence.articles]
    grid.add_row("in", Text(f"{counted(len(articles), 'article')}: {wording.listed(names, NAMES)}"))
    if claim.first_reported_by:
        grid.add_row("first in", Text(line(claim.first_reported_by)))
    for earlier in evidence.superseded(claim)[:NAMES]:
        grid.add_row("later figure of", Text(shorten(line(earlier.text), CONTENT), style=_MUTED))
    if claim.why:
        grid.add_row("because", Text(line(claim.why), style=_MUTED))
    for number, remark in enumerate(claim.lint[:NAMES]):
        grid.add_row("look at" if number == 0 else "", Text(shorten(line(remark.why), CONTENT)))
    if near := [str(places[other.id]) for other in evidence.near(claim) if other.id in places]:
        grid.add_row("close to", Text(", ".join(near)))
    head = Table.grid(padding=(0, 1))
    head.add_column(no_wrap=True, style=_MUTED)
    head.add_column(overflow="fold", style="bold")
    head.add_row(f"{places[claim.id]}.", Text(shorten(line(claim.text), CONTENT)))
    return Group(head, Padding(grid, (0, 0, 0, 3)))


def _root(root: Root) -> Text:
    text = Text(shorten(described(root), NAME), style=_SOURCE)
    count = "" if root.count == (1, 1) else f", {figure(root.count)}"
    text.append(f" ({wording.KINDS[root.kind]}{count})", style="not bold default")
    for name in reversed(root.reached_through):
        text.append(" → ", style=_MUTED).append(line(name), style="not bold default")
    return text


def _speakers(claim: Claim, stance: str, evidence: Evidence) -> list[str]:
    said = evidence.of(s for s in claim.attributions if s.stance == stance)
    return list(dict.fromkeys(shorten(evidence.speaker(s), NAME) for s in said))

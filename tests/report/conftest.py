"""A small invented story: a ferry crossing, four pages in three languages, one root group behind most of them.

The Harbour Times has it from two unnamed officials; a Ukrainian page retells it, a Russian page translates that one,
a wire copies the first without credit and adds sources of its own; a ministry denies, a captain doubts.
"""

from collections.abc import Callable

import pytest

from accordingto.nouns import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    JointSource,
    Lead,
    Lint,
    Manner,
    Member,
    Origin,
    Outlet,
    Position,
    Retelling,
    Root,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
    Trace,
)


class Draft:
    """An article under construction: strings become spans where they occur in its text."""

    def __init__(self, id: str, outlet: str, language: str, published: str, lines: list[tuple[BlockKind, str]]) -> None:
        self.id, self.language, self.published = id, language, published
        self.outlet = Outlet(outlet, f"{id}.example")
        self.text = "\n".join(line for _, line in lines)
        self.title = lines[0][1]
        self.blocks: list[Block] = []
        self.attributions: list[Attribution] = []
        self.sources: list[Source] = []
        at = 0
        for kind, line in lines:
            self.blocks.append(Block(at, at + len(line), kind, language))
            at += len(line) + 1

    def at(self, words: str, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start, start + len(words))

    def source(self, id: str, kind: SourceKind, name: str | None, description: str | None, **more: object) -> None:
        self.sources.append(Source(id, kind, name, description, **more))  # type: ignore[arg-type]

    def says(
        self,
        id: str,
        speaker: str | None,
        source: str,
        cue: str,
        content: str | list[str],
        stance: Stance = "asserts",
        manner: Manner = "indirect",
        parent: str | None = None,
        after: str = "",
    ) -> None:
        contents = [content] if isinstance(content, str) else content
        self.attributions.append(
            Attribution(
                id,
                (self.at(source, after),) if source else (),
                (self.at(cue, after),) if cue else (),
                tuple(self.at(c, after) for c in contents),
                manner,
                stance,
                speaker,
                parent,
                confidence=0.91,
            )
        )

    def article(self) -> Article:
        teasers = tuple(
            Lead(b.start, b.end, "https://other.example/", b.language) for b in self.blocks if b.kind == "teaser"
        )
        return Article(
            id=self.id,
            input=f"pages/{self.id}.html",
            text=self.text,
            url=f"https://{self.id}.example/news/lisna",
            outlet=self.outlet,
            title=self.title,
            published=self.published,
            language=self.language,
            blocks=tuple(self.blocks),
            attributions=tuple(self.attributions),
            sources=tuple(self.sources),
            leads=teasers,
        )


def harbour() -> Draft:
    d = Draft(
        "harbour",
        "The Harbour Times",
        "en",
        "2024-03-04T08:15:00+01:00",
        [
            ("heading", "Ferry company plans to end the Lisna crossing, officials say"),
            ("byline", "By Maren Holt"),
            (
                "paragraph",
                "The state ferry company plans to close the Lisna crossing by the end of June, two officials with "
                "knowledge of the decision told The Harbour Times. They asked not to be named because the plan is not "
                "public.",
            ),
            ("paragraph", "“The board voted on Thursday, and nobody objected,” one of the officials said."),
            ("teaser", "Read also: Storm shuts three beaches"),
            (
                "paragraph",
                "Iryna Dovhan, a spokeswoman for the transport ministry, denied that any decision had been taken. "
                "“There is no such plan,” she said. The company did not answer questions.",
            ),
            (
                "paragraph",
                "Governor Pavlo Ostrenko promised in September that the crossing would stay open “as long as I am in "
                "office”.",
            ),
            (
                "paragraph",
                "The ferries carry about 40,000 passengers a month, according to the company's annual report.",
            ),
            ("notice", "We use cookies. By staying you agree to them."),
        ],
    )
    d.source(
        "o", "unnamed", None, "two officials with knowledge of the decision", count=(2, 2),
        anonymity=d.at("because the plan is not public"),
    )  # fmt: skip
    d.source("o1", "unnamed", None, "one of the officials")
    d.source("d", "person", "Iryna Dovhan", None, role="spokeswoman", affiliation="transport ministry")
    d.source("g", "person", "Pavlo Ostrenko", None, role="Governor")
    d.source("r", "document", "the company's annual report", None)
    closing = "The state ferry company plans to close the Lisna crossing by the end of June"
    d.says("s1", "o", "two officials with knowledge of the decision", "told", closing)
    d.says(
        "s2", "o1", "one of the officials", "said", "The board voted on Thursday, and nobody objected",
        manner="direct", after="“The board",
    )  # fmt: skip
    d.says("s3", "d", "Iryna Dovhan, a spokeswoman for the transport ministry", "denied",
           "any decision had been taken", "denies")  # fmt: skip
    d.says("s4", "d", "she", "said", "There is no such plan", "denies", "direct", after="“There is")
    d.says("s5", "g", "Governor Pavlo Ostrenko", "promised",
           "the crossing would stay open “as long as I am in office”", manner="mixed")  # fmt: skip
    d.says("s6", "r", "the company's annual report", "according to",
           "The ferries carry about 40,000 passengers a month")  # fmt: skip
    return d


def podil() -> Draft:
    d = Draft(
        "podil",
        "Новини Подолу",
        "uk",
        "2024-03-04",
        [
            ("heading", "Переправу Лісна закриють до кінця червня – The Harbour Times"),
            (
                "paragraph",
                "Державна паромна компанія планує закрити переправу Лісна до кінця червня. Про це пише "
                "The Harbour Times із посиланням на двох чиновників, обізнаних із рішенням.",
            ),
            ("paragraph", "«Рада проголосувала в четвер, і ніхто не заперечив», – сказав один із чиновників."),
            (
                "paragraph",
                "Речниця міністерства транспорту Ірина Довгань заявила, що жодного такого плану не існує.",
            ),
            ("teaser", "Читайте також: Як обрати велосипед"),
            ("teaser", "Що відомо про новий міст"),
        ],
    )
    d.source("h", "outlet", "The Harbour Times", None)
    d.source("o", "unnamed", None, "двох чиновників, обізнаних із рішенням", count=(2, 2))
    d.source("o1", "unnamed", None, "один із чиновників")
    d.source("d", "person", "Ірина Довгань", None, role="речниця", affiliation="міністерство транспорту")
    closing = "Державна паромна компанія планує закрити переправу Лісна до кінця червня"
    d.says("s1", "h", "The Harbour Times", "пише", closing, after="Державна")
    d.says("s2", "o", "двох чиновників, обізнаних із рішенням", "із посиланням на", closing, parent="s1")
    d.says("s3", "o1", "один із чиновників", "сказав", "Рада проголосувала в четвер, і ніхто не заперечив",
           manner="direct")  # fmt: skip
    d.says("s4", "d", "Речниця міністерства транспорту Ірина Довгань", "заявила", "жодного такого плану не існує",
           "denies")  # fmt: skip
    return d


def river() -> Draft:
    d = Draft(
        "river",
        "Речной вестник",
        "ru",
        "2024-03-05",
        [
            ("heading", "Переправу Лесная закроют к концу июня"),
            (
                "paragraph",
                "Государственная паромная компания планирует закрыть переправу Лесная до конца июня, сообщает "
                "The Harbour Times со ссылкой на двух чиновников, знакомых с решением.",
            ),
            ("paragraph", "По словам одного из них, совет проголосовал в четверг, и никто не возразил."),
            (
                "paragraph",
                "Речники не верят, что переправу закроют. «Без неё порт не проживёт и недели», — сказал капитан "
                "Игорь Мельник.",
            ),
        ],
    )
    d.source("h", "outlet", "The Harbour Times", None)
    d.source("o", "unnamed", None, "двух чиновников, знакомых с решением", count=(2, 2))
    d.source("o1", "unnamed", None, "одного из них")
    d.source("m", "person", "Игорь Мельник", None, role="капитан")
    d.source("w", "unnamed", None, "Речники", count=(2, None))
    closing = "Государственная паромная компания планирует закрыть переправу Лесная до конца июня"
    d.says("s1", "h", "The Harbour Times", "сообщает", closing)
    d.says("s2", "o", "двух чиновников, знакомых с решением", "со ссылкой на", closing, parent="s1")
    d.says("s3", "o1", "одного из них", "По словам", "совет проголосовал в четверг, и никто не возразил")
    d.says("s4", "w", "Речники", "не верят", "переправу закроют", "doubts", after="Речники")
    d.says("s5", "m", "капитан Игорь Мельник", "сказал", "Без неё порт не проживёт и недели", manner="direct")
    return d


def delta() -> Draft:
    d = Draft(
        "delta",
        "Delta Wire",
        "en",
        "2024-03-05T06:40:00+01:00",
        [
            ("heading", "Lisna crossing to close"),
            (
                "paragraph",
                "The state ferry company plans to close the Lisna crossing by the end of June, two officials with "
                "knowledge of the decision said.",
            ),
            ("paragraph", "A bus line over the new bridge would replace it, sources at the company said."),
            ("paragraph", "It is understood that the ferries have already been offered for sale."),
        ],
    )
    d.source("o", "unnamed", None, "two officials with knowledge of the decision", count=(2, 2))
    d.source("c", "unnamed", None, "sources at the company", count=(2, None))
    d.says("s1", "o", "two officials with knowledge of the decision", "said",
           "The state ferry company plans to close the Lisna crossing by the end of June")  # fmt: skip
    d.says("s2", "c", "sources at the company", "said", "A bus line over the new bridge would replace it",
           after="A bus")  # fmt: skip
    d.says("s3", None, "", "It is understood that", "the ferries have already been offered for sale")
    return d


def build() -> Trace:
    h, p, r, d = harbour(), podil(), river(), delta()

    def found(stance: Stance, *pairs: str) -> tuple[Statement, ...]:
        return tuple(Statement(article, id, stance) for article, id in (pair.split(":") for pair in pairs))

    officials = found("asserts", "harbour:s1", "podil:s2", "river:s2", "delta:s1")
    outlets = found("asserts", "podil:s1", "river:s1")
    against = (
        *found("denies", "harbour:s3", "harbour:s4", "podil:s4"),
        *found("doubts", "river:s4"),
    )
    voted = found("asserts", "harbour:s2", "podil:s3", "river:s3")
    bus = found("asserts", "delta:s2")
    claims = (
        Claim(
            "c1", "The state ferry company plans to close the Lisna crossing by the end of June",
            officials + outlets + against,
            (Root("two officials with knowledge of the decision", "unnamed", (2, 2), ("The Harbour Times",),
                  officials),),
            ("The Harbour Times",), (2, 2), "The Harbour Times",
            "2 articles state The Harbour Times as origin and 1 copies it; it names two officials.",
            (Lint("one_root", "4 articles rest on one root, through The Harbour Times", officials),),
        ),
        Claim(
            "c2", "The board voted on Thursday, and nobody objected", voted,
            (Root("one of the officials", "unnamed", (1, 1), ("The Harbour Times",), voted),),
            ("The Harbour Times",), (1, 1), "The Harbour Times", "All three lead to one official of The Harbour Times.",
        ),
        Claim(
            "c3", "A bus line over the new bridge would replace it", bus,
            (Root("sources at the company", "unnamed", (2, None), ("Delta Wire",), bus),),
            ("Delta Wire",), (2, None), "Delta Wire",
            "The number of sources is not stated; the plural counts two or more.",
            (Lint("no_reason", "“sources at the company”: not named", bus),),
        ),
        Claim(
            "c4", "The ferries carry about 40,000 passengers a month", found("asserts", "harbour:s6"),
            (Root("the company's annual report", "document", (1, 1), (), found("asserts", "harbour:s6")),),
            ("the company's annual report",), (1, 1), None, "One document.",
        ),
        Claim(
            "c5", "the crossing would stay open", found("asserts", "harbour:s5"),
            (Root("Pavlo Ostrenko", "person", (1, 1), (), found("asserts", "harbour:s5")),),
            (), (1, 1), "The Harbour Times", "One named speaker.",
        ),
        Claim(
            "c6", "the ferries have already been offered for sale", found("asserts", "delta:s3"), (), (), (0, 0), None,
            "No source is stated.",
        ),
        Claim(
            "c7", "Без неё порт не проживёт и недели", found("asserts", "river:s5"),
            (Root("Игорь Мельник", "person", (1, 1), (), found("asserts", "river:s5")),), (), (1, 1), "Речной вестник",
            "One named speaker.",
        ),
    )  # fmt: skip
    sources = (
        JointSource("j1", "unnamed", None, "two officials with knowledge of the decision",
                    tuple(Member(a, "o") for a in ("harbour", "podil", "river", "delta"))),
        JointSource("j2", "person", "Iryna Dovhan", "spokeswoman for the transport ministry",
                    (Member("harbour", "d"), Member("podil", "d"))),
        JointSource("j3", "outlet", "The Harbour Times", None, (Member("podil", "h"), Member("river", "h"))),
        JointSource("j4", "unnamed", None, "one of the officials",
                    (Member("harbour", "o1"), Member("podil", "o1"), Member("river", "o1"))),
        JointSource("j5", "person", "Pavlo Ostrenko", "Governor", (Member("harbour", "g"),)),
    )  # fmt: skip
    closing = h.at("The state ferry company plans to close the Lisna crossing by the end of June, two officials with "
                   "knowledge of the decision")  # fmt: skip
    retellings = (
        Retelling("podil", Origin("The Harbour Times", "harbour"), "states",
                  (p.at("Про це пише The Harbour Times"),), "names The Harbour Times: «Про це пише The Harbour Times»"),
        Retelling("river", Origin("The Harbour Times", "harbour"), "states",
                  (r.at("сообщает The Harbour Times"),), "names The Harbour Times: «сообщает The Harbour Times»"),
        Retelling("river", Origin("Новини Подолу", "podil"), "translates",
                  (r.at("По словам одного из них, совет проголосовал в четверг"),),
                  "same statements in the same order, a day later", (p.at("Рада проголосувала в четвер"),)),
        Retelling("delta", Origin("The Harbour Times", "harbour"), "copies",
                  (d.at("The state ferry company plans to close the Lisna crossing by the end of June, two officials "
                        "with knowledge of the decision"),),
                  "27 words in a row are the same; published 22 hours later", (closing,)),
    )  # fmt: skip
    positions = (
        Position("Pavlo Ostrenko", ("2023-09", "2023-09"), "c5", "asserts", "harbour", "s5"),
        Position("Iryna Dovhan", ("2024-03-04", "2024-03-04"), "c1", "denies", "harbour", "s3"),
        Position("Iryna Dovhan", ("2024-03", None), "c1", "denies", "podil", "s4"),
    )
    articles = tuple(x.article() for x in (h, p, r, d))
    return Trace(articles, sources, retellings, claims, positions)


@pytest.fixture(scope="session")
def story() -> Trace:
    return build()


@pytest.fixture(scope="session")
def statement_heavy() -> Callable[[int], Trace]:
    """Build a trace with many statements in one article and one claim, nested and overlapping."""

    def make(count: int) -> Trace:
        piece = "He said that it rained. "
        text = piece * count
        attributions = tuple(
            Attribution(
                f"s{i}", (Span(n, n + 2),), (Span(n + 3, n + 7),), (Span(n + 8, min(len(text), n + 60)),), speaker="x"
            )
            for i, n in enumerate(range(0, len(text), len(piece)))
        )
        article = Article(
            "a", "a.txt", text, blocks=(Block(0, len(text), "paragraph", "en"),), attributions=attributions,
            sources=(Source("x", "person", "A Speaker"),), language="en",
        )  # fmt: skip
        statements = tuple(Statement("a", a.id, "asserts") for a in attributions)
        one = Claim(
            "c", "it rained", statements, (Root("A Speaker", "person", (1, 1), (), statements),), (), (1, 1), None, ""
        )
        return Trace(articles=(article,), claims=(one,))

    return make

"""The reasons of ranges and of retellings in words: what each says by name, said in English.

Whoever shows them in another language has the names (:class:`~accordingto.nouns.Reason`) and words of its own.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from accordingto.nouns import Reason, ReasonKind
from accordingto.text import counted

_WORDS: Mapping[ReasonKind, str] = MappingProxyType(
    {
        "pages": "{articles} of {outlets}",
        "lead": "{n} lead{s} to {outlet}",
        "together": "{outlet} made one report of it together",
        "unsourced": "{n} state{s} no source of {its} own",
        "beside": "no page says whose word it is; those with whom the report of {outlet} goes on are taken for it",
        "against": "{n} carr{ies} a denial or doubt",
        "one_office": "one speaker may only give the word of another, or of a body or office that both speak for",
        "passes_on": "who gives another's word on a page of its own may be no source besides",
        "same_people": "unnamed sources of different outlets may be the same people",
        "named_among": "who is named may be one of the unnamed, or speak for them",
        "open_plural": "an unnamed plural has no upper number",
        "names": "the text names {outlet} as its source: “{said}”",
        "credits": "the page credits {outlet} for its text: “{said}”",
        "shared": "{percent}% of its own words stand in the other page word for word",
        "renders": "its sentences follow a page in another language, names and figures with them",
        "names_it": "it names {outlet}",
        "later": "it is dated later",
        "undated": "it bears no date",
        "shorter": "it holds less that is its own; the pages do not tell which came first",
    }
)


def worded(reasons: Iterable[Reason]) -> str:
    """Return the reasons in English, each but the first after a semicolon."""
    return "; ".join(map(_words, reasons))


def _words(reason: Reason) -> str:
    told = dict(reason.told)
    n = int(str(told.get("articles", 0)))
    forms = {"n": n, "s": "s" if n == 1 else "", "ies": "ies" if n == 1 else "y", "its": "its" if n == 1 else "their"}
    if reason.kind == "pages":
        told = {"articles": counted(n, "article"), "outlets": counted(int(str(told["outlets"])), "outlet")}
    return _WORDS[reason.kind].format(**told, **forms)

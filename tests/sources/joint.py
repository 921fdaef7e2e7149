"""Pages of a story and their sources as they are joined."""

from accordingto.nouns import Article, JointSource, Outlet
from accordingto.sources import join
from tests.sources.build import Said, identified, outlets


def told(name: str, text: str, *said: Said, language: str = "en", outlet: str = "The Harbour Courier") -> Article:
    """Return a page of `outlet` under the id `name`, with its sources; `said` are source, cue and content."""
    return identified(text, *said, language=language, id=name, outlet=Outlet(outlet, f"{name}.example"))


def joint(*articles: Article, one_story: bool = True) -> tuple[JointSource, ...]:
    """Return the joint sources of pages that all tell one story, or each its own."""
    return join(articles, outlets(), {a.id: "story" if one_story else a.id for a in articles})


def joined(*articles: Article, one_story: bool = True) -> list[set[str]]:
    """Return the joint sources as sets of the pages that their members are on."""
    found = joint(*articles, one_story=one_story)
    members = [(m.article, m.source) for j in found for m in j.members]
    assert sorted(members) == sorted((a.id, s.id) for a in articles for s in a.sources)
    return [{m.article for m in j.members} for j in found]


def whose(found: tuple[JointSource, ...]) -> dict[str | None, str | None]:
    """Return for each source that gives another's word the name or wording of that other."""
    called = {j.id: j.name or j.description for j in found}
    return {called[j.id]: called[j.voice_of or j.part_of or ""] for j in found if j.voice_of or j.part_of}

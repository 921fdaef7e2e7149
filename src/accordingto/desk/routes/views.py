"""What the desk shows: claims, articles, sources, the timeline, and statements that are searched for."""

from typing import Annotated

from litestar import get
from litestar.datastructures import State
from litestar.params import FromQuery, QueryParameter

from accordingto.desk import articles, claims, finding, people, picture, shapes, versions
from accordingto.desk.routes.common import CHECKED, FOUND, Connections, Limit, Number, Offset, Words, here, there
from accordingto.nouns import Manner, SourceKind, Stance

_DATE = r"^(\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-][\d:]+)?)?)?)?)?$"
"""A date at any precision, or none: others would compare with the pages' dates in no order at all."""


@get("/api/desk", sync_to_thread=False)
def show_desk(state: State) -> shapes.Desk:
    """What the file holds."""
    desk: Connections = state.desk
    return desk.numbers()


@get("/api/claims", sync_to_thread=False, raises=CHECKED)
def list_claims(
    state: State,
    order: FromQuery[shapes.Order] = "articles",
    denied: FromQuery[bool | None] = None,
    q: Words = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.ClaimRow]:
    """The claims with their ranges of independent roots."""
    return claims.rows(here(state), order, denied, q, limit, offset)


@get("/api/claims/{id:int}", sync_to_thread=False, raises=FOUND)
def show_claim(state: State, id: Number) -> shapes.Claim:
    """One claim with its roots and statements."""
    return there(claims.one(here(state), id))


@get("/api/claims/{id:int}/chain", sync_to_thread=False, raises=FOUND)
def show_chain(state: State, id: Number) -> picture.Chain:
    """The chain of one claim: whose words, through whom, to which pages."""
    return there(picture.chain(here(state), id))


@get("/api/articles", sync_to_thread=False, raises=CHECKED)
def list_articles(
    state: State, outlet: Words = "", language: Words = "", q: Words = "", limit: Limit = 50, offset: Offset = 0
) -> shapes.Rows[shapes.ArticleRow]:
    """The articles, the newest first."""
    return articles.rows(here(state), outlet, language, q, limit, offset)


@get("/api/articles/{id:int}", sync_to_thread=False, raises=FOUND)
def show_article(state: State, id: Number) -> shapes.ArticleView:
    """One article to read: the contract's article, with its claims, retellings and versions."""
    return there(articles.one(here(state), id))


@get("/api/articles/{id:int}/versions/{number:int}", sync_to_thread=True, raises=FOUND)
def show_changes(state: State, id: Number, number: Number) -> shapes.VersionChanges:
    """What one version of an article, from the second on, changed of the version before it."""
    return there(versions.changes(here(state), id, number))


@get("/api/articles/{a:int}/beside/{b:int}", sync_to_thread=False, raises=FOUND)
def show_beside(state: State, a: Number, b: Number) -> shapes.Beside:
    """Two articles with what they share word for word."""
    return there(articles.beside(here(state), a, b))


@get("/api/sources", sync_to_thread=False, raises=CHECKED)
def list_sources(
    state: State,
    kind: FromQuery[SourceKind | None] = None,
    q: Words = "",
    order: FromQuery[people.SourceOrder] = "statements",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.SourceRow]:
    """The sources over all pages."""
    return people.rows(here(state), kind, q, order, limit, offset)


@get("/api/sources/{id:int}", sync_to_thread=False, raises=FOUND)
def show_source(state: State, id: Number) -> shapes.Source:
    """One source with all it says."""
    return there(people.one(here(state), id))


@get("/api/timeline", sync_to_thread=False, raises=CHECKED)
def show_timeline(state: State, who: Words = "", limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Position]:
    """Who held what when: everybody's positions, or those of one name."""
    return people.timeline(here(state), who, limit, offset)


@get("/api/search", sync_to_thread=False, raises=CHECKED)
def search_statements(
    state: State,
    q: Words = "",
    speaker: Words = "",
    outlet: Words = "",
    language: Words = "",
    manner: FromQuery[Manner | None] = None,
    stance: FromQuery[Stance | None] = None,
    first: Annotated[
        str, QueryParameter(name="from", max_length=30, pattern=_DATE, description="ISO 8601, included.")
    ] = "",
    last: Annotated[
        str, QueryParameter(name="to", max_length=30, pattern=_DATE, description="ISO 8601, included.")
    ] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.Found]:
    """Statements that have all the words and fit all the filters."""
    asked = finding.Question(q, speaker, outlet, language, manner, stance, first, last)
    return finding.statements(here(state), asked, limit, offset)

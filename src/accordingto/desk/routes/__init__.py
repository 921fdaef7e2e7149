"""The routes of the desk's HTTP API, a module for each kind of thing that is asked of it."""

from litestar.handlers import HTTPRouteHandler

from accordingto.desk.routes import editing, exports, views, watching

ROUTES: tuple[HTTPRouteHandler, ...] = (
    views.show_desk,
    views.list_claims,
    views.show_claim,
    views.show_chain,
    views.list_articles,
    editing.add_article,
    views.show_article,
    views.show_changes,
    views.show_beside,
    views.list_sources,
    views.show_source,
    views.show_timeline,
    views.search_statements,
    editing.list_decisions,
    editing.decide,
    editing.undo,
    watching.list_feeds,
    watching.add_feed,
    watching.remove_feed,
    watching.list_queries,
    watching.add_query,
    watching.remove_query,
    watching.list_events,
    exports.export_csv,
    exports.export_json,
    exports.export_report,
    exports.export_trace,
    exports.export_prov,
    exports.export_annotations,
    exports.export_sourcing,
)
"""In the order in which the OpenAPI document has them."""

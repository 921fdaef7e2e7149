"""One self-contained HTML page: no network, no script, everything reachable with the keyboard.

All page data goes through Jinja's autoescaping, and before it through `text.clean`, which takes away what is never
shown: control characters, bidi overrides, lone surrogates.  The style sheet is the page's only active part; the
content security policy admits it by its hash and nothing else.
"""

import base64
import hashlib
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from accordingto.nouns import Article, Trace
from accordingto.report import wording
from accordingto.report.evidence import called, office, outlet
from accordingto.report.views import Views, prefix_for
from accordingto.text import clean


def html(article_or_trace: Article | Trace) -> str:
    """Return the report as one HTML document; write it as UTF-8."""
    style = _environment().get_template("report.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return _render("page.html", article_or_trace, "", policy=policy)


def html_fragment(article_or_trace: Article | Trace) -> str:
    """Return the report as one ``div`` with its own style, for a notebook's ``_repr_html_``.

    Ids carry a prefix made from the articles, so that several fragments stand in one document.
    """
    trace = article_or_trace if isinstance(article_or_trace, Trace) else Trace(articles=(article_or_trace,))
    return _render("fragment.html", article_or_trace, prefix_for(trace))


def _render(template: str, noun: Article | Trace, prefix: str, **more: object) -> str:
    trace = noun if isinstance(noun, Trace) else Trace(articles=(noun,))
    single = isinstance(noun, Article)
    views = Views(trace, prefix, single=single)
    return _environment().get_template(template).render(views=views, single=single, wording=wording, **more)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("accordingto.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "line": wording.line,
        "shorten": wording.shorten,
        "called": called,
        "office": office,
        "outlet": outlet,
        "language": wording.language,
    }
    environment.tests["web"] = _is_web
    return environment


def _shown(value: Any) -> Any:
    # What a macro returns is markup already (it has __html__), its data were cleaned inside.
    return clean(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _is_web(url: str | None) -> bool:
    """Tell whether a link to `url` is safe to offer: a page may name any scheme, ``javascript:`` included."""
    try:
        return urlsplit(url or "").scheme in ("http", "https")
    except ValueError:
        return False

"""The way a desk's pages are read: all in full, or all quickly, as the file says from before its first page.

Another way is taken by reading all of them anew (:mod:`~accordingto.desk.rereading`).

Two versions of a page are compared by what was found in each, and a claim's roots are counted over all pages: read in
two ways they would differ in what no page says.
"""

import sqlite3

from accordingto.errors import InputError
from accordingto.nouns import Article


def is_quick(db: sqlite3.Connection) -> bool:
    """Tell whether the pages of the desk are read quickly."""
    return bool(db.execute("SELECT quick FROM desk").fetchone()[0])


def refused(db: sqlite3.Connection, article: Article) -> InputError | None:
    """Return why the desk cannot have `article`: it came read already, in the other way."""
    if bool(article.quick) == is_quick(db):
        return None
    other, own = ("quickly", "in full") if article.quick else ("in full", "quickly")
    return InputError(article.input, f"was read {other}, and the pages of this desk are read {own}")

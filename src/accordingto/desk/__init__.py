"""The desk: a standing investigation in one SQLite file, and the workbench on it.

The file (``schema/``, :mod:`database`) holds what was read, what was found and what people decided; :mod:`intake` adds
pages, :mod:`rereading` reads them anew, :mod:`settling` traces them, :mod:`deciding` takes decisions, :mod:`app`
answers a browser.
"""

from accordingto.desk.database import DeskError, connect
from accordingto.desk.intake import Added, add
from accordingto.desk.rereading import reread
from accordingto.desk.settling import catch_up, settle

__all__ = ["Added", "DeskError", "add", "catch_up", "connect", "reread", "settle"]

"""Pages: the bytes of news pages to articles.

:func:`find` opens INPUTs and yields pages or errors; :func:`read` turns a page into an article: its text, what each
line of it is (the article, another story, the site), languages, outlet, title, date, and whom it credits.
:class:`Fetcher` fetches one page after the other, and asks whether one that was fetched before has changed.
"""

from accordingto.pages.fetch import Fetcher
from accordingto.pages.find import find
from accordingto.pages.guard import read
from accordingto.pages.limits import Limits
from accordingto.pages.polling import Item, Polled, poll

__all__ = ["Fetcher", "Item", "Limits", "Polled", "find", "poll", "read"]

"""Who speaks: the sources of a page, the chain of who reports whom, and the same source over pages."""

from accordingto.sources.introduced import introduced
from accordingto.sources.joining import join
from accordingto.sources.page import identify
from accordingto.sources.publisher import published_by

__all__ = ["identify", "introduced", "join", "published_by"]

"""Who speaks: the sources of a page, the chain of who reports whom, and the same source over pages."""

from accordingto.sources.joining import join
from accordingto.sources.page import identify

__all__ = ["identify", "join"]

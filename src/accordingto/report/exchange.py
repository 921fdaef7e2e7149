"""JSON after the contract: the nouns as they are, under the names that the nouns have."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from accordingto.nouns import Article, Trace

_SURROGATE = re.compile("[\ud800-\udfff]")
_encoder = msgspec.json.Encoder()


def json_lines(articles: Iterable[Article]) -> Iterator[bytes]:
    """Yield each article as one line of UTF-8 JSON, its line end included."""
    for article in articles:
        yield plain_json(article) + b"\n"


def json(trace: Trace) -> bytes:
    """Return the trace as one UTF-8 JSON object, without a line end."""
    return plain_json(trace)


def plain_json(value: object) -> bytes:
    """Return any of the nouns, or dictionaries and lists of plain values, as UTF-8 JSON, without a line end."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        # A file name that is not UTF-8 reaches us with lone surrogates, which JSON cannot hold.  One character for
        # one keeps all offsets.
        return _encoder.encode(_without_surrogates(msgspec.to_builtins(value)))


def _without_surrogates(value: Any) -> Any:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case dict():
            return {key: _without_surrogates(one) for key, one in value.items()}
        case list() | tuple():
            return [_without_surrogates(one) for one in value]
        case _:
            return value

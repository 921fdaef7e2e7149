"""The formats that a trace can be written in for other programs, by the names that the command line gives them."""

from collections.abc import Callable, Mapping

from accordingto.nouns import Trace
from accordingto.report.annotations import annotations
from accordingto.report.prov import prov
from accordingto.report.schema_org import schema_org
from accordingto.report.sheets import tables


def _csv(trace: Trace) -> dict[str, bytes]:
    return {f"{name}.csv": table.encode("utf-8", "replace") for name, table in tables(trace).items()}


EXPORTS: Mapping[str, Callable[[Trace], bytes | dict[str, bytes]]] = {
    "annotations": annotations,
    "csv": _csv,
    "prov": prov,
    "schema-org": schema_org,
}
"""What makes each format of a trace: the bytes of a file, or those of several files in a folder, by their names."""

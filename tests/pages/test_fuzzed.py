"""A short, seeded slice of the fuzzing of pages: no mutation crashes, hangs or leaves spans outside the text."""

from benchmarks.fuzz import ALLOWED_SECONDS, Report, run


def test_mutated_pages_neither_crash_nor_hang() -> None:
    report: Report = run(seed=20211, pages=150)
    assert report.pages == 150
    assert report.crashes == []
    assert report.slowest < ALLOWED_SECONDS

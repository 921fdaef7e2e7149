import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsOf, span, stretch, ticks } from "../src/timeline";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test("a date covers what it states", () => {
  assert.deepEqual(stretch("2024"), [day("2024-01-01"), day("2024-12-31")]);
  assert.deepEqual(stretch("2024-02"), [day("2024-02-01"), day("2024-02-29")]);
  assert.deepEqual(stretch("2024-02-03T10:00:00Z"), [day("2024-02-03"), day("2024-02-03")]);
  assert.equal(stretch("soon"), null);
});

test("open ends", () => {
  assert.deepEqual(span(["2024", null]), [day("2024-01-01"), day("2024-12-31")]);
  assert.deepEqual(span(["2023", "2024-05"]), [day("2023-01-01"), day("2024-05-31")]);
  assert.equal(span([null, null]), null);
});

test("ticks are few and at a fitting precision", () => {
  assert.deepEqual(ticks(day("2026-03-01"), day("2026-03-05"), 7), ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]);
  assert.deepEqual(ticks(day("2026-01-15"), day("2026-06-20"), 7), ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
  assert.deepEqual(ticks(day("2010-01-01"), day("2026-06-20"), 4).every((tick) => tick.length === 4), true);
});

test("marks of one row keep apart, and take the first row that is free", () => {
  assert.deepEqual(rowsOf([0, 1, 5, 6, 12], 6), [0, 1, 2, 0, 0]);
  assert.deepEqual(rowsOf([3, 3, 3], 6), [0, 1, 2]);
  assert.deepEqual(rowsOf([], 6), []);
});

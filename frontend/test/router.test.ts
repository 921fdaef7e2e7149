import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, to } from "../src/router";

test("an address comes back as it went", () => {
  const address = to(["sources", "a/b c"], { q: "x & y", empty: "" });
  const { parts, query } = parse(address);
  assert.deepEqual(parts, ["sources", "a/b c"]);
  assert.equal(query.get("q"), "x & y");
  assert.equal(query.get("empty"), null);
});

test("a broken address is no error", () => {
  assert.deepEqual(parse("#/claims/%E0%A4%A").parts, ["claims", "%E0%A4%A"]);
  assert.deepEqual(parse("").parts, []);
});

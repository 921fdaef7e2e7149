import assert from "node:assert/strict";
import { test } from "node:test";
import { line, locate, pieces, shorten, shown, slicer, web } from "../src/text";

test("spans count code points, also behind letters outside the basic plane", () => {
  const text = "a 𝔘kraine 😀 said";
  const by = slicer(text);
  const points = [...text];
  assert.equal(by.length, points.length);
  for (let start = 0; start < points.length; start++)
    for (let end = start; end <= points.length; end++) assert.equal(by.slice(start, end), points.slice(start, end).join(""));
  assert.equal(by.points(text.indexOf("said")), points.indexOf("s"));
});

test("pieces in order are the window, and each says what covers it", () => {
  const cut = pieces([2, 10], [
    { span: [0, 4], key: "a" },
    { span: [3, 6], key: "b" },
    { span: [5, 5], key: "empty" },
    { span: [12, 14], key: "outside" },
  ]);
  assert.deepEqual(
    cut.map(({ start, end, keys }) => [start, end, keys.join("")]),
    [
      [2, 3, "a"],
      [3, 4, "ab"],
      [4, 6, "b"],
      [6, 10, ""],
    ],
  );
});

test("controls that turn or hide words are not shown", () => {
  assert.equal(shown("pay\u202eyap\u2066x\u200b\u0007"), "payyapx");
  assert.equal(line(" two\n lines\t"), "two lines");
});

test("words are found where they stand, in code points", () => {
  assert.deepEqual(locate("😀 two officials", " two officials "), [2, 15]);
  assert.equal(locate("two", "three"), null);
  assert.equal(locate("two", "  "), null);
});

test("only addresses of the web become links", () => {
  assert.equal(web("https://a.example/x"), "https://a.example/x");
  for (const bad of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//a.example", "vbscript:x", "", null, " javascript:alert(1)"]) assert.equal(web(bad), null);
});

test("long text is cut at a blank", () => {
  assert.equal(shorten("one two three", 20), "one two three");
  assert.equal(shorten("one two three", 10), "one two…");
});

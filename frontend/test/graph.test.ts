import assert from "node:assert/strict";
import { test } from "node:test";
import { MANY, fold, neighbour, place, tree, way, wrap } from "../src/graph";
import type { Chain, ChainEdge, ChainNode } from "../src/types";

const measure = (words: string) => words.length * 7;
const node = (id: string, more: Partial<ChainNode> = {}): ChainNode => ({
  id, kind: "page", label: `Outlet ${id}`, detail: "", root: false, article: 1, language: "en", published: null, stance: "", count: null, source: null, ...more,
});
const edge = (from: string, to: string, relation: ChainEdge["relation"] = "states"): ChainEdge => ({ from, to, relation, why: "", drawn: true, evidence: [] });

/** Two officials spoke to a newspaper; `copies` pages copy it, one retells it and denies. */
function story(copies: number): Chain {
  const pages = Array.from({ length: copies }, (_, i) => node(`p${i}`));
  return {
    nodes: [node("officials", { kind: "unnamed", root: true, article: null }), node("paper", { kind: "outlet" }), ...pages, node("denier", { stance: "denies" })],
    edges: [edge("officials", "paper", "says"), ...pages.map(({ id }) => edge("paper", id, "copies")), edge("paper", "denier")],
    folded: "",
  };
}

test("a small chain is drawn whole", () => {
  const chain = story(MANY - 3);
  assert.equal(fold(chain, new Set()).nodes.length, chain.nodes.length);
});

test("in a large chain copies fold into one box; roots and denials stay", () => {
  const chain = story(198);
  const folded = fold(chain, new Set());
  assert.deepEqual(folded.nodes.map(({ id }) => id), ["officials", "paper", "denier", "fold:paper|copies"]);
  assert.equal(folded.nodes.at(-1)?.folded.length, 198);
  assert.equal(fold(chain, new Set(["fold:paper|copies"])).nodes.length, chain.nodes.length);
});

test("edges that may be left out are not drawn, but told in the list", () => {
  const chain = story(2);
  chain.edges[1]!.drawn = false;
  assert.equal(fold(chain, new Set()).edges.length, chain.edges.length - 1);
  assert.equal(tree(chain)[0]?.below?.[0]?.below?.length, 3);
});

test("two hundred boxes: none lies over another, all run left to right", () => {
  const chain = story(196);
  const drawing = place({ nodes: chain.nodes.map((one) => ({ ...one, folded: [] })), edges: chain.edges }, ({ label }) => label, () => "", measure);
  assert.equal(drawing.boxes.length, 199);
  for (const a of drawing.boxes)
    for (const b of drawing.boxes)
      assert.ok(a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
  const at = new Map(drawing.boxes.map((box) => [box.node.id, box.x]));
  for (const { edge: one } of drawing.arrows) assert.ok(at.get(one.from)! < at.get(one.to)!);
});

test("arrow keys follow the chain", () => {
  const chain = story(3);
  const drawing = place(fold(chain, new Set()), ({ label }) => label, () => "", measure);
  assert.equal(neighbour(drawing, "officials", "right"), "paper");
  assert.equal(neighbour(drawing, "paper", "left"), "officials");
  const page = neighbour(drawing, "paper", "right")!;
  assert.equal(neighbour(drawing, page, "left"), "paper");
  const below = neighbour(drawing, page, "down") ?? neighbour(drawing, page, "up")!;
  assert.notEqual(below, page);
  assert.equal(neighbour(drawing, "officials", "left"), null);
});

test("the list opens every node once, circles included", () => {
  const chain = story(2);
  chain.nodes.push(node("x"), node("y"));
  chain.edges.push(edge("x", "y"), edge("y", "x"), edge("denier", "p0"));
  const seen: string[] = [];
  const walk = (branches: ReturnType<typeof tree>): void =>
    branches.forEach(({ node: one, below }) => {
      if (below !== null) seen.push(one.id);
      walk(below ?? []);
    });
  walk(tree(chain));
  for (const { id } of chain.nodes) assert.ok(seen.includes(id), id);
});

test("labels are broken and cut to their room", () => {
  assert.deepEqual(wrap("one two three four", 70, 2, measure), ["one two", "three four"]);
  const cut = wrap("one two three four five six seven", 70, 2, measure);
  assert.equal(cut.length, 2);
  assert.ok(cut[1]!.endsWith("…") && cut.every((words) => measure(words) <= 70));
  assert.deepEqual(wrap("Ana Lagerlunde-Wirtshausen", 112, 3, measure), ["Ana Lagerlunde-", "Wirtshausen"]);
  assert.deepEqual(wrap("", 70, 2, measure), []);
});

test("a way ends at its last point", () => {
  const { path, head } = way([{ x: 0, y: 0 }, { x: 5, y: 5 }, { x: 10, y: 0 }]);
  assert.ok(path.startsWith("M0.0 0.0") && path.endsWith("L10.0 0.0") && head.includes("L10.0 0.0"));
  assert.equal(way([]).path, "");
});

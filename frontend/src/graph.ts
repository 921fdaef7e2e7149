// The chain as a graph: pages folded, boxes placed (dagre), the same as a tree in words, steps of the keyboard.

import dagre from "@dagrejs/dagre";
import type { Chain, ChainEdge, ChainNode } from "./types";

export interface Node extends ChainNode {
  /** Nodes that this one stands for, where pages were folded into it. */
  folded: ChainNode[];
}

export interface Graph {
  nodes: Node[];
  edges: ChainEdge[];
}

/** Chains of more nodes than this fold pages that only pass on. */
export const MANY = 14;
const GROUP = 3;

/**
 * Folds pages that say nothing more than where they have it from: all pages with one edge in, of the same relation from
 * the same node, and none out, become one box, where there are at least three.  Roots and denials are never folded.
 */
export function fold(chain: Chain, open: ReadonlySet<string>): Graph {
  const drawn = chain.edges.filter((edge) => edge.drawn);
  const whole = { nodes: chain.nodes.map((node) => ({ ...node, folded: [] })), edges: drawn };
  if (chain.nodes.length <= MANY) return whole;
  const into = new Map<string, ChainEdge[]>();
  const out = new Set<string>();
  for (const edge of drawn) {
    into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
    out.add(edge.from);
  }
  const groups = new Map<string, ChainNode[]>();
  for (const node of chain.nodes) {
    const edges = into.get(node.id) ?? [];
    const plain = node.kind === "page" && !node.root && node.stance === "";
    if (!plain || out.has(node.id) || edges.length !== 1) continue;
    const key = `${edges[0]!.from}|${edges[0]!.relation}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  const gone = new Map<string, string>();
  const boxes: Node[] = [];
  for (const [key, nodes] of groups) {
    const id = `fold:${key}`;
    if (nodes.length < GROUP || open.has(id)) continue;
    boxes.push({ ...nodes[0]!, id, label: "", detail: "", article: null, language: null, published: null, source: null, folded: nodes });
    for (const node of nodes) gone.set(node.id, id);
  }
  const edges = new Map<string, ChainEdge>();
  for (const edge of drawn) {
    const target = gone.get(edge.to) ?? edge.to;
    const known = edges.get(`${edge.from}|${target}|${edge.relation}`);
    if (known) known.evidence = [...known.evidence, ...edge.evidence];
    else edges.set(`${edge.from}|${target}|${edge.relation}`, { ...edge, to: target });
  }
  return { nodes: [...whole.nodes.filter(({ id }) => !gone.has(id)), ...boxes], edges: [...edges.values()] };
}

export interface Box {
  node: Node;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  detail: string;
}

export interface Arrow {
  edge: ChainEdge;
  points: { x: number; y: number }[];
  label: { x: number; y: number };
}

export interface Drawing {
  boxes: Box[];
  arrows: Arrow[];
  width: number;
  height: number;
}

export type Measure = (words: string) => number;

/** Where to end a line before `end`: at a blank, or behind a hyphen that a long name has. */
const breaking = (text: string, end: number): number => Math.max(text.lastIndexOf(" ", end), text.lastIndexOf("-", end - 1) + 1);

/** Breaks words into at most `most` lines of at most `room` units, the last cut with "…". */
export function wrap(text: string, room: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most) {
    if (measure(rest) <= room) {
      lines.push(rest);
      return lines;
    }
    let end = rest.length;
    while (end > 1 && measure(rest.slice(0, end)) > room) end--;
    const near = breaking(rest, end);
    const at = near > 0 && lines.length < most - 1 ? near : end;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest && lines.length) {
    let last = lines[lines.length - 1]!;
    while (last.length > 1 && measure(`${last}…`) > room) last = last.slice(0, -1);
    lines[lines.length - 1] = `${last.trimEnd()}…`;
  }
  return lines;
}

const WIDTH = 196;
const TEXT = WIDTH - 42;
const LINE = 17;

/** Places boxes from the roots at the left to the pages at the right. */
export function place(graph: Graph, label: (node: Node) => string, detail: (node: Node) => string, measure: Measure): Drawing {
  const layout = new dagre.graphlib.Graph({ multigraph: true });
  layout.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 84, edgesep: 10, marginx: 12, marginy: 12, ranker: "network-simplex" });
  layout.setDefaultEdgeLabel(() => ({}));
  const lines = new Map<string, string[]>();
  for (const node of graph.nodes) {
    const own = wrap(label(node), TEXT, 3, measure);
    lines.set(node.id, own);
    layout.setNode(node.id, { width: WIDTH, height: Math.max(own.length, 1) * LINE + (detail(node) ? 14 : 0) + 16 });
  }
  const known = new Set(graph.nodes.map(({ id }) => id));
  const edges = graph.edges.filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to);
  edges.forEach((edge, i) => layout.setEdge(edge.from, edge.to, {}, String(i)));
  dagre.layout(layout);
  const boxes = graph.nodes.map((node) => {
    const { x, y, width, height } = layout.node(node.id) as { x: number; y: number; width: number; height: number };
    return { node, x: x - width / 2, y: y - height / 2, width, height, lines: lines.get(node.id) ?? [], detail: detail(node) };
  });
  const arrows = edges.map((edge, i) => {
    const { points } = layout.edge({ v: edge.from, w: edge.to, name: String(i) }) as { points: { x: number; y: number }[] };
    return { edge, points, label: points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 } };
  });
  const { width = 0, height = 0 } = layout.graph() as { width?: number; height?: number };
  return { boxes, arrows, width, height };
}

/** A smooth way through the points, and its arrow head. */
export function way(points: readonly { x: number; y: number }[]): { path: string; head: string } {
  const [first, ...rest] = points;
  const last = rest[rest.length - 1];
  if (!first || !last) return { path: "", head: "" };
  const mid = (a: { x: number; y: number }, b: { x: number; y: number }) => `${((a.x + b.x) / 2).toFixed(1)} ${((a.y + b.y) / 2).toFixed(1)}`;
  let path = `M${first.x.toFixed(1)} ${first.y.toFixed(1)}`;
  for (let i = 0; i + 1 < rest.length; i++) path += `Q${rest[i]!.x.toFixed(1)} ${rest[i]!.y.toFixed(1)} ${mid(rest[i]!, rest[i + 1]!)}`;
  path += `L${last.x.toFixed(1)} ${last.y.toFixed(1)}`;
  const before = points[points.length - 2] ?? first;
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const corner = (turn: number) => `${(last.x - 8 * Math.cos(angle + turn)).toFixed(1)} ${(last.y - 8 * Math.sin(angle + turn)).toFixed(1)}`;
  return { path, head: `M${corner(0.42)}L${last.x.toFixed(1)} ${last.y.toFixed(1)}L${corner(-0.42)}` };
}

export type Direction = "left" | "right" | "up" | "down";

/** The box that an arrow key leads to: along the edges sideways, to the nearest of the same column up and down. */
export function neighbour(drawing: Drawing, id: string, direction: Direction): string | null {
  const here = drawing.boxes.find(({ node }) => node.id === id);
  if (!here) return drawing.boxes[0]?.node.id ?? null;
  const side = direction === "right" ? (["from", "to"] as const) : (["to", "from"] as const);
  const ids =
    direction === "left" || direction === "right"
      ? new Set(drawing.arrows.filter(({ edge }) => edge[side[0]] === id).map(({ edge }) => edge[side[1]]))
      : null;
  const sign = direction === "up" ? -1 : 1;
  const choice = drawing.boxes.filter((box) =>
    ids ? ids.has(box.node.id) : box !== here && Math.abs(box.x - here.x) < WIDTH / 2 && (box.y - here.y) * sign > 0,
  );
  choice.sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return choice[0]?.node.id ?? null;
}

export interface Branch {
  node: ChainNode;
  edge: ChainEdge | null;
  /** Null where the same node was listed above already. */
  below: Branch[] | null;
}

/** The chain as nested lists: from where nothing leads on, down to the pages; every node is opened out once. */
export function tree(chain: Chain): Branch[] {
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const out = new Map<string, ChainEdge[]>();
  const entered = new Set<string>();
  for (const edge of chain.edges) {
    out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
    entered.add(edge.to);
  }
  const seen = new Set<string>();
  const branch = (node: ChainNode, edge: ChainEdge | null): Branch => {
    if (seen.has(node.id)) return { node, edge, below: out.has(node.id) ? null : [] };
    seen.add(node.id);
    const below = (out.get(node.id) ?? []).flatMap((next) => {
      const target = nodes.get(next.to);
      return target ? [branch(target, next)] : [];
    });
    return { node, edge, below };
  };
  const tops = chain.nodes.filter((node) => !entered.has(node.id)).map((node) => branch(node, null));
  // What stands in a circle has no top: begin anywhere.
  for (const node of chain.nodes) if (!seen.has(node.id)) tops.push(branch(node, null));
  return tops;
}

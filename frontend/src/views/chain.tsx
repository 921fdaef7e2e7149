// The chain as a picture: people and documents at the left, pages at the right, and the same as nested lists.

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useData } from "../api";
import { useWords } from "../context";
import { type Box, type Branch, type Direction, type Drawing, type Node, fold, neighbour, place, tree, way } from "../graph";
import { Name, Reasons, Stands, Waiting, Why, join } from "../parts/common";
import { shape } from "../parts/icons";
import { Statements } from "../parts/sentence";
import { to } from "../router";
import { line } from "../text";
import type { Chain, ChainEdge, ChainNode } from "../types";

const KEYS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

function measurer(): (words: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (words) => words.length * 7;
  context.font = `13px ${getComputedStyle(document.documentElement).getPropertyValue("--sans") || "sans-serif"}`;
  return (words) => context.measureText(words).width;
}

function Outline({ box }: { box: Box }) {
  const { node, x, y, width, height } = box;
  const corner = ["person", "unnamed", "unknown"].includes(node.kind) ? 14 : 3;
  const behind = node.folded.length > 0 || node.kind === "unnamed";
  return (
    <>
      {behind && <rect class="shape behind" x={x + 4} y={y - 4} width={width} height={height} rx={corner} />}
      {node.kind === "document" ? (
        <path class="shape" d={`M${x} ${y}h${width - 12}l12 12v${height - 12}h${-width}Z`} />
      ) : (
        <rect class="shape" x={x} y={y} width={width} height={height} rx={corner} />
      )}
      {node.root && <path class="rooted" d={`M${x - 6} ${y}v${height}`} />}
    </>
  );
}

interface View {
  x: number;
  y: number;
  scale: number;
}

function Picture({ drawing, chosen, choose, label }: { drawing: Drawing; chosen: string | null; choose(id: string): void; label(node: Node): string }) {
  const { t, number } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [view, set] = useState<View>({ x: 0, y: 0, scale: 1 });
  const [focus, setFocus] = useState(drawing.boxes[0]?.node.id ?? "");
  const drag = useRef<{ x: number; y: number; view: View } | null>(null);

  const fit = useCallback(() => {
    const width = frame.current?.clientWidth ?? 800;
    const height = frame.current?.clientHeight ?? 480;
    // Below .6 nothing can be read: rather show the roots, and let the rest be panned to.
    const scale = Math.min(1.15, Math.max(0.6, Math.min(width / drawing.width, height / drawing.height)));
    set({ x: Math.max(0, (width - drawing.width * scale) / 2), y: Math.max(0, (height - drawing.height * scale) / 2), scale });
  }, [drawing]);
  useEffect(fit, [fit]);

  const zoom = (by: number, at?: { x: number; y: number }) =>
    set((old) => {
      const scale = Math.min(2.5, Math.max(0.2, old.scale * by));
      const { x, y } = at ?? { x: (frame.current?.clientWidth ?? 0) / 2, y: (frame.current?.clientHeight ?? 0) / 2 };
      return { scale, x: x - ((x - old.x) * scale) / old.scale, y: y - ((y - old.y) * scale) / old.scale };
    });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // With ctrl only, so that the wheel goes on scrolling the page; preventDefault needs a listener that isn't passive.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, []);

  const reach = (id: string) => {
    setFocus(id);
    frame.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    const box = drawing.boxes.find(({ node }) => node.id === id);
    const width = frame.current?.clientWidth ?? 0;
    const height = frame.current?.clientHeight ?? 0;
    if (!box) return;
    set((old) => {
      const left = box.x * old.scale + old.x;
      const top = box.y * old.scale + old.y;
      const dx = left < 8 ? 8 - left : Math.min(0, width - 8 - (left + box.width * old.scale));
      const dy = top < 8 ? 8 - top : Math.min(0, height - 8 - (top + box.height * old.scale));
      return { ...old, x: old.x + dx, y: old.y + dy };
    });
  };

  const pressed = (event: KeyboardEvent, id: string) => {
    const direction = KEYS[event.key];
    if (direction) {
      event.preventDefault();
      const next = neighbour(drawing, id, direction);
      if (next) reach(next);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(id);
    } else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    drag.current = { x: event.clientX, y: event.clientY, view };
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from || event.buttons === 0) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return;
    frame.current?.setPointerCapture(event.pointerId);
    set({ ...from.view, x: from.view.x + event.clientX - from.x, y: from.view.y + event.clientY - from.y });
  };

  const tall = Math.round(Math.min(640, Math.max(200, drawing.height * Math.min(1, Math.max(0.6, 1100 / drawing.width)) + 24)));
  return (
    <div class="picture">
      <div class="tools">
        <button type="button" onClick={() => zoom(1.25)} aria-label={t("chain.larger")}>
          +
        </button>
        <button type="button" onClick={() => zoom(0.8)} aria-label={t("chain.smaller")}>
          −
        </button>
        <button type="button" onClick={fit}>
          {t("chain.fit")}
        </button>
      </div>
      <div ref={frame} class="frame" style={{ height: `${tall}px` }} onPointerDown={down} onPointerMove={move} onPointerUp={() => (drag.current = null)}>
        <svg class="chain" width="100%" height="100%" role="group" aria-label={t("chain.picture", { n: drawing.boxes.length, arrows: number(drawing.arrows.length) })}>
          <g transform={`translate(${view.x.toFixed(1)} ${view.y.toFixed(1)}) scale(${view.scale.toFixed(3)})`}>
            {drawing.arrows.map(({ edge, points }, i) => {
              const { path, head } = way(points);
              const near = chosen !== null && (edge.from === chosen || edge.to === chosen);
              return (
                <g key={i} class={`edge ${edge.relation}${near ? " near" : ""}`} aria-hidden="true">
                  <path class="way" d={path} />
                  <path class="head" d={head} />
                </g>
              );
            })}
            {drawing.arrows.map(({ edge, label: at }, i) =>
              edge.relation === "says" || (edge.relation === "states" && drawing.arrows.length > 6) ? null : (
                <text key={i} class={`word ${edge.relation}`} x={at.x} y={at.y - 4} text-anchor="middle" aria-hidden="true">
                  {t(`relation.${edge.relation}`)}
                </text>
              ),
            )}
            {drawing.boxes.map((box) => (
              <g
                key={box.node.id}
                class={`node ${box.node.kind} ${box.node.stance ?? ""}${box.node.root ? " is-root" : ""}${chosen === box.node.id ? " chosen" : ""}`}
                data-node={box.node.id}
                role="button"
                tabIndex={focus === box.node.id ? 0 : -1}
                aria-pressed={chosen === box.node.id}
                aria-label={spoken(box.node, label(box.node), t)}
                onFocus={() => setFocus(box.node.id)}
                onKeyDown={(event: KeyboardEvent) => pressed(event, box.node.id)}
                onClick={() => choose(box.node.id)}
              >
                <Outline box={box} />
                <path class="glyph" d={shape(box.node.kind)} transform={`translate(${box.x + 9} ${box.y + box.height / 2 - 8})`} />
                {box.lines.map((words, i) => (
                  <text key={i} class="label" x={box.x + 32} y={box.y + 21 + i * 17}>
                    {words}
                  </text>
                ))}
                {box.detail && (
                  <text class="detail" x={box.x + 32} y={box.y + 20 + box.lines.length * 17 - 2}>
                    {box.detail}
                  </text>
                )}
              </g>
            ))}
          </g>
        </svg>
      </div>
    </div>
  );
}

type Translate = (key: string, values?: Record<string, string | number>) => string;

function spoken(node: ChainNode, label: string, t: Translate): string {
  return [label, node.root ? t("chain.root") : t(`kind.${node.kind}`), node.stance ? t(`stance.${node.stance}`) : ""].filter(Boolean).join(", ");
}

function Legend() {
  const { t } = useWords();
  return (
    <p class="legend">
      <span class="key for-root">{t("chain.root")}</span>
      <span class="key for-unnamed">{t("kind.unnamed")}</span>
      <span class="key">{t("kind.outlet")}</span>
      <span class="key for-page">{t("kind.page")}</span>
      {(["says", "states", "copies", "translates", "denies"] as const).map((name) => (
        <span key={name} class={`key line for-${name}`}>
          {t(`relation.${name}`)}
        </span>
      ))}
    </p>
  );
}

function Chosen({ node, edges, label }: { node: Node; edges: readonly ChainEdge[]; label: string }) {
  const words = useWords();
  const { t } = words;
  const seen = new Set<string>();
  const evidence = edges
    .flatMap((edge) => edge.evidence)
    .filter((one) => {
      const key = `${one.article}/${one.attribution}/${one.start}`;
      return !seen.has(key) && seen.add(key);
    });
  return (
    <section class="chosen" aria-live="polite" aria-label={label}>
      <h2>
        <Name>{label}</Name>
      </h2>
      <p class="facts">
        {join([
          node.root ? t("chain.root") : t(`kind.${node.kind}`),
          node.stance && <Stands stance={node.stance} />,
          node.published && words.date(node.published),
          words.language(node.language),
          node.article && <a href={to(["articles", node.article])}>{t("open.article")}</a>,
          node.source && <a href={to(["sources", node.source])}>{t("open.source")}</a>,
        ])}
      </p>
      {node.folded.length > 0 && (
        <ul class="plain">
          {node.folded.map((page) => (
            <li key={page.id}>{page.article ? <a href={to(["articles", page.article])}><Name>{page.label}</Name></a> : <Name>{page.label}</Name>}</li>
          ))}
        </ul>
      )}
      {[...new Map(edges.map((edge) => [edge.why, edge])).values()].slice(0, 8).map((edge) => (
        <Reasons key={edge.why} of={edge} />
      ))}
      {evidence.length > 0 && <Statements of={evidence} />}
    </section>
  );
}

function Branches({ of }: { of: readonly Branch[] }) {
  const { t } = useWords();
  return (
    <ul>
      {of.map(({ node, edge, below }, i) => (
        <li key={`${node.id}/${i}`}>
          {edge && <span class={`tag ${edge.relation}`}>{t(`relation.${edge.relation}`)}</span>}{" "}
          {node.article ? (
            <a href={to(["articles", node.article])}>
              <Name>{node.label}</Name>
            </a>
          ) : (
            <Name>{node.label}</Name>
          )}{" "}
          <span class="muted">{node.root ? t("chain.root") : t(`kind.${node.kind}`)}</span> <Stands stance={node.stance || null} />
          {below === null ? <span class="muted"> {t("chain.above")}</span> : below.length > 0 && <Branches of={below} />}
        </li>
      ))}
    </ul>
  );
}

export function ChainView({ claim }: { claim: string }) {
  const words = useWords();
  const { t, number } = words;
  const answer = useData<Chain>(`/api/claims/${encodeURIComponent(claim)}/chain`);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, choose] = useState<string | null>(null);
  const label = (node: Node) => (node.folded.length ? t("chain.folded", { n: node.folded.length }) : line(node.label) || t("speaker.none"));
  const detail = (node: Node) =>
    node.kind === "page"
      ? [words.language(node.language), words.date(node.published)].filter(Boolean).join(" · ")
      : node.folded.length
        ? ""
        : t(`kind.${node.kind}`) + (node.count && (node.count[0] !== 1 || node.count[1] !== 1) ? `, ${words.figure(node.count)}` : "");
  const graph = useMemo(() => (answer.data ? fold(answer.data, open) : null), [answer.data, open]);
  const drawing = useMemo(() => (graph ? place(graph, label, detail, measurer()) : null), [graph, t]);
  const branches = useMemo(() => (answer.data ? tree(answer.data) : []), [answer.data]);
  if (!answer.data || !graph || !drawing) return <Waiting of={answer} />;
  if (!answer.data.nodes.length) return <p class="folded">{t("chain.none")}</p>;
  const node = graph.nodes.find(({ id }) => id === chosen);
  const folds = graph.nodes.filter(({ folded }) => folded.length).map(({ id }) => id);
  return (
    <div class="chained">
      <p class="muted">{t("chain.help")}</p>
      {(folds.length > 0 || open.size > 0) && (
        <p>
          <button type="button" onClick={() => setOpen(open.size ? new Set() : new Set(folds))}>
            {open.size ? t("chain.fold") : t("chain.unfold", { n: answer.data.nodes.length - graph.nodes.length + folds.length, all: number(answer.data.nodes.length) })}
          </button>
        </p>
      )}
      <Picture key={open.size} drawing={drawing} chosen={chosen} choose={(id) => choose((old) => (old === id ? null : id))} label={label} />
      <Why>{answer.data.folded}</Why>
      <Legend />
      {node && <Chosen node={node} label={label(node)} edges={graph.edges.filter(({ from, to: target }) => from === node.id || target === node.id)} />}
      <details class="inwords">
        <summary>{t("chain.words")}</summary>
        <Branches of={branches} />
      </details>
    </div>
  );
}

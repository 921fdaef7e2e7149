// Two pages side by side; what they share is marked in both, numbered, and connected.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useData } from "../api";
import { Heading, Name, Reasons, Said, Waiting, When, join } from "../parts/common";
import { useWords } from "../context";
import { useKeys } from "../keys";
import { to, type Route } from "../router";
import { line, pieces, shorten, shown, slicer } from "../text";
import type { Beside, Side, Span } from "../types";

interface SideProps {
  of: Side;
  spans: readonly Span[];
  on: number | null;
  choose(i: number): void;
  pane: { current: HTMLDivElement | null };
  name: "a" | "b";
  scrolled(): void;
}

function Pane({ of, spans, on, choose, pane, name, scrolled }: SideProps) {
  const words = useWords();
  const { t } = words;
  const by = useMemo(() => slicer(of.text), [of.text]);
  const blocks = of.blocks.length ? of.blocks : [{ start: 0, end: by.length, kind: "paragraph", language: of.language }];
  const marks = spans.map((span, key) => ({ span, key }));
  return (
    <section class="pane" aria-label={t(`beside.${name}`)}>
      <h2>
        <a href={to(["articles", of.id])}>
          <Said language={of.language}>{shorten(line(of.title) || t("title.none"), 160)}</Said>
        </a>
      </h2>
      <p class="facts">{join([<Name>{of.outlet ?? t("outlet.none")}</Name>, <When at={of.published} />, words.language(of.language)])}</p>
      <div ref={pane} class="scroll" onScroll={scrolled} tabIndex={0} role="group" aria-label={t(`beside.${name}`)}>
        {blocks.map((block) => (
          <p key={block.start} class={`block ${block.kind}`} dir="auto" lang={block.language ?? of.language ?? undefined}>
            {pieces([block.start, block.end], marks.filter(({ span }) => span[0] < block.end && span[1] > block.start)).map(({ start, end, keys }) => {
              const key = keys[0];
              const text = shown(by.slice(start, end));
              if (key === undefined) return text;
              return (
                <mark key={start} data-pair={key} class={keys.includes(on ?? -1) ? "on" : ""} onClick={() => choose(key)}>
                  {start === spans[key]![0] && <sup lang={t("lang")}>{words.number(key + 1)}</sup>}
                  {text}
                </mark>
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}

export function BesideView({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const [, a = "", b = ""] = route.parts;
  const answer = useData<Beside>(`/api/articles/${encodeURIComponent(a)}/beside/${encodeURIComponent(b)}`);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const gap = useRef<SVGSVGElement>(null);
  const [on, choose] = useState<number | null>(null);
  const [ribbons, draw] = useState<{ key: number; path: string }[]>([]);
  const of = answer.data;

  const redraw = useCallback(() => {
    const svg = gap.current;
    if (!svg || !left.current || !right.current) return;
    const frame = svg.getBoundingClientRect();
    const inside = (pane: HTMLElement) => {
      const box = pane.getBoundingClientRect();
      const found = new Map<number, [number, number]>();
      for (const mark of pane.querySelectorAll<HTMLElement>("[data-pair]")) {
        const key = Number(mark.dataset.pair);
        const own = mark.getBoundingClientRect();
        const old = found.get(key);
        const top = Math.min(old?.[0] ?? Infinity, own.top);
        const bottom = Math.max(old?.[1] ?? -Infinity, own.bottom);
        found.set(key, [top, bottom]);
      }
      const clip = (y: number) => Math.min(Math.max(y, box.top), box.bottom) - frame.top;
      return new Map([...found].filter(([, [top, bottom]]) => bottom > box.top && top < box.bottom).map(([key, [top, bottom]]) => [key, [clip(top), clip(bottom)] as const]));
    };
    const here = inside(left.current);
    const there = inside(right.current);
    const w = frame.width;
    draw(
      [...here].flatMap(([key, [top, bottom]]) => {
        const other = there.get(key);
        if (!other) return [];
        return [{ key, path: `M0 ${top}C${w / 2} ${top} ${w / 2} ${other[0]} ${w} ${other[0]}V${other[1]}C${w / 2} ${other[1]} ${w / 2} ${bottom} 0 ${bottom}Z` }];
      }),
    );
  }, []);
  useLayoutEffect(redraw, [of]);
  useEffect(() => {
    addEventListener("resize", redraw);
    return () => removeEventListener("resize", redraw);
  }, [redraw]);

  // Brings a pair to the same height in both.
  const show = (i: number) => {
    choose(i);
    for (const pane of [left.current, right.current]) {
      const mark = pane?.querySelector<HTMLElement>(`[data-pair="${i}"]`);
      if (pane && mark) pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    }
    redraw();
  };
  const count = of?.pairs.length ?? 0;
  const turn = (by: number) => count && show(Math.min(count - 1, Math.max(0, (on ?? (by > 0 ? -1 : count)) + by)));
  useKeys({
    j: { label: "key.next_pair", run: () => turn(1) },
    k: { label: "key.previous_pair", run: () => turn(-1) },
  });
  if (!of) return <Waiting of={answer} />;
  return (
    <div class="page widest">
      <header class="head">
        <Heading title={t("beside.title")}>{t("beside.title")}</Heading>
        <p class="facts">
          {join([
            of.relation && <span class={`tag ${of.relation}`}>{t(`relation.${of.relation}`)}</span>,
            t("beside.pairs", { n: count }),
            count > 0 && (
              <span class="turn">
                <button type="button" onClick={() => turn(-1)} disabled={on === 0}>
                  ← {t("previous")}
                </button>{" "}
                <span role="status">{on === null ? "" : t("beside.at", { number: words.number(on + 1), of: words.number(count) })}</span>{" "}
                <button type="button" onClick={() => turn(1)} disabled={on === count - 1}>
                  {t("next")} →
                </button>
              </span>
            ),
          ])}
        </p>
        <Reasons of={of} />
      </header>
      <div class="beside">
        <Pane of={of.a} spans={of.pairs.map((pair) => pair[0])} on={on} choose={show} pane={left} name="a" scrolled={redraw} />
        <svg ref={gap} class="ribbons" aria-hidden="true">
          {ribbons.map(({ key, path }) => (
            <path key={key} d={path} class={key === on ? "on" : ""} onClick={() => show(key)} />
          ))}
        </svg>
        <Pane of={of.b} spans={of.pairs.map((pair) => pair[1])} on={on} choose={show} pane={right} name="b" scrolled={redraw} />
      </div>
    </div>
  );
}

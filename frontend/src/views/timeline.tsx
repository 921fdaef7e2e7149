// Positions: who was said to hold what, and when; one line an actor.

import { useMemo, useState } from "preact/hooks";
import { query, useList } from "../api";
import { Heading, More, Name, Said, Waiting, join } from "../parts/common";
import { StanceMark } from "../parts/icons";
import { Statements } from "../parts/sentence";
import { useWords } from "../context";
import { replace, to, type Route } from "../router";
import { rowsOf, span, ticks } from "../timeline";
import { line } from "../text";
import type { Position, Stance } from "../types";

const STANCES: Stance[] = ["asserts", "denies", "doubts", "hopes", "orders"];
const DAY = 86_400_000;

interface Mark {
  key: string;
  stance: Stance;
  from: number;
  to: number;
  positions: Position[];
}

/** Positions of one actor, those of one stance and the same time as one mark. */
function marked(positions: readonly Position[]): { marks: Mark[]; undated: Position[] } {
  const marks = new Map<string, Mark>();
  const undated: Position[] = [];
  for (const position of positions) {
    const time = span(position.when);
    if (!time) {
      undated.push(position);
      continue;
    }
    const key = `${time[0]}|${time[1]}|${position.stance}`;
    const mark = marks.get(key) ?? { key, stance: position.stance, from: time[0], to: time[1], positions: [] };
    mark.positions.push(position);
    marks.set(key, mark);
  }
  return { marks: [...marks.values()].sort((a, b) => a.from - b.from), undated };
}

function Held({ of }: { of: readonly Position[] }) {
  const words = useWords();
  return (
    <ul class="held">
      {of.map((position, i) => (
        <li key={i}>
          <p class="facts">
            {join([
              words.period(position.when),
              position.claim && (
                <a href={to(["claims", position.claim])}>
                  <Said>{position.claim_text ?? words.t("open.claim")}</Said>
                </a>
              ),
            ])}
          </p>
          <Statements of={[position.sentence]} />
        </li>
      ))}
    </ul>
  );
}

interface ActorProps {
  who: string;
  positions: readonly Position[];
  from: number;
  to: number;
  /** Where the ticks stand, in per cent. */
  lines: readonly number[];
  chosen: string | null;
  choose(key: string | null): void;
}

function Actor({ who, positions, from, to: until, lines, chosen, choose }: ActorProps) {
  const words = useWords();
  const { t } = words;
  const { marks, undated } = useMemo(() => marked(positions), [positions]);
  const at = (moment: number) => (100 * (moment - from)) / (until - from);
  const open = chosen === "undated" ? undated : (marks.find(({ key }) => key === chosen)?.positions ?? null);
  // Marks too near to each other stand one above the other: a mark takes about 36 pixels of the track.
  const level = rowsOf(
    marks.map(({ from: moment }) => at(moment)),
    innerWidth < 700 ? 12 : 6,
  );
  const placed = marks.map((mark, i) => ({ mark, row: level[i] ?? 0 }));
  const rows = 1 + Math.max(0, ...level);
  return (
    <li class="actor" data-item>
      <div class="lane">
        <h2>
          <Name>{who}</Name>
        </h2>
        <div class="track" style={{ height: `${rows * 28 + 6}px` }}>
          {lines.map((left) => (
            <i key={left} class="tick" style={{ left: `${left}%` }} />
          ))}
          {placed.map(({ mark, row }) => (
            <button
              key={mark.key}
              type="button"
              data-row
              class={`moment ${mark.stance}${chosen === mark.key ? " on" : ""}`}
              style={{ left: `${at(mark.from)}%`, top: `${row * 28 + 3}px`, "--long": `${Math.max(0, at(mark.to) - at(mark.from))}%` }}
              aria-expanded={chosen === mark.key}
              aria-label={`${line(who)}, ${words.period([new Date(mark.from).toISOString().slice(0, 10), new Date(mark.to).toISOString().slice(0, 10)])}: ${t(`stance.${mark.stance}`)}, ${t("statements", { n: mark.positions.length })}`}
              onClick={() => choose(chosen === mark.key ? null : mark.key)}
            >
              <StanceMark stance={mark.stance} />
              {mark.positions.length > 1 && <span class="times">{words.number(mark.positions.length)}</span>}
            </button>
          ))}
          {undated.length > 0 && (
            <button type="button" class={`undated${chosen === "undated" ? " on" : ""}`} aria-expanded={chosen === "undated"} onClick={() => choose(chosen === "undated" ? null : "undated")}>
              {t("undated", { n: undated.length })}
            </button>
          )}
        </div>
      </div>
      {open && <Held of={open} />}
    </li>
  );
}

export function TimelineView({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const who = route.query.get("who") ?? "";
  const list = useList<Position>(query("/api/timeline", { who }));
  const [chosen, choose] = useState<[string, string] | null>(null);
  const items = list.data?.items ?? [];
  const actors = useMemo(() => {
    const found = new Map<string, Position[]>();
    for (const position of items) found.set(position.who, [...(found.get(position.who) ?? []), position]);
    return [...found].sort((a, b) => b[1].length - a[1].length);
  }, [items]);
  const times = items.map(({ when }) => span(when)).filter((time) => time !== null);
  const first = Math.min(...times.map(([from]) => from));
  const last = Math.max(...times.map(([, until]) => until));
  const margin = Math.max(DAY, (last - first) * 0.03);
  const from = first - margin;
  const until = last + margin;
  const place = (moment: number) => (100 * (moment - from)) / (until - from);
  // A tick too near to the end has no room for its words.
  const marks = (times.length ? ticks(from, until, innerWidth < 700 ? 3 : 7) : []).map((date) => ({ date, at: place(span([date, date])?.[0] ?? from) })).filter(({ at }) => at < 93);
  return (
    <div class="page">
      <header class="head">
        <Heading title={t("nav.timeline")}>{t("timeline.title")}</Heading>
        <p class="muted">{t("timeline.what")}</p>
        <div class="filters">
          <label>
            {t("filter.who")} <input type="search" value={who} onInput={(event) => replace(to(["timeline"], { who: event.currentTarget.value }))} />
          </label>
          <p class="legend">
            {STANCES.map((stance) => (
              <span key={stance}>
                <StanceMark stance={stance} /> {t(`stance.${stance}`)}
              </span>
            ))}
          </p>
        </div>
      </header>
      <Waiting of={list} />
      {list.data && !items.length && <p class="folded">{who ? t("nothing.matches") : t("nothing.positions")}</p>}
      {items.length > 0 && (
        <div class="timeline">
          <div class="axis" aria-hidden="true">
            {marks.map((tick) => (
              <span key={tick.date} style={{ left: `${tick.at}%` }}>
                {words.date(tick.date)}
              </span>
            ))}
          </div>
          <ul class="actors" data-rows>
            {actors.map(([name, positions]) => (
              <Actor key={name} who={name} positions={positions} from={from} to={until} lines={marks.map(({ at }) => at)} chosen={chosen?.[0] === name ? chosen[1] : null} choose={(key) => choose(key === null ? null : [name, key])} />
            ))}
          </ul>
        </div>
      )}
      <More of={list} />
    </div>
  );
}

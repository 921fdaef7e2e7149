// Texts and spans.  The API counts Unicode code points, JavaScript UTF-16 units: this is the one place that maps them.

import type { Span } from "./types";

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
// What can't be shown, or turns the words around it: C0/C1 controls but tab and newline, zero-width and bidi controls.
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** Text as it may be shown: without invisible controls.  Only after slicing, since it shifts offsets. */
export function shown(text: string | null | undefined): string {
  return (text ?? "").replace(UNSHOWN, "");
}

/** The same on one line. */
export function line(text: string | null | undefined): string {
  return shown(text).replace(/\s+/g, " ").trim();
}

/** At most `limit` characters, cut at a blank where one is near. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = cut.lastIndexOf(" ");
  return (blank > (limit * 2) / 3 ? cut.slice(0, blank) : cut).replace(/[ ,;:–—-]+$/, "") + "…";
}

/** A slicer by code points; texts without astral characters, nearly all, are sliced directly. */
export function slicer(text: string): { slice(start: number, end: number): string; points(units: number): number; length: number } {
  if (!ASTRAL.test(text)) {
    return { slice: (start, end) => text.slice(start, end), points: (units) => units, length: text.length };
  }
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at);
  const length = units.length;
  units.push(text.length);
  return {
    slice: (start, end) => text.slice(units[Math.min(start, length)], units[Math.min(end, length)]),
    points: (wanted) => {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((units[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    length,
  };
}

export interface Mark<K> {
  span: Span;
  key: K;
}

export interface Piece<K> {
  start: number;
  end: number;
  keys: K[];
}

/**
 * Cuts a window wherever a mark begins or ends.  Spans nest and overlap, HTML elements only nest; so each piece says by
 * which marks it is covered.  Pieces in order give the window again; marks outside it are left out.
 */
export function pieces<K>(window: Span, marks: readonly Mark<K>[]): Piece<K>[] {
  const [from, to] = window;
  const inside = marks
    .map(({ span, key }) => ({ start: Math.max(span[0], from), end: Math.min(span[1], to), key }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const found: Piece<K>[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const keys = inside.filter((mark) => mark.start <= start && end <= mark.end).map(({ key }) => key);
    found.push({ start, end, keys });
  }
  return found;
}

/** Where `words` stand in `text`, in code points; null where they don't. */
export function locate(text: string, words: string): Span | null {
  const wanted = words.trim();
  if (!wanted) return null;
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  const by = slicer(text);
  return [by.points(at), by.points(at + wanted.length)];
}

/** An address only where it is one of the web; pages are hostile. */
export function web(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

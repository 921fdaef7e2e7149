// Keys.  Single letters work unless one is typing or has switched them off (WCAG 2.1.4); "g c" is g, then c.

import { useEffect } from "preact/hooks";

export interface Key {
  /** What the help shows: a key of the strings. */
  label: string;
  run(): void;
}

export type Keys = Record<string, Key>;

const layers: Keys[] = [];
let pending = "";
let since = 0;

export const settings = {
  get on(): boolean {
    return localStorage.getItem("keys") !== "off";
  },
  set on(value: boolean) {
    localStorage.setItem("keys", value ? "on" : "off");
  },
};

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Letters by their place on a Latin keyboard, so that j is j with a Cyrillic layout too. */
function named(event: KeyboardEvent): string {
  if (event.key.length === 1 && event.key > "\u007f" && /^Key[A-Z]$/.test(event.code)) {
    const letter = event.code.slice(3);
    return event.shiftKey ? letter : letter.toLowerCase();
  }
  if (event.code === "Slash" && event.key > "\u007f") return event.shiftKey ? "?" : "/";
  return event.key;
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target)) {
    if (event.key === "Escape") (event.target as HTMLElement).blur();
    return;
  }
  const key = named(event);
  if (key.length === 1 && !settings.on) return;
  if (document.querySelector("dialog[open]")) return;
  const chord = pending && event.timeStamp - since < 1200 ? `${pending} ${key}` : key;
  pending = "";
  for (const name of new Set([chord, key])) {
    for (let i = layers.length - 1; i >= 0; i--) {
      const found = layers[i]?.[name];
      if (found) {
        event.preventDefault();
        found.run();
        return;
      }
    }
  }
  if (layers.some((layer) => Object.keys(layer).some((name) => name.startsWith(`${key} `)))) {
    pending = key;
    since = event.timeStamp;
  }
}

addEventListener("keydown", pressed);

/** Keys that work while the component is shown; later layers go before earlier ones. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    layers.push(keys);
    return () => void layers.splice(layers.indexOf(keys), 1);
  });
}

export function known(): [string, string][] {
  const found = new Map<string, string>();
  for (const layer of layers) for (const [name, { label }] of Object.entries(layer)) found.set(name, label);
  return [...found];
}

/** Moves the focus to the next or previous row of the view. */
export function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter((row) => row.offsetParent !== null);
  if (!rows.length) return;
  const at = document.activeElement ? rows.findIndex((row) => row === document.activeElement || row.closest("[data-item]")?.contains(document.activeElement)) : -1;
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
  (rows[next]?.closest("[data-item]") ?? rows[next])?.scrollIntoView({ block: "nearest" });
}

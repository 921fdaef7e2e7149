// The desk's HTTP API: everything that the page knows and does goes through here.

import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import { Workbench } from "./context";
import type { Listing } from "./types";

export class Failure extends Error {}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  let detail = `${response.status} ${response.statusText}`;
  try {
    const said: unknown = await response.json();
    if (said && typeof said === "object" && "detail" in said) detail = String(said.detail);
  } catch {
    // not JSON: the status line says it
  }
  throw new Failure(detail);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(path, { signal: signal ?? null, headers: { Accept: "application/json" } }));
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  return answer<T>(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export async function remove(path: string): Promise<void> {
  const response = await fetch(path, { method: "DELETE", headers: { "Content-Type": "application/json" } });
  if (!response.ok) await answer(response);
}

export function query(path: string, values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

export interface Loaded<T> {
  data: T | null;
  error: string | null;
  /** True while an answer, first or newer, is under way. */
  loading: boolean;
}

/** What a path answers, asked again when the desk's revision changes; the old answer stays until the new one is there. */
export function useData<T>(path: string | null): Loaded<T> {
  const { revision } = useContext(Workbench);
  const [state, set] = useState<Loaded<T> & { path: string | null }>({ data: null, error: null, loading: true, path });
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    set((old) => (old.path === path ? { ...old, loading: true } : { data: null, error: null, loading: true, path }));
    get<T>(path, stop.signal)
      .then((data) => set({ data, error: null, loading: false, path }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) set({ data: null, error: String((error as Error).message), loading: false, path });
      });
    return () => stop.abort();
  }, [path, revision]);
  return state.path === path ? state : { data: null, error: null, loading: true };
}

const PAGE = 100;

export interface Pages<T> extends Loaded<Listing<T>> {
  more(): void;
}

/** A list, a hundred at a time; `path` carries its filters. */
export function useList<T>(path: string): Pages<T> {
  const { revision } = useContext(Workbench);
  const [state, set] = useState<Loaded<Listing<T>> & { path: string }>({ data: null, error: null, loading: true, path });
  const count = useRef(PAGE);
  const last = useRef("");
  const [asked, ask] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    if (last.current !== path) count.current = PAGE;
    last.current = path;
    set((old) => ({ ...old, loading: true }));
    const join = path.includes("?") ? "&" : "?";
    const offsets = Array.from({ length: Math.ceil(count.current / PAGE) }, (_, i) => i * PAGE);
    Promise.all(offsets.map((offset) => get<Listing<T>>(`${path}${join}limit=${PAGE}&offset=${offset}`, stop.signal)))
      .then((pages) => set({ data: { items: pages.flatMap(({ items }) => items), total: pages[0]?.total ?? 0 }, error: null, loading: false, path }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) set({ data: null, error: String((error as Error).message), loading: false, path });
      });
    return () => stop.abort();
  }, [path, revision, asked]);
  const more = useCallback(() => {
    count.current += PAGE;
    ask((n) => n + 1);
  }, []);
  return { ...state, more };
}

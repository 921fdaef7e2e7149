// What every view may use: the interface's words, the desk, and how to decide and undo.

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Words, words } from "./i18n";
import type { Decision, Desk } from "./types";

export interface Shared {
  words: Words;
  desk: Desk | null;
  /** Changes whenever anything in the desk may have changed; views ask again. */
  revision: number;
  /** Sends a decision, says what was decided, offers undo; null where the desk refused it.  `then` comes before views ask again. */
  decide(decision: Record<string, unknown>, said: string, then?: () => Promise<void>): Promise<Decision | null>;
  undo(id?: number): Promise<void>;
  say(message: string, bad?: boolean): void;
  refresh(): void;
}

const nothing = () => Promise.reject(new Error("outside the workbench"));

export const Workbench = createContext<Shared>({
  words: words("en"),
  desk: null,
  revision: 0,
  decide: nothing,
  undo: nothing,
  say: () => undefined,
  refresh: () => undefined,
});

export function useWords(): Words {
  return useContext(Workbench).words;
}

export function useWorkbench(): Shared {
  return useContext(Workbench);
}

// Picking several rows to decide on them together.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../context";
import { useKeys } from "../keys";

type Key = string | number;

export interface Picked {
  keys: ReadonlySet<Key>;
  toggle(key: Key): void;
  clear(): void;
}

/** Which rows are picked; x picks the row that has the focus. */
export function usePicked(): Picked {
  const [keys, set] = useState<ReadonlySet<Key>>(new Set());
  const toggle = (key: Key) =>
    set((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  useKeys({
    x: {
      label: "key.pick",
      run: () => document.activeElement?.closest("[data-item]")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
    },
  });
  return { keys, toggle, clear: () => set(new Set()) };
}

export function Pick({ picked, id, label }: { picked: Picked; id: Key; label: string }) {
  return <input type="checkbox" class="pick" checked={picked.keys.has(id)} onChange={() => picked.toggle(id)} aria-label={label} />;
}

/** What can be done with the picked rows, and why it is done. */
export function Bar({ picked, children }: { picked: Picked; children: (note: string) => ComponentChildren }) {
  const { t } = useWords();
  const [note, set] = useState("");
  if (!picked.keys.size) return null;
  return (
    <div class="bar" role="region" aria-label={t("picked.title")}>
      <span>{t("picked", { n: picked.keys.size })}</span>
      <label>
        {t("note")} <input type="text" value={note} maxLength={500} onInput={(event) => set(event.currentTarget.value)} />
      </label>
      {children(note)}
      <button type="button" onClick={picked.clear}>
        {t("picked.clear")}
      </button>
    </div>
  );
}

// What a remark on the sourcing of a claim tells, in the language of the interface.

import type { Words } from "./i18n";
import type { Lint } from "./types";

/** The remark in words; null for one that only the server can word: of a kind that is new, or kept from before. */
export function remark({ kind, told = {} }: Lint, { t, has, date }: Words): string | null {
  const key = `lint.${kind}.why`;
  if (!has(key) || Object.keys(told).length === 0) return null;
  const list = (name: string): string[] => {
    const value = told[name];
    return Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
  };
  const ring = list("ring");
  if (ring.length > 0) return ring.slice(1).map((given, i) => t(key, { outlet: ring[i]!, given })).join(", ");
  const values = Object.fromEntries(Object.keys(told).map((name) => [name, list(name).join(t("lint.and"))]));
  const n = Number(told.articles ?? 0);
  const variant = list("through").length > 0 ? ".through" : told.who !== undefined && list("who").length === 0 ? ".nobody" : "";
  return t(key + variant, {
    ...values,
    n,
    articles: t("articles", { n }),
    outlets: t("outlets", { n: Number(told.outlets ?? 0) }),
    day: date(values.day),
  });
}

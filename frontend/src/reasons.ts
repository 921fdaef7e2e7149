// Why a range is what it is, and what shows a retelling, in the language of the interface.

import type { Words } from "./i18n";
import type { Reason } from "./types";

/** The reasons in words; null for those that only the server can word: of a kind that is new, or kept from before. */
export function reasons(of: Reason[] | undefined, { t, has }: Words): string | null {
  if (!of?.length || !of.every(({ kind }) => has(`why.${kind}`))) return null;
  return of
    .map(({ kind, told = {} }) => {
      const values = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
      const n = Number(told.articles ?? 0);
      const bare = kind === "by_hand" && told.note === undefined ? ".bare" : "";
      return t(`why.${kind}${bare}`, { ...values, n, articles: t("articles", { n }), outlets: t("outlets", { n: Number(told.outlets ?? 0) }) });
    })
    .join("; ");
}

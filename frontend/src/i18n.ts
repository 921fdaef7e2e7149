// The interface's words: data files in strings/, one a language; plural forms by the language's own rules.

import en from "../strings/en.json";
import uk from "../strings/uk.json";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;
export type Strings = Record<string, string | Forms>;

export const LANGUAGES: Record<string, Strings> = { en, uk };

export interface Words {
  code: string;
  /** The string of a key, with {names} filled in; `n` chooses among plural forms. */
  t(key: string, values?: Record<string, string | number>): string;
  /** Whether there is such a string: for values that the server may add. */
  has(key: string): boolean;
  number(n: number): string;
  /** An ISO date at the precision stated: 2022, Sep 2022, 14 Sep 2022. */
  date(when: string | null | undefined): string;
  period(when: [string | null, string | null]): string;
  /** A range in figures: 2, 1–3, 2+. */
  figure(count: [number, number | null]): string;
  /** A range in words: one to three, two or more. */
  range(count: [number, number | null]): string;
  language(code: string | null | undefined): string;
}

export function words(code: string): Words {
  const strings = LANGUAGES[code] ?? LANGUAGES.en!;
  const plurals = new Intl.PluralRules(code);
  const numbers = new Intl.NumberFormat(code);
  const names = new Intl.DisplayNames([code], { type: "language", fallback: "code" });

  const number = (n: number) => numbers.format(n);
  const has = (key: string) => key in strings;
  function t(key: string, values: Record<string, string | number> = {}): string {
    const entry = strings[key];
    if (entry === undefined) return key;
    // A number stays on the line of what it counts.
    const form = typeof entry === "string" ? entry : (entry[plurals.select(Number(values.n ?? 0))] ?? entry.other ?? key).replace("{n} ", "{n}\u00a0");
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? number(value) : value;
    });
  }
  function date(when: string | null | undefined): string {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(when ?? "");
    if (!match) return when ?? "";
    const [, year, month, day] = match;
    if (!month) return year!;
    const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "short" };
    if (day) options.day = "numeric";
    const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    return Number.isNaN(moment.getTime()) ? (when ?? "") : new Intl.DateTimeFormat(code === "en" ? "en-GB" : code, options).format(moment).replace(/\sр\.$/, "");
  }
  function period([from, to]: [string | null, string | null]): string {
    if (from && to) return from === to ? date(from) : `${date(from)} – ${date(to)}`;
    if (from) return t("when.since", { date: date(from) });
    return to ? t("when.until", { date: date(to) }) : t("when.unknown");
  }
  function figure([low, high]: [number, number | null]): string {
    if (high === null) return `${number(low)}+`;
    return low === high ? number(low) : `${number(low)}–${number(high)}`;
  }
  function range([low, high]: [number, number | null]): string {
    if (high === null) return t("range.open", { low });
    if (high === 0) return t("range.none");
    if (low === high) return t("range.exact", { n: low });
    return t("range.between", { low, high });
  }
  function language(iso: string | null | undefined): string {
    if (!iso) return "";
    try {
      return names.of(iso) ?? iso;
    } catch {
      return iso;
    }
  }
  return { code, t, has, number, date, period, figure, range, language };
}

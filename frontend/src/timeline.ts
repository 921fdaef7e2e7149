// Dates of any precision as stretches of time, and a scale with readable ticks.

const DAY = 86_400_000;

/** The days that an ISO date covers, in milliseconds: a year, a month, a day.  Null where it is no date. */
export function stretch(when: string): [number, number] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(when);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] ? Number(match[2]) - 1 : null;
  const day = match[3] ? Number(match[3]) : null;
  if (month === null) return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1) - DAY];
  if (day === null) return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1) - DAY];
  return [Date.UTC(year, month, day), Date.UTC(year, month, day)];
}

/** The time between two dates, either open; null where both are. */
export function span([from, to]: [string | null, string | null]): [number, number] | null {
  const start = from ? stretch(from) : null;
  const end = to ? stretch(to) : null;
  if (start && end) return [start[0], Math.max(end[1], start[0])];
  return start ?? end;
}

const STEPS: [number, "day" | "month" | "year"][] = [
  [1, "day"],
  [2, "day"],
  [7, "day"],
  [14, "day"],
  [1, "month"],
  [3, "month"],
  [6, "month"],
  [1, "year"],
  [2, "year"],
  [5, "year"],
  [10, "year"],
];

/** At most `most` round dates between two moments, at the precision that tells them apart. */
export function ticks(from: number, to: number, most: number): string[] {
  for (const [by, unit] of STEPS) {
    const found: string[] = [];
    const first = new Date(from);
    let moment =
      unit === "day"
        ? Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate())
        : Date.UTC(first.getUTCFullYear(), unit === "month" ? first.getUTCMonth() : 0, 1);
    while (moment <= to && found.length <= most) {
      const date = new Date(moment);
      if (moment >= from) found.push(date.toISOString().slice(0, unit === "day" ? 10 : unit === "month" ? 7 : 4));
      if (unit === "day") moment += by * DAY;
      else moment = Date.UTC(date.getUTCFullYear() + (unit === "year" ? by : 0), date.getUTCMonth() + (unit === "month" ? by : 0), 1);
    }
    if (found.length <= most) return found;
  }
  return [];
}

/** The row of each place (in per cent, rising) so that in one row no two are nearer than `apart`. */
export function rowsOf(places: readonly number[], apart: number): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((taken) => place - taken >= apart);
    const row = free < 0 ? last.length : free;
    last[row] = place;
    return row;
  });
}

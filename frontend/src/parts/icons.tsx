// Shapes: kinds of source and stances are told apart by form, not only by colour.  All drawn in a box of 16 by 16.

import type { Stance } from "../types";

const SHAPES: Record<string, string> = {
  person: "M8 2.500a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600zM2.500 14c0-3.200 2.400-5 5.500-5s5.500 1.800 5.500 5z",
  unnamed: "M8 2.500a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600zM2.500 14c0-3.200 2.400-5 5.500-5s5.500 1.800 5.500 5z",
  organization: "M2 14V6l6-3.500L14 6v8zM6 14v-4h4v4",
  outlet: "M2 3.500h12v10H2zM4.500 6.500h7M4.500 9h7M4.500 11.200h4",
  document: "M4 2h5.500L13 5.500V14H4zM9.500 2v3.500H13",
  page: "M3 2.500h10v11H3zM5.500 6h5M5.500 8.500h5",
  unknown: "M5.500 6a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.100.9-1.100 1.800M8 12.500v.8",
};

export function shape(kind: string): string {
  return SHAPES[kind] ?? SHAPES.unknown!;
}

export function Icon({ kind }: { kind: string }) {
  return (
    <svg class={`icon ${kind}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape(kind)} />
    </svg>
  );
}

const STANCES: Record<Stance, string> = {
  asserts: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
  denies: "M3.500 3.500h9v9h-9zM3.500 12.500l9-9",
  doubts: "M8 2l6 6-6 6-6-6z",
  hopes: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM8 6.500a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3z",
  orders: "M8 2.500l6 10.500H2z",
};

export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <svg class={`mark ${stance}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={STANCES[stance]} />
    </svg>
  );
}

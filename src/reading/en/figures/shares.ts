import type { Unit } from "./units.js";
import type { FigureView } from "./view.js";

/** A share as percent. */
export interface Share { readonly value: number; readonly to: number; readonly unit: Unit }

/** half of all seats, two-thirds, a third of the seats. */
export function shareAt(v: FigureView, i: number): Share | undefined {
  const lower = v.lower(i);
  const hyphen = lower.indexOf("-");
  if (hyphen > 0) {
    const fraction = v.words.fractions.get(lower.slice(hyphen + 1));
    const times = fraction === undefined ? undefined : v.words.count(lower.slice(0, hyphen));
    return times === undefined ? undefined : share(v, i, i + 1, percent(times, fraction!));
  }
  if (v.is(i, "half")) return halfAt(v, i);
  // a third of, two thirds of
  const times = v.is(i, "one") ? 1 : v.words.count(lower);
  const fraction = times === undefined || !v.same(i, i + 1) ? undefined : v.words.fractions.get(v.lower(i + 1));
  if (fraction === undefined || !v.near(i, i + 2, "of") || v.is(i + 1, "half") || v.near(i, i + 3, "not-a-share-before")) return undefined;
  return share(v, i, i + 2, percent(times!, fraction));
}

function halfAt(v: FigureView, i: number): Share | undefined {
  const next = v.same(i, i + 1) ? i + 1 : -1;
  if (v.same(i - 1, i) && v.is(i - 1, "ordinal-before") || next >= 0 && v.is(next, "not-a-share-before")) return undefined;
  const of = next >= 0 && v.is(next, "of");
  if (of && v.near(i, i + 2, "not-a-share-before")) return undefined;
  const rough = v.words.rough.endingBefore(v.tokens, i) !== undefined;
  return of || next >= 0 && v.is(next, "all") || rough ? share(v, i, i + 1, 50) : undefined;
}

function share(v: FigureView, i: number, to: number, value: number): Share {
  const of = v.near(i, to, "of") && v.near(i, to + 1, "all") && v.same(i, to + 2) ? to + 3 : to;
  return { value, to: of, unit: { unit: "percent", to: of } };
}

/** two-thirds are 66.7 percent */
function percent(times: number, fraction: number): number {
  return fraction === 33.3 ? Math.round(times * 1000 / 3) / 10 : times * fraction;
}

import type { Status } from "../../reading/report.js";

/** What one article says of a happening. */
export interface Telling {
  readonly article: string;
  readonly origin: string;
  readonly outlet?: string;
  readonly status: Status;
  /** Actor id of who says so, where it is not the outlet. */
  readonly speaker?: string;
}

/** How a happening stands: independent reports by what they say of it. */
export interface Standing {
  readonly articles: number;
  readonly origins: number;
  readonly outlets: number;
  /** Origins that say so, each counted once for each thing it says. */
  readonly asserted: number;
  readonly claimed: number;
  readonly denied: number;
  readonly future: number;
  /** Who says what, most origins first; nobody named where the outlet itself says so. */
  readonly voices: readonly { readonly status: Status; readonly speaker?: string; readonly origins: readonly string[] }[];
}

/** Counts who asserts, claims, denies or announces a happening; a copy counts once, with its origin. */
export function standingOf(tellings: readonly Telling[]): Standing {
  const origins = (status: Status): number => new Set(tellings.filter(t => t.status === status).map(t => t.origin)).size;
  const voices = new Map<string, { status: Status; speaker?: string; origins: Set<string> }>();
  for (const { status, speaker, origin } of tellings) {
    const key = `${status} ${speaker ?? ""}`;
    const voice = voices.get(key) ?? { status, ...(speaker === undefined ? {} : { speaker }), origins: new Set<string>() };
    voice.origins.add(origin);
    voices.set(key, voice);
  }
  return {
    articles: new Set(tellings.map(t => t.article)).size, origins: new Set(tellings.map(t => t.origin)).size, outlets: new Set(tellings.flatMap(t => t.outlet ?? [])).size,
    asserted: origins("happened"), claimed: origins("claimed"), denied: origins("denied"), future: origins("future"),
    voices: [...voices.values()].sort((a, b) => b.origins.size - a.origins.size).map(v => ({ ...v, origins: [...v.origins] })),
  };
}

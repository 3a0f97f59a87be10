import type { Telling } from "../happenings/standing.js";

/** Somebody who says that it is so, or that it is not; without a speaker the outlet itself. */
export interface Voice { readonly speaker?: string; readonly origins: readonly string[]; readonly articles: readonly string[] }
export interface Denial {
  readonly kind: "denial";
  readonly happening: string;
  /** Told as happened, or claimed. */
  readonly affirmed: readonly Voice[];
  readonly denied: readonly Voice[];
}

/** Where a happening is affirmed by some and denied by others. */
export function denialOf(happening: string, tellings: readonly Telling[]): Denial | undefined {
  const affirmed = voicesOf(tellings.filter(t => t.status === "happened" || t.status === "claimed"));
  const denied = voicesOf(tellings.filter(t => t.status === "denied"));
  return affirmed.length === 0 || denied.length === 0 ? undefined : { kind: "denial", happening, affirmed, denied };
}

function voicesOf(tellings: readonly Telling[]): Voice[] {
  const bySpeaker = new Map<string, Telling[]>();
  for (const telling of tellings) bySpeaker.set(telling.speaker ?? "", [...bySpeaker.get(telling.speaker ?? "") ?? [], telling]);
  const voices = [...bySpeaker].map(([speaker, own]) => ({
    ...(speaker === "" ? {} : { speaker }), origins: [...new Set(own.map(t => t.origin))], articles: [...new Set(own.map(t => t.article))],
  }));
  return voices.sort((a, b) => b.origins.length - a.origins.length);
}

import type { Seen } from "./fetcher.js";

/**
 * What is remembered of addresses from one run to the next. `set` is called when all that an address gave has been handed out and the next item is
 * asked for: who keeps items later than that must keep this after them, or a crash in between loses them.
 */
export interface FetchState {
  get(address: string): Promise<Seen | undefined>;
  set(address: string, seen: Seen): Promise<void>;
}

/** Remembers as long as it lives. */
export function createMemoryState(): FetchState {
  const seen = new Map<string, Seen>();
  return { get: async address => seen.get(address), set: async (address, what) => { seen.set(address, what); } };
}

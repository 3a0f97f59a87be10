import type { AfterWriting } from "./store.js";

/** How articles that were just written are joined with those that are there, in order. */
export function joining(): readonly AfterWriting[] {
  return [];
}

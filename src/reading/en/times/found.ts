import type { FoundTime as AnyTime } from "../../times/found.js";

/** A time expression as in Arabic, with what English needs to complete a date by another. */
export interface FoundTime extends AnyTime {
  readonly day?: number;
  /** Was the year written, or taken from the day of publication? */
  readonly yearWritten?: boolean;
}

/** An expression that only a day of publication would resolve, where none is known. */
export function unresolved(from: number, to: number): FoundTime {
  return { from, to, value: undefined, grain: "day", rule: "en/time/unresolved" };
}

import { Fault } from "../reading/fault.js";

/** The number of threads that an option gives; as many as cores where it is absent. */
export function threadsOf(threads: string | undefined): number | undefined {
  if (threads === undefined) return undefined;
  const count = Number(threads);
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new Fault("bad-option", "--threads is a whole number from 1 to 256.", "--threads");
  return count;
}

import { Fault } from "../reading/fault.js";

/** Codes of PostgreSQL and of the system by which a failing database tells that the fault is around it, not in what was asked. */
const away = /^(?:08|57P0|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT)/u;
const full = /^(?:53100|ENOSPC)$/u;
/** ENOSPC as the embedded database numbers it while it is being made and names nothing yet. */
const fullWithin = 51;

/** An error of the database as a Fault with what to do about it; Faults pass through. */
export function toFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const { code, message, errno } = error as { code?: string; message?: string; errno?: number };
  if (code === undefined ? errno === fullWithin : full.test(code)) return diskFull();
  if (/no space left/iu.test(message ?? "")) return diskFull();
  if (code !== undefined && away.test(code) || /connection terminated|timeout exceeded when trying to connect/iu.test(message ?? "")) return new Fault("database-away", `The database server cannot be reached (${code ?? message}).`);
  return error;
}

function diskFull(): Fault {
  return new Fault("disk-full", "The disk of the library is full; nothing of this batch was kept.");
}

/** Classes of PostgreSQL's errors that come of what is written: data that is none, a constraint that it breaks, a bound that it exceeds. */
const content = /^(?:22|23|54)...$/u;

/** Does a failing write tell of what was to be written, and not of the database or of what is around it? So does what fails before it gets there. */
export function isAboutContent(error: unknown): boolean {
  if (error instanceof Fault || error instanceof WebAssembly.RuntimeError) return false;
  const { code } = error as { code?: string };
  return code === undefined || content.test(code);
}

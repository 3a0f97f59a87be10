import { createReadStream, existsSync } from "node:fs";
import { Fault } from "../reading/fault.js";
import { isAddress } from "./address.js";
import { Budget } from "./files/budget.js";
import { readPiece, type Kit } from "./files/piece.js";
import { walk, type Found } from "./files/walk.js";
import type { Given, Incoming, Intake, Refusal } from "./incoming.js";
import { usualLimits, type Limits } from "./limits.js";

/** How the articles at an address, or at those that a list names, are had. */
export interface Network {
  /** What is at the address: an article, a feed, a sitemap, an OPML list. */
  visit(address: string, given: Given): Intake;
  /** What the addresses in a list of feeds or a sitemap on disk lead to. */
  follow(text: string, kind: "opml" | "sitemap", where: { readonly key: string; readonly source: string; readonly given: Given }): Intake;
}

export interface SourceOptions {
  /** What is known of all documents, and counts more than what they say. */
  readonly given?: Given;
  readonly limits?: Partial<Limits>;
  /** Absent: nothing is fetched. */
  readonly network?: Network;
}

export interface Opened {
  /** Every document of every source, files in the order of their names. */
  readonly items: Intake;
  /** Bytes on disk; absent where a source is an address. */
  readonly total?: number;
  /** Bytes on disk that were read up to now. */
  done(): number;
}

/**
 * Opens files, folders and addresses. Nothing is read before the items are asked for.
 *
 * @throws Fault `no-such-file` where a path leads nowhere, `bad-option` where an address is given without a network
 */
export function openSources(sources: readonly string[], options: SourceOptions = {}): Opened {
  let total = 0;
  for (const source of sources) {
    if (isAddress(source)) {
      if (options.network === undefined) throw new Fault("bad-option", `${source} is an address, and nothing may be fetched.`, source);
      continue;
    }
    if (!existsSync(source)) throw new Fault("no-such-file", `${source} is not there.`, source);
    for (const { size } of walk(source)) total += size;
  }
  const meter = { done: 0 };
  return { items: readAll(sources, options, meter), done: () => meter.done, ...(sources.some(isAddress) ? {} : { total }) };
}

async function* readAll(sources: readonly string[], options: SourceOptions, meter: { done: number }): AsyncGenerator<Incoming | Refusal> {
  for (const source of sources) {
    if (isAddress(source)) yield* options.network!.visit(source, options.given ?? {});
    else for (const found of walk(source)) yield* readFile(found, source, options, meter);
  }
}

async function* readFile(found: Found, source: string, options: SourceOptions, meter: { done: number }): AsyncGenerator<Incoming | Refusal> {
  const before = meter.done;
  const progress = (bytes: number): void => { meter.done = Math.min(before + found.size, meter.done + bytes); };
  const limits = { ...usualLimits, ...options.limits };
  const given = options.given ?? {};
  const { network } = options;
  const kit: Kit = {
    source, given, limits, budget: new Budget(found.size, limits), progress,
    ...(network === undefined ? {} : { follow: (text, kind, key) => network.follow(text, kind, { key, source, given }) }),
  };
  yield* readPiece({ key: found.key, name: found.file, file: found.file, depth: 0, chunks: readChunks(found.file, progress) }, kit);
  meter.done = before + found.size;
}

async function* readChunks(file: string, progress: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 17 }) as AsyncIterable<Uint8Array>) {
    progress(chunk.length);
    yield chunk;
  }
}

import { lookup } from "node:dns/promises";
import { setTimeout } from "node:timers/promises";
import { buildConnector } from "undici";
import type { ConnectorOptions } from "./connector.js";
import type { Now, Sleep } from "./pace.js";

/** The machine's own names, connections and clock. */
export function systemNetworking(): Pick<ConnectorOptions, "resolve" | "connect"> & { readonly now: Now; readonly sleep: Sleep } {
  return {
    resolve: async host => (await lookup(host, { all: true })).map(found => found.address),
    connect: buildConnector({ timeout: 10_000 }),
    now: Date.now,
    // a sleep that is broken off has ended, no more
    sleep: async (ms, signal) => { try { await setTimeout(ms, undefined, signal === undefined ? {} : { signal }); } catch { /* broken off */ } },
  };
}

import type { Database } from "../library/database.js";
import { insertRows } from "../library/insert-rows.js";
import type { FetchState, Seen } from "./index.js";
import { holdableKey } from "./key.js";

/** What the library remembers of addresses. Nothing is kept before `keep`, which is called when all that they gave is committed. */
export interface FetchedState extends FetchState { keep(): Promise<void> }

export function openFetchedState(database: Database): FetchedState {
  const pending = new Map<string, Seen>();
  return {
    get: async address => pending.get(holdableKey(address)) ?? (await database.query<{ seen: Seen }>("select seen from fetched where address = $1", [holdableKey(address)]))[0]?.seen,
    set: async (address, seen) => { pending.set(holdableKey(address), seen); },
    keep: async () => {
      await insertRows(database, "fetched", { address: "text", seen: "jsonb" }, [...pending].map(([address, seen]) => ({ address, seen })), "on conflict (address) do update set seen = excluded.seen");
      pending.clear();
    },
  };
}

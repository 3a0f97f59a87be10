import type { Database } from "./database.js";

/** A number that changes with whatever changes in the library. */
export async function stampOf(database: Database): Promise<number> {
  return (await database.query<{ n: number }>("select n from stamp"))[0]!.n;
}

/** Says that something changed; within the transaction that changes it. */
export async function changeStamp(database: Database): Promise<void> {
  await database.query("update stamp set n = n + 1");
}

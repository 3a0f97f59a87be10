import type { Database } from "./database.js";

/** The last stamp of libraries to which this process alone writes, and how many transactions had ended when it was asked for. */
const known = new WeakMap<Database, { readonly transactions: number; readonly stamp: number }>();

/** A number that changes with whatever changes in the library. */
export async function stampOf(database: Database): Promise<number> {
  const transactions = database.transactions?.();
  const before = known.get(database);
  if (before !== undefined && before.transactions === transactions) return before.stamp;
  const [{ n: stamp }] = await database.query<{ n: number }>("select n from stamp") as [{ n: number }];
  // what ends meanwhile makes it old
  if (transactions !== undefined) known.set(database, { transactions, stamp });
  return stamp;
}

/** Says that something changed; within the transaction that changes it. */
export async function changeStamp(database: Database): Promise<void> {
  await database.query("update stamp set n = n + 1");
}

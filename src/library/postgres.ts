import pg from "pg";
import type { Database } from "./database.js";
import { toFault } from "./database-fault.js";

// counts are below 2^53, and days are days, not moments of some time zone
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);

/**
 * Opens the library on a PostgreSQL server (15 or later).
 *
 * @param url `postgres://user:password@host/database`
 * @param schema where its tables are; made where it is absent
 * @throws Fault `database-away` where the server cannot be reached
 */
export async function openPostgres(url: string, schema = "isnad"): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 8, options: `-c search_path=${schema} -c random_page_cost=1.1`, connectionTimeoutMillis: 10_000 });
  // a connection that dies while idle is replaced at its next use
  pool.on("error", () => {});
  try { await pool.query(`create schema if not exists "${schema}"`); } catch (error) { await pool.end(); throw toFault(error); }
  return {
    ...over(pool),
    transaction: async work => {
      let client: pg.PoolClient;
      try { client = await pool.connect(); } catch (error) { throw toFault(error); }
      let broken: Error | undefined;
      // told by the query that fails, too; unheard it would end the process
      const lost = (error: Error): void => { broken = error; };
      client.on("error", lost);
      try {
        await client.query("begin");
        const result = await work(over(client));
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch((failed: unknown) => { broken = failed as Error; });
        throw toFault(error);
      } finally {
        client.off("error", lost);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

function over(client: pg.Pool | pg.PoolClient): Database {
  const database: Database = {
    kind: "postgres",
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      try { return (await client.query(sql, [...parameters])).rows as Row[]; } catch (error) { throw toFault(error); }
    },
    script: async sql => { await client.query(sql); },
    transaction: work => work(database),
    close: async () => {},
  };
  return database;
}

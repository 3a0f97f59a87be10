import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Compilable } from "kysely";
import type { Database } from "./database.js";
import type { Tables } from "./tables.js";

/** Builds statements; it has no connection of its own. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: database => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Runs a built statement. */
export function run<Row>(database: Database, statement: Compilable<Row>): Promise<Row[]> {
  const { sql, parameters } = statement.compile();
  return database.query<Row>(sql, parameters);
}

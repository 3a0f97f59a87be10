/** What the library needs of a database: PGlite in the process and a PostgreSQL server both give it, with the same SQL. */
export interface Database {
  readonly kind: "pglite" | "postgres";
  /**
   * Rows of one statement; `$1`, `$2` … are the parameters. `"kept"` says that one plan is good for all parameters, so that the embedded database,
   * which takes long to plan, need not plan again; a server does so each time.
   */
  query<Row>(sql: string, parameters?: readonly unknown[], plan?: "kept"): Promise<Row[]>;
  /** Several statements without parameters, for migrations. */
  script(sql: string): Promise<void>;
  /** Runs the work in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** How many transactions have ended, where nobody else writes to the library; absent where others may. */
  transactions?(): number;
  close(): Promise<void>;
}

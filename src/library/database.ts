/** What the library needs of a database: PGlite in the process and a PostgreSQL server both give it, with the same SQL. */
export interface Database {
  readonly kind: "pglite" | "postgres";
  /** Rows of one statement; `$1`, `$2` … are the parameters. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters, for migrations. */
  script(sql: string): Promise<void>;
  /** Runs the work in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

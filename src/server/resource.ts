import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";
import type { ReadingPool } from "../intake/index.js";
import type { Database } from "../library/index.js";
import type { Reader } from "../reading/index.js";

/** What the routes stand on. */
export interface Ground {
  readonly database: Database;
  /** For questions: it knows the forms of words. Documents are read in the pool. */
  readonly reader: Reader;
  readonly pool: ReadingPool;
  /** Milliseconds that an answer may take. */
  readonly longest: number;
  readonly metrics: Registry;
  readonly version: string;
  /** What time it is. */
  readonly now: () => Date;
}

/** The routes of one kind of record. */
export type Resource = (app: FastifyInstance, ground: Ground) => void;

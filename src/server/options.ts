/** How a server behaves; each has a default that is safe on an open network. */
export interface ServerOptions {
  /** Whoever sends it may take documents in, merge and split actors, and ask for the metrics from another machine. Without it nobody may. */
  readonly token?: string;
  /** Nobody may change anything, with or without a token. */
  readonly readOnly?: boolean;
  /** Requests that one address may send in a minute; 0 for as many as it likes. 600 where absent. */
  readonly rateLimit?: number;
  /** Megabytes of answers that are remembered until the library changes; 0 for none. 64 where absent. */
  readonly remember?: number;
  /** Pages of this origin (`https://desk.example`), or of any (`*`), may ask from a browser. None where absent. */
  readonly cors?: string;
  /** Bytes of the largest document that is read. 1 MB where absent. */
  readonly maxBody?: number;
  /** Milliseconds that an answer may take. 30,000 where absent. */
  readonly timeout?: number;
  /** Where the log goes, one JSON object a line; no log where absent. */
  readonly log?: { readonly level?: string; readonly stream?: { write(line: string): void } };
  /** Is the client's address to be taken from X-Forwarded-For? Only behind a proxy that sets it. */
  readonly behindProxy?: boolean;
  /** What time it is, for files that tell when they were made; the system's clock where absent. */
  readonly now?: () => Date;
  /** What the API calls its version. */
  readonly version?: string;
}

/** Every way in which a call can fail: its code, the command's exit code, the status of an HTTP reply where it is not that of the exit code, and what to do about it. */
export const faults = {
  "empty-input": { exit: 65, status: 422, hint: "Give a file or text that holds an article." },
  "binary-input": { exit: 65, status: 415, hint: "Give text, HTML or JSON; convert PDF or Word documents first." },
  "too-large": { exit: 65, status: 413, hint: "Split the input or give the article's text alone." },
  "not-a-date": { exit: 64, hint: "Write dates as YYYY-MM-DD, YYYY-MM or YYYY." },
  "bad-option": { exit: 64, hint: "See isnad --help; for a server, its page at /api/." },
  "no-such-file": { exit: 66, hint: "Check the path; use - for standard input." },
  "bad-json": { exit: 65, hint: "A document is one JSON object with text or html, in --jsonl one a line." },
  "bad-document": { exit: 65, hint: "A document is {id, text | html, url?, outlet?, title?, published?, language?}." },
  "language-not-read": { exit: 65, status: 422, hint: "Isnad reads Arabic and English; other languages are refused." },
  "bad-lexicon": { exit: 70, hint: "Mend the entry that the message names, then run isnad lexicon check." },
  "bad-gold": { exit: 65, hint: "A gold folder holds <id>.json files as docs/gold.md describes." },
  "truncated-archive": { exit: 65, hint: "Fetch the file again; what was whole in it was taken in." },
  "bad-archive": { exit: 65, hint: "Fetch the file again; what could be told apart in it was taken in." },
  "archive-too-large": { exit: 65, hint: "Unpack it yourself where you trust it, and give the folder." },
  "bad-feed": { exit: 65, hint: "Give the address of an RSS, Atom or JSON feed, an OPML list or a sitemap." },
  "address-refused": { exit: 77, hint: "Addresses of private networks are refused unless that is allowed by option." },
  "robots-refused": { exit: 77, hint: "The site asks not to be read by programs; ask its owners." },
  "redirect-loop": { exit: 69, hint: "Open the address in a browser, and give the one at which it ends." },
  "too-slow": { exit: 69, hint: "Try again later." },
  "http-status": { exit: 69, hint: "Check the address; the server answered with an error." },
  "unreachable": { exit: 69, hint: "Check the address and the network." },
  "cannot-write": { exit: 73, hint: "Check that the folder exists and may be written to." },
  "library-in-use": { exit: 75, hint: "Wait until the other process has ended, or use a PostgreSQL server (ISNAD_DATABASE_URL) for several at once." },
  "library-too-new": { exit: 78, hint: "Update Isnad, or open another library." },
  "no-library": { exit: 66, hint: "Make one with isnad ingest, or give its folder with --library." },
  "database-away": { exit: 69, hint: "Check ISNAD_DATABASE_URL and that the server runs; what was committed is kept, start again to go on." },
  "not-found": { exit: 66, hint: "Look the id up in the answer of a search." },
  "set-aside": { exit: 70, hint: "Look at the document; isnad ingest takes it again when it has changed." },
  "disk-full": { exit: 74, hint: "Make room and start again; what was committed is kept." },
  "no-such-format": { exit: 64, hint: "docs/exports.md lists the formats." },
  "wrong-kind": { exit: 64, hint: "docs/exports.md says which formats hold events, statements, happenings or a story." },
  "bad-query": { exit: 64, hint: "See docs/search.md for what a query may hold." },
  "query-too-long": { exit: 64, hint: "Ask with at most 200 words." },
  "no-such-route": { exit: 66, hint: "GET /api/ lists the routes." },
  "bad-media-type": { exit: 65, status: 415, hint: "Send JSON, with Content-Type: application/json." },
  "bad-request": { exit: 64, hint: "Send well-formed HTTP, with the address percent-encoded as UTF-8." },
  "unauthorized": { exit: 77, status: 401, hint: "Send the token that the server was started with: Authorization: Bearer TOKEN." },
  "read-only": { exit: 77, hint: "Ask whoever runs the server, or start one with --token." },
  "rate-limited": { exit: 75, status: 429, hint: "Wait as long as the header Retry-After says." },
  "took-too-long": { exit: 75, hint: "Ask for less: fewer days, one outlet, a smaller limit." },
  "cannot-listen": { exit: 69, hint: "Choose another --port or --host." },
  "internal": { exit: 70, hint: "It is not your doing; the server's log says more." },
} as const;
export type FaultCode = keyof typeof faults;

/** Status of an HTTP reply by exit code, for faults that name none: asked wrongly, bad input, nothing there, away for now, broken, not allowed. */
const statuses = { 64: 400, 65: 400, 66: 404, 69: 503, 70: 500, 73: 500, 74: 507, 75: 503, 77: 403, 78: 500 } as const;

/** The status of an HTTP reply that tells this fault. */
export function statusOf(code: FaultCode): number {
  const fault: { readonly exit: keyof typeof statuses; readonly status?: number } = faults[code];
  return fault.status ?? statuses[fault.exit];
}

/** Wrong use or a broken installation. Odd material is no fault: it becomes a Notice in the Report. */
export class Fault extends Error {
  readonly code: FaultCode;
  /** What it was about: the option, file, or line number. */
  readonly at: string | undefined;
  constructor(code: FaultCode, message: string, at?: string) {
    super(message);
    this.name = "Fault";
    this.code = code;
    this.at = at;
  }
  /** The one JSON shape of errors. */
  toJSON(): { ok: false; error: { code: FaultCode; message: string; hint: string; at?: string } } {
    const error = { code: this.code, message: this.message, hint: faults[this.code].hint };
    return { ok: false, error: this.at === undefined ? error : { ...error, at: this.at } };
  }
}

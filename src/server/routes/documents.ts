import { createHash } from "node:crypto";
import { canonicalAddress, takeIn, type Became, type Incoming } from "../../intake/index.js";
import { joining } from "../../library/joining.js";
import { Fault, type Document } from "../../reading/index.js";
import { noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { documentSchema } from "../schemas/document.js";
import { about, listOf, objectOf, refTo, words, type Schema } from "../schemas/schema.js";
import { settleNowAndThen } from "../settle-now-and-then.js";
import { checkBody } from "../validation.js";

/** Documents that may be sent at once. */
const mostSent = 1000;

const body: Schema = {
  content: {
    "application/json": { schema: { anyOf: [documentSchema, listOf(documentSchema, `${mostSent} at most.`)] } },
    "application/x-ndjson": { schema: { type: "string", description: "One document a line." } },
  },
};
const answer = objectOf<{ items: readonly Became[] }>({
  required: {
    items: listOf(objectOf<{ id?: string; became: Became["became"]; error?: object }>({
      required: { became: about("created, changed: there is an article of it now; unchanged: there was one already; refused: error says why.", { enum: ["created", "changed", "unchanged", "refused"] }) },
      optional: { id: about("Id of its article: the one that was sent, else its address, else one that follows from its words.", words), error: refTo("Told") },
    }), "What became of each document, in the order in which they were sent."),
  },
  optional: {},
});

/** Documents that are sent to the library. */
export const documentRoutes: Resource = (app, { database, pool }) => {
  const settle = settleNowAndThen(app, database);
  const schema = {
    tags: ["Reading"], security: [{ token: [] }], querystring: noQuery, body, response: replies(answer),
    summary: "Takes documents into the library: one, a list, or one a line. What is sent twice is kept once; one that cannot be read costs no other.",
  };
  // each document is checked by itself, so that a bad one is refused alone
  const validatorCompiler: typeof app.validatorCompiler = given => (given.httpPart === "body" ? () => true : app.validatorCompiler!(given));
  void app.register(async lines => {
    lines.addContentTypeParser(["application/x-ndjson", "application/jsonl"], { parseAs: "string" }, (_request, text, done) => { done(null, linesOf(text as string)); });
    lines.post("/api/documents", { schema, validatorCompiler, config: { writes: true } }, async (request): Promise<{ items: Became[] }> => {
      const sent = (Array.isArray(request.body) ? request.body : [request.body]) as unknown[];
      if (sent.length > mostSent) throw new Fault("too-large", `More than ${mostSent} documents were sent at once.`);
      const checked = sent.map(toIncoming);
      const taken = await takeIn(database, checked.filter((item): item is Incoming => !(item instanceof Fault)), pool, joining);
      settle(taken.filter(({ became }) => became === "created" || became === "changed").length);
      return { items: checked.map(item => (item instanceof Fault ? { became: "refused", error: item.toJSON().error } : taken.shift()!)) };
    });
  });
};

/** What stands in each line that is not blank; a line that is no JSON stands for its fault. */
function linesOf(text: string): unknown[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try { return [JSON.parse(line) as unknown]; } catch { return [new Fault("bad-json", `Line ${i + 1} is no JSON.`, `line ${i + 1}`)]; }
  });
}

const check = checkBody(documentSchema, "bad-document");

/** A document as it came, or why it is none. Fields go in one order, so that the same document has the same bytes however it was written. */
function toIncoming(sent: unknown): Incoming | Fault {
  const fault = sent instanceof Fault ? sent : check(sent);
  if (fault !== undefined) return fault;
  const document = sent as Document;
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1)))), "utf8");
  const named = document.id?.trim() === "" ? undefined : document.id;
  const key = named ?? canonicalAddress(document.url ?? "") ?? `sent.${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}`;
  return { key, source: "api", media: "application/json", bytes, given: {} };
}

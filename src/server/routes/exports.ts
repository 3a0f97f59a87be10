import { Readable } from "node:stream";
import { askExport, exportKinds, kindFor, type ExportConditions } from "../../export/ask-export.js";
import { formatOf, formats, inChunks, loadExportTables, writeExport, type AnswerKind, type ExportOptions } from "../../export/formats/index.js";
import { articleText } from "../../library/index.js";
import { contentOf, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { eventFields } from "../schemas/asked.js";
import { about, objectOf, text, type FieldSchemas } from "../schemas/schema.js";

interface ExportAsked extends ExportConditions {
  readonly of?: AnswerKind;
  readonly include?: string;
  readonly bom?: boolean;
  readonly places?: "utf-16" | "code-points";
  readonly labels?: "ar" | "en";
}

const fields: FieldSchemas<ExportAsked> = {
  required: {},
  optional: {
    of: { enum: exportKinds, description: "What is asked for; what the format names first where absent." },
    ...eventFields.optional, speaker: about("Of statements: id of the actor who speaks.", text), about: about("Of statements: id of an actor that the words name, or to whom they are addressed.", text),
    attitude: about("Of statements: assert, deny, accuse, threaten, promise, call, praise …", text),
    include: { type: "string", pattern: "^(?:claimed|denied|future|conditional)(?:,(?:claimed|denied|future|conditional))*$", description: "Event data: also acts of these statuses, parted by commas: claimed, denied, future, conditional." },
    bom: { type: "boolean", description: "CSV: begin with the mark by which spreadsheets know UTF-8." },
    places: { enum: ["utf-16", "code-points"], default: "utf-16", description: "What places in texts count." },
    labels: { enum: ["en", "ar"], description: "Language of labels, and of names where there is a choice; English where absent, and for a story the language of most of its articles." },
  },
};

/** Rows that are asked for at once: few, so that others are answered in between. */
const pageSize = 100;
/** Milliseconds that an export may take; it flows, and may be long. */
const longest = 6 * 3_600_000;

/** Answers as files of other formats, in a stream. */
export const exportRoutes: Resource = (app, { database, version, now }) => {
  const tables = loadExportTables();
  const schema = {
    tags: ["Exports"], summary: "All of an answer, latest first, as a file of another format. It flows; where it ends before its time the connection is cut.",
    querystring: objectOf<ExportAsked>(fields), params: objectOf<{ format: string }>({ required: { format: about(`One of ${formats.map(format => format.id).join(", ")}.`, text) }, optional: {} }),
    response: { ...replies({}), 200: contentOf("*/*") },
  };
  // a HEAD request would make the whole file and throw it away
  app.get<{ Params: { format: string }; Querystring: ExportAsked }>("/api/export/:format", { schema, exposeHeadRoute: false, handlerTimeout: longest }, async ({ params, query }, reply) => {
    const format = formatOf(params.format);
    const { of: wanted, include, bom, places, labels, ...conditions } = query;
    const kind = kindFor(format, wanted);
    const options: ExportOptions = {
      now: `${now().toISOString().slice(0, 19)}Z`, tables, version, include: (include?.split(",") ?? []) as NonNullable<ExportOptions["include"]>, bom: bom === true, ...(labels === undefined ? {} : { language: labels }),
      ...(places === "code-points" ? { codePoints: { textOf: article => articleText(database, article) } } : {}),
    };
    const pieces = writeExport(format.id, await askExport(database, format, kind, conditions, options, pageSize), options);
    return reply.type(format.mediaType.startsWith("text/") ? `${format.mediaType}; charset=utf-8` : format.mediaType)
      .header("content-disposition", `attachment; filename="isnad-${kind}${format.ending}"`).send(Readable.from(inChunks(pieces), { objectMode: false }));
  });
};

import { Fault } from "../../reading/index.js";
import { atom } from "./atom.js";
import { calendar } from "./calendar.js";
import { inCodePoints } from "./code-points.js";
import { csv } from "./csv.js";
import type { AnswerStream, ExportOptions, Format } from "./format.js";
import { gdelt } from "./gdelt.js";
import { gdeltMentions } from "./gdelt-mentions.js";
import { geojson } from "./geojson.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { icews } from "./icews.js";
import { jsonLd } from "./json-ld.js";
import { jsonLines } from "./json-lines.js";
import { parquet } from "./parquet.js";
import { plover } from "./plover.js";
import { polecat } from "./polecat.js";
import { storyHtml } from "./story-html.js";

/** Every format that answers can be written in. */
export const formats: readonly Format[] = [
  jsonLines, csv, parquet, plover, polecat, gdelt, gdeltMentions, icews, geojson, graphml, gexf, jsonLd, atom, calendar, storyHtml,
];

/** The format of that id; an unknown one is a `no-such-format` fault. */
export function formatOf(id: string): Format {
  const format = formats.find(known => known.id === id);
  if (format === undefined) throw new Fault("no-such-format", `There is no format ${id}; there are ${formats.map(known => known.id).join(", ")}.`, id);
  return format;
}

/** The answer as a file of that format, piece by piece. A kind that the format cannot hold is a `wrong-kind` fault, before anything is written. */
export function writeExport(id: string, answers: AnswerStream, options: ExportOptions): AsyncIterable<string | Uint8Array> {
  const format = formatOf(id);
  if (!format.kinds.includes(answers.kind)) throw new Fault("wrong-kind", `${id} holds ${format.kinds.join(", ")}, not ${answers.kind}.`, id);
  return format.write(options.codePoints === undefined ? answers : inCodePoints(answers, options.codePoints.textOf), options);
}

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Fault } from "../../reading/fault.js";
import type { Document, LexiconAsset, Reader, Term } from "../../reading/index.js";
import type { Report } from "../../reading/report.js";
import { copyTextOf, type CopyText } from "../../stories/copies/copy-text.js";
import { digestOf, type StoryDigest } from "../../stories/index.js";
import { shippedLetters } from "../names/shipped-letters.js";
import { toVector } from "../search/vector.js";
import { shippedWordKeys } from "../word-keys.js";
import { firstDay } from "./day.js";
import { identityOf } from "./identity.js";
import { toRows } from "./record-rows.js";
import type { ActorRow, RecordRows } from "./rows.js";

/** A document as it came, with what its source says of it. */
export interface Came {
  /** Permanent: the id that was given, or the address, or file and place in it. It becomes the article's id. */
  readonly key: string;
  readonly source: string;
  readonly media: string;
  readonly given: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** All that the library keeps of one document, ready to be written. */
export interface Shelved {
  readonly key: string;
  readonly source: string;
  readonly media: string;
  readonly given: Readonly<Record<string, string>>;
  /** The bytes that came, gzip. */
  readonly raw: Uint8Array;
  readonly sha256: string;
  readonly reader: string;
  /** Why it could not be read; there is no reading then. */
  readonly fault?: object;
  readonly reading?: ShelvedReading;
}

/** What the library keeps of a reading. */
export interface ShelvedReading {
  readonly article: ArticleRow;
  readonly actors: readonly ActorRow[];
  readonly records: RecordRows;
  /** What the search for copies keeps of it. */
  readonly copy: CopyText;
  /** What tells which story it belongs to. */
  readonly digest: StoryDigest;
}

export interface ArticleRow {
  readonly id: string; readonly outlet: string | null; readonly url: string | null; readonly title: string | null; readonly language: string;
  readonly published: string | null; readonly day: string | null; readonly sha256: string; readonly words: number; readonly agencies: readonly string[];
  readonly text: string;
  /** The Report as JSON, gzip. */
  readonly report: Uint8Array;
  readonly terms: string;
}

/** Level of gzip: 3 is three times as fast as the usual 6 and a tenth larger. */
const level = 3;

/** Makes a shelver for one reader: a document in, all that the library keeps of it out. A document that cannot be read is kept with its fault. */
export function createShelver(asset: LexiconAsset, reader: Reader, version: string, toDocument: (came: Came) => Document): (came: Came) => Shelved {
  const countries = new Map(asset.places.flatMap(place => (place.country === undefined ? [] : place.ar.map(name => [name, place.country!] as const))));
  return came => {
    const { key, source, media, given, bytes } = came;
    const kept = { key, source, media, given, raw: gzipSync(bytes, { level }), sha256: createHash("sha256").update(bytes).digest("hex"), reader: version };
    try {
      const { report, terms } = reader.readWithTerms({ ...toDocument(came), id: key });
      return { ...kept, reading: { article: articleRow(report, terms), ...toRows(report, name => countries.get(name)), copy: copyTextOf(report), digest: digestOf(report, joinedIn(report), shippedWordKeys(), shippedLetters()) } };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { ...kept, fault: error.toJSON().error };
    }
  };
}

/** The headline as the text has it, for an article whose source says no title. */
function headlineOf({ blocks, text }: Report): string | null {
  const headline = blocks.find(block => block.kind === "headline");
  return headline === undefined ? null : text.slice(...headline.span).trim();
}

function joinedIn(report: Report): (local: string) => string {
  const joined = new Map(report.actors.map(actor => [actor.id, identityOf(actor, report.document.id)]));
  return local => joined.get(local) ?? local;
}

function articleRow(report: Report, terms: readonly Term[]): ArticleRow {
  const { id, outlet, url, title, language, published, sha256 } = report.document;
  return {
    id, outlet: outlet ?? null, url: url ?? null, title: title ?? headlineOf(report), language, published: published ?? null, day: firstDay(published), sha256,
    words: terms.length,
    agencies: [...new Set(report.provenance.agencies.map(a => a.agency))],
    text: report.text, report: gzipSync(JSON.stringify(report), { level }), terms: toVector(terms, report.blocks.filter(block => block.kind === "headline").map(block => block.span)),
  };
}

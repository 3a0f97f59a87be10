import type { Document } from "../../reading/index.js";
import { about, objectOf, words, type Schema } from "./schema.js";

const fields = objectOf<Document>({
  required: {},
  optional: {
    id: about("Its own id, up to 500 letters; it becomes the article's.", { type: "string", maxLength: 500, pattern: "^[^\\u0000\\ud800-\\udfff]*$" }),
    text: about("The article's text; the Report's text is this, unchanged.", words), html: about("The page, where there is no text.", words),
    url: about("Its address on the web.", { type: "string", maxLength: 2000 }), outlet: { type: "string", maxLength: 500 }, title: words,
    published: about("Day of publication, YYYY-MM-DD; relative dates are told by it.", words), language: words,
    retrieved: about("When it was fetched, ISO 8601; its day stands in for that of publication where nothing says that.", words),
  },
}, "An article as text or as a page, with what is known about it.");

/** A document that is sent to be read. */
export const documentSchema: Schema = { ...fields, anyOf: [{ required: ["text"] }, { required: ["html"] }] };

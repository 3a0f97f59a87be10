import { ploverTypes } from "../../reading/index.js";
import type { EventsAsked, Paging } from "../../library/index.js";
import { about, day, objectOf, text, type FieldSchemas, type Schema } from "./schema.js";

const limit: Schema = { type: "integer", minimum: 1, maximum: 1000, default: 50, description: "At most so many." };

export const pagingFields: FieldSchemas<Paging> = {
  required: {}, optional: { limit, cursor: { type: "string", maxLength: 1000, pattern: "^[A-Za-z0-9_-]+$", description: "`next` of the page before." } },
};
/** For answers that are lists of the first few and have no pages. */
export const limitFields: FieldSchemas<Pick<Paging, "limit">> = { required: {}, optional: { limit } };

export const fromDay = about("First day.", day);
export const toDay = about("Last day, included.", day);
export const language = { enum: ["ar", "en"], description: "Language of the article." };

const side = "an actor's id, or the alpha-3 code of a country for whoever belongs to it";
export const eventFields: FieldSchemas<EventsAsked> = {
  required: {},
  optional: {
    doer: about(`Who did it: ${side}.`, text), recipient: about(`To whom it was done: ${side}.`, text), party: about(`Doer or recipient: ${side}.`, text),
    type: { enum: ploverTypes, description: "PLOVER type." }, status: { enum: ["happened", "claimed", "denied", "future", "conditional"], description: "How far it is vouched for." },
    quad: { type: "integer", minimum: 1, maximum: 4, description: "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict." },
    from: fromDay, to: toDay, outlet: about("Outlet of the article.", text), article: about("Id of the article.", text), story: about("Id of the story.", text), happening: about("Id of the happening.", text), language,
    dated: { type: "boolean", description: "Only events of which the article itself gives the date." },
  },
};

/** The schema of a path with an id. */
export const idInPath: Schema = objectOf<{ id: string }>({ required: { id: about("Percent-encoded: an id may hold slashes and `#`.", text) }, optional: {} });

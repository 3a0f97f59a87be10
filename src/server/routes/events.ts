import { events, timeline, type EventsAsked, type Paging, type TimelineAsked } from "../../library/index.js";
import { addQuestion } from "../question.js";
import type { Resource } from "../resource.js";
import { eventFields, pagingFields } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { listOf, objectOf, refTo } from "../schemas/schema.js";

/** Who did what to whom, one by one and over time. */
export const eventRoutes: Resource = (app, { database }) => {
  addQuestion<EventsAsked & Paging>(app, {
    path: "/api/events", tag: "Events", summary: "Events as the articles give them, latest first.",
    query: objectOf<EventsAsked & Paging>({ required: {}, optional: { ...eventFields.optional, ...pagingFields.optional } }), answer: pageOf("Event"), ask: asked => events(database, asked),
  });
  addQuestion<TimelineAsked>(app, {
    path: "/api/timeline", tag: "Events", summary: "What one did to another over time, as cooperation and conflict.",
    query: objectOf<TimelineAsked>({
      required: {},
      optional: {
        ...eventFields.optional, step: { enum: ["day", "week", "month"], default: "day", description: "Length of a bar." },
        by: { enum: ["happenings", "origins", "articles"], default: "happenings", description: "What is counted; origins are independent reports." },
      },
    }),
    answer: objectOf({ required: { bars: listOf(refTo("Bar")) }, optional: {} }), ask: asked => timeline(database, asked),
  });
};

import { copies, copyTree, translations, type CopiesAsked } from "../../library/index.js";
import { addQuestion, noQuery } from "../question.js";
import type { Resource } from "../resource.js";
import { idInPath, pagingFields } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, listOf, objectOf, refTo, text } from "../schemas/schema.js";

/** Which articles share text, and where it comes from. */
export const copyRoutes: Resource = (app, { database }) => {
  addQuestion<CopiesAsked>(app, {
    path: "/api/copies", tag: "Copies", summary: "What articles share with earlier ones or with an unseen dispatch, in the library's order.",
    query: objectOf<CopiesAsked>({ required: {}, optional: { article: about("Id of an article: what hangs together with it.", text), story: about("Id of a story: what its articles share.", text), ...pagingFields.optional } }), answer: pageOf("Copy"), ask: asked => copies(database, asked),
  });
  addQuestion<{ id: string }>(app, {
    path: "/api/translations/:id", tag: "Copies", summary: "The articles in the other language that are the same text as an article, and what was lost or changed between them: figures, denials, speakers, sentences.",
    query: noQuery, params: idInPath, answer: objectOf({ required: { items: listOf(refTo("Translation")) }, optional: {} }), ask: ({ id }) => translations(database, { article: id }),
  });
  addQuestion<{ id: string }>(app, {
    path: "/api/origins/:id", tag: "Copies", summary: "The articles whose text comes from one origin, each with the one that it is nearest to.", query: noQuery, params: idInPath, answer: refTo("CopyTree"), ask: ({ id }) => copyTree(database, id),
  });
};

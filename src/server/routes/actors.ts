import { actor, findActors, mergeActors, separateActor, speakersAbout, splitActor, type ActorAnswer } from "../../library/index.js";
import { addQuestion, noQuery, replies } from "../question.js";
import type { Resource } from "../resource.js";
import { fromDay, idInPath, limitFields, toDay } from "../schemas/asked.js";
import { pageOf } from "../schemas/answers.js";
import { about, country, objectOf, refTo, text, type Schema } from "../schemas/schema.js";

interface NamesAsked { readonly name: string; readonly country?: string; readonly limit?: number }
interface SpeakersAsked { readonly from?: string; readonly to?: string; readonly limit?: number }

/** Actors, who speaks about them, and people's decisions about who is one. */
export const actorRoutes: Resource = (app, { database, reader }) => {
  addQuestion<NamesAsked>(app, {
    path: "/api/actors", tag: "Actors", summary: "Actors by the beginning of a word of their name, in either script; those named most often first.",
    query: objectOf<NamesAsked>({ required: { name: text }, optional: { country, ...limitFields.optional } }), answer: pageOf("FoundActor"), ask: asked => findActors(database, asked),
  });
  addQuestion<{ id: string }>(app, {
    path: "/api/actors/:id", tag: "Actors", summary: "An actor: its roles by date, and how often it appears.", query: noQuery, params: idInPath, answer: refTo("ActorPage"), ask: ({ id }) => actor(database, id, reader),
  });
  addQuestion<SpeakersAsked & { id: string }>(app, {
    path: "/api/actors/:id/speakers-about", tag: "Actors", summary: "Who speaks about an actor, by independent reports.",
    query: objectOf<SpeakersAsked>({ required: {}, optional: { from: fromDay, to: toDay, ...limitFields.optional } }), params: idInPath, answer: pageOf("Speaker"),
    ask: ({ id, ...asked }) => speakersAbout(database, { ...asked, about: id }),
  });

  const actorId = about("Id of an actor.", text);
  const decide = <Body>(path: string, summary: string, body: Schema, change: (body: Body) => Promise<void>, changed: (body: Body) => string): void => {
    const schema = { tags: ["Decisions"], summary, security: [{ token: [] }], querystring: noQuery, body, response: replies(refTo("ActorPage")) };
    app.post(path, { schema, config: { writes: true } }, async (request): Promise<ActorAnswer> => {
      const decision = request.body as Body;
      await change(decision);
      return actor(database, changed(decision), reader);
    });
  };
  decide<{ actor: string; into: string }>("/api/actors/merge", "Decides that an actor is another one, in all articles and in those to come. Answers with the one that remains.",
    objectOf({ required: { actor: actorId, into: actorId }, optional: {} }), b => mergeActors(database, b.actor, b.into), b => b.into);
  decide<{ actor: string }>("/api/actors/separate", "Takes a merge back. Answers with the actor that is by itself again.",
    objectOf({ required: { actor: actorId }, optional: {} }), b => separateActor(database, b.actor), b => b.actor);
  decide<{ article: string; actor: string; into: string }>("/api/actors/split", "Decides that in one article an actor is another one of the library. Answers with that one.",
    objectOf({ required: { article: about("Id of an article.", text), actor: actorId, into: actorId }, optional: {} }), b => splitActor(database, b.article, b.actor, b.into), b => b.into);
};

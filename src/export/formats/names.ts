import type { ActorRef } from "../../library/answers.js";

/** The actor's name in the wished language, else in the other, else its id. */
export function nameOf(actor: ActorRef, language: "ar" | "en" = "en"): string {
  return actor.name[language] ?? actor.name.en ?? actor.name.ar ?? actor.id;
}

/** ISO 3166 alpha-3 of the actor; `IGO` stands for no country. */
export function countryOf(actor: ActorRef | undefined): string | undefined {
  return actor?.country === "IGO" ? undefined : actor?.country;
}

import type { ActorRef, ArticleRef } from "../../library/answers.js";

/** The actor's name in the wished language, else in the other, else its id. */
export function nameOf(actor: ActorRef, language: "ar" | "en" = "en"): string {
  return actor.name[language] ?? actor.name.en ?? actor.name.ar ?? actor.id;
}

/** ISO 3166 alpha-3 of the actor; `IGO` stands for no country. */
export function countryOf(actor: ActorRef | undefined): string | undefined {
  return actor?.country === "IGO" ? undefined : actor?.country;
}

/** The language of most of the articles; English where there are none. */
export function languageOf(articles: readonly Pick<ArticleRef, "language">[]): "ar" | "en" {
  return articles.filter(article => article.language === "ar").length * 2 > articles.length ? "ar" : "en";
}

import type { ArticleRef, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import { escape } from "../html.js";
import { sayIn, type Say } from "../labels.js";
import type { Format } from "./format.js";
import { languageOf, nameOf } from "./names.js";
import type { CopyNode, DisagreementAnswer, StoryAnswer } from "./story-answer.js";
import { storyStyle } from "./story-style.js";
import { webAddress } from "./web.js";

/** A story as one page that loads nothing: made to be sent, printed and kept. Text is escaped and kept from turning its neighbours around. */
export const storyHtml: Format = {
  id: "story-html", mediaType: "text/html", ending: ".html", kinds: ["story"],
  about: "A story as a one-file report for people.",
  async *write(answers, options) {
    if (answers.kind !== "story") return;
    const { story } = answers;
    const language = options.language ?? languageOf(story.articles);
    const say = sayIn(options.tables.labels, language);
    yield head(story, language, say);
    yield disagreements(story.disagreements, say);
    yield section(say("happenings"), story.happenings.map(happening => happeningItem(happening, language, say)));
    yield section(say("statements"), story.statements.map(statement => statementItem(statement, language, say)));
    yield section(say("copies"), story.copies.map(copy => copyItem(copy, say)));
    yield section(say("articles"), story.articles.map(article => `<li>${articleLine(article)}</li>`));
    yield `</main>\n<footer><p>${safe(say("made"))} ${safe(options.version)} · <time>${safe(options.now)}</time> · ${safe(say("spans"))}</p></footer>\n</body>\n</html>\n`;
  },
};

function head(story: StoryAnswer, language: "ar" | "en", say: Say): string {
  const title = story.title ?? story.articles.find(article => article.title !== undefined)?.title ?? story.id;
  const origins = new Set(story.articles.map(article => article.origin)).size;
  const outlets = new Set(story.articles.flatMap(article => article.outlet ?? [])).size;
  const counts = ([["origins", origins], ["articles", story.articles.length], ["outlets", outlets]] as const).map(([id, count]) => `<div><dt>${safe(say(id))}</dt><dd>${count}</dd></div>`);
  const days = [...new Set([story.from, story.to].filter(day => day !== undefined))].map(time).join(" – ");
  return `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>${storyStyle}</style>
</head>
<body>
<header>
<p class="brand">Isnad · ${safe(say("story"))} <bdi>${safe(story.id)}</bdi></p>
<h1 dir="auto">${safe(title)}</h1>
<p class="days">${days}</p>
<dl>${counts.join("")}</dl>
</header>
<main>
`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<section><h2>${safe(title)} <small>${items.length}</small></h2><ul>${items.join("\n")}</ul></section>\n`;
}

function disagreements(list: readonly DisagreementAnswer[], say: Say): string {
  return section(say("disagreements"), list.map(({ kind, about, grown, sides }) => `<li class="disagreement"><span class="tag">${safe(say(kind))}</span> ${quote(about, "b")}${grown === true ? ` <span class="tag grown">${safe(say("grown"))}</span>` : ""}<table>${
    sides.map(side => `<tr><th dir="auto">${safe(kind === "denial" ? say(side.says) : side.says)}</th><td>${safe(say("origins"))} ${side.origins} · ${safe(say("articles"))} ${side.articles}</td><td>${side.who.map(bdi).join(" · ")}</td></tr>`).join("")}</table></li>`));
}

function happeningItem(happening: HappeningAnswer, language: "ar" | "en", say: Say): string {
  const names = (actors: HappeningAnswer["doers"]): string => (actors.length === 0 ? "–" : actors.map(actor => bdi(nameOf(actor, language))).join(" · "));
  const votes = (["asserted", "claimed", "denied", "future"] as const).filter(id => happening[id] > 0).map(id => `<span class="tag ${id}">${safe(say(id))} ${happening[id]}</span>`);
  const told = happening.events[0];
  return `<li><span class="kind">${safe(say(happening.type))}</span> ${happening.date === undefined ? "" : time(happening.date)} ${votes.join(" ")}<span class="sides">${names(happening.doers)} <span aria-hidden="true">${language === "ar" ? "←" : "→"}</span> ${names(happening.recipients)}${happening.place === undefined ? "" : ` · ${bdi(happening.place.name)}`}</span>${told === undefined ? "" : quote(told.sentence.text, "q")}</li>`;
}

function statementItem({ speaker, source, content, attitude, article }: StatementAnswer, language: "ar" | "en", say: Say): string {
  const who = speaker === undefined ? source?.text ?? say("unnamed") : nameOf(speaker, language);
  return `<li><b>${bdi(who)}</b>${attitude === undefined ? "" : ` <code>${safe(attitude)}</code>`} ${quote(content.map(part => part.text).join(" … "), "q")}<small>${bdi(article.outlet ?? article.id)}</small></li>`;
}

function copyItem({ article, agency, relation, copies }: CopyNode, say: Say): string {
  const what = article === undefined ? `<i>${bdi([agency, say("unseen")].filter(part => part !== undefined).join(" – "))}</i>` : articleLine(article);
  return `<li>${what}${relation === undefined ? "" : ` <span class="tag">${safe(say(relation))}</span>`}${copies.length === 0 ? "" : `<ul>${copies.map(copy => copyItem(copy, say)).join("")}</ul>`}</li>`;
}

function articleLine(article: ArticleRef): string {
  const address = webAddress(article.url);
  const title = quote(article.title ?? article.id, "span");
  return `${bdi(article.outlet ?? article.id)} ${article.published === undefined ? "" : time(article.published)} ${address === undefined ? title : `<a href="${safe(address)}" rel="noreferrer nofollow">${title}</a>`}`;
}

function bdi(text: string): string {
  return `<bdi>${safe(text)}</bdi>`;
}

function quote(text: string, tag: "q" | "b" | "span"): string {
  return `<${tag} dir="auto">${safe(text)}</${tag}>`;
}

function time(edtf: string): string {
  return `<time>${safe(edtf)}</time>`;
}

/** Direction controls of the text itself would reach beyond it or hide words of the report; the page keeps direction by markup instead. */
function safe(text: string): string {
  return escape(text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n]/gu, ""));
}

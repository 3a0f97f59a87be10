import type { ActorRef, ArticleRef, EventAnswer, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import { dispatchAgency } from "../../stories/copies/index.js";
import { statusOf } from "./act.js";
import { rowsOf, type Format, type Row } from "./format.js";
import { webAddress } from "./web.js";

const context = {
  "@vocab": "https://schema.org/", prov: "http://www.w3.org/ns/prov#", isnad: "urn:isnad:terms:",
  "prov:wasQuotedFrom": { "@type": "@id" }, "prov:hadPrimarySource": { "@type": "@id" }, "prov:wasDerivedFrom": { "@type": "@id" }, "prov:wasAttributedTo": { "@type": "@id" },
};

/**
 * JSON-LD in the words of schema.org and PROV-O. Statements are Quotations, events and happenings Claims; each names the chain
 * by which it came: the words were quoted from the article, the article was derived from what it copies, both had the agency's
 * dispatch or the speaker's own words as primary source.
 */
export const jsonLd: Format = {
  id: "jsonld", mediaType: "application/ld+json", ending: ".jsonld", kinds: ["events", "statements", "happenings"],
  about: "JSON-LD: schema.org Claim, Quotation and NewsArticle; PROV-O for the chain of sources.",
  async *write(answers) {
    yield `{"@context":${JSON.stringify(context)},"@graph":[`;
    let before = "\n";
    for await (const row of rowsOf(answers)) {
      yield before + JSON.stringify(nodeOf(row));
      before = ",\n";
    }
    yield "\n]}\n";
  },
};

/** A permanent name for a record; ids may hold what an address may not. */
function urn(kind: string, id: string): string {
  return `urn:isnad:${kind}:${encodeURIComponent(id.toWellFormed())}`;
}

function nodeOf(row: Row): object {
  switch (row.kind) {
    case "statements": return quotation(row.row);
    case "events": return claimOfEvent(row.row);
    case "happenings": return claimOfHappening(row.row);
  }
}

function quotation(statement: StatementAnswer): object {
  const { article, speaker, addressee } = statement;
  return {
    "@id": urn("statement", statement.id), "@type": ["Quotation", "prov:Entity"], text: statement.content.map(part => part.text).join(" … "), inLanguage: article.language,
    ...(speaker === undefined ? {} : { spokenByCharacter: agent(speaker) }), ...(addressee === undefined ? {} : { "isnad:addressee": agent(addressee) }),
    ...(statement.date === undefined ? {} : { dateCreated: statement.date }), "isnad:kind": statement.kind, ...(statement.attitude === undefined ? {} : { "isnad:attitude": statement.attitude }),
    ...(statement.content[0] === undefined ? {} : { "isnad:start": statement.content[0].start, "isnad:end": statement.content.at(-1)?.end }),
    isPartOf: newsArticle(article), "prov:wasQuotedFrom": urn("article", article.id),
    ...(statement.within === undefined ? {} : { "prov:wasDerivedFrom": urn("statement", statement.within) }),
    ...(speaker === undefined ? {} : { "prov:hadPrimarySource": utterance(statement.id, speaker) }),
  };
}

function claimOfEvent(event: EventAnswer): object {
  const { article, speaker } = event;
  return {
    ...claim("event", event), text: event.sentence.text, inLanguage: article.language, "isnad:status": event.status, appearance: newsArticle(article),
    ...(speaker === undefined ? {} : { author: agent(speaker), "prov:hadPrimarySource": utterance(event.id, speaker) }),
    "prov:wasQuotedFrom": urn("article", article.id), ...(event.happening === undefined ? {} : { about: { "@id": urn("happening", event.happening) } }),
  };
}

function claimOfHappening(happening: HappeningAnswer): object {
  return {
    ...claim("happening", happening), "isnad:status": statusOf(happening), "isnad:origins": happening.origins, "isnad:articles": happening.articles,
    "prov:wasDerivedFrom": happening.events.map(event => urn("event", event.id)),
    appearance: happening.events.map(event => newsArticle(event.article)),
  };
}

function claim(kind: string, act: EventAnswer | HappeningAnswer): object {
  return {
    "@id": urn(kind, act.id), "@type": ["Claim", "prov:Entity"], "isnad:type": act.type, "isnad:quad": act.quad, "isnad:intensity": act.intensity,
    ...(act.date === undefined ? {} : { temporalCoverage: act.date }), "isnad:doer": act.doers.map(agent), "isnad:recipient": act.recipients.map(agent),
    ...(act.place === undefined ? {} : { spatialCoverage: { "@type": "Place", name: act.place.name, ...(act.place.country === undefined ? {} : { addressCountry: act.place.country }) } }),
  };
}

const agentTypes = { person: "Person", country: "Country", organization: "Organization", group: "Organization", place: "Place" } as const;

function agent(actor: ActorRef): object {
  const names = Object.entries(actor.name).map(([language, value]) => ({ "@language": language, "@value": value }));
  return {
    "@id": urn("actor", actor.id), "@type": [agentTypes[actor.kind], "prov:Agent"], name: names,
    ...(actor.wikidata === undefined ? {} : { sameAs: `http://www.wikidata.org/entity/${actor.wikidata}` }),
  };
}

/** What the speaker said, before anybody reported it. */
function utterance(id: string, speaker: ActorRef): object {
  return { "@id": urn("utterance", id), "@type": "prov:Entity", "prov:wasAttributedTo": urn("actor", speaker.id) };
}

function newsArticle(article: ArticleRef): object {
  const address = webAddress(article.url);
  return {
    "@id": urn("article", article.id), "@type": ["NewsArticle", "prov:Entity"], inLanguage: article.language, ...(address === undefined ? {} : { url: address }),
    ...(article.title === undefined ? {} : { headline: article.title }), ...(article.published === undefined ? {} : { datePublished: article.published }),
    ...(article.outlet === undefined ? {} : { publisher: { "@type": "NewsMediaOrganization", name: article.outlet } }), ...sources(article),
  };
}

/** What the article was derived from, and the dispatch behind it: the unseen one that is its origin, else one of the agencies that it credits. */
function sources({ id, origin, agencies }: ArticleRef): object {
  const agency = dispatchAgency(origin);
  const credited = agency === undefined ? agencies : [agency];
  const dispatch = {
    "@id": agency === undefined ? urn("dispatch", id) : urn("article", origin), "@type": ["NewsArticle", "prov:Entity"],
    "prov:wasAttributedTo": credited.map(name => ({ "@id": urn("agency", name), "@type": ["NewsMediaOrganization", "prov:Agent"], name })),
  };
  return { ...(origin === id ? {} : { "prov:wasDerivedFrom": urn("article", origin) }), ...(credited.length === 0 ? {} : { "prov:hadPrimarySource": dispatch }) };
}

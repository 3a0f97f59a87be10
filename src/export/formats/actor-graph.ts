import { MultiDirectedGraph } from "graphology";
import type { ActorRef, EventAnswer, HappeningAnswer, StatementAnswer } from "../../library/answers.js";
import type { Status } from "../../reading/index.js";
import { dyadsOf, statusOf } from "./act.js";
import { rowsOf, type AnswerStream, type ExportOptions } from "./format.js";
import { nameOf } from "./names.js";
import { allowedInXml } from "./xml.js";

/** An actor. Empty strings: not known. */
export interface ActorNode { label: string; ar: string; en: string; kind: string; country: string; sector: string; wikidata: string }

/**
 * What one actor does to another, by quad and status, or that it speaks to or about the other (quad 0, no status). `weight` counts
 * what is distinct: happenings, or statements of independent origins; `reports` counts all that tell of it.
 */
export interface ActorEdge { relation: "acts" | "speaks-about" | "speaks-to"; quad: number; status: Status | ""; weight: number; reports: number }

export type ActorGraph = MultiDirectedGraph<ActorNode, ActorEdge>;

/** The answer as a graph of actors. Memory grows with actors, pairs and distinct happenings, not with articles. */
export async function actorGraph(answers: AnswerStream, options: ExportOptions): Promise<ActorGraph> {
  const graph: ActorGraph = new MultiDirectedGraph<ActorNode, ActorEdge>();
  const seen = new Set<string>();
  // GraphML wants keys without blanks and signs.
  const keys = new Map<string, string>();
  const join: Join = (from, to, { relation, quad, status }, what, reports) => {
    const pair = `${node(graph, from, options)} ${relation} ${quad} ${status} ${node(graph, to, options)}`;
    const edge = keys.get(pair) ?? `e${keys.size + 1}`;
    keys.set(pair, edge);
    const fresh = !seen.has(`${edge} ${what}`);
    seen.add(`${edge} ${what}`);
    if (!graph.hasEdge(edge)) graph.addDirectedEdgeWithKey(edge, from.id, to.id, { relation, quad, status, weight: 0, reports: 0 });
    graph.updateEdgeAttribute(edge, "weight", weight => (weight ?? 0) + (fresh ? 1 : 0));
    graph.updateEdgeAttribute(edge, "reports", count => (count ?? 0) + reports);
  };
  for await (const row of rowsOf(answers)) {
    if (row.kind === "statements") speech(row.row, join);
    else act(row.row, "events" in row.row ? row.row.articles : 1, actor => { node(graph, actor, options); }, join);
  }
  return graph;
}

type Join = (from: ActorRef, to: ActorRef, how: Pick<ActorEdge, "relation" | "quad" | "status">, what: string, reports: number) => void;

function act(row: EventAnswer | HappeningAnswer, reports: number, alone: (actor: ActorRef) => void, join: Join): void {
  const happening = "events" in row ? row.id : row.happening ?? row.id;
  const how = { relation: "acts", quad: row.quad, status: "events" in row ? statusOf(row) : row.status } as const;
  for (const { doer, recipient } of dyadsOf(row)) {
    if (doer !== undefined && recipient !== undefined) join(doer, recipient, how, happening, reports);
    else [doer, recipient].forEach(actor => { if (actor !== undefined) alone(actor); });
  }
}

/** Copies of one report share their origin, so the same words from it count once. */
function speech(statement: StatementAnswer, join: Join): void {
  if (statement.speaker === undefined) return;
  const what = `${statement.article.origin} ${statement.content[0]?.text.slice(0, 60) ?? ""}`;
  if (statement.addressee !== undefined) join(statement.speaker, statement.addressee, { relation: "speaks-to", quad: 0, status: "" }, what, 1);
  for (const about of statement.about ?? []) if (about.id !== statement.speaker.id) join(statement.speaker, about, { relation: "speaks-about", quad: 0, status: "" }, what, 1);
}

function node(graph: ActorGraph, actor: ActorRef, { language }: ExportOptions): string {
  if (!graph.hasNode(actor.id)) {
    const { name, kind, country = "", sector = "", wikidata = "" } = actor;
    graph.addNode(actor.id, { label: allowedInXml(nameOf(actor, language)), ar: allowedInXml(name.ar ?? ""), en: allowedInXml(name.en ?? ""), kind, country, sector, wikidata });
  }
  return actor.id;
}

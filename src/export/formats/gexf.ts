import { write } from "graphology-gexf";
import { actorGraph } from "./actor-graph.js";
import type { Format } from "./format.js";

/** GEXF 1.3 for Gephi: actors as nodes, acts and speech as weighted edges. */
export const gexf: Format = {
  id: "gexf", mediaType: "application/gexf+xml", ending: ".gexf", kinds: ["events", "statements", "happenings"],
  about: "GEXF 1.3 for Gephi: actors as nodes; acts by quad, speaks-to and speaks-about as weighted edges.",
  async *write(answers, options) {
    const graph = await actorGraph(answers, options);
    graph.setAttribute("creator", `Isnad ${options.version}`);
    graph.setAttribute("lastModifiedDate", options.now.slice(0, 10));
    yield `${write(graph, {
      version: "1.3",
      formatNode: (_key, { label, ...attributes }) => ({ label, attributes }),
      formatEdge: (_key, { weight, ...attributes }) => ({ weight, label: attributes.relation, kind: attributes.quad === 0 ? attributes.relation : `${attributes.relation}-${attributes.quad}`, attributes }),
    })}\n`;
  },
};

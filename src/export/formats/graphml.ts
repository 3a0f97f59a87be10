import { actorGraph } from "./actor-graph.js";
import type { Format } from "./format.js";
import { escapeXml } from "./xml.js";

const nodeKeys = ["label", "ar", "en", "kind", "country", "sector", "wikidata"] as const;
const edgeKeys = { relation: "string", quad: "int", status: "string", weight: "double", reports: "int" } as const;

/** GraphML: the graph of GEXF for yEd, NetworkX, igraph and others. Written here, since graphology only reads GraphML. */
export const graphml: Format = {
  id: "graphml", mediaType: "application/graphml+xml", ending: ".graphml", kinds: ["events", "statements", "happenings"],
  about: "GraphML: the same graph as GEXF for NetworkX, igraph and yEd.",
  async *write(answers, options) {
    const graph = await actorGraph(answers, options);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
    for (const name of nodeKeys) yield `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>\n`;
    for (const [name, type] of Object.entries(edgeKeys)) yield `<key id="${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`;
    yield '<graph edgedefault="directed">\n';
    for (const { node, attributes } of graph.nodeEntries()) {
      yield `<node id="${escapeXml(node)}">${nodeKeys.map(name => element(name, attributes[name])).join("")}</node>\n`;
    }
    for (const { edge, source, target, attributes } of graph.edgeEntries()) {
      const values = { ...attributes, quad: attributes.quad === 0 ? "" : attributes.quad };
      yield `<edge id="${escapeXml(edge)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${(["relation", "quad", "status", "weight", "reports"] as const).map(name => element(name, values[name])).join("")}</edge>\n`;
    }
    yield "</graph>\n</graphml>\n";
  },
};

function element(key: string, value: string | number): string {
  return value === "" ? "" : `<data key="${key}">${escapeXml(String(value))}</data>`;
}

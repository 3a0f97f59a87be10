import type { Command } from "commander";
import { shippedReader } from "../index.js";
import { loadGold } from "../score/gold.js";
import { scoreReports, type Score } from "../score/score.js";

export function addScoreCommand(program: Command): void {
  program.command("score")
    .description("Read every gold article of a folder and score the readings: precision, recall and F1 per layer.")
    .argument("<folder>", "folder of <id>.json gold files")
    .option("--json", "print the figures as JSON")
    .action((folder: string, options: { json?: boolean }) => {
      const gold = loadGold(folder);
      const reader = shippedReader();
      const pairs = gold.map(g => ({ gold: g, report: reader.read({ id: g.id, text: g.text, ...(g.published == null ? {} : { published: g.published }), ...(g.outlet == null ? {} : { outlet: g.outlet }), ...(g.title == null ? {} : { title: g.title }) }) }));
      const scores = scoreReports(pairs);
      process.stdout.write(options.json === true ? `${JSON.stringify({ articles: gold.length, ...scores })}\n` : table(gold.length, scores));
    });
}

function table(articles: number, scores: Readonly<Record<string, Score>>): string {
  const percent = (x: number): string => (Number.isFinite(x) ? (100 * x).toFixed(1) : "–").padStart(5);
  const rows = Object.entries(scores).map(([layer, s]) =>
    `${layer.padEnd(32)}${"f1" in s ? `P ${percent(s.precision)}  R ${percent(s.recall)}  F1 ${percent(s.f1)}  (${s.gold} gold)` : `accuracy ${percent(s.accuracy)} (of ${s.of})`}`);
  return `${articles} articles\n${rows.join("\n")}\n`;
}

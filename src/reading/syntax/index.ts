import type { Scene } from "../statements/scene.js";
import { parseSentence, type Parse } from "./parse.js";
import type { Part } from "./parts.js";
import type { Clause, Phrase } from "./tree.js";

/** Clauses and phrases of the article; a sentence is parsed when it is first asked for. */
export class Syntax {
  readonly scene: Scene;
  private readonly parses: (Parse | undefined)[] = [];
  constructor(scene: Scene) { this.scene = scene; }

  parse(token: number): Parse {
    const { sentence } = this.scene.tokens[token]!;
    return this.parses[sentence] ??= parseSentence(this.scene, this.scene.sentences[sentence]!);
  }
  partAt(token: number): Part {
    const parse = this.parse(token);
    return parse.parts[token - parse.sentence.from]!;
  }
  phraseAt(token: number): Phrase | undefined {
    const parse = this.parse(token);
    return parse.phraseOf[token - parse.sentence.from];
  }
  clauseAt(token: number): Clause {
    const parse = this.parse(token);
    return parse.clauseOf[token - parse.sentence.from]!;
  }
}

export type { Clause, Phrase } from "./tree.js";

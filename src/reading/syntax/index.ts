import type { Scene } from "../statements/scene.js";
import { parseSentence, type Parse } from "./parse.js";
import { Parts, type Part } from "./parts.js";
import type { Clause, Phrase } from "./tree.js";

/** Clauses and phrases of the article; a sentence is parsed when it is first asked for, its words as far as they are asked for. */
export class Syntax {
  readonly scene: Scene;
  private readonly parts: (Parts | undefined)[];
  private readonly parses: (Parse | undefined)[];
  constructor(scene: Scene) {
    this.scene = scene;
    this.parts = new Array<Parts | undefined>(scene.sentences.length).fill(undefined);
    this.parses = new Array<Parse | undefined>(scene.sentences.length).fill(undefined);
  }

  parse(token: number): Parse {
    const { sentence } = this.scene.tokens[token]!;
    return this.parses[sentence] ??= parseSentence(this.scene, this.partsOf(sentence));
  }
  partAt(token: number): Part {
    return this.partsOf(this.scene.tokens[token]!.sentence).at(token);
  }
  phraseAt(token: number): Phrase | undefined {
    return this.parse(token).phrases.find(phrase => token < phrase.to && phrase.from <= token);
  }
  clauseAt(token: number): Clause {
    return this.parse(token).stretches.find(stretch => token < stretch.to)!.clause;
  }
  private partsOf(sentence: number): Parts {
    return this.parts[sentence] ??= new Parts(this.scene, this.scene.sentences[sentence]!);
  }
}

export type { Clause, Phrase } from "./tree.js";

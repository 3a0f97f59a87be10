import { Fault } from "../../reading/fault.js";
import type { Limits } from "../limits.js";

/** What a packed file may unpack to, all archives within it taken together. */
export class Budget {
  readonly #size: number;
  readonly #limits: Limits;
  #spent = 0;

  /** @param size bytes of the file itself */
  constructor(size: number, limits: Limits) {
    this.#size = size;
    this.#limits = limits;
  }

  /** Has the file unpacked to more than it may? Then nothing more is taken from it. */
  get exceeded(): boolean {
    return this.#spent > Math.max(this.#limits.unpacked, this.#size * this.#limits.ratio);
  }

  /** @throws Fault `archive-too-large` */
  async *watch(chunks: AsyncIterable<Uint8Array>, at: string): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#spent += chunk.length;
      if (this.exceeded) throw new Fault("archive-too-large", `${at} unpacks to more than ${this.#limits.ratio} times its size.`, at);
      yield chunk;
    }
  }
}

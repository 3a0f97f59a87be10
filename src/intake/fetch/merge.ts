/** Items of several sequences as they come, at most `width` sequences at work at once. A sequence goes on when its item was taken. */
export async function* merge<T>(sequences: Iterable<AsyncIterable<T>>, width: number): AsyncGenerator<T> {
  const waiting = sequences[Symbol.iterator]();
  const running = new Map<AsyncIterator<T>, Promise<{ from: AsyncIterator<T>; result: IteratorResult<T> }>>();
  const advance = (from: AsyncIterator<T>): void => { running.set(from, from.next().then(result => ({ from, result }))); };
  const start = (): void => {
    const next = waiting.next();
    if (next.done !== true) advance(next.value[Symbol.asyncIterator]());
  };
  try {
    for (let i = 0; i < width; i++) start();
    while (running.size > 0) {
      const { from, result } = await Promise.race(running.values());
      running.delete(from);
      if (result.done === true) { start(); continue; }
      yield result.value;
      advance(from);
    }
  } finally {
    for (const [from, pending] of running) {
      pending.catch(() => { /* nobody waits for it any more */ });
      void from.return?.();
    }
  }
}

/** `compute` with a memory: the same key gives the same value without computing again. Past `limit` keys the memory starts anew. */
export function remember<V>(limit: number, compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return key => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= limit) known.clear();
      known.set(key, value = compute(key));
    }
    return value;
  };
}

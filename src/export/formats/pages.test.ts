import { expect, it } from "vitest";
import type { Paging } from "../../library/index.js";
import { allPages } from "./pages.js";

it("asks for the next page only when the rows of the one before are taken", async () => {
  const asked: (string | undefined)[] = [];
  const ask = ({ cursor }: Paging): Promise<{ items: number[]; next?: string }> => {
    asked.push(cursor);
    return Promise.resolve(cursor === undefined ? { items: [1, 2], next: "b" } : { items: [3] });
  };
  const rows: number[] = [];
  for await (const row of allPages(ask)) {
    rows.push(row);
    if (row === 2) expect(asked).toEqual([undefined]);
  }
  expect([rows, asked]).toEqual([[1, 2, 3], [undefined, "b"]]);
});

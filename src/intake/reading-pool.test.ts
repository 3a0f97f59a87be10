import { afterAll, describe, expect, test } from "vitest";
import { reader } from "../server/testing.js";
import { openReadingPool } from "./reading-pool.js";

const text = "رفضت مصر المقترح. وقال وزير الخارجية المصري سامح شكري إن القاهرة لن تقبل به.";

describe("a reading in another thread", () => {
  const pool = openReadingPool(1, "needed");
  afterAll(() => pool.close());

  test("gives the Report that this thread would", async () => {
    expect(await pool.readReport({ text, published: "2024-05-02" })).toEqual(JSON.parse(JSON.stringify(reader.read({ text, published: "2024-05-02" }))));
  });
  test("fails with the fault that it would have here", async () => {
    await expect(pool.readReport({ text, published: "soon" })).rejects.toMatchObject({ name: "Fault", code: "not-a-date" });
    await expect(pool.readReport({ text: " " })).rejects.toMatchObject({ name: "Fault", code: "empty-input" });
  });
  test("is broken off when it takes longer than it may, and the next one is read", async () => {
    await expect(pool.readReport({ text: `${text}\n`.repeat(3000) }, {}, 1)).rejects.toMatchObject({ name: "Fault", code: "took-too-long" });
    expect((await pool.readReport({ text })).text).toBe(text);
  });
});

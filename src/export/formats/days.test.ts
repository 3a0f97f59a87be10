import { describe, expect, it } from "vitest";
import { firstDay, lastDay, nextDay } from "./days.js";

describe("the days of an EDTF date", () => {
  it.each([
    ["2024-05-16", "2024-05-16", "2024-05-16"], ["2024-02", "2024-02-01", "2024-02-29"], ["2024", "2024-01-01", "2024-12-31"],
    ["2024-05-16/2024-05-18", "2024-05-16", "2024-05-18"], ["2024-05-16/..", "2024-05-16", "2024-05-16"], ["2024-05-16T10:00:00+03:00", "2024-05-16", "2024-05-16"],
  ])("%s are %s to %s", (edtf, first, last) => {
    expect([firstDay(edtf), lastDay(edtf)]).toEqual([first, last]);
  });

  it("are unknown where there is no date or none of the calendar", () => {
    expect([firstDay(undefined), firstDay("soon"), firstDay("2024-13-01"), lastDay(undefined)]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("go on over the end of a year", () => {
    expect(nextDay("2024-12-31")).toBe("2025-01-01");
  });
});

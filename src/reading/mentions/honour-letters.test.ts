import { expect, it } from "vitest";
import { read } from "../../testing.js";

it.each([
  ["a doctor", "وأشار وزير الخارجية المصري د. سامي الحداد إلى أن الحملة مهمة.", "سامي الحداد"],
  ["an engineer", "وأكد وزير النقل م. فهد الراشد أن الطريق مفتوح.", "فهد الراشد"],
])("a letter with a full stop between office and name adorns the name of %s", (_who, text, name) => {
  const { actors, statements } = read({ text });
  expect(actors.find(actor => actor.id === statements[0]?.speaker)?.name.ar).toBe(name);
});

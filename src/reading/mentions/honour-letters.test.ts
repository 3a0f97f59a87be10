import { expect, it } from "vitest";
import { read } from "../../testing.js";

it.each([
  ["a doctor", "وأشار وزير الخارجية المصري د. سامي الحداد إلى أن الحملة مهمة.", "سامي الحداد"],
  ["a doctor without an office", "قال د. سامي الحداد عضو النادي إن الحملة مهمة.", "سامي الحداد"],
  ["an engineer whose family name alone is written", "وأوضح م. الراشد أن الطريق مفتوح.", "الراشد"],
  ["an engineer", "وأكد وزير النقل م. فهد الراشد أن الطريق مفتوح.", "فهد الراشد"],
])("a letter with a full stop before a name adorns the name of %s", (_who, text, name) => {
  const { actors, statements } = read({ text });
  expect(actors.find(actor => actor.id === statements[0]?.speaker)?.name.ar).toBe(name);
});

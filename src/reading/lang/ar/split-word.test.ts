import { formsOf } from "./forms-of.js";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLexicon, toAsset } from "../../../lexicon/load.js";
import { createKits } from "../../reader.js";
import { lookupsOf } from "./split-word.js";

const kit = createKits(toAsset(loadLexicon(fileURLToPath(new URL("../../../../lexicon", import.meta.url)))))({});

function lookups(form: string): string[] {
  const word = kit.word(form);
  const { key } = word;
  const lookups = lookupsOf(word);
  return lookups.flatMap((from, k) => (k % 2 === 0 ? [key.slice(from, lookups[k + 1])] : []));
}

describe("a noun in ة before a pronoun", () => {
  it("is the noun (زيارته, استقالتها)", () => {
    for (const [form, entry] of [["زيارته", "ar.event.consult-zyara"], ["مساعدتها", "ar.event.aid-msada"]] as const) {
      expect(kit.word(form).facts.noun?.events.map(e => e.id)).toContain(entry);
    }
  });

  it("outranks a verb that cannot be meant (استقالته, إدانتها), and stands beside one that can (أدانته)", () => {
    expect(kit.word("استقالته").facts.finite).toEqual([]);
    expect(kit.word("إدانتها").facts.finite).toEqual([]);
    expect(kit.word("إدانتها").facts.nominal.map(v => v.tense)).toContain("masdar");
    expect(kit.word("أدانته").facts.finite.map(v => v.person)).toContain("3fs");
  });

  it("is found where an entry needs it", () => {
    const needed = formsOf("زيارة", kit.lexicon.asset.morphology);
    expect(lookups("زيارتهم").some(lookup => needed.has(lookup))).toBe(true);
  });

  it("is looked up without it where the noun has no entry (تمثيلها, سيادته)", () => {
    expect(lookups("تمثيلها")).toContain("تمثيل");
    expect(lookups("سيادته")).toContain("سيادت");
  });

  it("is no noun without the pronoun", () => {
    expect(kit.word("زيارت").facts.noun).toBeUndefined();
  });
});

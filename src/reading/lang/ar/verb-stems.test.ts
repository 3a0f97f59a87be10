import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadLexicon, toAsset } from "../../../lexicon/load.js";
import { lettersOf } from "./letters.js";
import { verbStems } from "./verb-stems.js";

const letters = lettersOf(toAsset(loadLexicon(fileURLToPath(new URL("../../../../lexicon", import.meta.url)))).morphology);

/** Imperfect without its prefix, active participle, verbal noun. */
const forms = (verb: string): string[] => {
  const { imperfect, active, masdar } = verbStems(verb, letters);
  return [imperfect.long + (imperfect.weakLetter ?? ""), active[0]!, masdar[0] ?? ""];
};

it.each([
  ["أكّد", "ؤكد", "مؤكد", "تأكيد"],
  ["استأجر", "ستأجر", "مستأجر", "استئجار"],
  ["استأنف", "ستأنف", "مستأنف", "استئناف"],
  ["استورد", "ستورد", "مستورد", "استيراد"],
  ["تآمر", "تآمر", "متآمر", "تآمر"],
  ["تفاءل", "تفاءل", "متفائل", "تفاؤل"],
  ["تأكّد", "تأكد", "متأكد", "تأكد"],
  ["ترأّس", "ترأس", "مترأس", "ترأس"],
  ["لاءم", "لائم", "ملائم", "ملاءمة"],
  ["فاجأ", "فاجئ", "مفاجئ", "مفاجأة"],
  ["طمأن", "طمئن", "مطمئن", "طمأنة"],
  ["اطمأنّ", "طمئن", "مطمئن", "اطمئنان"],
  ["التأم", "لتئم", "ملتئم", "التئام"],
  ["ارتأى", "رتئي", "مرتئي", "ارتئاء"],
  ["احتلّ", "حتل", "محتل", "احتلال"],
  ["أبطأ", "بطئ", "مبطئ", "إبطاء"],
])("seats the hamza of %s", (verb, ...expected) => { expect(forms(verb)).toEqual(expected); });

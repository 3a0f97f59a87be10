import type { EventAnswer } from "../../library/answers.js";
import { dyadsOf, eventData, mark } from "./act.js";
import { compactDay, firstDay } from "./days.js";
import type { Format } from "./format.js";
import { line, numberOf } from "./tsv.js";

/** GDELT 2.0 Mentions: 16 columns without a header, one line for each article that tells of an act in the Events file of the same answer. */
export const gdeltMentions: Format = {
  id: "gdelt-mentions", mediaType: "text/tab-separated-values", ending: ".mentions.CSV", kinds: ["events", "happenings"],
  about: "GDELT 2.0 Mentions: 16 columns, tab separated, no header; joins to gdelt of the same answer.",
  async *write(answers, options) {
    for await (const act of eventData(answers, options)) {
      for (const { id } of dyadsOf(act)) {
        for (const event of act.events) yield line([numberOf(id), moment(firstDay(act.date)), ...mention(event), mark(act) === undefined ? "" : `status=${mark(act)}`]);
      }
    }
  },
};

/** The columns in their order; the file itself has no header. */
export const gdeltMentionColumns = [
  "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID",
  "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
] as const;

/** Tone and confidence are not measured and stay empty; −1 is GDELT's sign for an actor whose place is not told. */
function mention({ article, sentenceNumber, trigger }: EventAnswer): (string | number | undefined)[] {
  const web = article.url !== undefined;
  return [
    moment(firstDay(article.published)), web ? "1" : "2", article.outlet, article.url ?? article.id, sentenceNumber, -1, -1, trigger.start, 1, "", article.length, "",
    article.language === "ar" ? "srclc:ara" : "",
  ];
}

function moment(day: string | undefined): string {
  return day === undefined ? "" : `${compactDay(day)}000000`;
}

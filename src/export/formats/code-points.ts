import type { ArticleRef, EventAnswer, HappeningAnswer, Passage, StatementAnswer } from "../../library/answers.js";
import type { AnswerStream } from "./format.js";

type TextOf = (article: string) => Promise<string>;

/** The answer with its spans counted in code points of the article's text, as Python and databases count. Copies and a story are unchanged: they show no places. */
export function inCodePoints(answers: AnswerStream, textOf: TextOf): AnswerStream {
  const counts = countsOf(textOf);
  switch (answers.kind) {
    case "events": return { kind: "events", rows: mapped(answers.rows, event => eventIn(event, counts)) };
    case "statements": return { kind: "statements", rows: mapped(answers.rows, statement => statementIn(statement, counts)) };
    case "happenings": return { kind: "happenings", rows: mapped(answers.rows, happening => happeningIn(happening, counts)) };
    case "copies": case "story": return answers;
  }
}

/** Code points before a place in UTF-16 code units. */
type Count = (unit: number) => number;
type Counts = (article: string) => Promise<Count>;

/** Rows of one article mostly follow each other: only the last article's text is kept in mind. */
function countsOf(textOf: TextOf): Counts {
  let last: { readonly article: string; readonly count: Count } | undefined;
  return async article => {
    if (last?.article !== article) last = { article, count: countIn(await textOf(article)) };
    return last.count;
  };
}

function countIn(text: string): Count {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  // A place inside a pair counts as before it.
  return unit => unit - pairs.filter(pair => pair < unit).length;
}

function passageIn({ start, end, text }: Passage, count: Count): Passage {
  return { start: count(start), end: count(end), text };
}

function articleIn(article: ArticleRef, count: Count): ArticleRef {
  return article.length === undefined ? article : { ...article, length: count(article.length) };
}

async function eventIn(event: EventAnswer, counts: Counts): Promise<EventAnswer> {
  const count = await counts(event.article.id);
  return { ...event, article: articleIn(event.article, count), trigger: passageIn(event.trigger, count), sentence: passageIn(event.sentence, count) };
}

async function statementIn(statement: StatementAnswer, counts: Counts): Promise<StatementAnswer> {
  const count = await counts(statement.article.id);
  const { source, cue } = statement;
  return {
    ...statement, article: articleIn(statement.article, count), ...(source === undefined ? {} : { source: passageIn(source, count) }), ...(cue === undefined ? {} : { cue: passageIn(cue, count) }),
    content: statement.content.map(part => passageIn(part, count)),
  };
}

async function happeningIn(happening: HappeningAnswer, counts: Counts): Promise<HappeningAnswer> {
  const events: EventAnswer[] = [];
  for (const event of happening.events) events.push(await eventIn(event, counts));
  return { ...happening, events };
}

async function* mapped<Row>(rows: AsyncIterable<Row>, change: (row: Row) => Promise<Row>): AsyncGenerator<Row> {
  for await (const row of rows) yield await change(row);
}

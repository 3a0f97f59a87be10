interface Nth { readonly nth: number; readonly forms: readonly string[] }

/** lexicon/en/times.yaml */
export interface EnglishTimeEntries {
  readonly months: readonly { readonly month: number; readonly forms: readonly string[] }[];
  readonly weekdays: readonly { readonly day: number; readonly forms: readonly string[] }[];
  readonly "short-weekdays": readonly { readonly day: number; readonly forms: readonly string[] }[];
  readonly "relative-days": readonly { readonly offset: number; readonly forms: readonly string[] }[];
  readonly units: readonly { readonly unit: TimeUnit; readonly forms: readonly string[]; readonly plural: readonly string[] }[];
  readonly nths: readonly Nth[];
  readonly "day-words": readonly Nth[];
  readonly "short-quarters": readonly Nth[];
  /** Days that are always those of one year where one of the words follows. */
  readonly remembered: readonly { readonly month: number; readonly day: number; readonly after: readonly string[]; readonly value: string }[];
  /** Plain lists of words by their task: last, next, ago, to-come … */
  readonly [list: string]: readonly unknown[];
}

export type TimeUnit = "day" | "week" | "weekend" | "month" | "year" | "decade";

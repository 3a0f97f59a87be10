/** Words of time as the files under lexicon/ar/times/ hold them; forms without clitics and article. */
export interface TimeEntries {
  readonly months?: readonly { readonly month: number; readonly forms: readonly string[] }[];
  readonly "hijri-months"?: readonly { readonly month: number; readonly forms: readonly string[] }[];
  readonly weekdays?: readonly { readonly day: number; readonly forms: readonly string[] }[];
  readonly "relative-days"?: readonly { readonly offset: number; readonly forms: readonly string[] }[];
  readonly units?: readonly { readonly unit: string; readonly count: number; readonly forms: readonly string[] }[];
  readonly decades?: readonly { readonly decade: number; readonly forms: readonly string[] }[];
  /** Plain lists of words by their task: past, next, this, before … */
  readonly [list: string]: readonly unknown[] | undefined;
}

/** A list of names that the user pastes, and what is known of each: which entity it names, which several, or none. */
import type { NameFinding, SearchHit } from '../../server/model/answers.ts';

/** As many names as are looked up at once, and the longest of them. */
export const MOST_NAMES = 500;
const LONGEST_NAME = 200;

/** A pasted list, kept until the page is closed. */
export interface NameList {
  readonly text: string;
  /** What the server said of the names of a text, which may have been changed since. */
  readonly found: { readonly text: string; readonly names: readonly NameFinding[] } | undefined;
  /** Entities that the user took for names that are ambiguous or unknown, by the name. */
  readonly taken: ReadonlyMap<string, SearchHit>;
  readonly isBusy: boolean;
  /** Why they could not be looked up, in one sentence. */
  readonly failure: string | undefined;
}

/** No list. */
export const NO_NAMES: NameList = {
  text: '',
  found: undefined,
  taken: new Map(),
  isBusy: false,
  failure: undefined,
};

/** One name with what it comes to: its own entity, or the one that the user took for it. */
export interface NameRow {
  readonly finding: NameFinding;
  readonly entity: SearchHit | undefined;
  /** Whether the entity is the user's choice. */
  readonly isTaken: boolean;
}

/** The names of a text, each once. */
export interface NamesOfText {
  readonly names: readonly string[];
  /** How many more there are than are looked up. */
  readonly left: number;
}

/**
 * One name a line; on a single line, or where every line but the last ends with one, separators part them too. Numbering,
 * bullets and quotation marks go; of names that differ only in case the first stays.
 */
export function splitNames(text: string): NamesOfText {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const isRunOn = lines.length === 1 || lines.slice(0, -1).every((line) => /[,;]\s*$/.test(line));
  const parts = isRunOn
    ? lines.flatMap((line) => line.split(/[,;\t]/))
    : lines.flatMap((line) => line.split('\t'));
  const names = new Map<string, string>();
  for (const part of parts) {
    const name = stripMarks(part).slice(0, LONGEST_NAME);
    const key = name.toLowerCase();
    if (name !== '' && !names.has(key)) names.set(key, name);
  }
  const all = [...names.values()];
  return { names: all.slice(0, MOST_NAMES), left: Math.max(0, all.length - MOST_NAMES) };
}

/** Whether a text reads as a list of names: several lines, or several separators. */
export function isList(text: string): boolean {
  const hasLines = /\S[^\S\n\r]*[\n\r]+\s*\S/.test(text);
  return splitNames(text).names.length > (hasLines ? 1 : 3);
}

/** The names in their order with what they come to. */
export function rowsOf({ found, taken }: NameList): readonly NameRow[] {
  return (found?.names ?? []).map((finding) => {
    const own = finding.status === 'known' ? finding.hits[0] : undefined;
    const chosen = taken.get(finding.name);
    return { finding, entity: own ?? chosen, isTaken: !own && chosen !== undefined };
  });
}

/** How many names come to an entity, which are still to be decided, and which nobody has. */
export function sortRows(rows: readonly NameRow[]): {
  readonly known: readonly NameRow[];
  readonly ambiguous: readonly NameRow[];
  readonly unknown: readonly NameRow[];
} {
  const open = rows.filter((row) => !row.entity);
  return {
    known: rows.filter((row) => row.entity),
    ambiguous: open.filter(({ finding }) => finding.status === 'ambiguous'),
    unknown: open.filter(({ finding }) => finding.status === 'unknown'),
  };
}

/** The entities that names come to, each once. */
export function entitiesOf(rows: readonly NameRow[]): readonly SearchHit[] {
  return [...new Map(rows.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : []))).values()];
}

/** A name without what lists put before and around it: `1.`, `(b)`, `•`, quotation marks, a separator at its end. */
function stripMarks(part: string): string {
  return part
    .trim()
    .replace(/^(?:[-–—*•·▪◦‣>]+\s+|[•·▪◦‣]\s*|\(?\d{1,3}[.)\]:]\s+|\(?[a-z]\)\s+|\[[ x]?\]\s*)+/i, '')
    .replace(/[,;]+$/, '')
    .trim()
    .replace(/^(["'“„«‘])(.*)(["'”“»’])$/u, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

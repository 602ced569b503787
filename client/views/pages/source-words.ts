/** How documents and publishers are described: languages, kinds, days, and who repeats whom. */
import type { Relay } from '../../../server/model/answers.ts';
import type { SourceDocument } from '../../../server/model/claim.ts';
import { capitalise, writeDay } from '../parts/words.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** The English name of a language by its ISO 639-1 code; the code where it has none. */
export function writeLanguage(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

/** `think-tank` as `Think tank`. */
export function writeDocumentKind(kind: string): string {
  return capitalise(kind.replaceAll('-', ' '));
}

/** When it was published, as a list says it. */
export function writePublished({ published, publishedPrecision }: SourceDocument): string {
  return published === undefined ? 'undated' : writeDay(published, publishedPrecision);
}

/** `May 2025, known to the month: inferred from the text`. */
export function explainPublished(document: SourceDocument): string {
  const { published, publishedPrecision, publishedBasis } = document;
  if (published === undefined) return `Undated: ${publishedBasis}`;
  const isCoarse = publishedPrecision !== undefined && publishedPrecision !== 'day';
  const precision = isCoarse ? `, known to the ${publishedPrecision}` : '';
  return `${writePublished(document)}${precision}: ${publishedBasis}`;
}

/** One origin of a document, and for which of its claims. */
export interface RelayGroup {
  readonly relay: Relay;
  /** Numbers of the claims, from 1, in order; empty where it is the whole document. */
  readonly claims: readonly number[];
}

/** What a document relays: from where, on which grounds and for which claims; the whole document first. */
export function groupRelays(
  relays: readonly Relay[],
  claims: readonly { readonly id: string }[],
): readonly RelayGroup[] {
  const numbers = new Map(claims.map(({ id }, at) => [id, at + 1]));
  const groups = new Map<string, { relay: Relay; claims: number[] }>();
  for (const relay of relays) {
    const key = JSON.stringify([relay.type, relay.id, relay.basis, relay.claim === undefined]);
    const group = groups.get(key) ?? { relay, claims: [] };
    groups.set(key, group);
    const number = relay.claim === undefined ? undefined : numbers.get(relay.claim);
    if (number !== undefined) group.claims.push(number);
  }
  const all = [...groups.values()].map((group) => ({
    ...group,
    claims: group.claims.toSorted((a, b) => a - b),
  }));
  const isWhole = ({ relay }: RelayGroup): number => Number(relay.claim === undefined);
  return all.toSorted((a, b) => isWhole(b) - isWhole(a) || (a.claims[0] ?? 0) - (b.claims[0] ?? 0));
}

/** `claim 2`, `claims 1 to 3 and 5`; of all claims, `each of its claims`. */
export function writeNumbers(numbers: readonly number[], total: number): string {
  if (numbers.length === total && total > 1) return 'each of its claims';
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const words = runs.flatMap(({ from, to }) => {
    if (from === to) return [String(from)];
    return to === from + 1 ? [String(from), String(to)] : [`${String(from)} to ${String(to)}`];
  });
  const last = words.pop() ?? '';
  const list = words.length === 0 ? last : `${words.join(', ')} and ${last}`;
  return numbers.length === 1 ? `claim ${list}` : `claims ${list}`;
}

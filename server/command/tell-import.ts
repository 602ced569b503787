/** Tells on the terminal what an import did, or would do, and what is wrong with its file. */
import type { ImportReply } from '../api/contract.ts';
import type { FoundTerm, ImportCount, ImportedType, ImportProblem } from '../model/import.ts';
import { toPrintable } from '../model/printable.ts';

/** Sorts of problems that are told, and places of each. */
const TOLD = 20;
const PLACES = 3;

/** Tells all of it; what is wrong goes to the standard error, and makes the exit code 1 unless the rest was imported. */
export function tellImport(reply: ImportReply, isDry: boolean): void {
  const { added, changed, left, ambiguous, problems, problemCount } = reply;
  const parts = { Added: added, 'Further claims on': changed, 'Known already': left, Ambiguous: ambiguous };
  for (const [what, counts] of Object.entries(parts))
    if (counts.length > 0) say(`${what}: ${counts.map(describeCount).join(', ')}`);
  for (const each of ambiguous) sayNotes(each);
  const told = tellProblems(problems);
  for (const of of ['kinds', 'relations'] as const) tellUnknown(of, reply.terms[of]);
  if (problemCount > told) sayWrong(`And ${String(problemCount - told)} problems more.`);
  if (isDry) say('Nothing was changed: this was a dry run.');
  else if (reply.import) say(`Imported as ${reply.import.id}.`);
  else say('Nothing was imported.');
  if (problemCount > 0 && !reply.import) process.exitCode = 1;
}

/** What became of the first records that can be taken in more than one way. */
function sayNotes({ count, samples }: ImportCount): void {
  for (const { id, name, note } of samples)
    say(`  ${name === id ? id : `${name} (${id})`}: ${note ?? 'can be taken in several ways'}`);
  if (count > samples.length) say(`  and ${String(count - samples.length)} more`);
}

/** What is wrong at several places in the same way is told once, with the first of them. Returns how many problems that covers. */
function tellProblems(problems: readonly ImportProblem[]): number {
  const places = new Map<string, string[]>();
  for (const { place, wrong, remedy } of problems) {
    const sentence = `${wrong}. ${remedy}`;
    const known = places.get(sentence);
    if (known) known.push(place);
    else places.set(sentence, [place]);
  }
  let told = 0;
  for (const [sentence, at] of [...places].slice(0, TOLD)) {
    const more = at.length > PLACES ? ` and ${String(at.length - PLACES)} more places` : '';
    sayWrong(`${at.slice(0, PLACES).join('; ')}${more}: ${sentence}`);
    told += at.length;
  }
  return told;
}

/** What the file has a word for that the vocabulary does not know, each word once. */
function tellUnknown(of: 'kinds' | 'relations', terms: readonly FoundTerm[]): void {
  const unknown = terms.filter(({ as }) => as === undefined);
  if (unknown.length === 0) return;
  const words = unknown.map(({ word, count: number, guess, isLeft = false }) => {
    const meant = guess === undefined ? '' : `, ${guess}?`;
    const hint = isLeft ? ', left out' : meant;
    return `“${word}” (${String(number)}${hint})`;
  });
  sayWrong(
    `The file has ${of} that are not known: ${words.join(', ')}. Say with --mapping what they stand for: {"${of}": {"word": "term"}}.`,
  );
}

const PLURALS: Readonly<Record<ImportedType, string>> = {
  entity: 'entities',
  edge: 'edges',
  claim: 'claims',
  document: 'documents',
  dispute: 'disputes',
  origin: 'origins',
};

/** A number of records of a type, as `2 entities`. */
export function describeCount({ type, count: number }: Pick<ImportCount, 'type' | 'count'>): string {
  return `${String(number)} ${number === 1 ? type : PLURALS[type]}`;
}

/** Writes a line to the standard output. */
export function say(line: string): void {
  process.stdout.write(`${toPrintable(line)}\n`);
}

function sayWrong(line: string): void {
  process.stderr.write(`${toPrintable(line)}\n`);
}

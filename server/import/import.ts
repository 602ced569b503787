/** Imports a file: reads it, checks it, says what it would change, and writes it whole or not at all. */
import { EntenteError } from '../model/errors.ts';
import type { CsvGuess, ImportChanges, ImportOptions, ImportRecord } from '../model/import.ts';
import { IMPORTED_TYPES } from '../model/import.ts';
import type { ImportFormat } from '../model/import-formats.ts';
import { findImportFormat } from '../model/import-formats.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { writeNumber } from '../model/words.ts';
import type { ImportKeeping } from '../store/importing/import-keeping.ts';
import { checkFacts, type CheckedFacts } from './checking/check-facts.ts';
import type { Draft, DraftReader } from './draft.ts';
import { inSmallHeap } from './heap-growth.ts';
import type { ImportFile } from './import-file.ts';

export type { ImportFile } from './import-file.ts';

/** The readers by the name of their format, each loaded when it is first used. */
const READERS: Readonly<Record<string, () => Promise<DraftReader>>> = {
  entente: async () => (await import('./readers/read-archive.ts')).readArchive,
  jgf: async () => (await import('./readers/read-jgf.ts')).readJgf,
  graphml: async () => (await import('./readers/read-graphml.ts')).readGraphml,
  gexf: async () => (await import('./readers/read-gexf.ts')).readGexf,
  'node-link': async () => (await import('./readers/read-node-link.ts')).readNodeLink,
  cx2: async () => (await import('./readers/read-cx2.ts')).readCx2,
  'neo4j-json': async () => (await import('./readers/read-neo4j-json.ts')).readNeo4jJson,
  cyjs: async () => (await import('./readers/read-cyjs.ts')).readCyjs,
  csv: async () => (await import('./readers/read-csv.ts')).readCsv,
  'csv-zip': async () => (await import('./readers/read-csv-zip.ts')).readCsvZip,
  ftm: async () => (await import('./readers/read-ftm.ts')).readFtm,
  seed: async () => (await import('./readers/read-seed.ts')).readSeed,
  stix: async () => (await import('./readers/read-stix.ts')).readStix,
};

/** The reader of a format. */
export async function readerOf(name: string): Promise<DraftReader> {
  const load = READERS[name];
  if (!load) throw new EntenteError('unexpected', `There is no reader for ${name}.`);
  return load();
}

/** Guesses how a CSV file is written. Rejects with `import-unreadable`. */
export async function guessFile(file: Pick<ImportFile, 'path' | 'bytes'>): Promise<CsvGuess> {
  const { guessCsv } = await import('./readers/guess-csv.ts');
  return guessCsv(file);
}

/** What importing works with. */
export interface ImportContext {
  readonly store: ImportKeeping;
  readonly vocabulary: Vocabulary;
  /** The clock that says on which day the file was retrieved. */
  readonly now: () => Date;
  readonly signal?: AbortSignal;
}

/** What an import did, or would do. */
export interface Imported extends ImportChanges {
  readonly import?: ImportRecord;
}

/**
 * Imports a file, or only says what importing it would do. Rejects with `import-unreadable`, `import-too-large`, and unless
 * it is a dry run or problems are skipped with `import-refused`, whose details are what would be done.
 */
export function importFile(
  file: ImportFile,
  options: ImportOptions & { readonly dryRun: boolean },
  context: ImportContext,
): Promise<Imported> {
  const { store, vocabulary } = context;
  const signal = context.signal ? { signal: context.signal } : {};
  return inSmallHeap(async () => {
    const format = requireFormat(options.format, file);
    const draft = await readDraft(file, format, { options, context });
    const check = async (): Promise<Checked> => {
      const checked = await checkFacts(draft, { store, vocabulary, match: options.match, ...signal });
      const total = countAdded(checked);
      refuseTooMany(total, store.importLimit);
      return { checked, total, changes: toChanges(checked, draft, options) };
    };
    if (options.dryRun) {
      const { length } = await store.unfinishedImports(signal);
      if (length > 0) await store.inTurn((turn) => turn.finishImports(), signal);
      return (await check()).changes;
    }
    // What was found to be there, or not, stays so until it is written: nobody else imports or takes back meanwhile.
    return store.inTurn(async (turn) => {
      signal.signal?.throwIfAborted();
      await turn.finishImports();
      const { checked, total, changes } = await check();
      if (changes.problemCount > 0 && !options.skip)
        throw new EntenteError('import-refused', describeRefusal(changes), { details: changes });
      if (total === 0) return changes;
      const { facts, publishedOf } = checked;
      const record = await turn.writeImport({
        name: options.name,
        by: options.by,
        format: format.name,
        sha256: file.sha256,
        bytes: file.bytes,
        counts: countsOf(checked),
        facts,
        total,
        publishedOf,
        ...signal,
      });
      return { ...changes, import: record };
    }, signal);
  });
}

/** What a check found, with what is told of it. */
interface Checked {
  readonly checked: CheckedFacts;
  readonly total: number;
  readonly changes: ImportChanges;
}

function refuseTooMany(total: number, limit: number | undefined): void {
  if (limit === undefined || total <= limit) return;
  throw new EntenteError(
    'import-too-large',
    `The file would add ${writeNumber(total)} records, and the built-in engine takes ${writeNumber(limit)} in one import. Import it in parts, or into Neo4j.`,
    { details: { limit, records: total } },
  );
}

/** The error `import-too-large` for a file of more bytes than its format takes. */
export function formatTooLarge({ title, maxBytes }: ImportFormat): EntenteError {
  return new EntenteError(
    'import-too-large',
    `${title} is taken up to ${writeNumber(Math.round(maxBytes / 1024 ** 2))} MB, and this file is larger. Import it in parts, or as an Entente archive.`,
    { details: { limit: maxBytes } },
  );
}

function requireFormat(name: string, file: ImportFile): ImportFormat {
  const format = findImportFormat(name);
  if (!format) throw new EntenteError('invalid-request', `There is no format "${name}".`);
  if (file.bytes > format.maxBytes) throw formatTooLarge(format);
  return format;
}

async function readDraft(
  file: ImportFile,
  format: ImportFormat,
  { options, context }: { readonly options: ImportOptions; readonly context: ImportContext },
): Promise<Draft> {
  const read = await readerOf(format.name);
  const { store, signal } = context;
  return read(file, {
    vocabulary: context.vocabulary,
    mapping: options.mapping,
    name: options.name,
    by: options.by,
    today: context.now().toISOString().slice(0, 10),
    ...(options.match === 'name' && {
      kindsOf: async (names: readonly string[]) => {
        const named = await store.entitiesNamed(names, signal && { signal });
        return new Map(
          [...named].flatMap(([name, [one, ...others]]) =>
            one && others.length === 0 ? [[name, one.kind] as const] : [],
          ),
        );
      },
    }),
    limit: format.limit ?? Number.POSITIVE_INFINITY,
  });
}

function toChanges(
  { tally }: CheckedFacts,
  { terms = { kinds: [], relations: [] } }: Draft,
  { match }: ImportOptions,
): ImportChanges {
  return {
    added: tally.counts('added'),
    changed: tally.counts('changed'),
    left: tally.counts('left'),
    ambiguous: tally.counts('ambiguous'),
    problems: tally.problems,
    problemCount: tally.problemCount,
    truncated: tally.problemCount > tally.problems.length,
    terms,
    rule: describeRule(match),
  };
}

/** The rule in words. */
function describeRule(match: ImportOptions['match']): string {
  const names =
    match === 'name'
      ? 'An entity whose name is that of exactly one known entity of its kind, or of any kind where it says none, is taken for it.'
      : 'An entity that has the name of a known one is added apart from it.';
  return `Records are the same where their ids are: with the same content they are left alone, with other content the known one is kept as it is. ${names} What an import adds can be taken back whole.`;
}

function describeRefusal({ problemCount, problems }: ImportChanges): string {
  const [first] = problems;
  const count = problemCount === 1 ? 'one problem' : `${writeNumber(problemCount)} problems`;
  const example = first ? ` (${first.place}: ${first.wrong})` : '';
  return `The file has ${count}, so nothing of it was imported${example}.`;
}

function countsOf({ tally }: CheckedFacts): ImportRecord['counts'] {
  const counts = IMPORTED_TYPES.map((type) => [type, tally.count('added', type)] as const);
  return Object.fromEntries(counts) as ImportRecord['counts'];
}

/** Records; edges come of them. */
function countAdded(checked: CheckedFacts): number {
  const { edge: _edge, ...records } = countsOf(checked);
  return Object.values(records).reduce((sum, count) => sum + count, 0);
}

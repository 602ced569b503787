/** What tests of importing share: a file on the disk, options, and an import of bytes into a store. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft, ReadingContext } from '../import/draft.ts';
import type { ImportFile } from '../import/import-file.ts';
import type { Imported } from '../import/import.ts';
import { importFile, readerOf } from '../import/import.ts';
import type { FactType } from '../model/fact-pages.ts';
import { FACT_TYPES } from '../model/fact-pages.ts';
import type { FoundTerms, ImportOptions, ImportProblem } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { ImportKeeping } from '../store/importing/import-keeping.ts';

/** Puts bytes into a file while something is done with it. */
export async function withImportFile<T>(
  bytes: Uint8Array | string,
  use: (file: ImportFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-import-test-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return await use({ path, bytes: Buffer.byteLength(bytes), sha256 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Options with all that may be left out. */
export function importOptions(format: string, over: Partial<ImportOptions> = {}): ImportOptions {
  return {
    name: `a-file.${format}`,
    format,
    by: 'An analyst',
    match: 'id',
    skip: false,
    mapping: {},
    ...over,
  };
}

/** The day on which tests import. */
const IMPORT_DAY = '2026-11-26';

/** Imports bytes into a store. */
export function importBytes(
  bytes: Uint8Array | string,
  options: ImportOptions & { readonly dryRun?: boolean },
  { store, vocabulary }: { readonly store: ImportKeeping; readonly vocabulary: Vocabulary },
): Promise<Imported> {
  const now = (): Date => new Date(`${IMPORT_DAY}T10:00:00Z`);
  return withImportFile(bytes, (file) =>
    importFile(file, { dryRun: false, ...options }, { store, vocabulary, now }),
  );
}

/** What a reader makes of bytes: facts by id, and what it tells. */
export function draftOf(
  bytes: Uint8Array | string,
  format: string,
  vocabulary: Vocabulary,
  over: Partial<ReadingContext> = {},
): Promise<{
  readonly problems: readonly ImportProblem[];
  readonly found: Readonly<Record<FactType, readonly unknown[]>>;
  readonly terms: FoundTerms | undefined;
  readonly inPart: Draft['inPart'];
}> {
  return withImportFile(bytes, async (file) => {
    const read = await readerOf(format);
    const draft = await read(file, {
      vocabulary,
      mapping: {},
      name: `a-file.${format}`,
      by: 'An analyst',
      today: IMPORT_DAY,
      limit: 1_000_000,
      ...over,
    });
    const problems = [...draft.problems];
    const found: Record<FactType, { id: string }[]> = {
      origin: [],
      entity: [],
      document: [],
      claim: [],
      dispute: [],
    };
    for (const type of FACT_TYPES) {
      for await (const page of draft.read(type, (problem) => problems.push(problem)))
        found[type].push(...page.map(({ fact }) => fact));
      found[type].sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    return { problems, found, terms: draft.terms, inPart: draft.inPart };
  });
}

/** `npx entente import`: brings a file in, or says what that would change; lists imports and takes one back. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportRecordReply, ImportRemovalReply, ImportReply, ImportsReply } from '../api/contract.ts';
import { EntenteError } from '../model/errors.ts';
import type { FoundTerm, ImportCount, ImportedType } from '../model/import.ts';
import { IMPORT_FORMATS } from '../model/import-formats.ts';
import { readOptions, refuseArguments } from './arguments.ts';
import { askServer } from './ask-server.ts';
import { findServer } from './find-server.ts';
import type { CommandContext, Subcommand } from './subcommand.ts';

const HELP = `Usage: npx entente import [options] <file>
       npx entente import --list
       npx entente import --take-back <id>

  --format     ${IMPORT_FORMATS.map((format) => format.name).join(' ')}; by the ending unless said otherwise
  --dry-run    says what would be added, changed and left alone, and changes nothing
  --match      name: an entity whose name exactly one known entity of its kind has is that one; id unless said otherwise
  --skip       leaves what is wrong out; otherwise one problem stops the whole import
  --mapping    a JSON file with kinds, relations and, for CSV, columns
  --by         who imports it, as it is to be kept
  --list       the imports that were done, latest first
  --take-back  takes an import back whole

The server that runs at PORT is asked; without one the store is opened for as long as the command lasts.
`;

/** Problems that are told one by one. */
const TOLD = 20;

/** The command. */
export const importCommand: Subcommand = {
  summary: 'brings a file in, whole or not at all; says first what it would change',
  help: HELP,
  run,
};

async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const wanted = readArguments(args);
  const stopping = new AbortController();
  const { signal } = stopping;
  const address = await findServer(context);
  // Closed before the server: who breaks off has nothing imported.
  context.ending.add(() => {
    stopping.abort();
    return Promise.resolve();
  });
  const ask = async <T>(path: string, more: Partial<Parameters<typeof askServer>[1]> = {}): Promise<T> =>
    (await (await askServer(address, { path: `/api/v1${path}`, ...more }, signal)).json()) as T;
  if (wanted.action === 'list') {
    const { imports } = await ask<ImportsReply>('/imports');
    say(imports.length === 0 ? 'Nothing was imported yet.' : imports.map(describeRecord).join('\n'));
  } else if (wanted.action === 'take back') {
    const path = `/imports/${encodeURIComponent(wanted.id)}`;
    const { removed, kept } = await ask<ImportRemovalReply>(path, { method: 'DELETE' });
    const rest = kept === 0 ? '' : ` ${count(kept)} stay, because others lean on them by now.`;
    say(`Taken back: ${count(removed)} removed.${rest}`);
  } else {
    const file = await openFile(wanted.path);
    const query = new URLSearchParams({ ...wanted.query, name: basename(wanted.path) });
    if (wanted.mapping !== undefined) query.set('mapping', await readMapping(wanted.mapping));
    tell(await ask<ImportReply>(`/import?${query.toString()}`, { file }), wanted.query['dryRun'] === 'true');
  }
}

type Wanted =
  | { readonly action: 'list' }
  | { readonly action: 'take back'; readonly id: string }
  | {
      readonly action: 'import';
      readonly path: string;
      /** As the API takes them. */
      readonly query: Readonly<Record<string, string>>;
      readonly mapping?: string;
    };

function readArguments(args: readonly string[]): Wanted {
  const { values, positionals } = parse(args);
  if (values.list === true) return { action: 'list' };
  if (values['take-back'] !== undefined) return { action: 'take back', id: values['take-back'] };
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw refuseArguments('import', 'An import needs one file.');
  const format = values.format ?? guessFormat(path);
  if (!IMPORT_FORMATS.some((each) => each.name === format))
    throw refuseArguments(
      'import',
      format === undefined
        ? `Several formats, or none, have files that end like ${basename(path)}: say which with --format.`
        : `There is no format "${format}".`,
    );
  return {
    action: 'import',
    path,
    query: {
      format: format ?? '',
      dryRun: String(values['dry-run'] === true),
      skip: String(values.skip === true),
      ...(values.match !== undefined && { match: values.match }),
      ...(values.by !== undefined && { by: values.by }),
    },
    ...(values.mapping !== undefined && { mapping: values.mapping }),
  };
}

/** The one format whose files end so; the first ending of a format is its own. */
function guessFormat(path: string): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const own = IMPORT_FORMATS.filter(({ endings }) => endings[0] === ending);
  const any = IMPORT_FORMATS.filter(({ endings }) => endings.includes(ending));
  const [format, ...others] = own.length > 0 ? own : any;
  return others.length === 0 ? format?.name : undefined;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return readOptions('import', {
    args: [...args],
    allowPositionals: true,
    options: {
      format: text,
      'dry-run': flag,
      match: text,
      skip: flag,
      mapping: text,
      by: text,
      list: flag,
      'take-back': text,
    },
  });
}

async function openFile(path: string): Promise<ReadableStream<Uint8Array>> {
  const file = createReadStream(path);
  try {
    await once(file, 'open');
    return Readable.toWeb(file);
  } catch (cause) {
    throw new EntenteError('invalid-request', `${path} cannot be read.`, { cause });
  }
}

async function readMapping(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EntenteError('invalid-request', `${path} cannot be read.`, { cause });
  });
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (cause) {
    throw new EntenteError('invalid-request', `${path} is not JSON.`, { cause });
  }
}

function tell(reply: ImportReply, isDry: boolean): void {
  const { added, changed, left, ambiguous, problems, problemCount } = reply;
  const parts = { Added: added, 'Further claims on': changed, 'Known already': left, Ambiguous: ambiguous };
  for (const [what, counts] of Object.entries(parts))
    if (counts.length > 0) say(`${what}: ${counts.map(describeCount).join(', ')}`);
  for (const { place, wrong, remedy } of problems.slice(0, TOLD))
    process.stderr.write(`${place}: ${wrong}. ${remedy}\n`);
  for (const of of ['kinds', 'relations'] as const) tellUnknown(of, reply.terms[of]);
  if (problemCount > TOLD) process.stderr.write(`And ${String(problemCount - TOLD)} problems more.\n`);
  if (isDry) say('Nothing was changed: this was a dry run.');
  else if (reply.import) say(`Imported as ${reply.import.id}.`);
  else say('Nothing was imported.');
  if (problemCount > 0 && !reply.import) process.exitCode = 1;
}

/** What the file has a word for that the vocabulary does not know, each word once. */
function tellUnknown(of: 'kinds' | 'relations', terms: readonly FoundTerm[]): void {
  const unknown = terms.filter(({ as }) => as === undefined);
  if (unknown.length === 0) return;
  const words = unknown.map(({ word, count: number, guess }) => {
    const hint = guess === undefined ? '' : `, ${guess}?`;
    return `“${word}” (${String(number)}${hint})`;
  });
  process.stderr.write(
    `The file has ${of} that are not known: ${words.join(', ')}. Say with --mapping what they stand for: {"${of}": {"word": "term"}}.\n`,
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

function describeCount({ type, count: number }: Pick<ImportCount, 'type' | 'count'>): string {
  return `${String(number)} ${number === 1 ? type : PLURALS[type]}`;
}

function describeRecord({ id, name, by, imported, counts }: ImportRecordReply): string {
  const added = (['entity', 'claim'] as const).map((type) => describeCount({ type, count: counts[type] }));
  return `${id}  ${imported.slice(0, 10)}  ${name} (${by}): ${added.join(', ')}`;
}

function count(records: number): string {
  return `${String(records)} ${records === 1 ? 'record' : 'records'}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

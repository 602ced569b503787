/** `npx entente import`: brings a file in, or says what that would change; lists imports and takes one back. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  ImportGuessReply,
  ImportRecordReply,
  ImportRemovalReply,
  ImportReply,
  ImportsReply,
} from '../api/contract.ts';
import { EntenteError } from '../model/errors.ts';
import { IMPORT_LIMITS } from '../model/import.ts';
import { IMPORT_FORMATS } from '../model/import-formats.ts';
import { listFormats, readOptions, refuseArguments, refuseFormat } from './arguments.ts';
import { askServer } from './ask-server.ts';
import { findServer } from './find-server.ts';
import { formatOf, openSource, STANDARD_INPUT, unreadable } from './import-source.ts';
import type { CommandContext, Subcommand } from './subcommand.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { describeCount, say, tellImport } from './tell-import.ts';
import { whileWaiting } from './waiting.ts';

const HELP = `Usage: npx entente import [options] <file>        - is the standard input, whose --format must be said
       npx entente import --list
       npx entente import --take-back <id>

  --format     one of those below; by the ending and the beginning of the file unless said otherwise
  --name       what the file is to be called, as the document of its facts; its own name unless said otherwise
  --dry-run    says what would be added, changed and left alone, and changes nothing
  --match      name: an entity whose name one known entity of its kind has, or of any kind if it says none, is that one; else id
  --skip       leaves what is wrong out; otherwise one problem stops the whole import
  --mapping    a JSON file: {"kinds": {"Firm": "Organisation", "*": "Person"}, "relations": {"owns": "SUPPORTS"}},
               in which * is what is not known, or said; for CSV also "csv": without it, what the columns look
               like is written to the standard output, to be corrected and given back
  --by         who imports it, as it is to be kept
  --list       the imports that were done, latest first
  --take-back  takes an import back whole

Formats:
${listFormats(IMPORT_FORMATS)}

As in: npx entente import --dry-run graph.graphml

The server that runs at PORT, or has the data folder open, is asked; without one the store is opened for as long as the command lasts.
`;

/** The command. */
export const importCommand: Subcommand = {
  summary: 'brings a file in, whole or not at all; with --dry-run only says what it would change',
  help: HELP,
  run,
};

async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const wanted = await readArguments(args);
  const stopping = new AbortController();
  const { signal } = stopping;
  const address = await findServer(context);
  // Closed before the server: who breaks off has nothing imported.
  let isBrought = false;
  context.ending.add(() => {
    stopping.abort();
    if (isBrought)
      process.stderr.write(
        'Broken off: nothing of the file is imported, unless that had just come to its end; npx entente import --list says so.\n',
      );
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
    say(`Taken back: ${count(removed)} removed.${describeKept(kept)}`);
  } else {
    const { path, name = path === STANDARD_INPUT ? 'standard input' : basename(path) } = wanted;
    const query = new URLSearchParams({ ...wanted.query, name });
    const mapping = wanted.mapping === undefined ? undefined : await readMapping(wanted.mapping);
    if (wanted.query['format'] === 'csv' && !hasColumns(mapping)) {
      const head = await openSource(path, IMPORT_LIMITS.guessBytes);
      throw suggestMapping(path, await ask<ImportGuessReply>('/import/guess?format=csv', { file: head }));
    }
    if (mapping !== undefined) query.set('mapping', JSON.stringify(mapping));
    const file = await openSource(path);
    isBrought = true;
    const what = wanted.query['dryRun'] === 'true' ? 'Looking at' : 'Bringing in';
    const reply = await whileWaiting(
      `${what} ${name}`,
      ask<ImportReply>(`/import?${query.toString()}`, { file }),
    ).finally(() => {
      isBrought = false;
    });
    tellImport(reply, wanted.query['dryRun'] === 'true');
  }
}

function hasColumns(mapping: unknown): boolean {
  return typeof mapping === 'object' && mapping !== null && 'csv' in mapping;
}

type Wanted =
  | { readonly action: 'list' }
  | { readonly action: 'take back'; readonly id: string }
  | {
      readonly action: 'import';
      readonly path: string;
      readonly name?: string;
      /** As the API takes them. */
      readonly query: Readonly<Record<string, string>>;
      readonly mapping?: string;
    };

async function readArguments(args: readonly string[]): Promise<Wanted> {
  const { values, positionals } = parse(args);
  const { list, 'take-back': id } = values;
  if (list === true || id !== undefined) {
    if (Object.keys(values).length > 1 || positionals.length > 0 || id === '')
      throw refuseArguments(
        'import',
        '--list stands alone, and so does --take-back with the id of an import.',
      );
    return id === undefined ? { action: 'list' } : { action: 'take back', id };
  }
  const [path, ...more] = positionals;
  if (path === undefined) throw refuseArguments('import', 'An import needs one file.');
  if (more.length > 0)
    throw refuseArguments(
      'import',
      'An import needs one file, and these are several: put tables that belong together into one zip.',
    );
  const format = await readFormat(path, values.format);
  const { match } = values;
  if (match !== undefined && match !== 'id' && match !== 'name')
    throw refuseArguments('import', `--match is id or name, not "${match}".`);
  return {
    action: 'import',
    path,
    ...(values.name !== undefined && { name: values.name }),
    query: {
      format,
      dryRun: String(values['dry-run'] === true),
      skip: String(values.skip === true),
      ...(match !== undefined && { match }),
      ...(values.by !== undefined && { by: values.by }),
    },
    ...(values.mapping !== undefined && { mapping: values.mapping }),
  };
}

/** The format that was named, or the one that the file shows. */
async function readFormat(path: string, named: string | undefined): Promise<string> {
  const format = named ?? (path === STANDARD_INPUT ? undefined : await formatOf(path));
  if (format === undefined) {
    const how =
      path === STANDARD_INPUT
        ? 'The standard input has no name to know it by: say its format with --format.'
        : `${basename(path)} ends and begins like files of several formats, or of none: say which with --format.`;
    throw refuseArguments('import', how);
  }
  if (!IMPORT_FORMATS.some(({ name }) => name === format))
    throw refuseFormat('import', format, IMPORT_FORMATS);
  return format;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return readOptions('import', {
    args: [...args],
    allowPositionals: true,
    options: {
      format: text,
      name: text,
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

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EntenteError('invalid-request', `${path} is not JSON.`, { cause });
  }
}

/** What stays of an import that was taken back, as a sentence to go on with. */
function describeKept(kept: number): string {
  if (kept === 0) return '';
  return kept === 1
    ? ' 1 record stays, because others lean on it by now.'
    : ` ${count(kept)} stay, because others lean on them by now.`;
}

function describeRecord({ id, name, by, imported, counts }: ImportRecordReply): string {
  const added = (['entity', 'claim'] as const).map((type) => describeCount({ type, count: counts[type] }));
  return `${id}  ${imported.slice(0, 10)}  ${name} (${by}): ${added.join(', ')}`;
}

function count(records: number): string {
  return `${String(records)} ${records === 1 ? 'record' : 'records'}`;
}

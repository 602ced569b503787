/** `npx entente import`: brings a file in, or says what that would change; lists imports and takes one back. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
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
import { readOptions, refuseArguments } from './arguments.ts';
import { askServer } from './ask-server.ts';
import { findServer } from './find-server.ts';
import type { CommandContext, Subcommand } from './subcommand.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { describeCount, say, tellImport } from './tell-import.ts';

const HELP = `Usage: npx entente import [options] <file>
       npx entente import --list
       npx entente import --take-back <id>

  --format     ${IMPORT_FORMATS.map((format) => format.name).join(' ')}; by the ending unless said otherwise
  --dry-run    says what would be added, changed and left alone, and changes nothing
  --match      name: an entity whose name exactly one known entity of its kind has is that one; id unless said otherwise
  --skip       leaves what is wrong out; otherwise one problem stops the whole import
  --mapping    a JSON file: {"kinds": {"Firm": "Organisation", "*": "Person"}, "relations": {"owns": "SUPPORTS"}},
               in which * is what is not known, or said; for CSV also "csv": without it, what the columns look
               like is written to the standard output, to be corrected and given back
  --by         who imports it, as it is to be kept
  --list       the imports that were done, latest first
  --take-back  takes an import back whole

The server that runs at PORT is asked; without one the store is opened for as long as the command lasts.
`;

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
    const rest =
      kept === 0
        ? ''
        : kept === 1
          ? ' 1 record stays, because others lean on it by now.'
          : ` ${count(kept)} stay, because others lean on them by now.`;
    say(`Taken back: ${count(removed)} removed.${rest}`);
  } else {
    const { path } = wanted;
    const query = new URLSearchParams({ ...wanted.query, name: basename(path) });
    const mapping = wanted.mapping === undefined ? undefined : await readMapping(wanted.mapping);
    if (wanted.query['format'] === 'csv' && !hasColumns(mapping)) {
      const head = await openFile(path, IMPORT_LIMITS.guessBytes);
      throw suggestMapping(path, await ask<ImportGuessReply>('/import/guess?format=csv', { file: head }));
    }
    if (mapping !== undefined) query.set('mapping', JSON.stringify(mapping));
    const file = await openFile(path);
    isBrought = true;
    const reply = await ask<ImportReply>(`/import?${query.toString()}`, { file });
    isBrought = false;
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
      /** As the API takes them. */
      readonly query: Readonly<Record<string, string>>;
      readonly mapping?: string;
    };

function readArguments(args: readonly string[]): Wanted {
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

/** @param bytes of its beginning; all of it unless given */
async function openFile(path: string, bytes = Number.POSITIVE_INFINITY): Promise<ReadableStream<Uint8Array>> {
  const file = createReadStream(path, { end: bytes - 1 });
  try {
    await once(file, 'open');
  } catch (cause) {
    throw new EntenteError('invalid-request', `${path} cannot be read.`, { cause });
  }
  if ((await stat(path)).isDirectory()) {
    file.destroy();
    throw new EntenteError('invalid-request', `${path} is a folder: name one file.`);
  }
  return Readable.toWeb(file);
}

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EntenteError('invalid-request', `${path} cannot be read.`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EntenteError('invalid-request', `${path} is not JSON.`, { cause });
  }
}

function describeRecord({ id, name, by, imported, counts }: ImportRecordReply): string {
  const added = (['entity', 'claim'] as const).map((type) => describeCount({ type, count: counts[type] }));
  return `${id}  ${imported.slice(0, 10)}  ${name} (${by}): ${added.join(', ')}`;
}

function count(records: number): string {
  return `${String(records)} ${records === 1 ? 'record' : 'records'}`;
}

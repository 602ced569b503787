/** `npx entente export`: the whole graph, a saved view or what a query returns, as a file in any format. */
import { EntenteError } from '../model/errors.ts';
import { EXPORT_FORMATS, findExportFormat } from '../model/export-formats.ts';
import { VIEW_LIMITS } from '../model/view-content.ts';
import { writeBytes, writeNumber } from '../model/words.ts';
import { listFormats, readOptions, refuseArguments, refuseFormat } from './arguments.ts';
import { askServer, type CommandRequest } from './ask-server.ts';
import { findServer } from './find-server.ts';
import { askForEntities } from './query-answer.ts';
import { readStatement } from './read-statement.ts';
import { findPlace, saveBody } from './save-body.ts';
import type { CommandContext, Subcommand } from './subcommand.ts';

const HELP = `Usage: npx entente export --format <format> --from <what> --out <file>

  --format   one of those below
  --from     all                   the whole graph
             view:<id>             a saved view: what it shows, where it is; what its filters hide is left out
             query:<question>      entities that a question of the library returns, with the edges among them
             query:<file or text>  entities that a Cypher statement returns, with the edges among them
  --param    name=value for the query; once for each parameter
  --out      the file that is written, there whole or not at all; - is the standard output
  --title    what the file is headed, of a query; “Answer to a query” unless said otherwise
  --by       who makes it, as it is to stand in the file
  --made-at  when it was made, as 2026-11-26T10:00:00Z; now unless said otherwise
  --with-hidden       writes what the filters of a saved view hide too
  --without-evidence  leaves claims, documents and disputes out

Formats:
${listFormats(EXPORT_FORMATS)}

As in: npx entente export --format html --from all --out graph.html

The server that runs at PORT, or has the data folder open, is asked; without one the store is opened for as long as the command lasts.
`;

/** The command. */
export const exportCommand: Subcommand = {
  summary: 'writes the graph, or a part of it, as a file in any of the formats',
  help: HELP,
  run,
};

async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const wanted = readArguments(args);
  const place = await findPlace(wanted.out);
  const stopping = new AbortController();
  const { signal } = stopping;
  const address = await findServer(context);
  let saving: Promise<unknown> = Promise.resolve();
  // Closed before the server: the partial file goes first.
  context.ending.add(async () => {
    stopping.abort();
    await saving.catch(() => undefined);
  });
  const request = await toRequest(address, wanted, signal);
  const tell = process.stderr.isTTY
    ? (bytes: number): boolean => process.stderr.write(`\r${writeBytes(bytes)} `)
    : undefined;
  const reply = await askServer(address, request, signal);
  const saved = saveBody(reply, { place, signal, ...(tell && { tell }) });
  saving = saved;
  const bytes = await saved;
  if (tell) process.stderr.write('\r');
  // What is written to the standard output is the file and nothing else.
  if (place.way !== 'standard output')
    process.stdout.write(
      `Wrote ${wanted.out}, ${writeBytes(bytes)}.${place.way === 'beside' ? hintAt(wanted) : ''}\n`,
    );
}

/** Some formats are several files, and a spreadsheet would take a zip that is called a.csv for a broken table. */
function hintAt({ format, out }: Wanted): string {
  const isZip = findExportFormat(format)?.ending === 'zip';
  return isZip && !out.toLowerCase().endsWith('.zip') ? ' It is a zip of several files: call it .zip.' : '';
}

interface Wanted {
  readonly format: string;
  readonly from: { readonly way: 'all' | 'view' | 'query'; readonly what: string };
  readonly out: string;
  readonly evidence: boolean;
  /** Whether what the filters of a saved view hide is written too. */
  readonly hidden: boolean;
  readonly parameters: readonly string[];
  /** Of what a query returns. */
  readonly title: string;
  /** As the API takes them. */
  readonly made: { readonly madeBy?: string; readonly madeAt?: string };
}

function readArguments(args: readonly string[]): Wanted {
  const { format, from, out, param, title, by, ...more } = parse(args);
  const { 'made-at': madeAt, 'without-evidence': bare, 'with-hidden': hidden = false } = more;
  if (format !== undefined && !EXPORT_FORMATS.some((each) => each.name === format)) {
    const formats = EXPORT_FORMATS.map((each) => ({ ...each, endings: [each.ending] }));
    throw refuseFormat('export', format, formats);
  }
  if (format === undefined || from === undefined || out === undefined || out === '') {
    const missing = Object.entries({ format, from, out }).filter(([, value]) => (value ?? '') === '');
    const options = missing.map(([name]) => `--${name}`);
    throw refuseArguments(
      'export',
      `An export needs --format, --from and --out: ${options.join(' and ')} ${options.length === 1 ? 'is' : 'are'} missing.`,
    );
  }
  const { way, what } = readFrom(from);
  if (param && way !== 'query')
    throw refuseArguments('export', '--param is for queries alone: nothing else has parameters.');
  if (title !== undefined && way !== 'query')
    throw refuseArguments('export', '--title is for queries alone: everything else has a title of its own.');
  if (hidden && way !== 'view')
    throw refuseArguments('export', '--with-hidden is for saved views alone: nothing else has filters.');
  return {
    format,
    from: { way, what },
    out,
    evidence: bare !== true,
    hidden,
    parameters: param ?? [],
    title: title ?? 'Answer to a query',
    made: { ...(by !== undefined && { madeBy: by }), ...(madeAt !== undefined && { madeAt }) },
  };
}

/** What is exported: everything, a saved view, or what a query returns. */
function readFrom(from: string): Wanted['from'] {
  const [, way, what = ''] = /^(all$|view|query)(?::(.+))?$/su.exec(from) ?? [];
  if (way === 'all') return { way, what };
  if ((way === 'view' || way === 'query') && what !== '') return { way, what };
  throw refuseArguments(
    'export',
    `--from is ${from}, but must be all, view:<id> or query:<question, file or text>.`,
  );
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = readOptions('export', {
    args: [...args],
    options: {
      format: text,
      from: text,
      out: text,
      param: { type: 'string', multiple: true },
      title: text,
      by: text,
      'made-at': text,
      'with-hidden': { type: 'boolean' },
      'without-evidence': { type: 'boolean' },
    },
  });
  return values;
}

async function toRequest(
  address: string,
  { format, from, evidence, hidden, parameters, title, made }: Wanted,
  signal: AbortSignal,
): Promise<CommandRequest> {
  if (from.way !== 'query') {
    const part = from.way === 'all' ? { scope: 'all' } : { view: from.what, hidden: String(hidden) };
    const query = new URLSearchParams({ format, ...part, evidence: String(evidence), ...made });
    return { path: `/api/v1/export?${query.toString()}` };
  }
  const statement = await readStatement(address, { query: from.what, given: parameters }, signal);
  const nodes = await askForEntities(address, statement, signal);
  if (nodes.length > VIEW_LIMITS.nodes)
    throw new EntenteError(
      'invalid-request',
      `The query returns ${writeNumber(nodes.length)} entities, and ${writeNumber(VIEW_LIMITS.nodes)} can be exported at once: narrow it, or export the whole graph.`,
    );
  const body = { format, nodes, evidence, title, query: statement.text, ...made };
  return { path: '/api/v1/export', body };
}

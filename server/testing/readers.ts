/** Programs that are not ours, to read what was written: those in Python, and those on the command line. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('./readers', import.meta.url));

/** Why tests with readers in Python cannot run here; undefined where they can. `npm test` prepares them. */
export const withoutReaders = process.env['READERS_PYTHON']
  ? undefined
  : 'readers of our files are prepared by `npm test`, which sets READERS_PYTHON';

/** Runs a file of `server/testing/readers/` in Python and gives the JSON that it prints. Rejects with what it complains of. */
export async function readWithPython(script: string, args: readonly string[]): Promise<unknown> {
  const before = last;
  const answer = before.then(() => ask([join(folder, script), ...args]));
  last = answer.catch(() => undefined);
  const { printed, complaint } = await answer;
  if (printed === undefined) throw new Error(complaint);
  return JSON.parse(printed) as unknown;
}

/** What `serve.py` answers. */
interface PythonAnswer {
  readonly printed?: string;
  readonly complaint?: string;
}

/** The worker's Python, which takes one question at a time; it ends with the worker. */
interface Python {
  readonly write: (line: string) => void;
  readonly lines: AsyncIterator<string>;
}

let python: Python | undefined;
let last: Promise<unknown> = Promise.resolve();

async function ask(question: readonly string[]): Promise<PythonAnswer> {
  python ??= startPython();
  python.write(`${JSON.stringify(question)}\n`);
  const line = await python.lines.next();
  if (line.done !== true) return JSON.parse(line.value) as PythonAnswer;
  // The next question is put to another.
  python = undefined;
  throw new Error(`Python ended while it was asked for ${question.join(' ')}.`);
}

function startPython(): Python {
  const child = spawn(process.env['READERS_PYTHON'] ?? 'python3', [join(folder, 'serve.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.once('error', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined);
  // It keeps nobody from ending, and ends itself when nobody is left to ask it.
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe.unref();
  return {
    write: (line) => child.stdin.write(line),
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
  };
}

/** Runs a program and gives what it prints. Rejects with what it complains of. */
export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], { maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** Puts a file's content where programs can read it, for as long as the work lasts. */
export async function withFile<T>(
  name: string,
  content: string | Uint8Array,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'entente-readers-'));
  try {
    const path = join(place, name);
    await writeFile(path, content);
    return await work(path);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

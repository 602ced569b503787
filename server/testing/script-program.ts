/** Programs over `scripts/`, which are plain JavaScript of whose types the server's compiler knows nothing: each in a process of its own. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectFolder } from './engines.ts';

/** A running program and what it said first. */
export interface ScriptProgram {
  /** Its first line, as JSON. */
  readonly said: unknown;
  readonly child: ReturnType<typeof spawn>;
}

/** Runs a module's text in the checkout. Rejects where it ends without having said anything; its complaints are shown. */
export async function runScript(text: string, args: readonly string[]): Promise<ScriptProgram> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', text, '--', ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { said: JSON.parse(line) as unknown, child };
  }
  throw new Error('The program ended without a word.');
}

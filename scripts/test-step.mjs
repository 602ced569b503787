/** Runs one program beside others: each line of what it says has its name before it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './prepare.mjs';

/**
 * Runs a program in the checkout, and tells whether it ended well.
 * @param {string} name goes before each line
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>}
 */
export async function runStep(name, command, args, env = process.env) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${name} | ${line}\n`));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stdout.write(`${name} | ${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}

/** Starts programs that do not outlive this process. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';

/** Milliseconds that a program has to end by itself when asked to. */
const STOP_MS = 20_000;

/**
 * @typedef {{ file: string, args: string[], env?: Record<string, string> }} Command
 */

/**
 * Starts a child that does not outlive this process. (Docker's client hands the signal on.)
 * @param {Command} command
 * @param {string} log
 */
export async function spawnTied({ file, args, env = {} }, log) {
  const output = await open(log, 'a');
  const child = spawn(file, args, {
    stdio: ['ignore', output.fd, output.fd],
    env: { ...process.env, ...env },
  });
  const ended = tie(child);
  await output.close();
  const stop = async () => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ended, stop, kill };
}

/**
 * Has a child end with this process, which it does not keep alive. A watchdog holds one end of a pipe: when this process
 * ends, however hard, the pipe closes and the watchdog ends the child.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} resolves when it has ended, for whatever reason
 */
export function tie(child) {
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    child.once('close', () => {
      done();
    });
    child.once('error', () => {
      done();
    });
  });
  const watch = `process.stdin.resume().on('end', () => process.kill(${String(child.pid)}))`;
  const dog = spawn(process.execPath, ['-e', watch], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const endAtExit = () => child.kill();
  process.once('exit', endAtExit);
  void ended.then(() => {
    dog.kill();
    process.removeListener('exit', endAtExit);
  });
  child.unref();
  dog.unref();
  return ended;
}

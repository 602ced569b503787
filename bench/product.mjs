/** Runs the compiled product for the measurements, as its users run it, and asks it over HTTP. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/prepare.mjs';

const compiled = join(root, 'dist', 'server');

const agent = new Agent({ keepAlive: true });

/** Milliseconds that anything may take until it counts as not answering. */
const PATIENCE_MS = 60_000;

/**
 * @typedef {object} Server
 * @property {string} address
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** Starts the server and waits until it says where it answers. @param {Record<string, string>} settings @param {string} [folder] of the compiled server, where it is another than the project's @returns {Promise<Server>} */
export async function startServer(settings, folder = compiled) {
  const child = run(join(folder, 'main.js'), settings);
  const [first] = /** @type {[Buffer | number]} */ (
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  );
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first))?.[0];
  if (address === undefined || child.pid === undefined)
    throw new Error(`The server did not start: ${String(first)}`);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = /** @type {[number | null]} */ (await ended);
    if (code !== 0) throw new Error(`The server ended with ${String(code)}.`);
  };
  return { address, pid: child.pid, stop };
}

/** Runs `npm run seed` to its end. @param {Record<string, string>} settings @param {string} [folder] of the compiled server, where it is another than the project's */
export async function runSeed(settings, folder = compiled) {
  const child = run(join(folder, 'seed-command.js'), settings);
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  if (code !== 0) throw new Error(`The seed could not be written: exit code ${String(code)}.`);
}

/** @param {string} path @param {Record<string, string>} settings */
function run(path, settings) {
  if (!existsSync(path)) throw new Error(`${path} is not there: npm run build makes it.`);
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: '0',
    ENTENTE_OPEN: '0',
    ...settings,
  };
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  return child;
}

/**
 * Does something with an empty folder, which is gone afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function withFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Does something with a server on a seeded embedded store.
 * @template T
 * @param {(server: Server) => Promise<T>} work
 */
export function withEmbedded(work) {
  return withFolder(async (folder) => {
    const server = await startServer({ ENTENTE_DATA: folder });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  });
}

/**
 * Sends a request over a connection that is kept, and reads the whole answer as JSON. Rejects unless the status is 200.
 * @param {string} url @param {unknown} [body] sent as JSON with POST
 * @returns {Promise<unknown>}
 */
export async function ask(url, body) {
  const bytes = await askBytes(url, body);
  /** @type {unknown} */
  const answer = JSON.parse(bytes.toString());
  return answer;
}

/**
 * Sends a request over a connection that is kept; resolves with the last byte. Rejects unless the status is 200.
 * @param {string} url @param {unknown} [body] sent as JSON with POST
 * @returns {Promise<Buffer>}
 */
export function askBytes(url, body) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers =
      text === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
    const sent = request(url, {
      agent,
      method: text === undefined ? 'GET' : 'POST',
      headers,
      timeout: PATIENCE_MS,
    });
    sent.once('timeout', () => sent.destroy(new Error(`${url} did not answer in time.`)));
    sent.once('error', reject);
    sent.once('response', (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${answer.toString()}`));
      });
    });
    sent.end(text);
  });
}

/** Measures how much memory the server and its engine's process hold together after a thousand requests, one of each sort at a time. */
import { readdirSync } from 'node:fs';
import { toFigure } from './figures.mjs';
import { withEmbedded } from './product.mjs';
import { askQuestion, listQuestions } from './questions.mjs';
import { readResident, readStatus } from './resident.mjs';

const ROUNDS = 3;
const REQUESTS = 1_000;
const GOAL_MB = 400;

/** Resident memory, which counts what both processes share twice. @returns {Promise<import('./figures.mjs').Figure[]>} */
export async function measure() {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await withEmbedded(measureOnce));
  const sums = rounds.map(({ server, engine }) => server + engine);
  return [
    toFigure(
      'server after 1,000 requests',
      'MB',
      rounds.map(({ server }) => server),
    ),
    toFigure(
      'engine after 1,000 requests',
      'MB',
      rounds.map(({ engine }) => engine),
    ),
    toFigure('server and engine together', 'MB', sums, GOAL_MB),
  ];
}

/** @param {import('./product.mjs').Server} server */
async function measureOnce({ address, pid }) {
  const questions = await listQuestions(address);
  for (let at = 0; at < REQUESTS / questions.length; at += 1)
    await Promise.all(questions.map((question) => askQuestion(address, question, at)));
  const engine = findChild(pid);
  return { server: readResident(String(pid)), engine: readResident(engine) };
}

/** @param {number} parent */
function findChild(parent) {
  const child = readdirSync('/proc').find((name) => /^\d+$/.test(name) && readParent(name) === parent);
  if (child === undefined) throw new Error('The server has no process of an engine.');
  return child;
}

/** @param {string} pid */
function readParent(pid) {
  return Number(/^PPid:\s+(\d+)/m.exec(readStatus(pid))?.[1]);
}

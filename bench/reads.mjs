/** Measures reads over HTTP on the seed, on the embedded engine: the median and the slowest twentieth of each sort. */
import { percentile, time, toFigure } from './figures.mjs';
import { withEmbedded } from './product.mjs';
import { askQuestion, listQuestions } from './questions.mjs';

const ROUNDS = 7;
const REQUESTS = 60;
const WARM_UP = 40;
const GOAL_MS = 20;

/** p50 and p95 of each sort of question, as the median over the rounds. @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  return withEmbedded(async ({ address }) => {
    const questions = await listQuestions(address);
    const took = questions.map(() => /** @type {number[][]} */ ([]));
    for (const question of questions)
      for (let at = 0; at < WARM_UP; at += 1) await askQuestion(address, question, at);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, question] of questions.entries()) {
        const values = [];
        for (let at = 0; at < REQUESTS; at += 1)
          values.push(await time(() => askQuestion(address, question, round * REQUESTS + at)));
        took[index]?.push(values);
      }
    }
    return questions.flatMap(({ name }, index) => [
      summarise(`${name}, p50`, took[index] ?? [], 0.5),
      summarise(`${name}, p95`, took[index] ?? [], 0.95, GOAL_MS),
    ]);
  });
}

/** @param {string} name @param {readonly (readonly number[])[]} rounds @param {number} part @param {number} [goal] */
function summarise(name, rounds, part, goal) {
  const values = rounds.map((round) => percentile(round, part));
  return toFigure(name, 'ms', values, goal);
}

/** Measures the time from the start of the program to the answered opening picture: on an empty folder, and on a seeded one. */
import { toFigure } from './figures.mjs';
import { ask, startServer, withFolder } from './product.mjs';

const FIRST_ROUNDS = 3;
const ROUNDS = 7;
const GOAL_MS = 3_000;

/** The first start seeds; the goal is for the second one. @returns {Promise<import('./figures.mjs').Figure[]>} */
export async function measure() {
  const first = [];
  for (let round = 0; round < FIRST_ROUNDS; round += 1)
    first.push(await withFolder((folder) => start({ ENTENTE_DATA: folder })));
  const second = await withFolder(async (folder) => {
    await start({ ENTENTE_DATA: folder });
    const took = [];
    for (let round = 0; round < ROUNDS; round += 1) took.push(await start({ ENTENTE_DATA: folder }));
    return took;
  });
  return [
    toFigure('first start to opening picture', 'ms', first),
    toFigure('second start to opening picture', 'ms', second, GOAL_MS),
  ];
}

/** Milliseconds until the opening picture is answered. @param {Record<string, string>} settings */
async function start(settings) {
  const began = performance.now();
  const server = await startServer(settings);
  await ask(`${server.address}/api/v1/opening`);
  const took = performance.now() - began;
  await server.stop();
  return took;
}

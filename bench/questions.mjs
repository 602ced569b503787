/** The questions that the client asks, as the measurements ask them: of all sorts, over many entities and edges. */
import { ask } from './product.mjs';

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {(at: number) => { path: string, body?: unknown }} request the `at`th question of this sort
 */

const WORDS = ['ru', 'kim', 'drone', 'shahed', 'pyongyang', 'ministry', 'kn-23', 'wagner', 'putin', 'оборон'];

/** Reads what there is and makes the questions of it. @param {string} address @returns {Promise<Question[]>} */
export async function listQuestions(address) {
  const { nodes, edges } = /** @type {{ nodes: { id: string }[], edges: { id: string }[] }} */ (
    await ask(`${address}/api/v1/opening`)
  );
  const ids = nodes.map((node) => node.id);
  const entity = (/** @type {number} */ at) => encodeURIComponent(take(ids, at));
  return [
    { name: 'overview', request: () => ({ path: '/overview' }) },
    { name: 'opening', request: () => ({ path: '/opening' }) },
    {
      name: 'search',
      request: (at) => ({ path: `/search?limit=20&q=${encodeURIComponent(take(WORDS, at))}` }),
    },
    { name: 'entity', request: (at) => ({ path: `/entities/${entity(at)}` }) },
    { name: 'neighbours', request: (at) => ({ path: `/entities/${entity(at)}/neighbours` }) },
    {
      name: 'edge evidence',
      request: (at) => ({ path: `/edges/${encodeURIComponent(take(edges, at).id)}/evidence` }),
    },
    { name: 'paths', request: (at) => ({ path: `/paths?from=${entity(at)}&to=${entity(at * 7 + 3)}` }) },
    {
      name: 'graph of 50',
      request: (at) => ({ path: '/graph', body: { ids: ids.slice(at % 5, (at % 5) + 50) } }),
    },
  ];
}

/** Asks the `at`th question of a sort. @param {string} address @param {Question} question @param {number} at */
export function askQuestion(address, question, at) {
  const { path, body } = question.request(at);
  return ask(`${address}/api/v1${path}`, body);
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} at
 * @returns {T}
 */
function take(list, at) {
  const value = list[at % list.length];
  if (value === undefined) throw new Error('The opening picture is empty.');
  return value;
}

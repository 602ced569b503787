/** Failures of files of the graph. */
import type { Express } from 'express';
import request from 'supertest';
import type { GraphStore } from '../../store/store.ts';
import type { Asker, Failure } from './asker.ts';

/** The failures. */
export function failuresOfExport(
  { get, postJson }: Asker,
  { enormous }: { readonly enormous: () => Express },
): readonly Failure[] {
  const part = { nodes: ['st-rus'], edges: [] };
  return [
    {
      what: 'a graph that is larger than the format takes',
      code: 'export-too-large',
      ask: () => request(enormous()).get('/api/v1/export?format=xlsx&scope=all'),
    },
    {
      what: 'a format that there is not',
      code: 'invalid-request',
      ask: () => get('/export?format=doc&scope=all'),
    },
    {
      what: 'a file of nothing that is named',
      code: 'invalid-request',
      ask: () => get('/export?format=csv'),
    },
    {
      what: 'a file of an unknown view',
      code: 'view-not-found',
      ask: () => get('/export?format=csv&view=v-nowhere'),
    },
    {
      what: 'a file of a part with a key too many',
      code: 'invalid-request',
      ask: () => postJson('/export', { format: 'csv', ...part, more: 1 }),
    },
  ];
}

/** A store that says its graph is larger than any format with a limit takes: a real one would take minutes to make. */
export function makeEnormous(store: GraphStore): GraphStore {
  const size = (): Promise<{ entities: number; edges: number }> =>
    Promise.resolve({ entities: 1e9, edges: 1e9 });
  return new Proxy(store, {
    get: (target, key) =>
      key === 'readGraph'
        ? (...args: Parameters<GraphStore['readGraph']>) =>
            new Proxy(target.readGraph(...args), {
              get: (reading, name) =>
                name === 'size' ? size : (Reflect.get(reading, name, reading) as unknown),
            })
        : (Reflect.get(target, key, target) as unknown),
  });
}

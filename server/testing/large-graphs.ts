/** Graphs of any size for tests of importing, as a file, and how one is sent to a running server, listed there and taken back. */
import type { ImportsReply } from '../api/contract.ts';
import { fetchJson } from './program.ts';

/** A JSON graph of so many edges between 500 states, each of which becomes a claim; past 1,400 they are written in portions. */
export function makeGraph(edges: number): string {
  const ids = Array.from({ length: 500 }, (_, at) => `st-large-${String(at)}`);
  const pick = (at: number): string => ids[at % ids.length] ?? '';
  const graph = {
    nodes: Object.fromEntries(ids.map((id) => [id, { label: id, metadata: { kind: 'State' } }])),
    edges: Array.from({ length: edges }, (_, at) => ({
      source: pick(at),
      target: pick(at + 1 + Math.floor(at / ids.length)),
      relation: 'SUPPLIES',
    })),
  };
  return JSON.stringify({ graph });
}

/** Sends it to be imported. */
export function sendGraph(
  address: string,
  graph: string,
  { name = 'large.json', dryRun = false }: { readonly name?: string; readonly dryRun?: boolean } = {},
): Promise<Response> {
  const query = new URLSearchParams({ format: 'jgf', name, dryRun: String(dryRun) });
  return fetch(`${address}/api/v1/import?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: graph,
  });
}

/** The imports that a server lists. */
export async function importsAt(address: string): Promise<ImportsReply['imports']> {
  return ((await fetchJson(address, '/api/v1/imports')) as ImportsReply).imports;
}

/** Takes an import back; the reply, whatever it is. */
export function takeBack(address: string, id: string): Promise<Response> {
  return fetch(`${address}/api/v1/imports/${id}`, { method: 'DELETE' });
}

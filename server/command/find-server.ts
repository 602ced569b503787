/** Finds who answers a command: the server that runs, else one of the command's own, for as long as the command lasts. */
import { EntenteError } from '../model/errors.ts';
import type { CommandContext } from './subcommand.ts';

/** Milliseconds that a running server has to say that it is one of ours. */
const PATIENCE = 3_000;

/**
 * The address, as `http://127.0.0.1:4680`. The store has one owner, so a server that runs at `PORT` is asked first, and one
 * at another port where it has the data folder open; without one the store is opened here. Rejects with the start-up codes.
 */
export async function findServer({ config, ending }: CommandContext): Promise<string> {
  const address = `http://127.0.0.1:${String(config.port)}`;
  if (config.port !== 0 && (await isOurs(address))) return address;
  // Whoever finds a server needs nothing of one: loading it takes longer than most commands run.
  const { serve } = await import('../serve.ts');
  try {
    return (await serve({ ...config, port: 0 }, ending)).address;
  } catch (error) {
    const holder = addressOfHolder(error);
    if (holder !== undefined && (await isOurs(holder))) return holder;
    throw error;
  }
}

/** Where the program answers that has the data folder open. */
function addressOfHolder(error: unknown): string | undefined {
  if (!(error instanceof EntenteError) || error.code !== 'data-held') return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('address' in details)) return undefined;
  return typeof details.address === 'string' ? details.address : undefined;
}

async function isOurs(address: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/v1/engine`, { signal: AbortSignal.timeout(PATIENCE) });
    const engine: unknown = await reply.json();
    return reply.ok && typeof engine === 'object' && engine !== null && 'lacks' in engine;
  } catch {
    return false;
  }
}

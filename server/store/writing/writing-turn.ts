/** Orders those who write facts: of all servers on one database one has the turn, and without it nothing is kept. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EntenteError } from '../../model/errors.ts';
import { numberOf } from '../decoding/decode.ts';
import type { Engine, Statement } from '../engine.ts';
import type { Queries } from '../queries.ts';

/** Milliseconds for which a turn is given, and renewed three times meanwhile: so long others wait where a server was killed. */
const LEASE_MS = 15_000;
/** Milliseconds after which those who wait ask again. */
const ASKING_MS = 250;
/** Milliseconds that asking may wait for a transaction of the server that has the turn. */
const PATIENCE_MS = 2_000;

const LOST =
  'Another server on this database has taken over, because this one did not say for a while that it is still at work: nothing of this was kept, so try again.';

/** Where turns are taken. */
export interface TurnContext {
  readonly engine: Engine;
  readonly queries: Queries;
  /** Milliseconds; 15,000 unless said otherwise. */
  readonly leaseMs?: number;
}

type Work<T> = (engine: Engine) => Promise<T>;

/**
 * Does work while no other server on the same database reads or writes facts to change them. Transactions of the engine that the
 * work is given are kept only while the turn is this server's: `store-conflict` otherwise. `signal` gives the waiting up.
 */
export async function inWritingTurn<T>(
  context: TurnContext,
  work: Work<T>,
  signal?: AbortSignal,
): Promise<T> {
  // Its folder has one owner.
  if (context.engine.name === 'embedded') return work(context.engine);
  const turn = new WritingTurn(context);
  await turn.take(signal);
  return turn.through(work);
}

/** Does work in a turn as well, unless a server that is at work has it: undefined then. One that is no more is waited for. */
export async function unlessBusy<T>(context: TurnContext, work: Work<T>): Promise<T | undefined> {
  if (context.engine.name === 'embedded') return work(context.engine);
  const turn = new WritingTurn(context);
  return (await turn.takeFromDead()) ? turn.through(work) : undefined;
}

class WritingTurn {
  readonly #context: TurnContext;
  readonly #server = randomUUID();

  constructor(context: TurnContext) {
    this.#context = context;
  }

  /** Waits until it is this server's. */
  async take(signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      if ((await this.#ask()).taken) return;
      await pause(ASKING_MS);
    }
  }

  /** Waits until it is this server's, or another one is seen to renew it: false then. */
  async takeFromDead(): Promise<boolean> {
    let seen: number | undefined;
    for (;;) {
      const { taken, renewed = seen } = await this.#ask();
      if (taken) return true;
      if (seen !== undefined && renewed !== seen) return false;
      seen = renewed;
      await pause(ASKING_MS);
    }
  }

  /** Does the work, renewing the turn meanwhile, and gives it back. */
  async through<T>(work: Work<T>): Promise<T> {
    const { engine } = this.#context;
    let isAsked = false;
    const renewal = setInterval(() => {
      // It waits for a transaction of the work; several that wait would take all connections from those who read.
      if (isAsked) return;
      isAsked = true;
      const asked = (): void => {
        isAsked = false;
      };
      // Where this fails, the next transaction says so.
      engine.transaction([this.#keep()]).then(asked, asked);
    }, this.#lease / 3).unref();
    try {
      return await work(this.#holding());
    } finally {
      clearInterval(renewal);
      // Where the database is away, the turn ends by itself.
      const leaving = this.#statement('leave-turn', { server: this.#server });
      await engine.transaction([leaving]).catch(() => undefined);
    }
  }

  /** The engine, whose transactions hold the turn: from their first statement, and anew from their last. */
  #holding(): Engine {
    const { engine } = this.#context;
    return {
      name: engine.name,
      run: (text, parameters, options) => engine.run(text, parameters, options),
      transaction: async (statements, options) =>
        (await engine.transaction([this.#keep(), ...statements, this.#keep()], options)).slice(1, -1),
      ping: () => engine.ping(),
      describe: () => engine.describe(),
      close: () => engine.close(),
    };
  }

  async #ask(): Promise<{ readonly taken: boolean; readonly renewed?: number }> {
    const taking = this.#statement('take-turn', this.#terms());
    try {
      const [[row] = []] = await this.#context.engine.transaction([taking], { timeoutMs: PATIENCE_MS });
      if (!row) throw noStore();
      return { taken: row['taken'] === true, renewed: numberOf(row, 'renewed') };
    } catch (error) {
      // A transaction of the other server goes on for longer.
      if (error instanceof EntenteError && error.code === 'store-timeout') return { taken: false };
      throw error;
    }
  }

  #keep(): Statement {
    return { ...this.#statement('keep-turn', this.#terms()), otherwise: LOST };
  }

  #terms(): Statement['parameters'] {
    return { server: this.#server, lease: this.#lease };
  }

  get #lease(): number {
    return this.#context.leaseMs ?? LEASE_MS;
  }

  #statement(name: string, parameters: Statement['parameters']): Statement {
    return { text: this.#context.queries.text(name, this.#context.engine.name), parameters };
  }
}

function noStore(): EntenteError {
  return new EntenteError(
    'store-unavailable',
    'The database no longer has the record by which Entente knows it as its own: start the server again.',
  );
}

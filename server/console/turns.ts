/** Turns: how many statements run at once, of one user and in all; the rest wait in the order in which they came. */
import { EntenteError } from '../model/errors.ts';
import { StatementError } from '../model/statement-error.ts';
import { REFUSAL_CODES } from './statement-refusal.ts';

/** How many may run and wait. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly atOnceByUser: number;
  readonly waiting: number;
}

/** How many do. */
export interface TurnCounts {
  readonly running: number;
  readonly waiting: number;
}

interface Waiting {
  readonly user: string;
  begin(): void;
}

/** Hands out turns. */
export class Turns {
  readonly limits: TurnLimits;
  readonly #runningOf = new Map<string, number>();
  #running = 0;
  #waiting: Waiting[] = [];

  constructor(limits: TurnLimits) {
    this.limits = limits;
  }

  get counts(): TurnCounts {
    return { running: this.#running, waiting: this.#waiting.length };
  }

  /**
   * Resolves when it is the user's turn, with what ends it; ending it twice is ending it once. Rejects with `cancelled` where
   * the signal is aborted before, and with a `StatementError` where too many wait already.
   */
  async take(user: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw givenUp();
    if (!this.#isFree(user)) await this.#wait(user, signal);
    else this.#begin(user);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#end(user);
    };
  }

  #isFree(user: string): boolean {
    const { atOnce, atOnceByUser } = this.limits;
    return this.#running < atOnce && (this.#runningOf.get(user) ?? 0) < atOnceByUser;
  }

  #wait(user: string, signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.limits.waiting) {
      const count = this.#waiting.length;
      const message = `${count} statements wait for their turn already: try again in a moment.`;
      return Promise.reject(new StatementError(REFUSAL_CODES.busy, message));
    }
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        reject(givenUp());
      };
      const waiting: Waiting = {
        user,
        begin: () => {
          signal.removeEventListener('abort', abort);
          this.#begin(user);
          resolve();
        },
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  #begin(user: string): void {
    this.#running += 1;
    this.#runningOf.set(user, (this.#runningOf.get(user) ?? 0) + 1);
  }

  #end(user: string): void {
    this.#running -= 1;
    const left = (this.#runningOf.get(user) ?? 1) - 1;
    if (left > 0) this.#runningOf.set(user, left);
    else this.#runningOf.delete(user);
    // The first whose user has room: one who has none does not hold up the others.
    const next = this.#waiting.findIndex((each) => this.#isFree(each.user));
    const [waiting] = next < 0 ? [] : this.#waiting.splice(next, 1);
    waiting?.begin();
  }
}

function givenUp(): EntenteError {
  return new EntenteError('cancelled', 'The request was given up before its turn came.');
}

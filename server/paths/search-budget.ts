/** Keeps a search within bounds: edges read, attempts made, time; and ends it when nobody waits for it any more. */
import { setImmediate } from 'node:timers/promises';
import { EntenteError } from '../model/errors.ts';

/** How much a search may do. */
export interface SearchLimits {
  /** Edges read from the database. */
  readonly edges: number;
  /** Attempts at going on from what has been found. */
  readonly attempts: number;
  /** Milliseconds for reading, and for all of it: what was read is still to be searched. */
  readonly readingMs: number;
  readonly totalMs: number;
}

/** What a question may do: about as much as a user waits for. */
export const SEARCH_LIMITS: SearchLimits = {
  edges: 50_000,
  attempts: 200_000,
  readingMs: 4_000,
  totalMs: 5_000,
};

/** Attempts between two pauses: some milliseconds of work. */
const ATTEMPTS_A_TURN = 2_000;

/** What is left of the limits of one search. */
export class SearchBudget {
  readonly #limits: SearchLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #started = performance.now();
  #edges: number;
  #attempts: number;
  #turn = ATTEMPTS_A_TURN;
  #isCut = false;

  constructor(limits: SearchLimits = SEARCH_LIMITS, signal?: AbortSignal) {
    this.#limits = limits;
    this.#signal = signal;
    this.#edges = limits.edges;
    this.#attempts = limits.attempts;
  }

  /** Whether something was left undone. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Notes that something was left undone. */
  cut(): void {
    this.#isCut = true;
  }

  /** Number of edges that may still be read, 0 where no more are to be; asked only where there is more to read. */
  get edgesLeft(): number {
    if (this.#edges <= 0 || this.#elapsed() >= this.#limits.readingMs) this.#isCut = true;
    return this.#isCut ? 0 : this.#edges;
  }

  /** Counts edges read, of which `edgesLeft` and one more were asked for; that one tells that there are more. */
  countEdges(read: number): void {
    if (read > this.#edges) this.#isCut = true;
    this.#edges -= read;
  }

  /**
   * Counts attempts; false once the search must end. Now and then it lets other requests have their turn. Rejects with
   * `cancelled` when nobody waits for the answer any more.
   */
  async attempt(count: number): Promise<boolean> {
    this.#attempts -= count;
    this.#turn -= count;
    if (this.#turn <= 0) {
      this.#turn = ATTEMPTS_A_TURN;
      await setImmediate();
    }
    if (this.#signal?.aborted === true) {
      throw new EntenteError('cancelled', 'The search was given up before it had ended.');
    }
    if (this.#attempts >= 0 && this.#elapsed() < this.#limits.totalMs) return true;
    this.#isCut = true;
    return false;
  }

  #elapsed(): number {
    return performance.now() - this.#started;
  }
}

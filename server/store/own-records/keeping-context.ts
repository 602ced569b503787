/** What keeping our own records works with: reading them like any question, and a transaction to change them in. */
import type { Engine } from '../engine.ts';
import type { Queries } from '../queries.ts';
import type { QuestionContext } from '../questions/context.ts';

/** What keeping records works with. */
export interface KeepingContext extends Pick<QuestionContext, 'asking'> {
  readonly engine: Engine;
  readonly queries: Queries;
  /** The clock that dates what is saved. */
  readonly now: () => Date;
}

/** What a status is called on edges and claims that are acts of speaking: a denial that was made is not itself denied. */
import { capitalise } from '../../../server/model/words.ts';

const ACTS: Readonly<Record<string, string>> = { denied: 'Denial', refused: 'Refusal' };

/** Its name with a capital letter; `isAct` where the relation is one of speech, of which the status is that of the speaking. */
export function nameStatus(status: string, isAct: boolean): string {
  return (isAct ? ACTS[status] : undefined) ?? capitalise(status);
}

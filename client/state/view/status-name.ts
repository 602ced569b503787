/** The name of a status, which differs for acts of speaking: a denial that was made is a “Denial”, not “Denied”. */
import { capitalise } from '../../../server/model/words.ts';

const ACTS: Readonly<Record<string, string>> = { denied: 'Denial', refused: 'Refusal' };

/** The name with a capital letter; `isAct` if the relation is one of speech. */
export function nameStatus(status: string, isAct: boolean): string {
  return (isAct ? ACTS[status] : undefined) ?? capitalise(status);
}

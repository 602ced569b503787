/** Finds the name that somebody meant: the nearest of those that there are. */
import { editDistance } from './edit-distance.ts';

/** Most names that are suggested. */
const MOST = 3;

/**
 * The nearest of the names, best first, at most three; none where all are far. Case counts for nothing, then letters that differ or have
 * changed places, up to a third of them; a name that begins with what was typed is near whatever its length.
 */
export function findNearNames(typed: string, names: Iterable<string>): readonly string[] {
  const wanted = typed.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly name: string; readonly letters: number }[] = [];
  for (const name of new Set(names)) {
    if (name === typed) continue;
    const given = name.toLowerCase();
    const isBeginning = wanted.length >= 3 && given.startsWith(wanted);
    if (!isBeginning && Math.abs(given.length - wanted.length) > most) continue;
    const letters = isBeginning ? 1 : editDistance(wanted, given, most);
    if (letters <= most) found.push({ name, letters });
  }
  found.sort((a, b) => a.letters - b.letters || (a.name < b.name ? -1 : 1));
  return found.slice(0, MOST).map(({ name }) => name);
}

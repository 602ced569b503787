/** What was chosen last in the search; this browser keeps it. */
import { isKept, keyOf, readChoice, type Choice, type KeptChoice } from './choice.ts';

const KEY = 'entente.recent';

/** How many are kept. */
export const MOST_RECENT = 8;

/** The last choices, the latest first; none where the browser keeps nothing. */
export function readRecent(): readonly KeptChoice[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((each: unknown) => readChoice(each) ?? []).slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

/** These choices with one more before them; each is kept once. */
export function withRecent(recent: readonly KeptChoice[], choice: Choice): readonly KeptChoice[] {
  if (!isKept(choice)) return recent;
  const others = recent.filter((each) => keyOf(each) !== keyOf(choice));
  return [choice, ...others].slice(0, MOST_RECENT);
}

/** Keeps one more choice. */
export function keepRecent(choice: Choice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withRecent(readRecent(), choice)));
  } catch {
    // Without it the list is empty next time, and nothing else is amiss.
  }
}

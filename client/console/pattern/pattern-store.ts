/** The pattern that is being built, kept for the visit, with the ones before it for undoing. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Pattern } from './pattern.ts';

/** What is held. */
export interface PatternState {
  /** Missing until something is started from. */
  readonly pattern: Pattern | undefined;
  /** The latest last. */
  readonly past: readonly (Pattern | undefined)[];
}

/** Changes that can be undone. */
const LONGEST = 100;

/** The store. */
const patternStore = createStore<PatternState>(() => ({ pattern: undefined, past: [] }));

/** Puts another pattern in the place of the present one; nothing where it is the same. */
export function setPattern(next: Pattern | undefined): void {
  patternStore.setState(({ pattern, past }) =>
    next === pattern ? {} : { pattern: next, past: [...past, pattern].slice(-LONGEST) },
  );
}

/** Goes back by one change. */
export function undoPattern(): void {
  patternStore.setState(({ pattern, past }) =>
    past.length === 0 ? { pattern } : { pattern: past.at(-1), past: past.slice(0, -1) },
  );
}

/** A part of what is held, followed. */
export function usePattern<Part>(select: (state: PatternState) => Part): Part {
  return useStore(patternStore, select);
}

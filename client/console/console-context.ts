/** The console's store and what can be done with it: one for the whole visit, so that going to the canvas and back loses nothing. */
import { useStore } from 'zustand';
import { createConsoleStore, type ConsoleState, type ConsoleStore } from './console-state.ts';
import { keepText } from './history/kept-text.ts';
import { addToHistory, keepHistory } from './history/run-history.ts';
import { createRunning, type Running } from './run/running.ts';

/** The store. */
export const consoleStore: ConsoleStore = createConsoleStore();

/** Milliseconds that the typing rests before the text is kept: writing it down at every key would slow the keys. */
const REST = 400;

/** What runs statements. */
export const running: Running = createRunning(consoleStore, ({ text, began }) => {
  const history = addToHistory(consoleStore.getState().history, { text, at: began });
  consoleStore.setState({ history });
  keepHistory(history);
});

let timer: ReturnType<typeof setTimeout> | undefined;
consoleStore.subscribe(({ text }, before) => {
  if (text === before.text) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepText(text);
  }, REST);
});

/** A part of what the console holds, followed; what `select` gives must be the same object while nothing changes. */
export function useConsole<Part>(select: (state: ConsoleState) => Part): Part {
  return useStore(consoleStore, select);
}

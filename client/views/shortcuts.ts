/** The keys that work anywhere on the page. */
import { useEffect } from 'react';
import type { Commands } from '../state/commands.ts';
import type { ExplorerStore } from '../state/store.ts';
import { focusCanvas } from '../state/canvas-focus.ts';
import { SEARCH_FIELD } from './search-box.tsx';

/** Listens to the keyboard as long as the page lives. */
export function useShortcuts(store: ExplorerStore, commands: Commands): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const run = findShortcut(event, store, commands);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [store, commands]);
}

function findShortcut(
  event: KeyboardEvent,
  store: ExplorerStore,
  commands: Commands,
): (() => void) | undefined {
  const { menu, helping, panels, selection } = store.getState();
  if (menu || helping) return undefined;
  const key = event.key.toLowerCase();
  const modified = event.ctrlKey || event.metaKey;
  if (modified && key === 'k') return focusSearch;
  if (isTyping(event)) return undefined;
  if (modified) return findModified(key, event.shiftKey, commands);
  if (event.altKey) return undefined;
  if (key === '/') return focusSearch;
  if (key === '?') {
    return () => {
      commands.setHelp(true);
    };
  }
  if (key === 'delete' || key === 'backspace') return commands.hideSelection;
  if (key === '+' || key === '=' || key === '-') {
    return () => {
      commands.aim({ move: key === '-' ? 'out' : 'in', ids: [] });
    };
  }
  if (key !== 'escape') return undefined;
  if (panels.legendSheet) {
    return () => {
      commands.setPanel('legendSheet', false);
    };
  }
  if (selection.nodes.length + selection.edges.length === 0) return undefined;
  return () => {
    commands.deselect();
    focusCanvas(false);
  };
}

function findModified(key: string, shift: boolean, commands: Commands): (() => void) | undefined {
  if (key === 'z') return shift ? commands.redo : commands.undo;
  if (key === 'y') return commands.redo;
  if (key === 'a') return commands.selectAll;
  if (key === '0') {
    return () => {
      commands.aim({ move: 'fit', ids: [] });
    };
  }
  return undefined;
}

function focusSearch(): void {
  document.getElementById(SEARCH_FIELD)?.focus();
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

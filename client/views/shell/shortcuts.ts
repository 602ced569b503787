/** The keys that work anywhere on the page, as the list of actions has them. */
import { useEffect } from 'react';
import { isEnabled, type Action, type ActionContext, type ActionGroup } from '../../actions/action.ts';
import { findPressed } from '../../actions/list.ts';
import { isBeside, type ExplorerState } from '../../state/store.ts';

const SAVING: ReadonlySet<string> = new Set(['save-view', 'save-copy']);

/** What can be done while a page hides the canvas: nothing that changes the picture unseen. */
const ON_PAGES: ReadonlySet<ActionGroup> = new Set(['Search and go', 'Keep and share', 'Page']);

/** Listens to the keyboard as long as the page lives. */
export function useShortcuts(context: ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = findPressed(event);
      if (!action) return;
      // The browser would save the page, which is never what is meant.
      if (SAVING.has(action.id)) event.preventDefault();
      if (!canRun(action, context.store.getState()) || isTakenByField(event, action)) return;
      event.preventDefault();
      action.run(context);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [context]);
}

function canRun(action: Action, state: ExplorerState): boolean {
  // What is open over the page has its own keys; what stands beside the canvas leaves it its keys.
  if (state.menu || (state.dialogue && !isBeside(state.dialogue))) return false;
  if (state.page.name !== 'canvas' && !ON_PAGES.has(action.group)) return false;
  return isEnabled(action, state);
}

/** Whether the key is for what has the keyboard, to be written, to choose by or to press it. */
function isTakenByField(event: KeyboardEvent, action: Action): boolean {
  const isModified = event.ctrlKey || event.metaKey;
  const field = findField();
  if (field === 'text') return !(isModified && (action.id === 'search' || SAVING.has(action.id)));
  if (field === 'choice' && !isModified) return true;
  return event.key === 'Enter' && isControl(event);
}

/**
 * What has the keyboard, and not where the event comes from: a search field hands its keys on to its suggestions. A text keeps
 * all keys to itself; a choice only those of letters, by which it finds what it offers.
 */
function findField(): 'text' | 'choice' | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return undefined;
  if (activeElement.matches('select, input[type=radio]')) return 'choice';
  const isText =
    activeElement.isContentEditable || activeElement.matches('textarea, input:not([type=checkbox])');
  return isText ? 'text' : undefined;
}

/** Whether Enter presses what has the keyboard. */
function isControl({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, [role=option], [role=row], summary') !== null
  );
}

/** The keys that work anywhere on the page, as the list of actions has them. */
import { useEffect } from 'react';
import { isEnabled, type ActionContext, type ActionGroup } from '../../actions/action.ts';
import { findPressed } from '../../actions/list.ts';

/** What can be done while a page hides the canvas: nothing that changes the picture unseen. */
const ON_PAGES: ReadonlySet<ActionGroup> = new Set(['Search and go', 'Keep and share', 'Page']);

/** Listens to the keyboard as long as the page lives. */
export function useShortcuts(context: ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = context.store.getState();
      // What is open over the page has keys of its own.
      if (state.menu || state.dialogue) return;
      const action = findPressed(event);
      if (!action || !isEnabled(action, state)) return;
      if (state.page.name !== 'canvas' && !ON_PAGES.has(action.group)) return;
      const isModified = event.ctrlKey || event.metaKey;
      if (isTyping() && !(isModified && action.id === 'search')) return;
      if (event.key === 'Enter' && isControl(event)) return;
      event.preventDefault();
      action.run(context);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [context]);
}

/** What has the keyboard, and not where the event comes from: a search field hands its keys on to its suggestions. */
function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea, select'))
  );
}

/** Whether Enter presses what has the keyboard. */
function isControl({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, [role=option], [role=row], summary') !== null
  );
}

/** The list of steps: where the picture came from, where it stands, what was undone; a press goes there. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { listSteps } from '../../state/view/history.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useWidth } from '../parts/use-width.ts';
import { capitalise, countOf } from '../parts/words.ts';
import { useSheetRoom } from './use-sheet-room.ts';

/** The list, below the buttons that undo and redo. */
export function HistoryPanel(): ReactNode {
  const { commands } = useExplorer();
  const history = useExplorerState((state) => state.history);
  const isSheet = useWidth('sheets');
  const list = useRef<HTMLUListElement>(null);
  const steps = listSteps(history);
  const present = history.past.length;
  useEffect(() => {
    const before = document.activeElement;
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focusCanvas(true);
    };
  }, []);
  useSheetRoom(isSheet, present);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest' });
    // Who walks the list goes on from the step that was jumped to; who works elsewhere keeps the keyboard there.
    if (list.current?.contains(document.activeElement)) current?.focus();
  }, [present]);
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = event.target instanceof HTMLElement ? findStep(event.target, event.key) : undefined;
    if (event.key !== 'Escape' && !to) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) to.focus();
    else close();
  };
  return (
    <section
      className="history-panel"
      data-covers={isSheet ? 'bottom' : undefined}
      role="dialog"
      aria-label="Steps"
      onKeyDown={onKeyDown}
    >
      <header className="docked-head">
        <h2>{countOf(steps.length - 1, 'step')}</h2>
        <IconButton icon="x" label="Close" keys="Esc" onPress={close} />
      </header>
      <ul ref={list} className="steps">
        {steps.map(({ name, at }) => (
          <li key={at}>
            <button
              type="button"
              className="step"
              data-undone={at > present || undefined}
              aria-current={at === present ? 'step' : undefined}
              tabIndex={at === present ? 0 : -1}
              onClick={() => {
                commands.jump(at - present);
              }}
            >
              <span className="step-mark" aria-hidden="true" />
              <span>{capitalise(name)}</span>
              {at > present && <span className="unseen"> (undone)</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a key leads from a step. */
function findStep(from: HTMLElement, key: string): HTMLElement | undefined {
  const steps = [...(from.closest('.steps')?.querySelectorAll<HTMLElement>('.step') ?? [])];
  const at = steps.indexOf(from);
  if (at < 0) return undefined;
  if (key === 'ArrowDown') return steps[at + 1];
  if (key === 'ArrowUp') return steps[at - 1];
  if (key === 'Home') return steps[0];
  return key === 'End' ? steps.at(-1) : undefined;
}

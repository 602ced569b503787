/** A panel in the place of the legend, beside the canvas, where each choice is seen at once; on narrow pages a low sheet. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { useExplorer } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useSheetRoom } from './use-sheet-room.ts';

/** What the panel is. */
export interface DockedProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What stays in sight below. */
  readonly foot?: ReactNode;
}

/** The panel; Escape closes it and gives the keyboard back to what had it. */
export function Docked({ title, children, foot }: DockedProps): ReactNode {
  const { commands } = useExplorer();
  const isSheet = useWidth('sheets');
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focusCanvas(true);
    };
  }, []);
  useSheetRoom(isSheet);
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  return (
    <section
      ref={panel}
      className="docked"
      data-covers={isSheet ? 'bottom' : undefined}
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className="docked-head">
        <h2 id={heading}>{title}</h2>
        <IconButton icon="x" label="Close" keys="Esc" onPress={close} />
      </header>
      <div className="docked-body">{children}</div>
      {foot !== undefined && <footer className="docked-foot">{foot}</footer>}
    </section>
  );
}

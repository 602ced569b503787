/** The canvas as a part of the page. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from '../state/commands/commands.ts';
import type { ExplorerStore } from '../state/store.ts';
import { visibleNow } from '../state/visible-now.ts';
import { CANVAS_LIST, focusCanvas } from '../state/page-focus.ts';
import { EntityList } from './entity-list/entity-list.tsx';
import type { Measure } from './painting/label-text.ts';
import { NoteLayer } from './notes/note-layer.tsx';
import { isCoarse, mountCanvas } from './mount-canvas.ts';
import type { Stage } from './camera/stage.ts';
import { ToolHint } from './gestures/tool-hint.tsx';

/** What the canvas is given. */
export interface CanvasProps {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly stage: Stage;
  readonly measure: Measure;
  /** The list of its entities for keyboards and screen readers: its id in the page, and what it is called. */
  readonly list?: { readonly id: string; readonly label: string };
}

const LIST = { id: CANVAS_LIST, label: 'Entities on the canvas' } as const;

/** The graph, drawn and kept in line with the store. */
export function Canvas({ store, commands, stage, measure, list = LIST }: CanvasProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const backdrop = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const hasAxis = useStore(store, ({ history }) => history.present.backdrop?.type === 'axis');
  const coarse = useStore(store, (state) => {
    const { nodes, edges } = visibleNow(state);
    return isCoarse(nodes.length + edges.length);
  });

  useEffect(() => {
    const element = root.current;
    if (!element || !backdrop.current || !container.current || !overlay.current) return undefined;
    stage.attach(element);
    return mountCanvas({
      element,
      stage,
      backdrop: backdrop.current,
      container: container.current,
      overlay: overlay.current,
      store,
      commands,
      measure,
      coarse,
      focus: () => {
        // A click is no reason to show where the keyboard is, until a key is pressed.
        focusCanvas(true);
      },
    });
  }, [store, commands, stage, measure, coarse]);

  return (
    <div ref={root} className="stage">
      <canvas ref={backdrop} className="stage-backdrop" aria-hidden="true" />
      {hasAxis && <div className="axis-room" data-covers="bottom" />}
      <div ref={container} className="stage-graph" aria-hidden="true" />
      <canvas ref={overlay} className="stage-overlay" aria-hidden="true" />
      <EntityList store={store} commands={commands} id={list.id} label={list.label} />
      <NoteLayer store={store} commands={commands} stage={stage} />
      <ToolHint store={store} commands={commands} />
    </div>
  );
}

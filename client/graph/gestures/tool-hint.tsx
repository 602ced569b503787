/** Says what a press or drag does while several entities are being selected, one by one or by drawing around them, and ends that. */
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from '../../state/commands/commands.ts';
import { isAtMost } from '../../state/page-width.ts';
import type { ExplorerStore, Tool } from '../../state/store.ts';

const HINTS: Record<Exclude<Tool, 'move'>, string> = {
  several: 'Tap or click one after the other; again takes it out.',
  rectangle: 'Drag a rectangle over what is to be selected.',
  lasso: 'Draw a line around what is to be selected.',
};

/** What the hint hangs on. */
export interface ToolHintProps {
  readonly store: ExplorerStore;
  readonly commands: Commands;
}

/** The hint; nothing while the hands move things. */
export function ToolHint({ store, commands }: ToolHintProps): ReactNode {
  const tool = useStore(store, (state) => state.tool);
  return tool === 'move' ? null : <Hint tool={tool} store={store} commands={commands} />;
}

interface HintProps extends ToolHintProps {
  readonly tool: Exclude<Tool, 'move'>;
}

function Hint({ tool, store, commands }: HintProps): ReactNode {
  const chosen = useStore(store, ({ selection }) => selection.nodes.length + selection.edges.length);
  const { aim, setPanel, setTool } = commands;
  const isSeveral = tool === 'several';
  const end = (): void => {
    setTool('move');
    if (!isSeveral || chosen === 0) return;
    setPanel('details', true);
    aim({ move: 'uncover', ids: store.getState().selection.nodes });
  };
  useEffect(() => {
    // On a phone it lies over what hands are to reach.
    if (!isAtMost('sheets')) return undefined;
    aim({ move: 'refit', ids: [] });
    return () => {
      aim({ move: 'refit', ids: [] });
    };
  }, [aim]);
  return (
    <div className="tool-hint" role="status" data-covers={isAtMost('sheets') ? 'bottom' : undefined}>
      <span>
        {HINTS[tool]}
        {isSeveral && <strong> {chosen} selected.</strong>}
      </span>
      <button type="button" className="text-button" onClick={end}>
        {isSeveral ? 'Done' : 'Cancel'}
      </button>
    </div>
  );
}

/** Says what the hands on the canvas do while they draw around what is to be chosen, and lets that be given up. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore, Tool } from '../../state/store.ts';

const HINTS: Record<Exclude<Tool, 'move'>, string> = {
  rectangle: 'Drag a rectangle over what is to be selected.',
  lasso: 'Draw a line around what is to be selected.',
};

/** The hint; nothing while the hands move things. */
export function ToolHint({ store, commands }: { store: ExplorerStore; commands: Commands }): ReactNode {
  const tool = useStore(store, (state) => state.tool);
  if (tool === 'move') return null;
  return (
    <div className="tool-hint" role="status">
      {HINTS[tool]}
      <button
        type="button"
        className="text-button"
        onClick={() => {
          commands.setTool('move');
        }}
      >
        Cancel
      </button>
    </div>
  );
}

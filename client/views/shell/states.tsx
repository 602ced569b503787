/** What stands on the canvas when there is no picture: while it loads, when it fails, when nothing is left on it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';

/** The state of an empty canvas; nothing where there is a picture. */
export function CanvasState(): ReactNode {
  const { commands } = useExplorer();
  const phase = useExplorerState((state) => state.phase);
  const failure = useExplorerState((state) => state.failure);
  const view = useExplorerState((state) => state.history.present);
  const visible = useVisible();
  const undoable = useExplorerState((state) => state.history.past.length > 0);
  if (phase === 'loading') return <LoadingPicture />;
  if (phase === 'failed') {
    return (
      <div className="canvas-state" role="alert">
        <h2>The picture could not be loaded</h2>
        <p>{failure}</p>
        <Button className="button" data-primary onPress={() => void commands.open(location.hash)}>
          Try again
        </Button>
      </div>
    );
  }
  if (visible.nodes.length > 0) return null;
  const filtered = view.nodes.size > 0;
  // Notes are read below it.
  const isAbove = view.notes.length > 0;
  return (
    <div className="canvas-state" data-above={isAbove} data-covers={isAbove ? 'top' : undefined}>
      <h2>{filtered ? 'Everything is hidden by filters' : 'Nothing is on the canvas'}</h2>
      <p>
        {filtered
          ? 'Lift one of the filters, or all of them.'
          : 'Search for a person, a state, a weapon or an event, or start with a question.'}
      </p>
      <div className="action-row">
        {filtered ? (
          <Button className="button" data-primary onPress={commands.showAll}>
            Lift all filters
          </Button>
        ) : (
          <>
            <Button
              className="button"
              data-primary
              onPress={() => {
                commands.openDialogue({ type: 'questions' });
              }}
            >
              Start with a question
            </Button>
            <Button className="button" onPress={() => void commands.showOpening()}>
              Show the opening picture
            </Button>
          </>
        )}
        {undoable && (
          <Button className="button" onPress={commands.undo}>
            Undo
          </Button>
        )}
      </div>
    </div>
  );
}

/** A few grey discs and lines in the place of the picture. */
function LoadingPicture(): ReactNode {
  const discs: readonly (readonly [number, number, number])[] = [
    [50, 48, 3.4],
    [34, 38, 2],
    [66, 36, 2.2],
    [30, 62, 1.8],
    [70, 62, 1.8],
    [50, 24, 1.6],
    [50, 74, 1.6],
  ];
  return (
    <div className="loading-picture" role="status" aria-label="Loading the picture">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        {discs.slice(1).map(([x, y]) => (
          <line key={`${String(x)} ${String(y)}`} x1="50" y1="48" x2={x} y2={y} />
        ))}
        {discs.map(([x, y, r]) => (
          <circle key={`${String(x)} ${String(y)}`} cx={x} cy={y} r={r} />
        ))}
      </svg>
    </div>
  );
}

/** The headline over the opening picture: its question, and what to do with the picture. */
import type { ReactNode } from 'react';
import type { OpeningReply } from '../../../server/api/contract.ts';
import type { View } from '../../state/view/view.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';

/** The caption; nothing once it was dismissed or the canvas shows another picture. */
export function Caption(): ReactNode {
  const { commands } = useExplorer();
  const opening = useExplorerState(({ captioned, opening: first, history }) =>
    captioned && first && isStillOf(history.present, first) ? first : undefined,
  );
  const untouched = useExplorerState((state) => state.history.past.length === 0);
  if (!opening) return null;
  return (
    <section className="caption" data-covers="top" aria-label="About this picture">
      <div>
        <h2>{opening.title}</h2>
        <p>{opening.question}</p>
        {untouched && (
          <p className="caption-hint">
            {isTouched()
              ? 'Tap an edge to read the sentences behind it.'
              : 'Click an edge to read the sentences behind it. Double-click a node to expand it.'}
          </p>
        )}
      </div>
      <IconButton icon="x" label="Close the caption" placement="left" onPress={commands.dismissCaption} />
    </section>
  );
}

/** Whether the canvas shows the opening picture or what the user left of it, and nothing that it does not speak of. */
function isStillOf(view: View, opening: OpeningReply): boolean {
  const own = new Set(opening.nodes.map((node) => node.id));
  return view.nodes.size > 0 && [...view.nodes.keys()].every((id) => own.has(id));
}

/** Whether fingers are what the page is used with. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** The headline over a picture that answers a question, and what to do with the picture or to ask instead. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { View } from '../../state/view/view.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';

const TAP = 'Tap an edge to read the sentences behind it.';
const CLICK = 'Click an edge to read the sentences behind it. Double-click a node to expand it.';

/** The caption; nothing once it was dismissed or the canvas shows another picture. */
export function Caption(): ReactNode {
  const { commands } = useExplorer();
  const caption = useExplorerState(({ caption: given, history }) =>
    given && isStillOf(history.present, given.ids) ? given : undefined,
  );
  const untouched = useExplorerState((state) => state.history.past.length === 0);
  if (!caption) return null;
  return (
    <section className="caption" data-covers="top" data-untouched={untouched} aria-label="About this picture">
      <div data-solid>
        <h2>{caption.title}</h2>
        <p>{caption.text}</p>
        <p className="caption-hint">
          {untouched && (isTouched() ? `${TAP} ` : `${CLICK} `)}
          <Button
            className="text-button"
            onPress={() => {
              commands.openDialogue({ type: 'questions' });
            }}
          >
            Start with another question
          </Button>
        </p>
      </div>
      <IconButton icon="x" label="Close the caption" placement="left" onPress={commands.dismissCaption} />
    </section>
  );
}

/** Whether the canvas shows the picture that the caption is about or what the user left of it, and nothing else. */
function isStillOf(view: View, ids: ReadonlySet<string>): boolean {
  return view.nodes.size > 0 && [...view.nodes.keys()].every((id) => ids.has(id));
}

/** Whether fingers are what the page is used with. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

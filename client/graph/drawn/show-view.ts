/** Has the picture of the state drawn, and says on the stage what is drawn. */
import type { ExplorerState } from '../../state/store.ts';
import type { Measure } from '../painting/label-text.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import { toElements } from './elements.ts';

/** Parts of the state that the drawn picture hangs on. */
export const DRAWN = ['history', 'vocabulary', 'claims', 'measured'] as const;

/** Draws it, once there is a vocabulary; `eased` lets what is there glide to its new place. */
export function showView(
  { history, vocabulary, claims, measured }: Pick<ExplorerState, (typeof DRAWN)[number]>,
  { stage, drawn, measure }: { stage: HTMLElement; drawn: DrawnGraph; measure: Measure },
  eased: boolean,
): void {
  if (!vocabulary) return;
  const elements = toElements({ view: history.present, claims, vocabulary, measured, measure });
  drawn.show(elements, eased);
  stage.dataset['nodes'] = String(elements.nodes.length);
  stage.dataset['edges'] = String(elements.edges.length);
  const { backdrop } = history.present;
  if (backdrop) stage.dataset['backdrop'] = backdrop.type;
  else delete stage.dataset['backdrop'];
}

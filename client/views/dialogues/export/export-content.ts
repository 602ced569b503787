/** What is in an export: the entities and edges of its source, with the title and the filters that go along. */
import { useMemo, useState } from 'react';
import { EntenteError } from '../../../../server/model/errors.ts';
import { LIFTED_FILTERS, writeFilterSentences } from '../../../../server/model/filter-sentences.ts';
import { VIEW_LIMITS, type Style } from '../../../../server/model/view-content.ts';
import { measuresOf, type Measured } from '../../../../server/model/view-style/node-style.ts';
import { writeNumber } from '../../../../server/model/words.ts';
import type { ExportPart, ExportRequest } from '../../../state/exporting/export-request.ts';
import type { ExportSource } from '../../../state/exporting/export-source.ts';
import { selectedPart, shownPart, wholePart } from '../../../state/exporting/picture-part.ts';
import type { ExplorerState } from '../../../state/store.ts';
import { useExplorer } from '../../explorer-context.ts';

/** What is in it. */
export interface ExportContent {
  /** Undefined where it cannot be exported. */
  readonly of: ExportRequest['of'] | undefined;
  /** The page as it was when the dialogue was opened, which covers it. */
  readonly state: ExplorerState;
  /** Why it cannot be exported. */
  readonly failure: Error | null;
}

/** Follows what is in it; `hidden` takes what filters hide too. */
export function useContent(source: ExportSource, hidden: boolean): ExportContent {
  const { store } = useExplorer();
  const [state] = useState(() => store.getState());
  return useMemo(() => {
    const failure = refuse(source);
    return { of: failure ? undefined : contentOf(source, state, hidden), state, failure };
  }, [source, state, hidden]);
}

/** Title of what a statement has answered. */
const RESULT = 'A result of the console';

/** Nothing is left out silently: what is too much is not begun. */
function refuse(source: ExportSource): Error | null {
  const most = VIEW_LIMITS.nodes;
  if (source.type !== 'query' || source.nodes.length <= most) return null;
  return new EntenteError(
    'export-too-large',
    `The statement has answered with ${writeNumber(source.nodes.length)} entities, and ${writeNumber(most)} can be exported at once. Narrow it, or export the whole graph.`,
  );
}

function contentOf(source: ExportSource, state: ExplorerState, hidden: boolean): ExportRequest['of'] {
  if (source.type === 'view') return { view: source.id, ...(hidden && { hidden }) };
  if (source.type === 'all') return 'all';
  if (source.type === 'query')
    return { nodes: source.nodes, positions: {}, title: RESULT, filters: [], query: source.query };
  const { history, vocabulary, saved, caption } = state;
  const { filters, hiddenEdges, style, grouping, bundled, backdrop, notes } = history.present;
  const whole = saved?.name ?? caption?.title ?? 'A picture of the graph';
  const isWhole = source.type === 'canvas';
  const sentences = writeFilterSentences(filters, vocabulary, hiddenEdges.size);
  const isLifted = hidden && isWhole && sentences.length > 0;
  const readFiltered = isWhole ? shownPart : selectedPart;
  const part = (isLifted ? wholePart : readFiltered)(state);
  return {
    ...part,
    style,
    grouping,
    bundled,
    backdrop,
    // Notes are on the picture, not on what is selected of it.
    notes: isWhole ? notes : [],
    measured: measuresFor(style, part.nodes, state.measured),
    title: isWhole ? whole : `Part of: ${whole}`,
    filters: isLifted ? [LIFTED_FILTERS] : sentences,
  };
}

/** Of what was computed that by which the style draws these nodes. */
function measuresFor(
  style: Style,
  nodes: readonly string[],
  measured: Measured,
): NonNullable<ExportPart['measured']> {
  const known = measuresOf(style).flatMap((measure) => {
    const values = measured[measure];
    return values ? [[measure, pick(values, nodes)] as const] : [];
  });
  return Object.fromEntries(known);
}

function pick(
  values: ReadonlyMap<string, number>,
  nodes: readonly string[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    nodes.flatMap((id) => {
      const value = values.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

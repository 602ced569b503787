/** What is in an export: the entities and edges of its source, with the title and the filters that go along. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { VIEW_LIMITS } from '../../../../server/model/view-content.ts';
import type { ExportPart, ExportRequest } from '../../../api.ts';
import type { ExportSource } from '../../../state/exporting/export-source.ts';
import { selectedPart, shownPart } from '../../../state/exporting/picture-part.ts';
import type { ExplorerState } from '../../../state/store.ts';
import { useExplorer } from '../../explorer-context.ts';
import { writeFilterSentences } from './filter-sentences.ts';

/** What is in it, once that is known. */
export interface ExportContent {
  /** Undefined until it is known. */
  readonly of: ExportRequest['of'] | undefined;
  /** The page as it was when the dialogue was opened, which covers it. */
  readonly state: ExplorerState;
  /** Why it is not known. */
  readonly failure: Error | null;
  readonly retry: () => void;
}

/** Follows what is in it; of a statement's answer the edges among its entities are asked for. */
export function useContent(source: ExportSource): ExportContent {
  const { api, store } = useExplorer();
  const [state] = useState(() => store.getState());
  const asked = source.type === 'query' ? source.nodes : NONE;
  const { data, error, refetch } = useQuery({
    queryKey: ['edges among', asked],
    queryFn: () => api.edgesAmong(asked.slice(0, VIEW_LIMITS.nodes)),
    enabled: source.type === 'query',
  });
  const of = useMemo(() => {
    if (source.type !== 'query') return contentOf(source, state);
    return data && toQueryPart(source, data.edges);
  }, [source, state, data]);
  return { of, state, failure: error, retry: () => void refetch() };
}

const NONE: readonly string[] = [];

/** Title of what a statement has answered. */
const RESULT = 'A result of the console';

function toQueryPart(
  { nodes, query }: Extract<ExportSource, { type: 'query' }>,
  edges: readonly { readonly id: string }[],
): ExportPart {
  return {
    nodes: nodes.slice(0, VIEW_LIMITS.nodes),
    edges: edges.map(({ id }) => id),
    positions: {},
    title: RESULT,
    filters: [],
    query,
  };
}

function contentOf(
  source: Exclude<ExportSource, { type: 'query' }>,
  state: ExplorerState,
): ExportRequest['of'] {
  if (source.type === 'view') return { view: source.id };
  if (source.type === 'all') return 'all';
  const { history, vocabulary, saved, caption } = state;
  const { filters, hiddenEdges } = history.present;
  const whole = saved?.name ?? caption?.title ?? 'A picture of the graph';
  const isWhole = source.type === 'canvas';
  return {
    ...(isWhole ? shownPart(state) : selectedPart(state)),
    title: isWhole ? whole : `Part of: ${whole}`,
    filters: writeFilterSentences(filters, vocabulary, hiddenEdges.size),
  };
}

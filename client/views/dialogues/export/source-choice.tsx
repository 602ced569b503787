/** The choice of what is exported: the canvas, the selection, what the dialogue was opened for, or the whole graph. */
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ExportSource } from '../../../state/exporting/export-source.ts';
import { selectedPart, shownPart } from '../../../state/exporting/picture-part.ts';
import { useExplorer } from '../../explorer-context.ts';
import { countOf } from '../../parts/words.ts';

/** What the choice is. */
export interface SourceChoiceProps {
  /** What the dialogue was opened for. */
  readonly given: ExportSource | undefined;
  readonly source: ExportSource;
  readonly onChoose: (source: ExportSource) => void;
}

interface Offer {
  readonly source: ExportSource;
  readonly title: string;
  readonly words: string;
}

/** The choice; what there is nothing of is left out. */
export function SourceChoice({ given, source, onChoose }: SourceChoiceProps): ReactNode {
  const offers = useOffers(given);
  return (
    <fieldset className="export-sources">
      <legend className="unseen">What is exported</legend>
      {offers.map((offer) => (
        <label key={offer.source.type} className="export-source">
          <input
            type="radio"
            name="export-source"
            checked={source.type === offer.source.type}
            onChange={() => {
              onChoose(offer.source);
            }}
          />
          <span className="export-source-title">{offer.title}</span>
          <span className="export-source-words">{offer.words}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useOffers(given: ExportSource | undefined): readonly Offer[] {
  const { api, store } = useExplorer();
  const { data } = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  const [state] = useState(() => store.getState());
  const [canvas] = useState(() => shownPart(state));
  const [selection] = useState(() => selectedPart(state));
  const offers: Offer[] = [];
  if (given?.type === 'view')
    offers.push({ source: given, title: `“${given.name}”`, words: 'what it shows, as the graph is today' });
  if (given?.type === 'query')
    offers.push({
      source: given,
      title: 'Result of the console',
      words: `${countOf(given.nodes.length, 'entity', 'entities')} and the edges among them`,
    });
  if (canvas.nodes.length > 0)
    offers.push({ source: CANVAS, title: 'What the canvas shows', words: count(canvas) });
  if (selection.nodes.length > 0)
    offers.push({ source: SELECTION, title: 'The selection', words: count(selection) });
  const all = data && {
    entities: data.counts.entities,
    edges: data.counts.relations,
  };
  offers.push({
    source: ALL,
    title: 'The whole graph',
    words: all ? countAll(all.entities, all.edges) : '',
  });
  return offers;
}

const CANVAS: ExportSource = { type: 'canvas' };
const SELECTION: ExportSource = { type: 'selection' };
const ALL: ExportSource = { type: 'all' };

function count({ nodes, edges }: { nodes: readonly string[]; edges: readonly string[] }): string {
  return countAll(nodes.length, edges.length);
}

function countAll(entities: number, edges: number): string {
  return `${countOf(entities, 'entity', 'entities')}, ${countOf(edges, 'edge')}`;
}

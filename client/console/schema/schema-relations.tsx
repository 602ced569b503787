/** The relations of a label or of a pair of labels, with counts; a press puts one into the text as a pattern. */
import type { ReactNode } from 'react';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { InsertName } from './insert-name.tsx';
import { quoteName } from './quote-name.ts';
import { pairsAt, type Chosen, type SchemaGraph } from './schema-graph.ts';

/** The list. */
export function SchemaRelations({ graph, chosen }: { graph: SchemaGraph; chosen: Chosen }): ReactNode {
  const pairs =
    chosen.type === 'label' ? pairsAt(graph, chosen.id) : graph.pairs.filter(({ key }) => key === chosen.id);
  const joins = pairs.flatMap((pair) => pair.joins).sort((a, b) => b.count - a.count);
  const node = chosen.type === 'label' ? graph.nodes.find(({ label }) => label === chosen.id) : undefined;
  const ends = [...new Set(pairs[0]?.ends ?? [])];
  return (
    <div className="schema-chosen">
      <p className="schema-chosen-head">
        {node ? (
          <>
            <InsertName text={`:${quoteName(node.label)}`} words={node.label} tone="label" />{' '}
            {countOf(node.count, 'node')}, {countOf(joins.length, 'relation')}
          </>
        ) : (
          `${ends.join(' and ')}: ${countOf(joins.length, 'relation')}`
        )}
      </p>
      <ul className="schema-ways">
        {joins.map(({ source, relation, target, count }) => (
          <li key={`${source} ${relation} ${target}`}>
            <InsertName
              text={`(:${quoteName(source)})-[:${quoteName(relation)}]->(:${quoteName(target)})`}
              words={relation}
              tone="relation"
            />
            <span className="schema-way">
              {source} → {target}
            </span>
            <span className="schema-count">{writeNumber(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A value with all that is in it: lists, maps, nodes, relationships and paths as lists that can be folded. */
import type { ReactNode } from 'react';
import {
  CypherNode,
  CypherPath,
  CypherRelationship,
  type CypherValue,
} from '../../../server/model/cypher-value.ts';
import { Fold } from '../fold.tsx';
import { ValueCell } from './value-cell.tsx';
import { isList, isMap, writeNested } from './write-value.ts';

/** How deep values are unfolded at first. */
const UNFOLDED = 2;

/** Items of a list that are drawn; the whole of it is in the JSON. */
const MOST_ITEMS = 200;

/** The value. */
export function ValueTree({ value, depth = 0 }: { value: CypherValue; depth?: number }): ReactNode {
  const parts = partsOf(value);
  if (!parts)
    return typeof value === 'string' && value !== '' ? (
      <span className="value-text">{value}</span>
    ) : (
      <ValueCell value={value} />
    );
  const { head, label, entries } = parts;
  return (
    <Fold className="value-tree" label={label} head={head} isOpenAtFirst={depth < UNFOLDED}>
      <dl>
        {entries.slice(0, MOST_ITEMS).map(([key, each]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <ValueTree value={each} depth={depth + 1} />
            </dd>
          </div>
        ))}
      </dl>
      {entries.length > MOST_ITEMS && <p className="value-quiet">and {entries.length - MOST_ITEMS} more</p>}
    </Fold>
  );
}

interface Parts {
  readonly head: ReactNode;
  readonly label: string;
  readonly entries: readonly (readonly [string, CypherValue])[];
}

function partsOf(value: CypherValue): Parts | undefined {
  const named = (words: string, entries: Parts['entries']): Parts => ({
    head: <span>{words}</span>,
    label: words,
    entries,
  });
  if (value instanceof CypherNode || value instanceof CypherRelationship) {
    const entries = Object.entries(value.properties);
    return { head: <ValueCell value={value} />, label: writeNested(value), entries };
  }
  if (value instanceof CypherPath) {
    const steps = value.nodes.flatMap((node, at) => [node, value.relationships[at] ?? []].flat());
    return named(
      writeNested(value),
      steps.map((step, at) => [String(at + 1), step]),
    );
  }
  if (isList(value) && value.length > 0)
    return named(
      `List of ${String(value.length)}`,
      value.map((each, at) => [String(at), each]),
    );
  return isMap(value)
    ? named(`Map of ${String(Object.keys(value).length)}`, Object.entries(value))
    : undefined;
}

/** A value with all that is in it: lists, maps, nodes, relationships and paths as lists that can be folded. */
import type { ReactNode } from 'react';
import {
  CypherNode,
  CypherPath,
  CypherRelationship,
  type CypherValue,
} from '../../../server/model/cypher-value.ts';
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
    return typeof value === 'string' ? (
      <span className="value-text">{value}</span>
    ) : (
      <ValueCell value={value} />
    );
  const { head, entries } = parts;
  return (
    <details className="value-tree" open={depth < UNFOLDED}>
      <summary>{head}</summary>
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
    </details>
  );
}

function partsOf(
  value: CypherValue,
): { head: ReactNode; entries: readonly (readonly [string, CypherValue])[] } | undefined {
  if (value instanceof CypherNode || value instanceof CypherRelationship)
    return { head: <ValueCell value={value} />, entries: Object.entries(value.properties) };
  if (value instanceof CypherPath) {
    const steps = value.nodes.flatMap((node, at) => [node, value.relationships[at] ?? []].flat());
    return { head: writeNested(value), entries: steps.map((step, at) => [String(at + 1), step]) };
  }
  if (isList(value) && value.length > 0)
    return { head: `List of ${String(value.length)}`, entries: value.map((each, at) => [String(at), each]) };
  if (isMap(value))
    return { head: `Map of ${String(Object.keys(value).length)}`, entries: Object.entries(value) };
  return undefined;
}

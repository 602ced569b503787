/** An edge as a line to read: one end, the words of the relation, the other end. */
import type { ReactNode } from 'react';
import { findRelation } from '../../../server/model/vocabulary.ts';
import { useExplorerState } from '../explorer-context.ts';

/** What a line is. */
export interface EdgeWordsProps {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** The line; `source` and `target` are names. */
export function EdgeWords({ source, relation, target }: EdgeWordsProps): ReactNode {
  const label = useExplorerState(
    ({ vocabulary }) => (vocabulary && findRelation(vocabulary, relation)?.label) ?? relation,
  );
  return (
    <span className="edge-words">
      {source} <em>{label}</em> {target}
    </span>
  );
}

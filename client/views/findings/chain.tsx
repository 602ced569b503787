/** A path as one compact line: names, and between them the relation's words with an arrow; read aloud it is a sentence. */
import { Fragment, type ReactNode } from 'react';
import type { GraphNode } from '../../../server/model/graph.ts';
import { pronounOf, type PathStep } from '../../state/path-steps.ts';
import { useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { AbsentMark } from './found-name.tsx';

/** The line. */
export function Chain({ steps }: { steps: readonly PathStep[] }): ReactNode {
  const [first] = steps;
  if (!first) return null;
  return (
    <span className="chain">
      <ChainName node={first.from} />
      {steps.map(({ edge, from, words, to }, at) => (
        <Fragment key={edge.id}>
          {at > 0 && <span className="unseen">, {pronounOf(from)}</span>}{' '}
          <span className="chain-words">
            {words} <Icon name="arrow-right" size={12} />
          </span>{' '}
          <ChainName node={to} />
        </Fragment>
      ))}
    </span>
  );
}

function ChainName({ node }: { node: GraphNode }): ReactNode {
  const drawn = useExplorerState((state) => state.history.present.nodes.has(node.id));
  return (
    <span className="chain-name">
      {!drawn && <AbsentMark />}
      {node.name}
    </span>
  );
}

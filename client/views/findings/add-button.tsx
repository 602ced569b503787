/** The button that puts what was found on the canvas; it says so where all of it is there. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Graph } from '../../../server/model/graph.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

/** What the button is. */
export interface AddButtonProps {
  /** Ids of what it puts there. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly which: 'chosen' | 'all';
  readonly label: string;
  /** What it says instead once all of it is drawn. */
  readonly doneLabel: string;
  readonly isPrimary?: boolean;
}

/** The button. */
export function AddButton({
  nodes,
  edges,
  which,
  label,
  doneLabel,
  isPrimary = false,
}: AddButtonProps): ReactNode {
  const { commands } = useExplorer();
  const isDone = useExplorerState(
    ({ history: { present } }) =>
      nodes.every((id) => present.nodes.has(id)) && edges.every((id) => present.edges.has(id)),
  );
  return (
    <Button
      className="button"
      data-primary={isPrimary && !isDone}
      isDisabled={isDone}
      onPress={() => void commands.addFindings(which)}
    >
      {isDone ? doneLabel : label}
    </Button>
  );
}

/** The ids of a part of the graph. */
export function idsOf(graph: Graph): Pick<AddButtonProps, 'nodes' | 'edges'> {
  return { nodes: graph.nodes.map((node) => node.id), edges: graph.edges.map((edge) => edge.id) };
}

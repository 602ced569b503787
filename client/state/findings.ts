/** What a search for paths, for neighbours in common or for a connection has found, until the user closes it. */
import type {
  CommonNeighbours,
  Connection,
  EntityReference,
  Path,
  Paths,
} from '../../server/model/answers.ts';
import type { PathSearch } from './path-search.ts';

/** Two of the entities between which paths were sought, and whether there may be more paths than were found. */
export interface FoundPair {
  readonly from: EntityReference;
  readonly to: EntityReference;
  readonly paths: number;
  readonly truncated: boolean;
}

/** Paths between two entities, or between each two of several. */
export interface FoundPaths extends PathSearch {
  readonly type: 'paths';
  /** The paths in `answer` come in this order, those of a pair together. */
  readonly pairs: readonly FoundPair[];
  /** What was found for all pairs. */
  readonly answer: Paths;
  /** Which of the paths is read, from 0. */
  readonly chosen: number;
}

/** Neighbours that several entities have in common. */
export interface FoundCommon {
  readonly type: 'common';
  readonly of: readonly EntityReference[];
  readonly answer: CommonNeighbours;
}

/** What joins several entities. */
export interface FoundConnection {
  readonly type: 'connection';
  readonly of: readonly EntityReference[];
  readonly answer: Connection;
}

/** What has been found. */
export type Findings = FoundPaths | FoundCommon | FoundConnection;

/** The path that is read; undefined where none was found. */
export function chosenPath({ answer, chosen }: FoundPaths): Path | undefined {
  return answer.paths[chosen];
}

/**
 * Nodes and edges that what was found consists of, to be made bright on the canvas: of paths the one that is read, or where
 * there is none the entities that it was sought between.
 */
export function brightOf(findings: Findings): {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
} {
  const asked = findings.of.map(({ id }) => id);
  if (findings.type === 'paths') {
    const path = chosenPath(findings);
    return { nodes: new Set(path?.nodes ?? asked), edges: new Set(path?.edges) };
  }
  const { nodes, edges } = findings.answer;
  return {
    nodes: new Set([...asked, ...nodes.map((node) => node.id)]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

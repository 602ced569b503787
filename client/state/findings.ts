/** What a search for paths, for neighbours in common or for a connection has found, until the user closes it. */
import type { CommonNeighbours, Connection, PathMode, Paths } from '../../server/model/answers.ts';

/** How paths are searched for. */
export interface PathOptions {
  readonly mode: PathMode;
  /** Greatest number of steps; the server's own for the mode where it is missing. */
  readonly max?: number;
  /** Relations that paths may use; all where empty. */
  readonly relations: readonly string[];
  /** Of paths forward in time: days between which all steps lie, and most days between two steps. */
  readonly since?: string;
  readonly until?: string;
  readonly gap?: number;
}

/** Paths between two entities. */
export interface FoundPaths {
  readonly type: 'paths';
  readonly from: string;
  readonly to: string;
  readonly options: PathOptions;
  readonly answer: Paths;
  /** Which of the paths is read, from 0. */
  readonly chosen: number;
}

/** Neighbours that several entities have in common. */
export interface FoundCommon {
  readonly type: 'common';
  readonly of: readonly string[];
  readonly answer: CommonNeighbours;
}

/** What joins several entities. */
export interface FoundConnection {
  readonly type: 'connection';
  readonly of: readonly string[];
  readonly answer: Connection;
}

/** What has been found. */
export type Findings = FoundPaths | FoundCommon | FoundConnection;

/** Nodes and edges that what was found consists of, to be made bright on the canvas. */
export function brightOf(findings: Findings): {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
} {
  if (findings.type === 'paths') {
    const path = findings.answer.paths[findings.chosen];
    return { nodes: new Set(path?.nodes), edges: new Set(path?.edges) };
  }
  const { nodes, edges } = findings.answer;
  return {
    nodes: new Set([...findings.of, ...nodes.map((node) => node.id)]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

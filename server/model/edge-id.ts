/** How the id of an edge is made and taken apart, so that an edge is found by its ends and not by a scan. */

/** The three parts of an edge's id. */
export interface EdgeEnds {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** Makes the id of the edge that a claim belongs to; a symmetric relation runs from the smaller id to the larger. */
export function toEdgeId(subject: string, relation: string, object: string, symmetric: boolean): string {
  const swapped = symmetric && object < subject;
  return swapped ? `${object}~${relation}~${subject}` : `${subject}~${relation}~${object}`;
}

/** Takes an edge's id apart; undefined where the text is no edge id. */
export function parseEdgeId(id: string): EdgeEnds | undefined {
  const [source, relation, target, ...rest] = id.split('~');
  if (!source || !relation || !target || rest.length > 0) return undefined;
  return { source, relation, target };
}

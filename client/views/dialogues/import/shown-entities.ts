/** Which entities show what an import brought: those that it names as samples, and the ends of its edges. */
import type { ImportChanges, ImportCount } from '../../../../server/model/import.ts';
import { parseEdgeId } from '../../../../server/model/edge-id.ts';

/** Their ids; not all of a large import, of which only the first records are named. */
export function shownEntities({ added, changed }: Pick<ImportChanges, 'added' | 'changed'>): {
  readonly ids: readonly string[];
  readonly isAll: boolean;
} {
  const named = [...added, ...changed];
  const samplesOf = (type: ImportCount['type']): readonly string[] =>
    named.filter((each) => each.type === type).flatMap(({ samples }) => samples.map(({ id }) => id));
  const ends = samplesOf('edge').flatMap((id) => {
    const edge = parseEdgeId(id);
    return edge ? [edge.source, edge.target] : [];
  });
  const isAll = named
    .filter(({ type }) => type === 'entity' || type === 'edge')
    .every(({ count, samples }) => samples.length === count);
  return { ids: [...new Set([...samplesOf('entity'), ...ends])], isAll };
}

/** What is drawn under an id, as a target of hands and commands, and back. */
import { toGroupId, toGroupKey } from '../../../server/model/picture/drawn-scene.ts';
import type { Target } from '../../state/view/selection.ts';

/** The id that something is drawn under. */
export function drawnId(target: Target): string {
  return target.type === 'group' ? toGroupId(target.id) : target.id;
}

/** The entity or closed group that is drawn under an id. */
export function toNodeTarget(id: string): Target {
  const key = toGroupKey(id);
  return key === undefined ? { type: 'node', id } : { type: 'group', id: key };
}

/** The edge or bundle that is drawn under an id. */
export function toEdgeTarget(id: string): Target {
  return { type: id.startsWith('bundle:') ? 'bundle' : 'edge', id };
}

/** Tells ids that we gave from those of other programs, and makes ids of contents: the same content has the same id. */
import { createHash } from 'node:crypto';

/** Ids of entities as we give them: two letters for the kind, then words. */
export const OWN_ID = /^[a-z]{2}-[a-z0-9-]{1,120}$/;

/** Sixteen letters that stand for a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The id of an entity of a file. An id of ours is kept; another program's, as `n0`, means nothing outside of its file, so
 * kind and name go into ours: in a later file the same three are the same entity.
 */
export function toEntityId(id: string, kind: string, name: string): string {
  return OWN_ID.test(id) ? id : `im-${digest(JSON.stringify([kind, name, id]))}`;
}

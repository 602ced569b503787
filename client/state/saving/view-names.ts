/** Names for pictures that are saved: of a copy, and of one that has no name yet. */
import { VIEW_LIMITS } from '../../../server/model/view-content.ts';
import type { ExplorerState } from '../store.ts';

/** `Name (copy)`, and of that one `Name (copy 2)`; never longer than a name may be. */
export function toCopyName(name: string): string {
  const [, stem = name, number] = /^(.*) \(copy(?: (\d+))?\)$/s.exec(name) ?? [];
  const isCopy = stem !== name;
  const ending = isCopy ? ` (copy ${String(Number(number ?? '1') + 1)})` : ' (copy)';
  return cut(stem, VIEW_LIMITS.name - ending.length) + ending;
}

/** What a picture may be called: by its headline, else by the entity that most documents speak of; empty for an empty canvas. */
export function suggestName({ caption, history }: Pick<ExplorerState, 'caption' | 'history'>): string {
  const nodes = [...history.present.nodes.values()].map((shown) => shown.node);
  const isCaptioned = caption !== undefined && nodes.some(({ id }) => caption.ids.has(id));
  if (isCaptioned) return cut(caption.title, VIEW_LIMITS.name);
  const documentsOf = (node: (typeof nodes)[number]): number => Number(node.properties['documents'] ?? 0);
  const [first, ...rest] = nodes;
  if (!first) return '';
  return cut(
    rest.reduce((most, node) => (documentsOf(node) > documentsOf(most) ? node : most), first).name,
    VIEW_LIMITS.name,
  );
}

/** A text without half a sign at its end. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

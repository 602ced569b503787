/** Counters of what was written as words. */
import { countOf } from '../../views/parts/words.ts';

/** What each counter of Neo4j counts, and what has become of it. */
const WORDS: Readonly<Record<string, readonly [thing: string, fate: string, things?: string]>> = {
  nodesCreated: ['node', 'created'],
  nodesDeleted: ['node', 'deleted'],
  relationshipsCreated: ['relationship', 'created'],
  relationshipsDeleted: ['relationship', 'deleted'],
  propertiesSet: ['property value', 'set'],
  labelsAdded: ['label', 'added'],
  labelsRemoved: ['label', 'removed'],
  indexesAdded: ['index', 'added', 'indexes'],
  indexesRemoved: ['index', 'removed', 'indexes'],
  constraintsAdded: ['constraint', 'added'],
  constraintsRemoved: ['constraint', 'removed'],
};

/** `1 node created, 2 labels added`; empty where nothing was written. Counters that are not known keep Neo4j's names. */
export function writeCounters(counters: Readonly<Record<string, number>>): string {
  return Object.entries(counters)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const [thing, fate, things] = WORDS[name] ?? [name, ''];
      return `${countOf(count, thing, things)} ${fate}`.trim();
    })
    .join(', ');
}

/** What the database notes of a statement, in one sentence. */
import type { Remark } from './answer.ts';

/** How the note on patterns that nothing joins names the nodes of the part that stands alone. */
const LOOSE = /\(identifiers? (?:is|are): \((.*)\)\)$/;

/** The sentence: ours where Neo4j's is a paragraph, else its own. */
export function writeRemark({
  code,
  title,
  description,
}: Pick<Remark, 'code' | 'title' | 'description'>): string {
  if (!code.endsWith('.CartesianProduct')) return description === '' ? title : description;
  const nodes = LOOSE.exec(description)?.[1] ?? '';
  const part = nodes === '' ? 'a part of the pattern' : nodes;
  return `Nothing joins ${part} to what stands before it, so every row of the one meets every row of the other.`;
}

/** What is said of an entity that was found: its kind, and why it matched. */
import type { SearchHit } from '../../../server/api/contract.ts';
import { writeKind } from './words.ts';

/**
 * `State · alias “Россия”`, `State · “Moscow”, by metonym`, `State · similar to “Rusisa”`; the last is left out where it is not
 * known what was typed.
 */
export function writeHit({ kind, name, matched, how }: SearchHit, typed: string | undefined): string {
  const isOwn = matched.form === 'name' || matched.text === name;
  const other = matched.form === 'metonym' ? `“${matched.text}”, by metonym` : `alias “${matched.text}”`;
  const reasons = [
    ...(isOwn ? [] : [other]),
    ...(how === 'similar' && typed !== undefined ? [`similar to “${typed}”`] : []),
  ];
  return [writeKind(kind), ...(reasons.length > 0 ? [reasons.join(', ')] : [])].join(' · ');
}

/** Reads the entries of a map. */
import type { MapEntry } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** The entries of a map, braces included. */
export function parseEntries(reader: TokenReader): readonly MapEntry[] {
  reader.expectSign('{');
  const entries: MapEntry[] = [];
  while (!reader.isSign('}')) {
    const { offset } = reader.peek();
    const key = reader.expectName('a property key');
    if (key.startsWith('_')) throw reader.refuse('map-key', key, offset);
    reader.expectSign(':');
    entries.push({ key, keyAt: offset, value: reader.expression() });
    if (!reader.takeSign(',')) break;
  }
  reader.expectSign('}');
  return entries;
}

/** Writes sizes of files as people read them. */
import { countOf } from './words.ts';

/** A size as people read it: `812 bytes`, `23.4 KB`, `1.2 MB`; 1 KB is 1,000 bytes. */
export function writeBytes(bytes: number): string {
  if (bytes < 1_000) return countOf(bytes, 'byte');
  const [size, unit] =
    bytes < 1_000_000 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size.toFixed(size < 100 ? 1 : 0).replace(/\.0$/, '')} ${unit}`;
}

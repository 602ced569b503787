/** Measures about how many bytes packed values take, so that an answer can be cut before it fills the memory. */

const A_PRIMITIVE = 8;
const AN_OBJECT = 32;

/** Bytes, near enough to hold an answer to a limit. */
export function measure(value: unknown): number {
  if (typeof value === 'string') return A_PRIMITIVE + value.length;
  if (typeof value !== 'object' || value === null) return A_PRIMITIVE;
  if (value instanceof Uint8Array) return AN_OBJECT + value.length;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + measure(part), AN_OBJECT);
}

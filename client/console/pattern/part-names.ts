/** What the parts of a pattern are called in Cypher: by their kind or relation, numbered where that is not enough. */
import { KEYWORDS } from '../cypher/keywords.ts';
import { kindOf, partsOf, type Pattern, type PatternPart } from './pattern.ts';

/** Gives the name of a part. */
export type NamePart = (part: PatternPart) => string;

/** The names of all parts, each once: `state`, `suppliesThrough`, `state2`. */
export function namePartsOf(pattern: Pattern): NamePart {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const part of partsOf(pattern)) {
    names.set(keyOf(part), takeName(stemOf(pattern, part), taken));
  }
  return (part) => names.get(keyOf(part)) ?? '';
}

/** The first of `stem`, `stem2`, `stem3` that is free and no word of Cypher’s own; it is taken from then on. */
export function takeName(stem: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}${String(number)}`;
    if (taken.has(name) || KEYWORDS.has(name.toUpperCase())) continue;
    taken.add(name);
    return name;
  }
}

/** Letters and digits alone, so that it never needs quoting, with a small one at its beginning. */
export function toStem(text: string, otherwise: string): string {
  const [first = '', ...more] = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const isShouted = text === text.toUpperCase();
  const words = isShouted
    ? [first.toLowerCase(), ...more.map((word) => word.charAt(0) + word.slice(1).toLowerCase())]
    : [first.charAt(0).toLowerCase() + first.slice(1), ...more];
  const stem = words.join('');
  return /^[a-z]/.test(stem) ? stem : otherwise;
}

function stemOf(pattern: Pattern, { type, at }: PatternPart): string {
  if (type === 'edge') return toStem(pattern.steps[at]?.relation ?? '', 'edge');
  return toStem(kindOf(pattern, at) ?? 'entity', 'node');
}

function keyOf({ type, at }: PatternPart): string {
  return `${type} ${String(at)}`;
}

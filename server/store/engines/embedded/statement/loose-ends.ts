/** Finds parts of a pattern that share no variable with the parts before them, so that every row of one meets every row of the other. */
import type { LooseEnd } from './compilation.ts';
import type { Pattern } from './syntax.ts';

/** Parts that a common variable joins, in the order of their first. */
interface Joined {
  readonly first: number;
  readonly names: ReadonlySet<string>;
  readonly nodes: readonly string[];
}

/** All but the first of the parts that hang together; `at` is the offset at which the pattern begins. */
export function findLooseEnds(patterns: readonly Pattern[], at: number): readonly LooseEnd[] {
  let found: readonly Joined[] = [];
  for (const [first, pattern] of patterns.entries()) {
    const nodes = pattern.nodes.flatMap(({ variable }) => variable ?? []);
    const names = new Set([...nodes, ...pattern.relationships.flatMap(({ variable }) => variable ?? [])]);
    const touched = found.filter((each) => [...names].some((name) => each.names.has(name)));
    const joined = [...touched, { first, names, nodes }];
    const whole = {
      first: Math.min(...joined.map((each) => each.first)),
      names: new Set(joined.flatMap((each) => [...each.names])),
      nodes: [...new Set(joined.flatMap((each) => each.nodes))],
    };
    found = [...found.filter((each) => !touched.includes(each)), whole];
  }
  const [, ...loose] = [...found].sort((one, other) => one.first - other.first);
  return loose.map(({ nodes }) => ({ nodes, at }));
}

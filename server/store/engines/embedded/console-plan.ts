/** Turns the plans that the engine prints into trees of operators. */
import type { QueryProfile } from '@grafeo-db/js';
import type { PlanOperator } from '../../console-engine.ts';

type Profiled = QueryProfile['root'];

interface Line {
  readonly depth: number;
  readonly text: string;
}

const INDENT = 2;

/** The tree of a plan printed with one operator a line, indented by its depth; undefined where nothing was printed. */
export function parsePlan(printed: string): PlanOperator | undefined {
  const lines = printed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      depth: Math.floor((line.length - line.trimStart().length) / INDENT),
      text: line.trim(),
    }));
  return grow(lines)[0];
}

/** The operators at the least depth, each with those below it. */
function grow(lines: readonly Line[]): PlanOperator[] {
  const [first] = lines;
  if (first === undefined) return [];
  const starts = lines.flatMap(({ depth }, at) => (depth <= first.depth ? [at] : []));
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1]);
    return toOperator(own[0]?.text ?? '', grow(own.slice(1)));
  });
}

function toOperator(text: string, children: readonly PlanOperator[]): PlanOperator {
  const [operatorType = ''] = text.split(' ', 1);
  const details = text.slice(operatorType.length).trim();
  return {
    operatorType,
    identifiers: [],
    arguments: details === '' ? {} : { Details: unwrap(details) },
    children,
  };
}

/** Without the brackets around all of it. */
function unwrap(details: string): string {
  return /^\([^()]*\)$/.test(details) ? details.slice(1, -1) : details;
}

/** The same with columns called as people call them, not as they were called for the engine. */
export function nameColumns(plan: PlanOperator, names: readonly string[]): PlanOperator {
  const { Details: details } = plan.arguments;
  const named =
    typeof details === 'string'
      ? details.replace(/\bcolumn_(\d+)\b/g, (own, at: string) => names[Number(at)] ?? own)
      : undefined;
  return {
    ...plan,
    arguments: { ...plan.arguments, ...(named !== undefined && { Details: named }) },
    children: plan.children.map((child) => nameColumns(child, names)),
  };
}

/** The tree of a statement that was profiled: rows of each operator and its own time in milliseconds. */
export function toProfile({ operator, detail, rows, selfTimeMs, children }: Profiled): PlanOperator {
  const time = { Time: BigInt(Math.round(selfTimeMs * 1_000_000)) };
  return {
    operatorType: operator,
    identifiers: [],
    arguments: detail === '' ? time : { Details: detail, ...time },
    children: children.map(toProfile),
    records: rows,
  };
}

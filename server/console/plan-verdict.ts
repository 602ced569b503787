/** Judges a plan: by the kind of the statement and by each operator, of which an unknown one is taken for the worst. */
import type { CypherValue } from '../model/cypher-value.ts';
import type { ConsoleEngine, Explained, PlanOperator } from '../store/console-engine.ts';
import { isProcedureAllowed } from './allowed-procedures.ts';
import { refuseWriting } from './statement-refusal.ts';
import type { Refusal } from './statement-refusal.ts';

/** What a statement may do. */
export type ConsoleMode = 'read' | 'write';

/** What operators of Neo4j that only read end in, brackets left out; newer versions add names, seldom endings. */
const NEO4J_READS =
  /^(?!Transaction)\w*(Scan|Seek|SeekByRange|SeekByIds?|Lookup|CountFromCountStore|Apply|Join|Product|Expand|PruningVarLengthExpand|ShortestPath|Repeat|ProjectEndpoints|Argument|ArgumentTracker|Projection|Filter|Sort|Top|Top1WithTies|Limit|Skip|Distinct|Aggregation|Union|Unwind|Optional|TriadicSelection|TriadicBuild|TriadicFilter|AssertSameNode|AssertSameRelationship|CacheProperties|RemoteBatchProperties|RemoteBatchPropertiesWithFilter|Eager|EmptyResult|EmptyRow|ProduceResults|PreserveOrder|NullifyMetadata|PathPropagatingBFS|Input|RollUpApply)$|^Show(Indexes|Constraints|Functions|Procedures)$/;

/** Operators of Neo4j that write to the graph or its schema and reach for nothing else. */
const NEO4J_WRITES =
  /^(Create|Delete|DetachDelete|Merge|LockingMerge|Foreach|SubqueryForeach|SetLabels|RemoveLabels|SetProperty|SetProperties|SetPropertiesFromMap|SetNodeProperty|SetNodeProperties|SetNodePropertiesFromMap|SetRelationshipProperty|SetRelationshipProperties|SetRelationshipPropertiesFromMap|CreateIndex|CreateConstraint|DropIndex|DropConstraint|DoNothingIfExists)$/;

/** Operators of the built-in engine that only read. */
const EMBEDDED_READS =
  /^(Aggregate|Apply|Discriminant\(51\)|Distinct|Empty|Expand|Filter|Join|LeftJoin|Limit|NodeScan|Project|Return|ShortestPath|Skip|Sort|Union|Unwind)$/;

/** Why the plan is refused; undefined where it may be run. */
export function findForbiddenInPlan(
  { queryType, plan }: Explained,
  { engine, mode }: { readonly engine: ConsoleEngine['name']; readonly mode: ConsoleMode },
): Refusal | undefined {
  if (queryType !== 'r' && mode === 'read') return refuseWriting('This statement', engine);
  // The schema is a kind of its own, told from administration by its operators.
  if (queryType === 's' && !isSchema(plan)) {
    return { reason: 'forbidden', sentence: 'This statement administers the server: use cypher-shell' };
  }
  if (plan === undefined) {
    const sentence = 'The database shows no plan of this statement, so it cannot be told that it is harmless';
    return { reason: 'forbidden', sentence };
  }
  return judge(plan, { engine, mode });
}

function judge(
  root: PlanOperator,
  how: { readonly engine: ConsoleEngine['name']; readonly mode: ConsoleMode },
): Refusal | undefined {
  // A stack of our own: plans can be deeper than calls.
  const open = [root];
  for (let operator = open.pop(); operator !== undefined; operator = open.pop()) {
    const refusal = judgeOperator(operator, how);
    if (refusal) return refusal;
    open.push(...operator.children);
  }
  return undefined;
}

function judgeOperator(
  { operatorType, arguments: details }: PlanOperator,
  { engine, mode }: { readonly engine: ConsoleEngine['name']; readonly mode: ConsoleMode },
): Refusal | undefined {
  // Neo4j adds the database to the name, and the way of expanding in brackets.
  const name =
    engine === 'neo4j' ? operatorType.replace(/@\S+$/, '').replace(/\([\w,]*\)/g, '') : operatorType;
  const text = readDetails(details['Details']);
  if (/^load/i.test(name) || holdsNestedLoad(text)) {
    return {
      reason: 'forbidden',
      sentence: 'LOAD CSV reads files and addresses from the server: pass the rows as a parameter',
    };
  }
  const called =
    name === 'ProcedureCall' || name === 'CallProcedure' ? [readProcedure(text)] : readNestedCalls(text);
  const refused = called.find((procedure) => procedure === undefined || !isProcedureAllowed(procedure));
  if (called.length > 0 && refused !== undefined) {
    return { reason: 'forbidden', sentence: `The procedure ${refused} is not for the console: leave it out` };
  }
  if (called.includes(undefined)) {
    return {
      reason: 'forbidden',
      sentence: 'The plan calls a procedure that it does not name: leave out CALL',
    };
  }
  if (name === 'ProcedureCall' || name === 'CallProcedure') return undefined;
  const isKnown = engine === 'neo4j' ? NEO4J_READS.test(name) : EMBEDDED_READS.test(name);
  if (isKnown || (mode === 'write' && engine === 'neo4j' && NEO4J_WRITES.test(name))) return undefined;
  const sentence = `The plan holds ${name}, which is not known to only read: write the statement in another way`;
  return { reason: 'forbidden', sentence };
}

/** Name of the procedure at the beginning of a call's details, its backticks taken off. */
function readProcedure(details: string): string | undefined {
  const name = /^\s*((?:`[^`]*`|\w+)(?:\s*\.\s*(?:`[^`]*`|\w+))*)\s*(?:\(|$)/.exec(details)?.[1];
  return name?.replace(/[`\s]/g, '');
}

/** A subquery within CASE or WHERE is no operator but text of one: Neo4j prints its calls like this. */
function readNestedCalls(details: string): (string | undefined)[] {
  const calls = withoutNamesAndTexts(details).matchAll(/ResolvedCall\(\s*([\w.]+)?/g);
  return [...calls].map(([, name]) => name);
}

function holdsNestedLoad(details: string): boolean {
  return /\bLOAD\s+\w+\s+(FROM|WITH)\b/.test(withoutNamesAndTexts(details));
}

/** Titles of columns, which repeat what was typed, stand in backticks. */
function withoutNamesAndTexts(details: string): string {
  return details.replace(/`(?:[^`]|``)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ' ');
}

function isSchema(plan: PlanOperator | undefined): boolean {
  return plan !== undefined && /^(Create|Drop)(Index|Constraint)|^DoNothingIfExists/.test(plan.operatorType);
}

function readDetails(details: CypherValue | undefined): string {
  return typeof details === 'string' ? details : '';
}

/** The functions that the engine answers as Neo4j does: what they take, what they give, how they are written for it. */
import type { Kind, KindName } from './kinds.ts';
import { NULL_BOUND } from './failing-divisions.ts';
import { numberToText, writeRound } from './write-number.ts';
import { textToBoolean, textToFloat, textToInteger, trimText } from './read-text.ts';
import { anyOf, elementOf, isNumber, listOf, maybe, sure, withSure } from './kinds.ts';

/** A function. */
export interface FunctionRule {
  /** Kinds of each argument that are taken; the last stands for all further ones where `most` says so. */
  readonly takes: readonly (readonly KindName[])[];
  /** Arguments at least; all of `takes` unless said otherwise. */
  readonly least?: number;
  /** Arguments at most, where more than `takes` names. */
  readonly most?: number;
  readonly gives: (args: readonly Kind[]) => Kind;
  /** The text for the engine, where it is not the function itself. */
  readonly write?: (args: readonly string[], kinds: readonly Kind[]) => string;
  /** Whether the engine leaves the other arguments undone where one is null. */
  readonly skipsAtNull?: true;
  /** Numbers of arguments that must be whole numbers of zero or more, written out or in a parameter. */
  readonly lengths?: readonly number[];
  /** Numbers of arguments that must be texts of a letter or more, written out or in a parameter. */
  readonly filled?: readonly number[];
}

const NUMBER: readonly KindName[] = ['integer', 'float', 'number'];
const TEXT: readonly KindName[] = ['string'];
const INTEGER: readonly KindName[] = ['integer'];

/** What is null exactly where an argument is. */
function as(is: KindName): (args: readonly Kind[]) => Kind {
  return (args) => ({ is, sure: args.every((arg) => arg.sure) });
}

function ofFirst(args: readonly Kind[]): Kind {
  return args[0] ?? maybe('any');
}

function toFloat(name: string): FunctionRule {
  return { takes: [NUMBER], gives: as('float'), write: ([x = '']) => `toFloat(${name}(${x}))` };
}

/** The engine gives null where a bound is null, and Neo4j fails. */
function writeRange(bounds: readonly string[], kinds: readonly Kind[]): string {
  const range = `range(${bounds.join(', ')})`;
  const doubtful = bounds.filter((_, at) => kinds[at]?.sure !== true);
  if (doubtful.length === 0) return range;
  const isMissing = doubtful.map((each) => `${each} IS NULL`).join(' OR ');
  return `CASE WHEN ${isMissing} THEN ${NULL_BOUND.text} ELSE ${range} END`;
}

const TEXT_TO_TEXT: FunctionRule = { takes: [TEXT], gives: as('string') };
const NUMBER_TO_FLOAT: FunctionRule = { takes: [NUMBER], gives: () => maybe('float') };
const CONSTANT: FunctionRule = { takes: [], gives: () => sure('float') };

/** Functions by their name in lower case. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
  ['abs', { takes: [NUMBER], gives: ofFirst }],
  ['ceil', toFloat('ceil')],
  ['floor', toFloat('floor')],
  [
    'round',
    {
      takes: [NUMBER],
      gives: as('float'),
      write: ([x = '']) => writeRound(x),
    },
  ],
  ['sign', { takes: [NUMBER], gives: as('integer'), write: ([x = '']) => `toInteger(sign(${x}))` }],
  ['sqrt', NUMBER_TO_FLOAT],
  ['exp', NUMBER_TO_FLOAT],
  ['log', NUMBER_TO_FLOAT],
  ['log10', NUMBER_TO_FLOAT],
  ['sin', NUMBER_TO_FLOAT],
  ['cos', NUMBER_TO_FLOAT],
  ['tan', NUMBER_TO_FLOAT],
  ['degrees', NUMBER_TO_FLOAT],
  ['radians', NUMBER_TO_FLOAT],
  ['atan2', { takes: [NUMBER, NUMBER], gives: as('float') }],
  ['pi', CONSTANT],
  ['e', CONSTANT],
  ['rand', CONSTANT],
  ['timestamp', { takes: [], gives: () => sure('integer') }],
  [
    'tointeger',
    {
      takes: [[...NUMBER, 'string']],
      gives: ([arg]) => (arg && arg.is !== 'string' ? { is: 'integer', sure: arg.sure } : maybe('integer')),
      write: ([x = ''], [kind]) => (kind?.is === 'string' ? textToInteger(x) : `toInteger(${x})`),
    },
  ],
  [
    'tofloat',
    {
      takes: [[...NUMBER, 'string']],
      gives: ([arg]) => (arg && arg.is !== 'string' ? { is: 'float', sure: arg.sure } : maybe('float')),
      write: ([x = ''], [kind]) => (kind?.is === 'string' ? textToFloat(x) : `toFloat(${x})`),
    },
  ],
  [
    'tostring',
    {
      takes: [[...NUMBER, 'string', 'boolean', 'date']],
      gives: as('string'),
      write: ([x = ''], [kind]) => (kind && isNumber(kind) ? numberToText(x, kind) : `toString(${x})`),
    },
  ],
  [
    'toboolean',
    {
      takes: [['string', 'boolean']],
      gives: () => maybe('boolean'),
      write: ([x = ''], [kind]) => (kind?.is === 'string' ? textToBoolean(x) : `toBoolean(${x})`),
    },
  ],
  ['toupper', TEXT_TO_TEXT],
  ['tolower', TEXT_TO_TEXT],
  ['upper', { ...TEXT_TO_TEXT, write: ([x = '']) => `toUpper(${x})` }],
  ['lower', { ...TEXT_TO_TEXT, write: ([x = '']) => `toLower(${x})` }],
  ['trim', { ...TEXT_TO_TEXT, write: ([x = '']) => trimText('trim', x) }],
  ['ltrim', { ...TEXT_TO_TEXT, write: ([x = '']) => trimText('ltrim', x) }],
  ['rtrim', { ...TEXT_TO_TEXT, write: ([x = '']) => trimText('rtrim', x) }],
  ['replace', { takes: [TEXT, TEXT, TEXT], gives: as('string'), skipsAtNull: true }],
  ['substring', { takes: [TEXT, INTEGER, INTEGER], least: 2, gives: as('string'), lengths: [1, 2] }],
  ['left', { takes: [TEXT, INTEGER], gives: as('string'), lengths: [1] }],
  ['right', { takes: [TEXT, INTEGER], gives: as('string'), lengths: [1] }],
  [
    'split',
    {
      takes: [TEXT, TEXT],
      filled: [1],
      gives: (args) =>
        listOf(
          sure('string'),
          args.every((arg) => arg.sure),
        ),
    },
  ],
  ['reverse', { takes: [['string', 'list']], gives: ofFirst }],
  ['size', { takes: [['string', 'list']], gives: as('integer') }],
  ['char_length', { takes: [TEXT], gives: as('integer'), write: ([x = '']) => `size(${x})` }],
  ['character_length', { takes: [TEXT], gives: as('integer'), write: ([x = '']) => `size(${x})` }],
  ['isempty', { takes: [['string', 'list']], gives: as('boolean'), write: ([x = '']) => `(size(${x}) = 0)` }],
  ['length', { takes: [['path']], gives: as('integer') }],
  ['head', { takes: [['list']], gives: ([list]) => withSure(elementOf(list ?? maybe('any')), false) }],
  ['last', { takes: [['list']], gives: ([list]) => withSure(elementOf(list ?? maybe('any')), false) }],
  ['tail', { takes: [['list']], gives: ofFirst }],
  [
    'range',
    {
      takes: [INTEGER, INTEGER, INTEGER],
      least: 2,
      gives: (args) =>
        listOf(
          sure('integer'),
          args.every((arg) => arg.sure),
        ),
      write: writeRange,
    },
  ],
  ['labels', { takes: [['node']], gives: ([arg]) => listOf(sure('string'), arg?.sure ?? false) }],
  [
    'keys',
    {
      takes: [['node', 'relationship', 'map']],
      gives: ([arg]) => listOf(sure('string'), arg?.sure ?? false),
    },
  ],
  ['type', { takes: [['relationship']], gives: as('string') }],
  ['id', { takes: [['node', 'relationship']], gives: as('integer') }],
  ['elementid', { takes: [['node', 'relationship']], gives: as('string') }],
  [
    'properties',
    { takes: [['node', 'relationship', 'map']], gives: ([arg]) => (arg?.is === 'map' ? arg : maybe('map')) },
  ],
  ['nodes', { takes: [['path']], gives: ([arg]) => listOf(sure('node'), arg?.sure ?? false) }],
  [
    'relationships',
    { takes: [['path']], gives: ([arg]) => listOf(sure('relationship'), arg?.sure ?? false) },
  ],
  ['startnode', { takes: [['relationship']], gives: as('node') }],
  ['endnode', { takes: [['relationship']], gives: as('node') }],
  [
    'coalesce',
    {
      takes: [],
      least: 1,
      most: 100,
      gives: (args) =>
        withSure(
          anyOf(args) ?? maybe('null'),
          args.some((arg) => arg.sure),
        ),
    },
  ],
]);

/** Aggregates by their name in lower case. */
export const AGGREGATES: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
  ['count', { takes: [], least: 1, most: 1, gives: () => sure('integer') }],
  [
    'collect',
    { takes: [], least: 1, most: 1, gives: ([arg]) => listOf(withSure(arg ?? maybe('any'), true), true) },
  ],
  [
    'sum',
    {
      takes: [NUMBER],
      // Of no rows Neo4j's sum is the integer 0, whatever was to be added up.
      gives: ([arg]) => sure(arg?.is === 'integer' ? 'integer' : 'number'),
      write: ([x = '']) => `coalesce(sum(${x}), 0)`,
    },
  ],
  ['avg', { takes: [NUMBER], gives: () => maybe('float') }],
  ['min', { takes: [[...NUMBER, 'string', 'date']], gives: ([arg]) => withSure(arg ?? maybe('any'), false) }],
  ['max', { takes: [[...NUMBER, 'string', 'date']], gives: ([arg]) => withSure(arg ?? maybe('any'), false) }],
  [
    'stdev',
    {
      takes: [NUMBER],
      gives: () => maybe('float'),
      // Of one number the engine's is null, Neo4j's is 0.0.
      write: ([x = '']) => `coalesce(stDev(${x}), stDevP(${x}))`,
    },
  ],
  ['stdevp', { takes: [NUMBER], gives: () => maybe('float') }],
  // Of integers Neo4j's is an integer where it falls on one of them, which nothing tells here.
  ['percentilecont', { takes: [['float'], NUMBER], gives: () => maybe('float') }],
  [
    'percentiledisc',
    { takes: [['integer', 'float'], NUMBER], gives: ([arg]) => withSure(arg ?? maybe('number'), false) },
  ],
]);

/** Functions that Neo4j has and that are refused here, in lower case; what is in no table at all is unknown to both. */
export const OTHER_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'acos asin atan cot coth sinh cosh tanh haversin isnan btrim normalize ' +
    'tointegerornull tofloatornull tobooleanornull tostringornull tointegerlist tofloatlist tobooleanlist tostringlist ' +
    'nullif valuetype randomuuid point point.distance point.withinbbox distance ' +
    'datetime localdatetime time localtime datetime.truncate localdatetime.truncate time.truncate ' +
    'localtime.truncate datetime.fromepoch datetime.fromepochmillis ' +
    'duration.inseconds date.transaction date.statement date.realtime datetime.transaction datetime.statement ' +
    'datetime.realtime localdatetime.transaction localdatetime.statement localdatetime.realtime time.transaction ' +
    'time.statement time.realtime localtime.transaction localtime.statement localtime.realtime linenumber file ' +
    'graph.names graph.bynames graph.propertiesbyname vector.similarity.cosine vector.similarity.euclidean ' +
    'db.nameFromElementId ceiling'
  ).split(' '),
);

/** Reads plain data from a link, of this format or the first one: what cannot be read is left out, and said. */
import {
  NO_FILTERS,
  VIEW_FORMAT,
  VIEW_LIMITS,
  type Arrangement,
  type AxisKnot,
  type Backdrop,
  type Condition,
  type EdgeContent,
  type ExpansionContent,
  type Filters,
  type Group,
  type Grouping,
  type Look,
  type NodeContent,
  type Note,
  type Style,
  type StyleRule,
  type ViewContent,
} from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { DEFAULT_ARRANGEMENT } from './view.ts';

/** A picture that was read, and the parts of it that could not be. */
export interface ReadContent {
  readonly content: ViewContent;
  /** Plain words, as `filters`, `one note`. */
  readonly leftOut: readonly string[];
}

/** Reads a picture; undefined where not even its entities can be read. */
export function readContent(value: unknown): ReadContent | undefined {
  if (!isRecord(value) || !isList(value['nodes'])) return undefined;
  const leftOut: string[] = [];
  const list = <Item>(key: string, read: (item: unknown) => Item | undefined): readonly Item[] => {
    const items: readonly unknown[] = isList(value[key]) ? value[key] : [];
    const good = items.map(read).filter((item) => item !== undefined);
    if (good.length < items.length) leftOut.push(`${String(items.length - good.length)} of its ${key}`);
    return good;
  };
  const part = <Part>(key: string, fallback: Part, read: (item: unknown) => Part | undefined): Part => {
    if (value[key] === undefined || value[key] === null) return fallback;
    const found = read(value[key]);
    if (found === undefined) leftOut.push(`its ${key}`);
    return found ?? fallback;
  };
  if (typeof value['format'] === 'number' && value['format'] > VIEW_FORMAT)
    leftOut.push('what only a newer program knows');
  const selection = isRecord(value['selection']) ? value['selection'] : {};
  const content: ViewContent = {
    format: VIEW_FORMAT,
    nodes: list('nodes', readNode),
    edges: list('edges', readEdge),
    expansions: list('expansions', readExpansion),
    hiddenEdges: list('hiddenEdges', readText),
    filters: part('filters', NO_FILTERS, readFilters),
    arrangement: part('arrangement', DEFAULT_ARRANGEMENT, readArrangement),
    backdrop: part<Backdrop | null>('backdrop', null, readBackdrop),
    grouping: part<Grouping | null>('grouping', null, readGrouping),
    bundled: value['bundled'] === true,
    style: part('style', DEFAULT_STYLE, readStyle),
    notes: list('notes', readNote),
    look: part<Look | null>('look', null, readLook),
    selection: { nodes: readTexts(selection['nodes']) ?? [], edges: readTexts(selection['edges']) ?? [] },
  };
  return content.nodes.length > 0 || content.notes.length > 0 || leftOut.length === 0
    ? { content, leftOut }
    : undefined;
}

/** The first format, which was a list of seven parts without names. */
export function readFirstFormat(value: unknown): ReadContent | undefined {
  if (!isList(value) || value.length !== 7) return undefined;
  const [nodes, expansions, kinds, relations, hiddenEdges, chosen, edges] = value;
  const ids = isList(nodes) ? nodes.map((node: unknown) => (isList(node) ? node[0] : undefined)) : [];
  const selected = isList(chosen) ? chosen.map((at: unknown) => ids[Number(at)]) : [];
  return readContent({
    format: 1,
    nodes,
    expansions,
    hiddenEdges,
    filters: { ...NO_FILTERS, hiddenKinds: kinds, hiddenRelations: relations },
    selection: { nodes: selected, edges },
  });
}

type Plain = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTexts(value: unknown): readonly string[] | undefined {
  return isList(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

/** Arrays of JSON hold anything. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** One of these values; the first where it is missing; undefined where it is anything else. */
function oneOf<Value extends string>(
  value: unknown,
  values: readonly [Value, ...Value[]],
): Value | undefined {
  return value === undefined ? values[0] : values.find((each) => each === value);
}

function readNode(value: unknown): NodeContent | undefined {
  if (!isList(value)) return undefined;
  const [id, x, y, flags] = value;
  if (typeof id !== 'string' || !isPlace(x) || !isPlace(y)) return undefined;
  return [id, x, y, isCount(flags) ? flags : 0];
}

function readEdge(value: unknown): EdgeContent | undefined {
  if (!isList(value)) return undefined;
  const [source, relation, target, claims, status, contested] = value;
  if (!isCount(source) || typeof relation !== 'string' || !isCount(target)) return undefined;
  if (!isCount(claims) || typeof status !== 'string') return undefined;
  return [source, relation, target, claims, status, contested === 1 ? 1 : 0];
}

function readExpansion(value: unknown): ExpansionContent | undefined {
  if (!isList(value)) return undefined;
  const [node, shown, total, holds] = value;
  if (!isCount(node) || !isCount(shown) || !isCount(total)) return undefined;
  return isList(holds) && holds.every(isCount) ? [node, shown, total, holds] : undefined;
}

function readFilters(value: unknown): Filters | undefined {
  if (!isRecord(value)) return undefined;
  const hiddenKinds = readTexts(value['hiddenKinds'] ?? []);
  const hiddenRelations = readTexts(value['hiddenRelations'] ?? []);
  const hiddenStatuses = readTexts(value['hiddenStatuses'] ?? []);
  const publishers = readTexts(value['publishers'] ?? []);
  if (!hiddenKinds || !hiddenRelations || !hiddenStatuses || !publishers) return undefined;
  const { grade, days, text } = value;
  const end = (name: string): string | null => (isRecord(days) ? (readText(days[name]) ?? null) : null);
  return {
    hiddenKinds,
    hiddenRelations,
    hiddenStatuses,
    grade: typeof grade === 'string' && /^[A-F][1-6]$/.test(grade) ? grade : null,
    publishers,
    days: isRecord(days) ? { from: end('from'), to: end('to') } : null,
    text: readText(text) ?? '',
    contested: value['contested'] === true,
  };
}

function readArrangement(value: unknown): Arrangement | undefined {
  if (!isRecord(value)) return undefined;
  const layout = oneOf(value['layout'], [
    'force',
    'layered',
    'radial',
    'circle',
    'grid',
    'timeline',
    'geographic',
  ]);
  const direction = oneOf(value['direction'], ['down', 'right']);
  return layout && direction ? { layout, direction } : undefined;
}

function readBackdrop(value: unknown): Backdrop | undefined {
  if (!isRecord(value)) return undefined;
  const { type, knots, undated, longitude, scale, x, y, end } = value;
  if (type === 'map') {
    const isMap = isPlace(longitude) && isPlace(scale) && scale > 0 && isPlace(x) && isPlace(y);
    if (!isMap || Math.abs(longitude) > 180) return undefined;
    return { type, longitude, scale, x, y, end: isPlace(end) ? end : null };
  }
  if (type !== 'axis' || !isList(knots) || knots.length < 2 || knots.length > VIEW_LIMITS.knots)
    return undefined;
  const read = knots.flatMap((knot: unknown): AxisKnot[] =>
    isList(knot) && isPlace(knot[0]) && isPlace(knot[1]) ? [[knot[0], knot[1]]] : [],
  );
  const grows = read.every(([day, at], place) => {
    const before = read[place - 1];
    return !before || (day > before[0] && at > before[1]);
  });
  if (read.length < knots.length || !grows) return undefined;
  const band =
    isList(undated) && isPlace(undated[0]) && isPlace(undated[1])
      ? ([undated[0], undated[1]] as const)
      : null;
  return { type, knots: read, undated: band };
}

function readGrouping(value: unknown): Grouping | undefined {
  if (!isRecord(value) || !isList(value['groups'])) return undefined;
  const by = oneOf(value['by'], ['kind', 'belonging', 'community']);
  const groups = value['groups'].flatMap((each: unknown): Group[] => {
    if (!isRecord(each)) return [];
    const { key, name, kind, members, open } = each;
    const ids = readTexts(members);
    if (typeof key !== 'string' || typeof name !== 'string' || !ids) return [];
    return [{ key, name, kind: readText(kind) ?? null, members: ids, open: open === true }];
  });
  return by && groups.length > 0 ? { by, groups } : undefined;
}

function readStyle(value: unknown): Style | undefined {
  if (!isRecord(value)) return undefined;
  const size = oneOf(value['size'], ['documents', 'claims', 'same', 'degree', 'betweenness', 'pagerank']);
  const colour = oneOf(value['colour'], ['kind', 'subtype', 'community', 'same']);
  const label = oneOf(value['label'], ['name', 'name-and-kind', 'none']);
  const width = oneOf(value['width'], ['origins', 'claims', 'same']);
  const line = oneOf(value['line'], ['status', 'same']);
  if (!size || !colour || !label || !width || !line) return undefined;
  const rules: readonly unknown[] = isList(value['rules']) ? value['rules'] : [];
  return {
    size,
    colour,
    label,
    width,
    line,
    icons: value['icons'] !== false,
    palette: readText(value['palette']) ?? DEFAULT_STYLE.palette,
    rules: rules.flatMap((rule) => readRule(rule) ?? []),
  };
}

function readRule(value: unknown): StyleRule | undefined {
  if (!isRecord(value)) return undefined;
  const when = readCondition(value['when']);
  const { colour, icon, scale } = value;
  const label =
    value['label'] === undefined ? undefined : oneOf(value['label'], ['name', 'name-and-kind', 'none']);
  if (!when) return undefined;
  return {
    when,
    ...(typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) && { colour }),
    ...(typeof icon === 'string' && { icon }),
    ...(typeof scale === 'number' && scale >= 0.5 && scale <= 3 && { scale }),
    ...(label !== undefined && { label }),
  };
}

function readCondition(value: unknown): Condition | undefined {
  if (!isRecord(value)) return undefined;
  const { field, value: wanted } = value;
  const is = oneOf(value['is'], ['equal', 'containing', 'at-least', 'at-most']);
  if (typeof field !== 'string' || !is) return undefined;
  return typeof wanted === 'string' || typeof wanted === 'number' ? { field, is, value: wanted } : undefined;
}

function readNote(value: unknown): Note | undefined {
  if (!isRecord(value)) return undefined;
  const { id, x, y, width, text } = value;
  if (typeof id !== 'string' || typeof text !== 'string') return undefined;
  return isPlace(x) && isPlace(y) && isPlace(width) ? { id, x, y, width, text } : undefined;
}

function readLook(value: unknown): Look | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, zoom } = value;
  return isPlace(x) && isPlace(y) && typeof zoom === 'number' && zoom > 0 && zoom < 100
    ? { x, y, zoom }
    : undefined;
}

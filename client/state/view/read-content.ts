/** Reads a picture from the plain data of a link, in this format or the first one; what cannot be read is left out and named. */
import {
  NO_FILTERS,
  VIEW_FORMAT,
  type Arrangement,
  type Backdrop,
  type EdgeContent,
  type ExpansionContent,
  type Filters,
  type Group,
  type Grouping,
  type Look,
  type NodeContent,
  type Note,
  type ViewContent,
} from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { isCount, isList, isPlace, isRecord, oneOf, readText, readTexts } from './plain-data.ts';
import { readBackdrop } from './read-backdrop.ts';
import { readStyle } from './read-style.ts';
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
    ...(value['partial'] === true && { partial: true }),
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

function readNote(value: unknown): Note | undefined {
  if (!isRecord(value)) return undefined;
  const { id, x, y, width, text } = value;
  if (typeof id !== 'string' || typeof text !== 'string') return undefined;
  return isPlace(x) && isPlace(y) && isPlace(width) ? { id, x, y, width, text } : undefined;
}

function readLook(value: unknown): Look | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, zoom, width, height } = value;
  const isWhere = isPlace(x) && isPlace(y) && typeof zoom === 'number' && zoom > 0 && zoom < 100;
  if (!isWhere) return undefined;
  return { x, y, zoom, ...(isCount(width) && isCount(height) && width * height > 0 && { width, height }) };
}

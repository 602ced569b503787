/** Lists what a legend explains: what colours, rules, sizes, lines and marks of a picture stand for, as far as they occur. */
import type { GraphNode } from '../graph.ts';
import type { Style } from '../view-content.ts';
import { toColourRows } from '../view-style/colour-rows.ts';
import type { EdgeStyle, LineStyle } from '../view-style/edge-style.ts';
import { isMet, type Measured } from '../view-style/node-style.ts';
import { OTHER_COLOUR } from '../view-style/palettes.ts';
import { describeRule, SIZE_WORDS } from '../view-style/rule-words.ts';
import { findKind, type Vocabulary } from '../vocabulary.ts';
import { capitalise, writeKind, writeNumber } from '../words.ts';

/** What stands before the words, as it is in the picture: a disc, a line, or a sample of something that has no look of its own. */
export type LegendMark =
  | { readonly type: 'disc'; readonly colour: string; readonly icon: string }
  | { readonly type: 'line'; readonly line: LineStyle; readonly denied: boolean }
  | { readonly type: 'group' | 'bundle' | 'contested' | 'sizes' | 'widths' };

/** One entry of a legend. */
export interface LegendItem {
  readonly mark: LegendMark;
  readonly words: string;
}

/** What is drawn of a graph. */
export interface ExplainedPicture {
  readonly vocabulary: Vocabulary;
  readonly style: Style;
  readonly measured: Measured;
  /** The entities, those in closed groups included. */
  readonly nodes: readonly GraphNode[];
  /** Their sizes, in any unit. */
  readonly sizes: Iterable<number>;
  /** The lines, bundles included. */
  readonly lines: readonly EdgeStyle[];
  readonly hasGroups: boolean;
  readonly hasBundles: boolean;
}

/** The entries, what decides the colour first, as in the legend of the page. */
export function explainPicture(picture: ExplainedPicture): readonly LegendItem[] {
  const { style, nodes, measured, hasGroups, hasBundles } = picture;
  const kinds = explainKinds(picture);
  const colours = toColourRows(style, nodes, measured).map(({ colour, name, members }) =>
    explainDisc({ colour, icon: '' }, capitalise(name), members.length),
  );
  const isByKind = style.colour === 'kind';
  return [
    ...(isByKind ? kinds : colours),
    ...explainRules(picture),
    ...(isByKind ? [] : kinds),
    ...explainSizes(picture),
    ...explainMark('group', hasGroups, 'closed group, with its number of entities'),
    ...explainMark('bundle', hasBundles, 'so many edges in one line'),
    ...explainLines(picture),
  ];
}

function explainDisc(
  look: { readonly colour: string; readonly icon: string },
  words: string,
  count: number,
): LegendItem {
  return { mark: { type: 'disc', ...look }, words: `${words} (${writeNumber(count)})` };
}

function explainMark(
  type: 'group' | 'bundle' | 'contested' | 'sizes' | 'widths',
  occurs: boolean,
  words: string,
): readonly LegendItem[] {
  return occurs ? [{ mark: { type }, words }] : [];
}

/** Kinds, where each has its colour or its icon, in the order of the vocabulary. */
function explainKinds({ nodes, style, vocabulary }: ExplainedPicture): readonly LegendItem[] {
  if (style.colour !== 'kind' && !style.icons) return [];
  const counts = new Map<string, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const order = vocabulary.kinds.map(({ kind }) => kind);
  const rank = (kind: string): number => (order.indexOf(kind) + order.length + 1) % (order.length + 1);
  const kinds = [...counts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return kinds.map(([kind, count]) => {
    const found = findKind(vocabulary, kind);
    const words = count === 1 ? writeKind(kind) : (found?.plural ?? writeKind(kind));
    const colour = (style.colour === 'kind' ? found?.colour : undefined) ?? OTHER_COLOUR;
    return explainDisc({ colour, icon: style.icons ? (found?.icon ?? 'circle') : '' }, words, count);
  });
}

/** Rules that any entity meets. */
function explainRules({ style, nodes, measured }: ExplainedPicture): readonly LegendItem[] {
  return style.rules.flatMap(({ when, colour = OTHER_COLOUR, icon = '' }) => {
    const count = nodes.filter((node) => isMet(when, node, { measured })).length;
    const words = capitalise(describeRule(when));
    return count === 0 ? [] : [explainDisc({ colour, icon: style.icons ? icon : '' }, words, count)];
  });
}

function explainSizes({ style: { size }, sizes }: ExplainedPicture): readonly LegendItem[] {
  if (size === 'same') return [];
  const isCounted = size !== 'betweenness' && size !== 'pagerank';
  return explainMark(
    'sizes',
    new Set(sizes).size > 1,
    `larger: ${isCounted ? 'more' : 'higher'} ${SIZE_WORDS[size]}`,
  );
}

const STATUSES = [
  { words: 'confirmed or reported', line: 'solid', denied: false },
  { words: 'claimed by a party', line: 'dashed', denied: false },
  { words: 'planned', line: 'dotted', denied: false },
  { words: 'denied or refused', line: 'solid', denied: true },
] as const;

function explainLines({ style, lines }: ExplainedPicture): readonly LegendItem[] {
  const statuses = STATUSES.filter(({ line, denied }) =>
    lines.some((each) => each.denied === denied && (denied || each.line === line)),
  );
  const isWider = new Set(lines.map(({ width }) => width)).size > 1;
  return [
    ...(style.line === 'status' ? statuses : []).map(({ words, line, denied }): LegendItem => ({
      mark: { type: 'line', line, denied },
      words,
    })),
    ...explainMark(
      'contested',
      lines.some(({ contested }) => contested),
      'sources disagree',
    ),
    ...explainMark(
      'widths',
      isWider,
      style.width === 'claims' ? 'wider: more claims' : 'wider: more independent origins',
    ),
  ];
}

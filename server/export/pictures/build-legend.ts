/** Makes the legend of a picture: what its colours, rules, sizes, lines and marks stand for, as far as they occur. */
import { toColourRows } from '../../model/view-style/colour-rows.ts';
import type { EdgeStyle } from '../../model/view-style/edge-style.ts';
import { isMet } from '../../model/view-style/node-style.ts';
import { describeRule, SIZE_WORDS } from '../../model/view-style/rule-words.ts';
import { OTHER_COLOUR } from '../../model/view-style/palettes.ts';
import { findKind, type Vocabulary } from '../../model/vocabulary.ts';
import { capitalise, writeKind, writeNumber } from '../../model/words.ts';
import { contestedMark, countMark, lineLookOf, type DrawnEdge } from './draw-edges.ts';
import { drawDisc } from './draw-nodes.ts';
import type { PictureLook } from './picture-look.ts';
import type { PicturedGraph } from './read-picture.ts';
import type { Disc, LegendEntry } from './scene.ts';

const DISC = { width: 14, at: { x: 7, y: 8 }, radius: 7 } as const;
const LINE = 'M0 8L26 8';
const LINE_WIDTH = 26;

/** What was drawn of a graph. */
export interface DrawnParts {
  readonly vocabulary: Vocabulary;
  readonly lines: readonly DrawnEdge[];
  /** Whether entities are drawn as closed groups. */
  readonly hasGroups: boolean;
}

/** The legend. */
export function buildLegend(
  graph: PicturedGraph,
  look: PictureLook,
  { vocabulary, lines, hasGroups }: DrawnParts,
): readonly LegendEntry[] {
  const kinds = explainKinds(graph, look, vocabulary);
  const colours = toColourRows(look.style, look.nodes, look.measured).map(({ colour, name, members }) =>
    explainDisc({ colour, icon: '' }, capitalise(name), members.length),
  );
  // What decides the colour comes first, as in the legend of the page.
  const isByKind = look.style.colour === 'kind';
  return [
    ...(isByKind ? kinds : colours),
    ...explainRules(look),
    ...(isByKind ? [] : kinds),
    ...explainSizes(look),
    ...explainGathered(lines, hasGroups),
    ...explainLines(
      lines.map(({ line }) => look.ofEdges(line.edges)),
      look,
    ),
  ];
}

function explainDisc(
  style: { readonly colour: string; readonly icon: string },
  words: string,
  count: number,
): LegendEntry {
  const { width, at, radius } = DISC;
  return { width, sample: drawDisc(at, radius, style), words: `${words} (${writeNumber(count)})` };
}

/** Kinds, where each has its colour or its icon, in the order of the vocabulary. */
function explainKinds(
  { entities }: PicturedGraph,
  { style }: PictureLook,
  vocabulary: Vocabulary,
): readonly LegendEntry[] {
  if (style.colour !== 'kind' && !style.icons) return [];
  const counts = new Map<string, number>();
  for (const { kind } of entities.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
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
function explainRules({ style, nodes, measured }: PictureLook): readonly LegendEntry[] {
  return style.rules.flatMap(({ when, colour = OTHER_COLOUR, icon = '' }) => {
    const count = nodes.filter((node) => isMet(when, node, { measured })).length;
    const words = capitalise(describeRule(when));
    return count === 0 ? [] : [explainDisc({ colour, icon: style.icons ? icon : '' }, words, count)];
  });
}

function explainSizes({ style, nodes, ofNode }: PictureLook): readonly LegendEntry[] {
  const sizes = new Set(nodes.map(({ id }) => ofNode(id).size));
  if (style.size === 'same' || sizes.size < 2) return [];
  const isCounted = style.size !== 'betweenness' && style.size !== 'pagerank';
  const sample = [4, 7].flatMap((radius, at) =>
    drawDisc({ x: at === 0 ? 4 : 18, y: 8 }, radius, { colour: OTHER_COLOUR, icon: '' }),
  );
  const words = `larger: ${isCounted ? 'more' : 'higher'} ${SIZE_WORDS[style.size]}`;
  return [{ width: LINE_WIDTH, sample, words }];
}

const STATUSES = [
  { words: 'confirmed or reported', line: 'solid', denied: false },
  { words: 'claimed by a party', line: 'dashed', denied: false },
  { words: 'planned', line: 'dotted', denied: false },
  { words: 'denied or refused', line: 'solid', denied: true },
] as const;

/** What is drawn as one. */
function explainGathered(lines: readonly DrawnEdge[], hasGroups: boolean): readonly LegendEntry[] {
  // Piled further apart than in the picture, where discs are larger.
  const group = [0.35, 0.65, 1].map((opacity, at): Disc => ({
    shape: 'disc',
    at: { x: 15 - at * 4, y: 4 + at * 2 },
    radius: 6,
    fill: OTHER_COLOUR,
    opacity,
    outline: 'canvas',
  }));
  const line = { shape: 'line', path: LINE, colour: 'edge', width: 1.25 } as const;
  const bundle = [line, ...countMark({ x: 13, y: 8 }, 2, false)];
  return [
    ...(hasGroups ? [{ width: 22, sample: group, words: 'closed group, with its number of entities' }] : []),
    ...(lines.some((each) => each.line.edges.length > 1)
      ? [{ width: LINE_WIDTH, sample: bundle, words: 'so many edges in one line' }]
      : []),
  ];
}

function explainLines(looks: readonly EdgeStyle[], { style }: PictureLook): readonly LegendEntry[] {
  const statuses = STATUSES.filter(({ line, denied }) =>
    looks.some((each) => each.denied === denied && (denied || each.line === line)),
  );
  const bar = { shape: 'line', path: 'M13 2L13 14', colour: 'denied', width: 2.5 } as const;
  const thin = { shape: 'line', width: 1.25, colour: 'edge' } as const;
  const isWider = new Set(looks.map(({ width }) => width)).size > 1;
  return [
    ...(style.line === 'status' ? statuses : []).map(({ words, ...as }): LegendEntry => {
      const line = { shape: 'line', path: LINE, width: 2, ...lineLookOf(as) } as const;
      return { words, width: LINE_WIDTH, sample: as.denied ? [line, bar] : [line] };
    }),
    ...(looks.some(({ contested }) => contested)
      ? [
          {
            words: 'sources disagree',
            width: LINE_WIDTH,
            sample: [{ ...thin, path: LINE }, ...contestedMark({ x: 13, y: 8 })],
          },
        ]
      : []),
    ...(isWider
      ? [
          {
            words: style.width === 'claims' ? 'wider: more claims' : 'wider: more independent origins',
            width: LINE_WIDTH,
            sample: [
              { ...thin, path: 'M0 4L26 4' },
              { ...thin, path: 'M0 11L26 11', width: 5 },
            ],
          },
        ]
      : []),
  ];
}

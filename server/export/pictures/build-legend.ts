/** Draws the legend of a picture: a sample of each thing that is explained. */
import { explainPicture, type LegendMark } from '../../model/picture/explain-picture.ts';
import { OTHER_COLOUR } from '../../model/view-style/palettes.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { contestedMark, countMark, lineLookOf, type DrawnEdge } from './draw-edges.ts';
import { drawDisc } from './draw-nodes.ts';
import type { PictureLook } from './picture-look.ts';
import type { Disc, LegendEntry } from './scene.ts';

const DISC = { width: 14, at: { x: 7, y: 8 }, radius: 7 } as const;
const LINE_WIDTH = 26;
const LINE = { shape: 'line', path: 'M0 8L26 8' } as const;
const BAR = { shape: 'line', path: 'M13 2L13 14', colour: 'denied', width: 2.5 } as const;
const THIN = { width: 1.25, colour: 'edge' } as const;

/** What was drawn of a graph. */
export interface DrawnParts {
  readonly vocabulary: Vocabulary;
  readonly lines: readonly DrawnEdge[];
  /** Whether entities are drawn as closed groups. */
  readonly hasGroups: boolean;
}

/** The legend. */
export function buildLegend(
  { style, measured, nodes, ofNode, ofEdges }: PictureLook,
  { vocabulary, lines, hasGroups }: DrawnParts,
): readonly LegendEntry[] {
  const items = explainPicture({
    vocabulary,
    style,
    measured,
    nodes,
    sizes: nodes.map(({ id }) => ofNode(id).size),
    lines: lines.map(({ line }) => ofEdges(line.edges)),
    hasGroups,
    hasBundles: lines.some(({ line }) => line.edges.length > 1),
  });
  return items.map(({ mark, words }) => ({ ...drawSample(mark), words }));
}

function drawSample(mark: LegendMark): Pick<LegendEntry, 'width' | 'sample'> {
  switch (mark.type) {
    case 'disc':
      return { width: DISC.width, sample: drawDisc(DISC.at, DISC.radius, mark) };
    case 'line': {
      const line = { ...LINE, width: 2, ...lineLookOf(mark) };
      return { width: LINE_WIDTH, sample: mark.denied ? [line, BAR] : [line] };
    }
    case 'contested':
      return { width: LINE_WIDTH, sample: [{ ...LINE, ...THIN }, ...contestedMark({ x: 13, y: 8 })] };
    case 'group':
      return { width: 22, sample: drawPile() };
    case 'bundle':
      return { width: LINE_WIDTH, sample: [{ ...LINE, ...THIN }, ...countMark({ x: 13, y: 8 }, 2, false)] };
    case 'sizes': {
      const look = { colour: OTHER_COLOUR, icon: '' };
      const sample = [...drawDisc({ x: 4, y: 8 }, 4, look), ...drawDisc({ x: 18, y: 8 }, 7, look)];
      return { width: LINE_WIDTH, sample };
    }
    case 'widths': {
      const line = { ...LINE, ...THIN };
      const sample = [
        { ...line, path: 'M0 4L26 4' },
        { ...line, path: 'M0 11L26 11', width: 5 },
      ];
      return { width: LINE_WIDTH, sample };
    }
  }
}

/** A closed group, its discs further apart than in the picture, where they are larger. */
function drawPile(): readonly Disc[] {
  return [0.35, 0.65, 1].map((opacity, at) => ({
    shape: 'disc',
    at: { x: 15 - at * 4, y: 4 + at * 2 },
    radius: 6,
    fill: OTHER_COLOUR,
    opacity,
    outline: 'canvas',
  }));
}

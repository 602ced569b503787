/** Draws shapes as SVG. Colours are attributes, and classes beside them by which a page can give them those of its theme. */
import { escapeAttribute, escapeText } from '../xml.ts';
import { HALO, PAPER, writePlace, type Colour, type Shape, type Words } from './scene.ts';

/** Fonts of the systems, those first that know many scripts. */
const FONTS =
  "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK KR', 'Malgun Gothic', 'Noto Sans Arabic', Arial, sans-serif";

/** What all of an SVG's words have in common. */
export const WORDS_STYLE = `font-family="${FONTS}"`;

const OUTLINE = `${colourOf('stroke', 'canvas')} stroke-width="${HALO}" stroke-linejoin="round"`;

/** One shape as an element of SVG for browsers, a line to itself. */
export function drawShape(shape: Shape): string {
  return draw(shape, drawWords);
}

/** The same for all programs: LibreOffice paints an outline over its words, so it is drawn by itself. */
export function drawForAll(shape: Shape): string {
  return draw(shape, (words) =>
    words.halo ? drawOutlineOf(words) + drawWords({ ...words, halo: false }) : drawWords(words),
  );
}

function draw(shape: Shape, writeWords: (words: Words) => string): string {
  switch (shape.shape) {
    case 'group': {
      const parts = shape.parts.map((part) => draw(part, writeWords)).join('');
      return `<g class="${shape.of}" data-${shape.of}="${escapeAttribute(shape.id)}"><title>${escapeText(shape.says)}</title>\n${parts}</g>\n`;
    }
    case 'disc': {
      const outline = shape.outline ? ` ${colourOf('stroke', shape.outline)} stroke-width="1.75"` : '';
      const { at, radius, fill } = shape;
      return `<circle cx="${writePlace(at.x)}" cy="${writePlace(at.y)}" r="${writePlace(radius)}"${classOf(fill, shape.outline)} ${colourOf('fill', fill)}${opacityOf('fill', shape.opacity)}${outline}/>\n`;
    }
    case 'line': {
      const dash = shape.dash
        ? ` stroke-dasharray="${shape.dash.join(' ')}"${isDotted(shape.dash) ? ' stroke-linecap="round"' : ''}`
        : '';
      return `<path d="${shape.path}" fill="none"${classOf(undefined, shape.colour)} ${colourOf('stroke', shape.colour)} stroke-width="${writePlace(shape.width)}"${dash}${opacityOf('stroke', shape.opacity)}/>\n`;
    }
    case 'area':
      return `<path d="${shape.path}"${classOf(shape.colour)} ${colourOf('fill', shape.colour)}${opacityOf('fill', shape.opacity)}/>\n`;
    case 'icon': {
      const { at, size, path, colour } = shape;
      const corner = `${writePlace(at.x - size / 2)} ${writePlace(at.y - size / 2)}`;
      return `<path d="${path}" transform="translate(${corner}) scale(${(size / 24).toFixed(4)})" fill="none"${classOf(undefined, colour)} ${colourOf('stroke', colour)} stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>\n`;
    }
    case 'words':
      return writeWords(shape);
  }
}

function drawWords(words: Words): string {
  const { text, colour, halo } = words;
  const outline = halo ? ` ${OUTLINE} paint-order="stroke"` : '';
  return `<text ${placeOf(words)}${outline}${classOf(colour, halo ? 'canvas' : undefined)} ${colourOf('fill', colour)}>${escapeText(text)}</text>\n`;
}

/** What keeps words clear, as an element of its own that nobody reads. */
function drawOutlineOf(words: Words): string {
  return `<text ${placeOf(words)} ${OUTLINE}${classOf('canvas', 'canvas')} ${colourOf('fill', 'canvas')} aria-hidden="true">${escapeText(words.text)}</text>\n`;
}

function placeOf({ at, size, anchor, bold, turn }: Words): string {
  const [x, y] = [writePlace(at.x), writePlace(at.y)];
  return [
    `x="${x}" y="${y}" font-size="${size}"`,
    ...(bold ? ['font-weight="600"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(turn ? [`transform="rotate(${writePlace(turn)} ${x} ${y})"`] : []),
  ].join(' ');
}

/** Whether dashes are shorter than they are wide: dots, which need round ends to be seen. */
function isDotted(dash: readonly number[]): boolean {
  return (dash[0] ?? 1) < 1;
}

function opacityOf(attribute: 'fill' | 'stroke', opacity = 1): string {
  return opacity === 1 ? '' : ` ${attribute}-opacity="${writePlace(opacity)}"`;
}

function colourOf(attribute: 'fill' | 'stroke', colour: Colour): string {
  return `${attribute}="${isRole(colour) ? PAPER[colour] : colour}"`;
}

/** Classes for colours that have a role: `fill-edge`, `stroke-canvas`. */
function classOf(fill?: Colour, stroke?: Colour): string {
  const classes = [
    ...(fill && isRole(fill) ? [`fill-${fill}`] : []),
    ...(stroke && isRole(stroke) ? [`stroke-${stroke}`] : []),
  ];
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
}

function isRole(colour: Colour): colour is keyof typeof PAPER {
  return Object.hasOwn(PAPER, colour);
}

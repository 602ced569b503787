/** Draws shapes as SVG. Colours are attributes, and classes beside them by which a page can give them those of its theme. */
import { escapeAttribute, escapeText } from '../xml.ts';
import { PAPER, writePlace, type Colour, type Shape, type Words } from './scene.ts';

/** Fonts of the systems, those first that know many scripts. */
const FONTS =
  "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK KR', 'Malgun Gothic', 'Noto Sans Arabic', Arial, sans-serif";

/** What all of an SVG's words have in common. */
export const WORDS_STYLE = `font-family="${FONTS}"`;

/** One shape as an element of SVG, a line to itself. */
export function drawShape(shape: Shape): string {
  switch (shape.shape) {
    case 'group': {
      const parts = shape.parts.map(drawShape).join('');
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
      return drawWords(shape);
  }
}

function drawWords({ at, text, size, colour, anchor, bold, halo }: Words): string {
  const look = [
    `x="${writePlace(at.x)}" y="${writePlace(at.y)}" font-size="${size}"`,
    ...(bold ? ['font-weight="600"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(halo
      ? [`${colourOf('stroke', 'canvas')} stroke-width="3" stroke-linejoin="round" paint-order="stroke"`]
      : []),
  ];
  return `<text ${look.join(' ')}${classOf(colour, halo ? 'canvas' : undefined)} ${colourOf('fill', colour)}>${escapeText(text)}</text>\n`;
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

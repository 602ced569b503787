/** Writes a picture as SVG: real vectors and real words, with title and legend, that refers to nothing outside of itself. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { listSources } from '../../model/picture/list-sources.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { escapeText, XML_DECLARATION } from '../xml.ts';
import { buildScene } from './build-scene.ts';
import { drawForAll, WORDS_STYLE } from './draw-svg.ts';
import { toOneLine } from './fit-words.ts';
import { readPicture } from './read-picture.ts';
import { PAPER, writePlace } from './scene.ts';
import { layOutFootnote, layOutHeading, layOutLegend, moveAll, sayAbout } from './sheet.ts';

const MARGIN = 24;
/** Narrower sheets have no room for a title and a legend. */
const LEAST_WIDTH = 720;
/** Programs that make pixels of it refuse larger sheets. */
const LARGEST = 16_000;

/** Writes the file. */
export async function* writeSvg(reading: GraphReading, context: ExportContext): FileParts {
  const graph = await readPicture(reading);
  const scene = await buildScene(graph, context);
  const { left, top, right, bottom } = scene.box;
  const inner = Math.max(LEAST_WIDTH, right - left);
  const about = sayAbout(graph, context);
  const heading = layOutHeading(context.title, about, inner);
  const legend = layOutLegend(scene.legend, inner);
  const pictureTop = MARGIN + heading.height + MARGIN;
  const legendTop = pictureTop + (bottom - top) + MARGIN;
  const width = inner + 2 * MARGIN;
  const sources = layOutFootnote(graph.documents ? listSources(graph.documents) : '', inner);
  const sourcesTop = legendTop + legend.height + MARGIN / 2;
  const height = sourcesTop + sources.height + MARGIN;
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const size = `width="${writePlace(width * scale)}" height="${writePlace(height * scale)}" viewBox="0 0 ${writePlace(width)} ${writePlace(height)}"`;
  yield XML_DECLARATION;
  yield `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title about" ${WORDS_STYLE}>\n`;
  yield `<title id="title">${escapeText(toOneLine(context.title))}</title>\n<desc id="about">${escapeText(about.join(' '))}</desc>\n`;
  yield `<rect width="100%" height="100%" fill="${PAPER.canvas}"/>\n`;
  for (const shape of moveAll(heading.shapes, { x: MARGIN, y: MARGIN })) yield drawForAll(shape);
  const x = MARGIN - left + (inner - (right - left)) / 2;
  yield `<g transform="translate(${writePlace(x)} ${writePlace(pictureTop - top)})">\n`;
  for (const shape of scene.shapes) yield drawForAll(shape);
  yield '</g>\n';
  for (const shape of moveAll(legend.shapes, { x: MARGIN, y: legendTop })) yield drawForAll(shape);
  for (const shape of moveAll(sources.shapes, { x: MARGIN, y: sourcesTop })) yield drawForAll(shape);
  yield '</svg>\n';
}

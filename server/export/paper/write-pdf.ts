/** Writes a PDF for print: the picture on a page of its own, then its claims by edge and the sources that they come from. */
import type { GraphReading } from '../../model/graph-reading.ts';
import {
  aboutFacts,
  claimFacts,
  disputeSides,
  documentFacts,
  edgeSummary,
  edgeTitle,
  gradeFacts,
  gradingFacts,
  sayFacts,
  sourceWords,
  type Fact,
} from '../brief/brief-words.ts';
import { readBrief, type Brief } from '../brief/read-brief.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { buildScene } from '../pictures/build-scene.ts';
import { capitalise } from '../../model/words.ts';
import { toOneLine } from '../pictures/fit-words.ts';
import { PAPER, type Scene } from '../pictures/scene.ts';
import { layOutHeading, layOutLegend, sayAbout } from '../pictures/sheet.ts';
import { picturedOf } from '../pictures/read-picture.ts';
import { writeMoment } from '../written-moment.ts';
import { Paper, SHEET_MARGIN as MARGIN, SHEETS } from './paper.ts';

/** Points for a pixel of the heading and the legend. */
const WORDS_SCALE = 0.72;
/** Points for a pixel of the picture: names are no larger than those of the text, and no smaller than can be read. */
const SCALE = { most: 0.85, least: 0.5 } as const;

const BODY = { size: 9.5, colour: PAPER.text } as const;
const NOTE = { size: 8, colour: PAPER.muted } as const;
const HEADING = { kind: 'H2', size: 15, colour: PAPER.text, weight: 600, keep: true } as const;
const EDGE = { kind: 'H3', size: 10.5, colour: PAPER.text, weight: 600, keep: true } as const;
const LINK = '#1d5bd0';

/** Writes the file. */
export async function* writePdf(reading: GraphReading, context: ExportContext): FileParts {
  const brief = await readBrief(reading, context.vocabulary);
  const scene = await buildScene(picturedOf(brief), context);
  const title = toOneLine(context.title) || 'Graph';
  const paper = new Paper({
    title,
    madeAt: context.madeAt,
    ...(context.madeBy !== undefined && { author: `${toOneLine(context.madeBy)} (unverified)` }),
  });
  await addPicture(paper, scene, brief, context);
  paper.addPage();
  writeAbout(paper, brief, context);
  await writeEdges(paper, brief, context);
  writeDisputes(paper, brief);
  await writeSources(paper, brief, context);
  yield* paper.finish(`${title} · made ${writeMoment(context.madeAt)} with Entente`);
}

/** On the smallest sheet on which names can be read. */
async function addPicture(paper: Paper, scene: Scene, brief: Brief, context: ExportContext): Promise<void> {
  const { left, top, right, bottom } = scene.box;
  const about = sayAbout(picturedOf(brief), context);
  for (const [at, sheet] of SHEETS.entries()) {
    const [width, height] = sheet;
    const inner = width - 2 * MARGIN;
    const heading = layOutHeading(context.title, about, inner / WORDS_SCALE);
    const legend = layOutLegend(scene.legend, inner / WORDS_SCALE);
    const legendTop = height - MARGIN - legend.height * WORDS_SCALE - 4;
    const pictureTop = MARGIN + heading.height * WORDS_SCALE + 14;
    const room = Math.max(1, legendTop - 14 - pictureTop);
    const fit = Math.min(inner / Math.max(1, right - left), room / Math.max(1, bottom - top));
    if (fit < SCALE.least && at < SHEETS.length - 1) continue;
    const scale = Math.min(SCALE.most, fit);
    await paper.addSheet(sheet, [
      { shapes: heading.shapes, x: MARGIN, y: MARGIN, scale: WORDS_SCALE },
      {
        shapes: scene.shapes,
        x: MARGIN + (inner - (right - left) * scale) / 2 - left * scale,
        y: pictureTop + (room - (bottom - top) * scale) / 2 - top * scale,
        scale,
        alt: `The graph as a picture. ${about[0] ?? ''} What it shows follows as text.`,
      },
      { shapes: legend.shapes, x: MARGIN, y: legendTop, scale: WORDS_SCALE },
    ]);
    return;
  }
}

function writeAbout(paper: Paper, brief: Brief, context: ExportContext): void {
  paper.addToOutline('About this file');
  paper.write({ ...HEADING, text: 'About this file' });
  for (const [label, text] of aboutFacts(brief, context))
    paper.write({ ...BODY, text: label === '' ? text : `${label}: ${text}`, above: 3 });
  if (context.query !== undefined)
    paper.write({ ...BODY, text: `Answers the question: ${toOneLine(context.query)}`, above: 3 });
  if (!brief.evidence) return;
  const grades = gradeFacts(context.vocabulary).map(([mark, meaning]) => `${mark} ${meaning.toLowerCase()}`);
  const text = `Grades: a letter for the source (${grades.slice(0, 6).join(', ')}) and a digit for what it says (${grades.slice(6).join(', ')}). A number in brackets leads to the source of that number.`;
  paper.write({ ...NOTE, text, above: 6 });
}

async function writeEdges(paper: Paper, brief: Brief, { vocabulary }: ExportContext): Promise<void> {
  if (brief.edges.length === 0) return;
  paper.addToOutline('Claims by edge');
  paper.write({ ...HEADING, text: 'Claims by edge', above: 18 });
  for (const [at, edge] of brief.edges.entries()) {
    await paper.slices.rest();
    paper.write({ ...EDGE, text: `${at + 1}. ${edgeTitle(edge, brief, vocabulary)}`, above: 10 });
    paper.write({ ...NOTE, text: edgeSummary(edge, vocabulary), above: 1 });
    for (const claim of edge.evidence) {
      const document = brief.documentOf.get(claim.document);
      const number = document ? ` [${document.number}]` : '';
      paper.write({ ...BODY, text: `${toOneLine(claim.statement)}${number}`, indent: 12, above: 4 });
      const source: readonly Fact[] = document ? [['', sourceWords(document)]] : [];
      paper.write({
        ...NOTE,
        text: sayFacts([...source, ...gradingFacts(claim, vocabulary)]),
        indent: 12,
        ...(document && { link: { place: `source-${document.number}` } }),
      });
      const facts = sayFacts(claimFacts(claim, brief));
      if (facts !== '') paper.write({ ...NOTE, text: facts, indent: 12 });
    }
  }
}

function writeDisputes(paper: Paper, brief: Brief): void {
  if (brief.disputes.length === 0) return;
  paper.addToOutline('Disputes');
  paper.write({ ...HEADING, text: 'Disputes', above: 18 });
  for (const dispute of brief.disputes) {
    paper.write({ ...EDGE, text: capitalise(toOneLine(dispute.about)) || dispute.id, above: 10 });
    paper.write({ ...NOTE, text: `${capitalise(dispute.kind)}: ${toOneLine(dispute.why)}` });
    for (const { label, claims, missing } of disputeSides(dispute, brief)) {
      const elsewhere = missing > 0 ? ` (and ${missing} outside of this graph)` : '';
      paper.write({ ...BODY, text: `One side: ${label}${elsewhere}`, indent: 12, above: 4, keep: true });
      for (const claim of claims) {
        const number = brief.documentOf.get(claim.document)?.number;
        const text = `${toOneLine(claim.statement)}${number === undefined ? '' : ` [${number}]`}`;
        paper.write({ ...NOTE, text, indent: 24 });
      }
    }
  }
}

async function writeSources(paper: Paper, brief: Brief, { vocabulary }: ExportContext): Promise<void> {
  if (brief.documents.length === 0) return;
  paper.addToOutline('Sources');
  paper.write({ ...HEADING, text: 'Sources', above: 18 });
  for (const document of brief.documents) {
    await paper.slices.rest();
    const { number, title, url } = document;
    const place = `source-${number}`;
    const text = `${number}. ${toOneLine(title)}. ${sourceWords(document)}.`;
    paper.write({ ...BODY, text, place, above: 7, keep: true });
    if (url !== undefined) {
      const isWeb = /^https?:\/\//i.test(url);
      const address = toOneLine(url);
      paper.write({
        size: NOTE.size,
        colour: isWeb ? LINK : NOTE.colour,
        text: address,
        indent: 12,
        ...(isWeb && { link: { address } }),
      });
    }
    paper.write({ ...NOTE, text: sayFacts(documentFacts(document, brief, vocabulary)), indent: 12 });
  }
}

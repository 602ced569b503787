/** Writes the evidence bundle: one HTML file that opens anywhere, shows the picture and its evidence, and checks itself. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { aboutFacts } from '../brief/brief-words.ts';
import { readBrief, type Brief } from '../brief/read-brief.ts';
import { COORDINATES_CREDIT, toAbout } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { buildScene } from '../pictures/build-scene.ts';
import { drawShape, WORDS_STYLE } from '../pictures/draw-svg.ts';
import { toOneLine } from '../pictures/fit-words.ts';
import { picturedOf } from '../pictures/read-picture.ts';
import { writePlace, type LegendEntry, type Scene } from '../pictures/scene.ts';
import { escapeAttribute, escapeText } from '../xml.ts';
import { describeMarkup, digestOf, escapeJson, isolate } from './html-text.ts';
import { readPageAssets } from './page-assets.ts';
import { writeEvidence } from './write-evidence.ts';

/** Room about the picture, in pixels. */
const MARGIN = 24;

/** Writes the file. */
export async function* writeHtml(reading: GraphReading, context: ExportContext): FileParts {
  const brief = await readBrief(reading, context.vocabulary);
  const scene = await buildScene(picturedOf(brief), context);
  const { style, script } = readPageAssets();
  const title = toOneLine(context.title) || 'Graph';
  const document = [
    writeFront(title, brief, context),
    writePicture(title, scene),
    ...writeEvidence(brief, context.vocabulary),
    writeQuery(context.query),
    writeCredit(brief),
  ].join('');
  const data = escapeJson(toData(brief, context, scene));
  // Both what programs read and what people read is in it: neither can be changed alone.
  const digest = digestOf(`${data}\n${describeMarkup(document)}`, 'hex');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digestOf(script, 'base64')}'`,
    `style-src 'sha256-${digestOf(style, 'base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="entente-sha256" content="${digest}">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${BAR}<main id="document">`;
  yield document;
  yield `</main>
${PANEL}<footer id="foot"><p>SHA-256 of the data, the words and the picture of this file, as it was made: <code>${digest}</code></p><p>The page computes it anew when it is opened. Whoever changes the file on purpose could change this number too: compare it with the one that its maker tells you.</p></footer>
<script type="application/json" id="data">`;
  yield data;
  yield `</script>
<script>${script}</script>
</body>
</html>
`;
}

/** What only a page that runs its script shows, outside of what is checked. */
const BAR = `<div id="bar" class="live"><span class="mark">Entente <span>evidence bundle</span></span><label class="search"><span class="hidden">Search entities by name</span><input id="search" type="search" placeholder="Search entities" autocomplete="off" spellcheck="false"></label><p id="check" role="status">Checking …</p></div>
`;
const PANEL = `<aside id="panel" class="live" aria-label="Details" tabindex="-1"></aside>
`;

function writeFront(title: string, brief: Brief, context: ExportContext): string {
  const facts = aboutFacts(brief, context).map(
    ([label, text]) => `<div><dt>${escapeText(label)}</dt><dd>${isolate(text)}</dd></div>`,
  );
  const sections = [
    ...(brief.groups.length > 0 ? ['<a href="#claims">Claims by edge</a>'] : []),
    ...(brief.disputes.length > 0 ? ['<a href="#disputes">Disputes</a>'] : []),
    ...(brief.documents.length > 0 ? ['<a href="#sources">Sources</a>'] : []),
    ...(brief.evidence ? ['<a href="#grades">Grades</a>'] : []),
    ...(context.query === undefined ? [] : ['<a href="#query">Question</a>']),
  ];
  return `<header><h1>${isolate(title)}</h1>\n<dl class="about">${facts.join('')}</dl><nav class="contents" aria-label="Contents">${sections.join(' ')}</nav></header>\n`;
}

function writePicture(title: string, { box, shapes, legend }: Scene): string {
  const view = [
    box.left - MARGIN,
    box.top - MARGIN,
    box.right - box.left + 2 * MARGIN,
    box.bottom - box.top + 2 * MARGIN,
  ].map(writePlace);
  const tools = TOOLS.map(
    ([id, label, sign]) => `<button type="button" id="${id}" aria-label="${label}">${sign}</button>`,
  );
  return `<figure id="picture"><div id="stage"><svg viewBox="${view.join(' ')}" role="group" aria-label="${escapeAttribute(title)}" ${WORDS_STYLE}>
${shapes.map(drawShape).join('')}</svg></div><div class="tools live" role="group" aria-label="Zoom">${tools.join('')}</div>
<figcaption><ul class="legend">${legend.map(writeLegendEntry).join('')}</ul></figcaption></figure>\n`;
}

const TOOLS = [
  ['zoom-in', 'Zoom in', '+'],
  ['zoom-out', 'Zoom out', '−'],
  ['fit', 'Fit the whole picture', '⤢'],
] as const;

function writeLegendEntry({ sample, width, words }: LegendEntry): string {
  return `<li><svg width="${width}" height="16" viewBox="0 0 ${width} 16" aria-hidden="true">${sample.map(drawShape).join('')}</svg>${escapeText(words)}</li>`;
}

function writeQuery(query: string | undefined): string {
  if (query === undefined) return '';
  const lines = query.replace(/\r\n?/g, '\n');
  return `<section id="query"><h2>The question that it answers</h2><pre><code>${isolate(lines)}</code></pre></section>\n`;
}

/** Of coordinates, which the data hold though the page does not show them. */
function writeCredit({ entities }: Brief): string {
  const hasPlaces = [...entities.values()].some(({ latitude }) => latitude !== undefined);
  return hasPlaces ? `<p class="credit">${escapeText(COORDINATES_CREDIT)}</p>\n` : '';
}

/** All that the file holds, for programs; the page reads names and edges from it. */
function toData(brief: Brief, context: ExportContext, { groups, bundles }: Scene): object {
  const { vocabulary, positions } = context;
  return {
    format: 'entente evidence bundle 1',
    about: toAbout(context),
    entities: [...brief.entities.values()],
    mentioned: [...brief.mentioned.values()],
    edges: brief.edges,
    documents: brief.documents,
    disputes: brief.disputes,
    origins: [...brief.origins.values()],
    positions: Object.fromEntries([...positions].filter(([id]) => brief.entities.has(id))),
    groups,
    bundles,
    kinds: vocabulary.kinds.map(({ kind, meaning, colour }) => ({ kind, meaning, colour })),
    relations: vocabulary.relations.map(({ relation, label, inverse }) => ({ relation, label, inverse })),
    reliability: vocabulary.reliability,
    credibility: vocabulary.credibility,
  };
}

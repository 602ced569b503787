/** Writes a brief in Markdown: every sentence by edge, with its grade and a footnote to its document; disputes; sources. */
import type { Dispute } from '../../model/claim.ts';
import type { GraphReading, ReadClaim, ReadEdge } from '../../model/graph-reading.ts';
import { capitalise, countOf } from '../../model/words.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import {
  aboutFacts,
  claimFacts,
  disputeSides,
  documentFacts,
  edgeSummary,
  edgeTitle,
  gradeFacts,
  gradingFacts,
  nameOf,
  sayFacts,
  sourceWords,
} from './brief-words.ts';
import { escapeMarkdown, fenceMarkdown, linkMarkdown } from './markdown-text.ts';
import { readBrief, type Brief, type CitedDocument } from './read-brief.ts';

/** Writes the file. */
export async function* writeMarkdown(reading: GraphReading, context: ExportContext): FileParts {
  const brief = await readBrief(reading, context.vocabulary);
  yield writeHead(brief, context);
  for (const { entity, edges } of brief.groups) {
    yield `\n## ${escapeMarkdown(nameOf(brief, entity.id))}\n`;
    for (const edge of edges) yield writeEdge(edge, brief, context);
  }
  if (brief.disputes.length > 0) yield '\n## Disputes\n';
  for (const dispute of brief.disputes) yield writeDispute(dispute, brief);
  if (brief.documents.length > 0) yield '\n## Sources\n\n';
  for (const document of brief.documents) yield writeSource(document, brief, context);
}

function writeHead(brief: Brief, context: ExportContext): string {
  const facts = aboutFacts(brief, context).map(
    ([label, text]) => `- ${label === '' ? '' : `**${label}:** `}${escapeMarkdown(text)}`,
  );
  const query =
    context.query === undefined ? [] : ['', 'Answers:', '', fenceMarkdown(context.query, 'cypher')];
  const grades = gradeFacts(context.vocabulary)
    .map(([mark, meaning]) => `**${mark}** ${escapeMarkdown(meaning.toLowerCase())}`)
    .join(', ');
  const about = brief.evidence
    ? ['', `Grades join a letter for the source and a digit for what it says: ${grades}.`]
    : [];
  return `${[`# ${escapeMarkdown(context.title) || 'Graph'}`, '', ...facts, ...query, ...about].join('\n')}\n`;
}

function writeEdge(edge: ReadEdge, brief: Brief, { vocabulary }: ExportContext): string {
  const claims = edge.evidence.map((claim) => {
    const facts = sayFacts([...gradingFacts(claim, vocabulary), ...claimFacts(claim, brief)]);
    return `- ${writeSentence(claim, brief)}  \n  ${escapeMarkdown(facts)}\n`;
  });
  const title = escapeMarkdown(edgeTitle(edge, brief, vocabulary));
  return `\n### ${title}\n\n${escapeMarkdown(capitalise(edgeSummary(edge, vocabulary)))}.\n${claims.length > 0 ? '\n' : ''}${claims.join('')}`;
}

/** The statement with its footnote. */
function writeSentence(claim: ReadClaim, brief: Brief): string {
  const number = brief.documentOf.get(claim.document)?.number;
  return `${escapeMarkdown(claim.statement)}${number === undefined ? '' : `[^${number}]`}`;
}

function writeDispute(dispute: Dispute, brief: Brief): string {
  const sides = disputeSides(dispute, brief).map(({ label, claims, missing }) => {
    const elsewhere = missing > 0 ? ` (${countOf(missing, 'claim')} outside of this graph)` : '';
    const sentences = claims.map((claim) => `  - ${writeSentence(claim, brief)}\n`);
    return `- **${escapeMarkdown(label)}**${elsewhere}\n${sentences.join('')}`;
  });
  const why = `${escapeMarkdown(capitalise(dispute.kind))}: ${escapeMarkdown(dispute.why)}`;
  return `\n### ${escapeMarkdown(capitalise(dispute.about)) || dispute.id}\n\n${why}\n\n${sides.join('')}`;
}

function writeSource(document: CitedDocument, brief: Brief, { vocabulary }: ExportContext): string {
  const { number, title, url } = document;
  const facts = sayFacts(documentFacts(document, brief, vocabulary));
  const parts = [
    `${escapeMarkdown(title)}. ${escapeMarkdown(sourceWords(document))}.`,
    ...(url === undefined ? [] : [linkMarkdown(url)]),
    `${escapeMarkdown(facts)}.`,
  ];
  return `[^${number}]: ${parts.join(' ')}\n`;
}

/** The readable part of a bundle, which needs no script: claims by edge with footnotes, disputes by sides, sources, grades. */
import type { Dispute } from '../../model/claim.ts';
import type { ReadClaim, ReadEdge } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { capitalise, countOf } from '../../model/words.ts';
import {
  claimFacts,
  disputeSides,
  documentFacts,
  edgeSummary,
  edgeTitle,
  gradeFacts,
  gradingFacts,
  nameOf,
  sourceWords,
  type Fact,
} from '../brief/brief-words.ts';
import type { Brief, CitedDocument } from '../brief/read-brief.ts';
import { toOneLine } from '../pictures/fit-words.ts';
import { escapeAttribute, escapeText } from '../xml.ts';
import { isolate, linkTo } from './html-text.ts';

/** All sections, a piece at a time. */
export function* writeEvidence(brief: Brief, vocabulary: Vocabulary): Iterable<string> {
  const disputesOf = findDisputes(brief);
  if (brief.groups.length > 0) yield '<section id="claims"><h2>Claims by edge</h2>\n';
  for (const { entity, edges } of brief.groups) {
    yield `<h3>${isolate(nameOf(brief, entity.id))}</h3>\n`;
    for (const edge of edges) yield writeEdge(edge, disputesOf.get(edge.id) ?? [], { brief, vocabulary });
  }
  if (brief.groups.length > 0) yield '</section>\n';
  if (brief.disputes.length > 0) yield '<section id="disputes"><h2>Disputes</h2>\n';
  for (const [at, dispute] of brief.disputes.entries()) yield writeDispute(dispute, at + 1, brief);
  if (brief.disputes.length > 0) yield '</section>\n';
  if (brief.documents.length > 0) {
    yield '<section id="sources"><h2>Sources</h2>\n<table><thead><tr><th scope="col">No.</th><th scope="col">Document</th><th scope="col">Reliability and how it was had</th></tr></thead><tbody>\n';
    for (const document of brief.documents) yield writeSource(document, brief, vocabulary);
    yield '</tbody></table></section>\n';
  }
  if (brief.evidence) yield writeGrades(vocabulary);
}

interface Told {
  readonly brief: Brief;
  readonly vocabulary: Vocabulary;
}

/** Places of the disputes about claims of an edge, by its id. */
function findDisputes(brief: Brief): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const [at, dispute] of brief.disputes.entries())
    for (const id of dispute.sides.flatMap((side) => side.claims)) {
      const edge = brief.claimOf.get(id)?.edge;
      if (edge !== undefined) found.set(edge, (found.get(edge) ?? new Set()).add(at));
    }
  return new Map([...found].map(([edge, places]) => [edge, [...places]]));
}

function writeEdge(edge: ReadEdge, disputes: readonly number[], { brief, vocabulary }: Told): string {
  const claims = edge.evidence.map((claim) => {
    const grading = gradingFacts(claim, vocabulary).map(writeFact).join(' · ');
    const facts = claimFacts(claim, brief).map(writeFact).join(' · ');
    const document = brief.documentOf.get(claim.document);
    const source = document ? `${linkTo(document.url, sourceWords(document))} · ` : '';
    return `<li>${writeStatement(claim, brief)}<p class="facts">${source}${grading}</p>${facts === '' ? '' : `<p class="facts">${facts}</p>`}</li>\n`;
  });
  const disputed = disputes.map((at) => {
    const about = toOneLine(brief.disputes[at]?.about ?? '');
    return `<p class="disputed" data-dispute="dispute-${at + 1}">Disputed: <a href="#dispute-${at + 1}">${isolate(about)}</a></p>\n`;
  });
  const list = claims.length > 0 ? `<ul class="statements">\n${claims.join('')}</ul>\n` : '';
  return `<article data-of="${escapeAttribute(edge.id)}"><h4>${isolate(edgeTitle(edge, brief, vocabulary))}</h4><p class="summary">${escapeText(capitalise(edgeSummary(edge, vocabulary)))}</p>\n${list}${disputed.join('')}</article>\n`;
}

/** A fact with its label, where it has one. */
function writeFact([label, text]: Fact): string {
  return `${label === '' ? '' : `<b>${escapeText(label)}:</b> `}${isolate(text)}`;
}

/** The sentence with the number of its footnote. */
function writeStatement(claim: ReadClaim, brief: Brief): string {
  const number = brief.documentOf.get(claim.document)?.number;
  const note =
    number === undefined
      ? ''
      : `<sup><a href="#source-${number}" aria-label="Source ${number}">${number}</a></sup>`;
  return `<p class="statement">${isolate(toOneLine(claim.statement))}${note}</p>`;
}

function writeDispute(dispute: Dispute, number: number, brief: Brief): string {
  const sides = disputeSides(dispute, brief).map(({ label, claims, missing }) => {
    const sentences = claims.map((claim) => `<li>${writeStatement(claim, brief)}</li>`);
    const elsewhere =
      missing > 0 ? `<li class="facts">${countOf(missing, 'claim')} outside of this graph</li>` : '';
    return `<li><p class="side">${isolate(label)}</p><ul class="statements">${sentences.join('')}${elsewhere}</ul></li>\n`;
  });
  return `<article class="dispute" id="dispute-${number}"><h3>${isolate(capitalise(toOneLine(dispute.about)))}</h3><p class="summary">${isolate(capitalise(toOneLine(dispute.kind)))}: ${isolate(toOneLine(dispute.why))}</p><ul class="sides">\n${sides.join('')}</ul></article>\n`;
}

function writeSource(document: CitedDocument, brief: Brief, vocabulary: Vocabulary): string {
  const { number, title, url } = document;
  const facts = documentFacts(document, brief, vocabulary).map((fact) => `<li>${writeFact(fact)}</li>`);
  const address = url === undefined ? '' : `<br><span class="address">${isolate(toOneLine(url))}</span>`;
  return `<tr id="source-${number}"><th scope="row">${number}</th><td>${linkTo(url, toOneLine(title) || 'Without a title')}<br>${isolate(sourceWords(document))}${address}</td><td><ul class="plain">${facts.join('')}</ul></td></tr>\n`;
}

function writeGrades(vocabulary: Vocabulary): string {
  const entries = gradeFacts(vocabulary).map(
    ([mark, meaning]) => `<div><dt>${escapeText(mark)}</dt><dd>${escapeText(meaning)}</dd></div>`,
  );
  return `<section id="grades"><h2>Grades</h2><p>A letter for the reliability of the source and a digit for the credibility of what it says, on the scales of NATO: B2 is a usually reliable source that says what is probably true.</p>\n<dl class="grades">${entries.join('')}</dl></section>\n`;
}

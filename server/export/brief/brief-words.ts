/** The words of a brief, plain and without marks of any format, which each format escapes and arranges in its own way. */
import type { Dispute } from '../../model/claim.ts';
import type { ReadClaim, ReadDocument, ReadEdge, Relayed } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import {
  capitalise,
  countOf,
  writeBasis,
  writeDay,
  writeGrade,
  writeQuantity,
  writeRelation,
  writeTime,
} from '../../model/words.ts';
import type { ExportContext } from '../graph-writer.ts';
import { sayName } from '../pictures/draw-edges.ts';
import { toOneLine } from '../pictures/fit-words.ts';
import { writeMoment } from '../written-moment.ts';
import { findEntity, type Brief } from './read-brief.ts';

/** A label with what is said under it. */
export type Fact = readonly [label: string, text: string];

/** What a brief has to say about itself: what it shows, when and by whom it was made, by which filters and question. */
export function aboutFacts(brief: Brief, { madeAt, madeBy, filters }: ExportContext): readonly Fact[] {
  const publishers = new Set(brief.documents.map((document) => document.publisherId)).size;
  const claims = brief.claimOf.size;
  const sources = brief.evidence
    ? `; ${countOf(claims, 'claim')} from ${countOf(brief.documents.length, 'document')} of ${countOf(publishers, 'publisher')}`
    : '; the evidence is left out';
  return [
    [
      'Shows',
      `${countOf(brief.entities.size, 'entity', 'entities')}, ${countOf(brief.edges.length, 'edge')}${sources}`,
    ],
    ['Made', `${writeMoment(madeAt)}, with Entente`],
    ...(madeBy === undefined ? [] : [['Made by', `${toOneLine(madeBy)} (as typed, unverified)`] as const]),
    ...filters.map((filter, at): Fact => [at === 0 ? 'Filters' : '', toOneLine(filter)]),
  ];
}

/** `Aland supplies Beland`. */
export function edgeTitle(
  { source, relation, target }: ReadEdge,
  brief: Brief,
  vocabulary: Vocabulary,
): string {
  return `${nameOf(brief, source)} ${writeRelation(relation, 'out', vocabulary)} ${nameOf(brief, target)}`;
}

/** Facts in one line: what has a label begins with it, and a dot parts them, as commas and semicolons stand within. */
export function sayFacts(facts: readonly Fact[]): string {
  return facts.map(([label, text]) => (label === '' ? text : `${label}: ${text}`)).join(' · ');
}

/** `3 claims, 2 documents, 2 independent origins · reported · best grade B2 (…) · sources disagree`. */
export function edgeSummary({ properties }: ReadEdge, vocabulary: Vocabulary): string {
  const { claims, documents, origins, status, grade, contested } = properties;
  const counts = [
    countOf(claims, 'claim'),
    countOf(documents, 'document'),
    countOf(origins, 'independent origin'),
  ];
  return [
    counts.join(', '),
    status,
    ...(grade === undefined ? [] : [`best grade ${grade} (${writeGrade(grade, vocabulary)})`]),
    ...(contested ? ['sources disagree'] : []),
  ].join(' · ');
}

/** How good a claim is: its grade, with what that means, and its status. */
export function gradingFacts({ grade, status }: ReadClaim, vocabulary: Vocabulary): readonly Fact[] {
  return [
    ['', `${grade} (${writeGrade(grade, vocabulary)})`],
    ['', status],
  ];
}

/** Days and all that qualifies a claim, each a few words. */
export function claimFacts(claim: ReadClaim, brief: Brief): readonly Fact[] {
  const { speaker, instrument, place, event } = claim.named;
  const named = (id: string | undefined): string | undefined => (id === undefined ? id : nameOf(brief, id));
  const facts: readonly (readonly [label: string, text: string | undefined])[] = [
    ['When', writeTime(claim)],
    ['How much', writeQuantity(claim)],
    ['Said by', named(speaker)],
    ['By means of', named(instrument)],
    ['Where', named(place)],
    ['Within', named(event)],
    ['Role', claim.role],
    ['Office', claim.office],
    ['Characterised as', claim.characterisedAs],
    ['Found at', claim.locator],
    ...claim.relays.map((relay) => relayFact(relay, brief)),
  ];
  return facts.flatMap(([label, text]): Fact[] =>
    text === undefined || text === '' ? [] : [[label, toOneLine(text)]],
  );
}

/** `KBS World Radio, Feb 2025`. */
export function sourceWords({ publisher, published }: ReadDocument): string {
  return `${sayName(publisher)}, ${published === undefined ? 'no date shown' : writeDay(published)}`;
}

/** What is known of a document besides title, publisher, day and address: how far it is to be trusted, and how it was had. */
export function documentFacts(document: ReadDocument, brief: Brief, vocabulary: Vocabulary): readonly Fact[] {
  const { reliability, reliabilityReason, titleBasis, retrieved, retrievedFrom, language, kind } = document;
  return [
    [
      'Reliability',
      `${reliability}, ${vocabulary.reliability[reliability] ?? 'unknown'} (${toOneLine(reliabilityReason)})`,
    ],
    ['', `${kind}, in ${languageName(language)}`],
    ['Title', toOneLine(titleBasis)],
    ['Retrieved', `${writeDay(retrieved)} from ${toOneLine(retrievedFrom)}`],
    ...document.relays.map((relay) => relayFact(relay, brief)),
  ];
}

/** Sides of a dispute with the claims on each that the brief has. */
export function disputeSides(
  { sides }: Dispute,
  brief: Brief,
): readonly { readonly label: string; readonly claims: readonly ReadClaim[]; readonly missing: number }[] {
  return sides.map(({ label, claims }) => {
    const known = claims.flatMap((id) => brief.claimOf.get(id) ?? []);
    return { label: toOneLine(label), claims: known, missing: claims.length - known.length };
  });
}

/** Letters and digits of grades with their meanings. */
export function gradeFacts({ reliability, credibility }: Vocabulary): readonly Fact[] {
  return [...Object.entries(reliability), ...Object.entries(credibility)].map(([mark, meaning]) => [
    mark,
    capitalise(meaning),
  ]);
}

/** The name of an entity within a sentence. */
export function nameOf(brief: Brief, id: string): string {
  return sayName(findEntity(brief, id)?.name ?? id);
}

/** Where information comes from, and what says so. */
function relayFact({ to, basis }: Relayed, brief: Brief): Fact {
  return ['Has it from', `${nameSource(to, brief)} (${toOneLine(writeBasis(basis))})`];
}

function nameSource({ type, id }: Relayed['to'], brief: Brief): string {
  if (type === 'entity') return nameOf(brief, id);
  if (type === 'origin') return sayName(brief.origins.get(id)?.name ?? id);
  return `“${sayName(brief.documentOf.get(id)?.title ?? id)}”`;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

function languageName(language: string): string {
  try {
    return LANGUAGES.of(language) ?? language;
  } catch {
    return toOneLine(language);
  }
}

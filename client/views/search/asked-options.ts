/** What the search finds by asking the server: entities by their names, documents by their titles, claims by their words. */
import type { ClaimsReply, DocumentsReply, SearchHit, SearchReply } from '../../../server/api/contract.ts';
import type { Claim, SourceDocument } from '../../../server/model/claim.ts';
import { matchText } from '../../state/matching.ts';
import { countOf, writeDay } from '../parts/words.ts';
import type { Option, Section } from './option.ts';

/** How many of each are listed. */
export const MOST_ASKED = { entities: 8, documents: 4, claims: 4 } as const;

/** What the server answered: of the text itself, and, to be seen until that is there, of a text before. */
export interface Answered<Reply> {
  readonly fresh: Reply | undefined;
  readonly stale: Reply | undefined;
}

/** A title is long, so that words of it say less than those of a name; it never stands before what begins as the text does. */
const DOCUMENT = { least: 0.2, weight: 0.6 } as const;
const CLAIM = 0.2;
/** A name that has all of the words stands before titles and sentences that have them. */
const WORDED = 0.46;
/** A name that is only similar still stands before texts in which the letters are part of other words. */
const GUESS = 0.3;

/** Entities; where all of them are only similar, the heading asks whether they are meant. */
export function entitySection({ fresh, stale }: Answered<SearchReply>): Section {
  const hits = fresh?.hits.filter(({ how }) => how !== 'some-words') ?? [];
  const isGuess = hits.length > 0 && hits.every(({ how }) => how === 'similar');
  return {
    id: 'entities',
    title: isGuess ? 'Did you mean' : 'Entities',
    options: isGuess ? hits.map(toHitOption).map(raiseGuess) : hits.map(toHitOption),
    stale: fresh ? [] : (stale?.hits ?? []).map(toHitOption),
  };
}

/** Entities whose names have some of the typed words: the way on where nothing has all of them. */
export function partialSection({ fresh }: Answered<SearchReply>): Section {
  const hits = fresh?.hits.filter(({ how }) => how === 'some-words') ?? [];
  return {
    id: 'partial',
    title: 'Entities with some of these words',
    options: hits.map(toHitOption),
    stale: [],
  };
}

/** Documents, and below them the way to all of them where there are more. */
export function documentSection({ fresh, stale }: Answered<DocumentsReply>, typed: string): Section {
  const toOption = (document: SourceDocument): Option => toDocumentOption(document, typed);
  const options = (fresh?.documents ?? []).map(toOption).toSorted((a, b) => b.score - a.score);
  const total = fresh?.total ?? 0;
  const all: Option = {
    key: 'documents',
    choice: { type: 'documents', text: typed },
    title: `All ${countOf(total, 'document')} with “${typed}”`,
    icon: 'list-details',
    score: 0,
  };
  return {
    id: 'documents',
    title: 'Documents',
    options: total > options.length ? [...options, all] : options,
    stale: fresh ? [] : (stale?.documents ?? []).map(toOption),
    ...(total > options.length && { total }),
  };
}

/** Claims, the latest reported first. */
export function claimSection({ fresh, stale }: Answered<ClaimsReply>): Section {
  const options = fresh ? toClaimOptions(fresh) : [];
  const total = fresh?.total ?? 0;
  return {
    id: 'claims',
    title: 'Claims',
    options,
    stale: fresh || !stale ? [] : toClaimOptions(stale),
    ...(total > options.length && { total }),
  };
}

function raiseGuess(option: Option): Option {
  return { ...option, score: Math.max(GUESS, option.score) };
}

function toHitOption(hit: SearchHit): Option {
  const { id, name, kind } = hit;
  const score = hit.how === 'words' ? Math.max(WORDED, hit.score) : hit.score;
  return { key: `entity ${id}`, choice: { type: 'entity', id, name, kind }, title: name, hit, score };
}

function toDocumentOption(document: SourceDocument, typed: string): Option {
  const { id, title, language, publisher, published } = document;
  return {
    key: `document ${id}`,
    choice: { type: 'document', id, name: title, language, publisher },
    title,
    lang: language,
    note: `${publisher}, ${published === undefined ? 'undated' : writeDay(published)}`,
    icon: 'file-text',
    score: Math.max(DOCUMENT.least, DOCUMENT.weight * matchText(typed, title)),
  };
}

function toClaimOptions({ claims, documents }: ClaimsReply): readonly Option[] {
  const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]));
  return claims.map((claim) => toClaimOption(claim, publishers.get(claim.document)));
}

function toClaimOption(claim: Claim, publisher: string | undefined): Option {
  const { id, statement, edge, reported } = claim;
  const day = reported === undefined ? 'undated' : writeDay(reported);
  return {
    key: `claim ${id}`,
    choice: { type: 'claim', id, name: statement, edge },
    title: statement,
    note: publisher === undefined ? day : `${publisher}, ${day}`,
    icon: 'quote',
    score: CLAIM,
  };
}

/** The documents that speak of an entity, latest first, each opening to its sentences. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim, ClaimRole, SourceDocument } from '../../../server/model/claim.ts';
import { ClaimList, DocumentLink } from './claim-list.tsx';
import { FoldButton } from '../parts/fold-button.tsx';
import { countOf, writeDay, writeNumber } from '../parts/words.ts';

const FIRST = 8;

/** The documents of one entity. */
export function DocumentList({ evidence }: { evidence: EvidenceReply }): ReactNode {
  const [all, setAll] = useState(false);
  const groups = groupByDocument(evidence);
  const shown = all ? groups : groups.slice(0, FIRST);
  const besides = evidence.truncated ? undefined : describeBesides(groups);
  return (
    <section className="details-section" aria-label="Documents">
      <h3>
        {countOf(groups.length, 'document')} {groups.length === 1 ? 'names' : 'name'} it
      </h3>
      {besides !== undefined && <p className="quiet">{besides}</p>}
      <ul className="plain-list">
        {shown.map((group) => (
          <DocumentItem key={group.document.id} group={group} evidence={evidence} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button
          className="text-button"
          onPress={() => {
            setAll(true);
          }}
        >
          {countOf(groups.length - shown.length, 'more document')}
        </Button>
      )}
      {evidence.truncated && (
        <p className="quiet">
          From {writeNumber(evidence.claims.length)} of {countOf(evidence.total, 'claim')}, the latest first.
        </p>
      )}
    </section>
  );
}

interface DocumentGroup {
  readonly document: SourceDocument;
  readonly claims: readonly Claim[];
}

function DocumentItem({ group, evidence }: { group: DocumentGroup; evidence: EvidenceReply }): ReactNode {
  const [open, setOpen] = useState(false);
  const { document, claims } = group;
  return (
    <li className="document">
      <DocumentLink document={document} />
      <p className="quiet">
        {document.publisher}, {document.published === undefined ? 'undated' : writeDay(document.published)}
      </p>
      <FoldButton isOpen={open} onToggle={setOpen} className="claims-toggle" size={14}>
        {countOf(claims.length, 'sentence')}
      </FoldButton>
      {open && <ClaimList evidence={evidence} only={claims} />}
    </li>
  );
}

/** In which other ways than as an end of an edge a claim may speak of an entity, in words. */
const BESIDES: Readonly<Partial<Record<ClaimRole, string>>> = {
  place: 'where something happened',
  speaker: 'who said it',
  instrument: 'what it was done with',
  event: 'what it belongs to',
};

/** Why these are more documents than those on which its edges rest; undefined where they are not. */
function describeBesides(groups: readonly DocumentGroup[]): string | undefined {
  const other = groups.filter(({ claims }) => claims.every((claim) => isBesides(claim)));
  if (other.length === 0) return undefined;
  const roles = new Set(other.flatMap(({ claims }) => claims.flatMap(({ as }) => as ?? [])));
  const words = Object.entries(BESIDES).flatMap(([role, each]) => (roles.has(role as ClaimRole) ? each : []));
  const resting = groups.length - other.length;
  const rest =
    resting === 0 ? '' : `; its edges rest on the other${resting === 1 ? '' : ` ${writeNumber(resting)}`}`;
  const [verb, which] =
    other.length === 1 ? ['names', 'One'] : ['name', resting === 0 ? 'All' : writeNumber(other.length)];
  return `${which} ${verb} it only as ${words.join(' or ')}${rest}.`;
}

function isBesides({ as }: Claim): boolean {
  return as !== undefined && BESIDES[as] !== undefined;
}

function groupByDocument(evidence: EvidenceReply): readonly DocumentGroup[] {
  return (
    evidence.documents
      .map((document) => ({
        document,
        claims: evidence.claims.filter((claim) => claim.document === document.id),
      }))
      // What these repeat comes with them, and need not name it.
      .filter(({ claims }) => claims.length > 0)
      .sort((a, b) => (b.document.published ?? '').localeCompare(a.document.published ?? ''))
  );
}

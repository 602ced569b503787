/** The documents that speak of an entity, latest first, each opening to its sentences. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim, SourceDocument } from '../../../server/model/claim.ts';
import { ClaimList, DocumentLink } from './claim-list.tsx';
import { FoldButton } from '../parts/fold-button.tsx';
import { countOf, writeDay } from '../parts/words.ts';

const FIRST = 8;

/** The documents of one entity. */
export function DocumentList({ evidence }: { evidence: EvidenceReply }): ReactNode {
  const [all, setAll] = useState(false);
  const groups = groupByDocument(evidence);
  const shown = all ? groups : groups.slice(0, FIRST);
  return (
    <section className="details-section" aria-label="Documents">
      <h3>
        {countOf(groups.length, 'document')} {groups.length === 1 ? 'names' : 'name'} it
      </h3>
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
          {groups.length - shown.length} more documents
        </Button>
      )}
      {evidence.truncated && (
        <p className="quiet">
          From {evidence.claims.length} of {countOf(evidence.total, 'claim')}, the latest first.
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

function groupByDocument(evidence: EvidenceReply): readonly DocumentGroup[] {
  return evidence.documents
    .map((document) => ({
      document,
      claims: evidence.claims.filter((claim) => claim.document === document.id),
    }))
    .sort((a, b) => (b.document.published ?? '').localeCompare(a.document.published ?? ''));
}

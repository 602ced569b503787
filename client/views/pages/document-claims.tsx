/** The claims that were drawn from a document, in their order, each with the edge that it stands behind. */
import type { ReactNode } from 'react';
import type { DocumentDetails } from '../../../server/model/answers.ts';
import type { Claim } from '../../../server/model/claim.ts';
import { ClaimList } from '../details/claim-list.tsx';
import { useExplorer } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { EdgeWords } from './edge-words.tsx';

/** The claims. */
export function DocumentClaims({ document }: { document: DocumentDetails }): ReactNode {
  const { claims } = document;
  return (
    <section className="source-section" aria-label="Claims">
      <h3>{claims.length === 0 ? 'No claims' : countOf(claims.length, 'claim')}</h3>
      {claims.map((claim, at) => (
        <DocumentClaim key={claim.id} claim={claim} number={at + 1} document={document} />
      ))}
    </section>
  );
}

interface DocumentClaimProps {
  readonly claim: Claim;
  readonly number: number;
  readonly document: DocumentDetails;
}

function DocumentClaim({ claim, number, document }: DocumentClaimProps): ReactNode {
  const { commands } = useExplorer();
  const nameOf = (id: string): string => document.entities.find((each) => each.id === id)?.name ?? id;
  const evidence = { ...document, total: document.claims.length, truncated: false };
  return (
    <div className="document-claim">
      <div className="document-claim-head">
        <span className="document-claim-number">{number}</span>
        <button
          type="button"
          className="edge-button"
          title="Open this edge on the canvas"
          onClick={() => void commands.showEdge(claim.edge)}
        >
          <EdgeWords source={nameOf(claim.subject)} relation={claim.relation} target={nameOf(claim.object)} />
        </button>
      </div>
      <ClaimList evidence={evidence} only={[claim]} />
      {claim.locator !== undefined && <p className="quiet">In the document: {claim.locator}</p>}
    </div>
  );
}

/** Who contests an edge by denying it, or the event or agreement at an end of it. */
import type { ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { useExplorerState } from '../explorer-context.ts';
import { LineSample } from '../parts/line-sample.tsx';
import { findDenials } from './denials.ts';
import { SideClaim } from './side-claim.tsx';

/** The denials of an edge that are in no dispute above; nothing where there are none. */
export function DenialList({ edge, evidence }: { edge: GraphEdge; evidence: EvidenceReply }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const denials = vocabulary ? findDenials(edge, evidence, vocabulary) : [];
  if (denials.length === 0) return null;
  const nameOf = (id: string): string => evidence.entities.find((each) => each.id === id)?.name ?? id;
  return (
    <section className="disputes" aria-label="Denials">
      <h3>
        <LineSample look="contested" width={20} />
        Sources disagree on whether it is so
      </h3>
      <ul>
        {denials.map(({ end, claims }) => (
          <li key={end ?? ''} className="dispute-side">
            <strong>{end === undefined ? 'Denied or refused' : `Denied: ${nameOf(end)}`}</strong>
            <ul>
              {claims.map((claim) => (
                <SideClaim key={claim.id} claim={claim} evidence={evidence} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

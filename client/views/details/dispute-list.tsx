/** What sources disagree on, side by side, each side with who says it, where, and in which words. */
import { useState, type ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Dispute } from '../../../server/model/claim.ts';
import { FoldButton } from '../parts/fold-button.tsx';
import { LineSample } from '../parts/line-sample.tsx';
import { capitalise, countOf } from '../parts/words.ts';
import { SideClaim } from './side-claim.tsx';

/** The disputes of an answer, each closed until asked for where there are several; nothing where there are none. */
export function DisputeList({ evidence }: { evidence: EvidenceReply }): ReactNode {
  if (evidence.disputes.length === 0) return null;
  return (
    <section className="disputes" aria-label="Disputes">
      <h3>
        <LineSample look="contested" width={20} />
        Sources disagree on
      </h3>
      <ul>
        {evidence.disputes.map((dispute) => (
          <DisputeItem key={dispute.id} dispute={dispute} evidence={evidence} />
        ))}
      </ul>
    </section>
  );
}

function DisputeItem({ dispute, evidence }: { dispute: Dispute; evidence: EvidenceReply }): ReactNode {
  const [open, setOpen] = useState(evidence.disputes.length === 1);
  const claims = new Map([...evidence.claims, ...evidence.further].map((claim) => [claim.id, claim]));
  return (
    <li className="dispute">
      <FoldButton isOpen={open} onToggle={setOpen}>
        <span>{dispute.about}</span>
        <span className="row-count">{countOf(dispute.sides.length, 'side')}</span>
      </FoldButton>
      {open && (
        <div className="dispute-sides">
          <ul>
            {dispute.sides.map((side) => (
              <li key={side.label} className="dispute-side">
                <strong>{capitalise(side.label)}</strong>
                <ul>
                  {side.claims.flatMap((id) => {
                    const claim = claims.get(id);
                    return claim ? [<SideClaim key={id} claim={claim} evidence={evidence} />] : [];
                  })}
                </ul>
              </li>
            ))}
          </ul>
          <p className="quiet">{dispute.why}</p>
        </div>
      )}
    </li>
  );
}

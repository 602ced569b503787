/** What sources disagree on, side by side. */
import { useState, type ReactNode } from 'react';
import type { EvidenceReply } from '../../server/api/contract.ts';
import type { Dispute } from '../../server/model/claim.ts';
import { Icon } from './icon.tsx';
import { LineSample } from './line-sample.tsx';
import { capitalise, countOf } from './words.ts';

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
  const publisherOf = (claimId: string): string | undefined => {
    const claim = evidence.claims.find((each) => each.id === claimId);
    return evidence.documents.find((document) => document.id === claim?.document)?.publisher;
  };
  return (
    <li className="dispute">
      <button
        type="button"
        className="row-button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name="chevron-right" size={16} />
        <span>{dispute.about}</span>
        <span className="row-count">{countOf(dispute.sides.length, 'side')}</span>
      </button>
      {open && (
        <div className="dispute-sides">
          <ul>
            {dispute.sides.map((side) => {
              const publishers = [...new Set(side.claims.flatMap((id) => publisherOf(id) ?? []))];
              const elsewhere = side.claims.filter((id) => publisherOf(id) === undefined).length;
              const said = [
                ...publishers,
                ...(elsewhere > 0 ? [`${countOf(elsewhere, 'claim')} on other edges`] : []),
              ];
              return (
                <li key={side.label}>
                  <span>{capitalise(side.label)}</span>
                  <span className="quiet">{said.join(', ')}</span>
                </li>
              );
            })}
          </ul>
          <p className="quiet">{dispute.why}</p>
        </div>
      )}
    </li>
  );
}

/** What sources disagree on, side by side, each side with who says it, where, and in which words. */
import { useState, type ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim, Dispute } from '../../../server/model/claim.ts';
import { isSpeech } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { FoldButton } from '../parts/fold-button.tsx';
import { LineSample } from '../parts/line-sample.tsx';
import { capitalise, countOf, writeDay } from '../parts/words.ts';

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

/** Who says it, where and when, and the sentence; a button to its edge where that can be drawn and is not the one read. */
function SideClaim({ claim, evidence }: { claim: Claim; evidence: EvidenceReply }): ReactNode {
  const { commands } = useExplorer();
  const drawn = useExplorerState(({ history: { present } }) => present.edges.has(claim.edge));
  const read = useExplorerState(({ selection }) => selection.edges.includes(claim.edge));
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const document = evidence.documents.find((each) => each.id === claim.document);
  const speech = isSpeech(vocabulary, claim.relation);
  const speakerId = claim.attributedTo ?? (speech ? claim.subject : undefined);
  const speaker = evidence.entities.find((entity) => entity.id === speakerId)?.name;
  const publisher = document?.publisher ?? 'an unnamed publisher';
  const day = claim.reported === undefined ? 'undated' : writeDay(claim.reported);
  return (
    <li className="side-claim">
      <p>
        {speaker === undefined || speaker === publisher ? (
          <strong>{publisher}</strong>
        ) : (
          <>
            <strong>{speaker}</strong>, in {publisher}
          </>
        )}
        , {day}
      </p>
      {drawn && !read ? (
        <button
          type="button"
          className="side-sentence"
          title="Go to the edge of this sentence"
          onClick={() => {
            commands.show({ name: 'canvas' });
            commands.selectTarget({ type: 'edge', id: claim.edge });
            commands.setPanel('details', true);
            commands.aim({ move: 'uncover', ids: [claim.subject, claim.object] });
          }}
        >
          {claim.statement}
        </button>
      ) : (
        <p className="quiet">{claim.statement}</p>
      )}
    </li>
  );
}

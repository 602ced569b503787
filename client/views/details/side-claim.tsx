/** One sentence of a side in a dispute: who says it, where and when. */
import type { ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim } from '../../../server/model/claim.ts';
import { isSpeech } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { writeDay } from '../parts/words.ts';

/** Who says it, where and when, and the sentence; a button to its edge where that can be drawn and is not the one read. */
export function SideClaim({ claim, evidence }: { claim: Claim; evidence: EvidenceReply }): ReactNode {
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

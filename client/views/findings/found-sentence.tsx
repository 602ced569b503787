/** One sentence as it is read within a path: what is said, who says so, where and when, and how good it is. */
import type { ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim } from '../../../server/model/claim.ts';
import { isSpeech } from '../../../server/model/vocabulary.ts';
import { DocumentLink } from '../details/claim-list.tsx';
import { useExplorerState } from '../explorer-context.ts';
import { LineSample, lookOfStatus } from '../parts/line-sample.tsx';
import { capitalise, writeDay, writeGrade } from '../parts/words.ts';

/** The sentence of a claim of this evidence. */
export function FoundSentence({ claim, evidence }: { claim: Claim; evidence: EvidenceReply }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const document = evidence.documents.find((each) => each.id === claim.document);
  const speaker = evidence.entities.find((entity) => entity.id === claim.attributedTo);
  const meaning = vocabulary && writeGrade(claim.grade, vocabulary);
  return (
    <div className="found-sentence">
      <blockquote>{claim.statement}</blockquote>
      <p className="byline">
        {document && <strong>{document.publisher}</strong>}
        {speaker && `${document ? ', citing' : 'Citing'} ${speaker.name}`}
        {document || speaker ? ', ' : ''}
        {claim.reported === undefined ? 'undated' : writeDay(claim.reported)}{' '}
        <span className="grade" title={meaning}>
          {claim.grade}
        </span>
        <span className="unseen"> ({meaning})</span> <ClaimStatus claim={claim} />
      </p>
      {document && <DocumentLink document={document} locator={claim.locator} />}
    </div>
  );
}

/** The status of a claim, unless it is of speaking: that something was said is not in doubt. */
function ClaimStatus({ claim }: { claim: Claim }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  if (isSpeech(vocabulary, claim.relation)) return null;
  const meaning = vocabulary?.statuses.find((each) => each.status === claim.status)?.meaning;
  return (
    <span className="status" data-status={claim.status} title={meaning}>
      <LineSample look={lookOfStatus(claim.status)} width={20} />
      {capitalise(claim.status)}
    </span>
  );
}

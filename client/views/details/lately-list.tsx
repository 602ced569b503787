/** What changed lately: the sentences about an entity that were reported in the year before the latest report on it. */
import type { ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim } from '../../../server/model/claim.ts';
import { isSpeech } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { LineSample, lookOfStatus } from '../parts/line-sample.tsx';
import { writeDay, writeNumber } from '../parts/words.ts';
import { findLately } from './weight.ts';

const MONTHS = 12;
const FIRST = 4;

/** The list; nothing where no claim is dated. */
export function LatelyList({ evidence }: { evidence: EvidenceReply }): ReactNode {
  const lately = findLately(evidence.claims, MONTHS);
  const cut = useCut(lately?.claims ?? [], FIRST);
  if (!lately || lately.claims.length === 0) return null;
  const { claims, since, until } = lately;
  return (
    <section className="details-section" aria-label="Lately">
      <h3 title={`Reported from ${writeDay(since)} to ${writeDay(until)}`}>
        Lately <span className="section-note">in the year to {writeDay(until.slice(0, 7))}</span>
      </h3>
      <ul className="plain-list">
        {cut.shown.map((claim) => (
          <li key={claim.id}>
            <LatelyItem claim={claim} evidence={evidence} />
          </li>
        ))}
      </ul>
      <CutButton
        cut={cut}
        more={`${writeNumber(claims.length - FIRST)} more`}
        less={`Only the latest ${writeNumber(FIRST)}`}
      />
    </section>
  );
}

function LatelyItem({ claim, evidence }: { claim: Claim; evidence: EvidenceReply }): ReactNode {
  const { commands } = useExplorer();
  const isDrawn = useExplorerState(({ history }) => history.present.edges.has(claim.edge));
  const meaning = useExplorerState(
    ({ vocabulary }) => vocabulary?.statuses.find((each) => each.status === claim.status)?.meaning,
  );
  const isAct = useExplorerState(({ vocabulary }) => isSpeech(vocabulary, claim.relation));
  const publisher = evidence.documents.find((each) => each.id === claim.document)?.publisher;
  const heading = (
    <span className="lately-head" title={meaning}>
      <LineSample look={lookOfStatus(claim.status, isAct)} width={18} />
      {claim.reported === undefined ? 'undated' : writeDay(claim.reported)}
      {publisher !== undefined && `, ${publisher}`}
    </span>
  );
  const sentence = <span className="lately-sentence">{claim.statement}</span>;
  if (!isDrawn) {
    return (
      <p className="lately">
        {heading}
        {sentence}
      </p>
    );
  }
  return (
    <button
      type="button"
      className="lately"
      title="Go to the edge of this sentence"
      onClick={() => {
        commands.selectTarget({ type: 'edge', id: claim.edge });
        commands.aim({ move: 'uncover', ids: [claim.subject, claim.object] });
      }}
    >
      {heading}
      {sentence}
    </button>
  );
}

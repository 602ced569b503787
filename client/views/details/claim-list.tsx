/** Claims one below the other, latest first: each a sentence with its byline, its grade and its document. */
import { Fragment, useMemo, type ReactNode } from 'react';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim, SourceDocument } from '../../../server/model/claim.ts';
import { isSpeech } from '../../../server/model/vocabulary.ts';
import { EntityButton } from '../parts/entity-button.tsx';
import { useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { LineSample, lookOfStatus } from '../parts/line-sample.tsx';
import { capitalise, writeDay, writeGrade, writeQuantity, writeTime } from '../parts/words.ts';

/** The claims of an answer, or those of one document among them. */
export function ClaimList({
  evidence,
  only,
}: {
  evidence: EvidenceReply;
  only?: readonly Claim[];
}): ReactNode {
  const documents = useMemo(
    () => new Map(evidence.documents.map((document) => [document.id, document])),
    [evidence],
  );
  const claims = [...(only ?? evidence.claims)].sort((a, b) =>
    (b.reported ?? '').localeCompare(a.reported ?? ''),
  );
  return (
    <ol className="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimItem
            claim={claim}
            document={documents.get(claim.document)}
            evidence={evidence}
            titled={!only}
          />
        </li>
      ))}
    </ol>
  );
}

interface ClaimItemProps {
  readonly claim: Claim;
  readonly document: SourceDocument | undefined;
  readonly evidence: EvidenceReply;
  /** Whether the document is named; false below the document's own heading. */
  readonly titled: boolean;
}

function ClaimItem({ claim, document, evidence, titled }: ClaimItemProps): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const meaning = vocabulary?.statuses.find((each) => each.status === claim.status)?.meaning;
  const speaker = evidence.entities.find((entity) => entity.id === claim.attributedTo);
  const contested = evidence.disputes.some((dispute) =>
    dispute.sides.some((side) => side.claims.includes(claim.id)),
  );
  // Of saying and denying the relation itself tells: the line is drawn solid, for that it was said is not in doubt.
  const speech = isSpeech(vocabulary, claim.relation);
  return (
    <article className="claim">
      {(!speech || contested) && (
        <p className="claim-marks">
          {!speech && (
            <span className="status" data-status={claim.status} title={meaning}>
              <LineSample look={lookOfStatus(claim.status)} width={20} />
              {capitalise(claim.status)}
            </span>
          )}
          {contested && <span className="status contested">Disputed</span>}
        </p>
      )}
      <blockquote>{claim.statement}</blockquote>
      <p className="byline">
        {titled && document && <strong>{document.publisher}</strong>}
        {speaker && (
          <>
            {titled && document ? ', citing ' : 'Citing '}
            <EntityButton id={speaker.id} name={speaker.name} />
          </>
        )}
        {titled && <>, {claim.reported === undefined ? 'undated' : writeDay(claim.reported)}</>}
      </p>
      <ClaimFacts claim={claim} evidence={evidence} />
      {titled && document && <DocumentLink document={document} locator={claim.locator} />}
    </article>
  );
}

/** A document's title as a link to it, with what it is and where in it the claim stands. */
export function DocumentLink({
  document,
  locator,
}: {
  document: SourceDocument;
  locator?: string | undefined;
}): ReactNode {
  const place = locator === undefined ? '' : ` (${locator})`;
  if (document.url === undefined) {
    return (
      <p className="document-link" lang={document.language}>
        {document.title}
        {place}
      </p>
    );
  }
  return (
    <p className="document-link">
      <a href={document.url} target="_blank" rel="noreferrer">
        <span lang={document.language}>{document.title}</span>
        <Icon name="external-link" size={14} />
        <span className="unseen"> (opens the document in a new tab)</span>
      </a>
      {place}
    </p>
  );
}

/** When, where, how much and by what means, as far as the claim says; and how good it is. */
function ClaimFacts({ claim, evidence }: { claim: Claim; evidence: EvidenceReply }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const nameOf = (id: string | undefined): ReactNode => {
    const entity = evidence.entities.find((each) => each.id === id);
    return entity && <EntityButton id={entity.id} name={entity.name} />;
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['When', writeTime(claim)],
    ['How much', writeQuantity(claim)],
    ['Where', nameOf(claim.place)],
    ['By means of', nameOf(claim.instrument)],
    ['Event', nameOf(claim.event)],
    ['Office', claim.office],
    ['Role', claim.role],
    ['Described as', claim.characterisedAs === undefined ? undefined : `“${claim.characterisedAs}”`],
  ];
  const given = facts.filter(([, value]) => value !== undefined && value !== null);
  return (
    <dl className="facts">
      {given.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
      <dt>Grade</dt>
      <dd>
        <span className="grade">{claim.grade}</span> {vocabulary && writeGrade(claim.grade, vocabulary)}
      </dd>
    </dl>
  );
}

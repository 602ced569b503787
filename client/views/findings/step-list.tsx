/** Steps read one after the other: each what it says, the best sentence behind it, and the way to the others. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim } from '../../../server/model/claim.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { findBestClaim } from '../../state/best-claim.ts';
import { weakestSteps, type PathStep } from '../../state/path-steps.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { LineSample } from '../parts/line-sample.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { capitalise, countOf, writeTime } from '../parts/words.ts';
import { FoundName } from './found-name.tsx';
import { FoundSentence } from './found-sentence.tsx';

/**
 * The steps, each with what it rests on. In a sequence the entities have the numbers that they have in the picture, and the
 * weakest step is named.
 */
export function StepList({
  label,
  steps,
  isSequence,
}: {
  label: string;
  steps: readonly PathStep[];
  isSequence: boolean;
}): ReactNode {
  const weakest = isSequence ? weakestSteps(steps) : undefined;
  return (
    <ol className="found-steps" aria-label={label}>
      {steps.map((step, at) => (
        <StepItem
          key={`${step.edge.id} ${step.claim ?? ''}`}
          step={step}
          place={isSequence ? at + 1 : undefined}
          isWeakest={weakest?.has(step) === true}
        />
      ))}
    </ol>
  );
}

interface StepItemProps {
  readonly step: PathStep;
  /** The place on the path, from 1, of the entity that the step begins with. */
  readonly place: number | undefined;
  readonly isWeakest: boolean;
}

function StepItem({ step, place, isWeakest }: StepItemProps): ReactNode {
  const { api } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { from, to, words, edge } = step;
  const evidence = useQuery({
    queryKey: ['edge-evidence', edge.id],
    queryFn: () => api.edgeEvidence(edge.id),
  });
  const claim = evidence.data && vocabulary && claimOf(step, evidence.data, vocabulary);
  const when = step.claim !== undefined && claim ? writeTime(claim) : undefined;
  return (
    <li>
      <p className="found-step">
        {place !== undefined && <PlaceMark place={place} />}
        <FoundName id={from.id} name={from.name} /> <em>{words}</em>{' '}
        {place !== undefined && <PlaceMark place={place + 1} />}
        <FoundName id={to.id} name={to.name} />
        {when !== undefined && <span className="found-when">{when}</span>}
      </p>
      <p className="found-rests">
        {isWeakest ? `Weakest step: ${writeWeight(step)}` : capitalise(writeWeight(step))}
      </p>
      {evidence.isPending && <Skeleton lines={2} />}
      {evidence.error && <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.data && claim && <FoundSentence claim={claim} evidence={evidence.data} />}
      {evidence.data && <StepMore step={step} total={evidence.data.total} />}
    </li>
  );
}

/** The number of an entity on the path, as it stands at it in the picture; no part of the sentence that is read or copied. */
function PlaceMark({ place }: { place: number }): ReactNode {
  return <span className="found-place" data-place={place} aria-hidden />;
}

/** What its edge rests on: the best grade there is, and how many independent origins. */
function writeWeight({ edge: { properties } }: PathStep): string {
  const origins = countOf(properties.origins, 'independent origin');
  return properties.grade === undefined ? `no grade, ${origins}` : `at best ${properties.grade}, ${origins}`;
}

/** That sources disagree on a step, and the way to the sentences that are not read here. */
function StepMore({ step, total }: { step: PathStep; total: number }): ReactNode {
  const { commands } = useExplorer();
  const drawn = useExplorerState((state) => state.history.present.edges.has(step.edge.id));
  const { contested } = step.edge.properties;
  const more = total - 1;
  if (!contested && more < 1) return null;
  const words = more > 0 ? countOf(more, 'more sentence') : 'Who disagrees';
  return (
    <p className="found-more">
      {contested && (
        <span className="status contested">
          <LineSample look="contested" width={20} />
          Sources disagree on this step.
        </span>
      )}
      <Button
        className="text-button"
        aria-label={`${words}: ${step.from.name} ${step.words} ${step.to.name}${drawn ? '' : ', put on the canvas for that'}`}
        onPress={() => void commands.readFoundEdge(step.edge.id)}
      >
        {words}
      </Button>
    </p>
  );
}

/** The claim that is the step, else the best one behind its edge. */
function claimOf(step: PathStep, evidence: EvidenceReply, vocabulary: Vocabulary): Claim | undefined {
  const own = evidence.claims.find((claim) => claim.id === step.claim);
  return own ?? findBestClaim(evidence.claims, vocabulary);
}

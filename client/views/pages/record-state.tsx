/** What a page of one record shows while it is read, and where there is no such record or it cannot be read. */
import type { ReactNode } from 'react';
import { EntenteError } from '../../../server/model/errors.ts';
import type { Page } from '../../state/page.ts';
import { PageLink } from '../parts/page-link.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { PageTitle } from './page-title.tsx';

/** How far the reading of a record is. */
export interface RecordStateProps {
  readonly error: Error | null;
  readonly retry: () => void;
  /** What the record is: `document`. */
  readonly noun: string;
  /** The list of all of them. */
  readonly list: Page;
}

/** The state of a record that is not there. */
export function RecordState({ error, retry, noun, list }: RecordStateProps): ReactNode {
  if (!error) return <Skeleton lines={8} />;
  const isGone = error instanceof EntenteError && error.code === `${noun}-not-found`;
  return (
    <>
      <PageTitle>{isGone ? `There is no such ${noun}` : `The ${noun} could not be read`}</PageTitle>
      {isGone ? (
        <p className="list-none">
          Nothing in the graph has this address. It may have been cut off, or the {noun} is no longer there.{' '}
          <PageLink page={list}>See all {noun}s</PageLink>
        </p>
      ) : (
        <Failure error={error} onRetry={retry} />
      )}
    </>
  );
}

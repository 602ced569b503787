/** What is read aloud of what the search has found: how much of each sort. */
import type { ReactNode } from 'react';
import { countListed, type Section } from './option.ts';
import type { Findings } from './use-sections.ts';

/** What is told. */
export interface SearchStatusProps {
  readonly findings: Findings;
  readonly typed: string;
  /** Name of the entity that was put on the canvas while the search stayed open. */
  readonly added: string | undefined;
}

/** The sentence; silent while answers are still to come. */
export function SearchStatus({ findings, typed, added }: SearchStatusProps): ReactNode {
  return (
    <span className="unseen" role="status">
      {added === undefined ? describeFindings(findings, typed) : `${added} is on the canvas.`}
    </span>
  );
}

/** `Entities: 3, Documents: 4 of 12, Claims: 2.` */
export function describeFindings({ sections, isPending }: Findings, typed: string): string {
  if (typed === '' || isPending) return '';
  const parts = sections.filter(({ options }) => options.length > 0).map(describeSection);
  return parts.length === 0 ? 'Nothing is found.' : `${parts.join(', ')}.`;
}

function describeSection({ title, options, total }: Section): string {
  const listed = countListed(options);
  return total === undefined
    ? `${title}: ${String(listed)}`
    : `${title}: ${String(listed)} of ${String(total)}`;
}

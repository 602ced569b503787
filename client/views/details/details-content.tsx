/** What the details say of the one thing that is chosen, or of several. */
import type { ReactNode } from 'react';
import type { Target } from '../../state/view/selection.ts';
import { EdgeDetails } from './edge-details.tsx';
import { EntityDetails } from './entity-details.tsx';
import { SelectionDetails } from './selection-details.tsx';

/** The contents of the panel; of several where there is no one target. */
export function DetailsContent({ target }: { target: Target | undefined }): ReactNode {
  if (target?.type === 'node') return <EntityDetails key={target.id} id={target.id} />;
  if (target?.type === 'edge') return <EdgeDetails key={target.id} id={target.id} />;
  return <SelectionDetails />;
}

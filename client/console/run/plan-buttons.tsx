/** The two ways to ask for the plan of the statement at the cursor: as expected, or with what running it takes. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { running } from '../console-context.ts';

const WAYS = [
  ['EXPLAIN', 'Explain'],
  ['PROFILE', 'Profile'],
] as const;

/** The buttons. */
export function PlanButtons({ isDisabled = false }: { isDisabled?: boolean }): ReactNode {
  return WAYS.map(([how, name]) => (
    <Button
      key={how}
      className="button"
      isDisabled={isDisabled}
      onPress={() => {
        running.runPlan(how);
      }}
    >
      {name}
    </Button>
  ));
}

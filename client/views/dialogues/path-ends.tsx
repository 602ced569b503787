/** The entities between which paths are sought: two to be swapped, or up to five, between each two of which they are. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PathFaults, PathForm } from '../../state/path-form.ts';
import { MOST_ENDS } from '../../state/path-search.ts';
import { EntityPicker } from '../parts/entity-picker.tsx';
import { IconButton } from '../parts/icon-button.tsx';

/** What the ends are. */
export interface PathEndsProps {
  readonly form: PathForm;
  readonly faults: PathFaults['ends'];
  readonly onChange: (part: Pick<PathForm, 'ends'>) => void;
  readonly onEscape: () => void;
}

/** The pickers. */
export function PathEnds({ form: { ends, mode }, faults, onChange, onEscape }: PathEndsProps): ReactNode {
  const isPair = ends.length === 2;
  const empty = ends.indexOf(undefined);
  const remove = (at: number): void => {
    onChange({ ends: ends.filter((_, other) => other !== at) });
  };
  return (
    <div className="path-ends" role="group" aria-label="Between which entities">
      <div className="path-pickers" data-pair={isPair}>
        {ends.map((end, at) => (
          <EntityPicker
            // Entities keep their places, whatever is chosen for them.
            key={at}
            label={labelOf(at, isPair)}
            value={end}
            onChange={(value) => {
              onChange({ ends: ends.map((other, index) => (index === at ? value : other)) });
            }}
            onEscape={onEscape}
            fault={faults[at]}
            autoFocus={at === empty}
            tool={
              !isPair && (
                <Button
                  className="text-button"
                  aria-label={`Leave out entity ${String(at + 1)}`}
                  onPress={() => {
                    remove(at);
                  }}
                >
                  Leave out
                </Button>
              )
            }
          />
        ))}
        {isPair && (
          <div className="path-swap">
            <IconButton
              icon="arrows-left-right"
              label="Swap the two"
              onPress={() => {
                onChange({ ends: [...ends].reverse() });
              }}
            />
          </div>
        )}
      </div>
      <p className="path-others">
        {ends.length < MOST_ENDS && (
          <Button
            className="text-button"
            onPress={() => {
              onChange({ ends: [...ends, undefined] });
            }}
          >
            Add another entity
          </Button>
        )}
        {!isPair && (
          <span className="quiet">
            Paths are sought between each two of them
            {mode === 'forward' ? ', from the one higher up to the one below' : ''}.
          </span>
        )}
      </p>
    </div>
  );
}

function labelOf(at: number, isPair: boolean): string {
  if (!isPair) return `Entity ${String(at + 1)}`;
  return at === 0 ? 'From' : 'To';
}

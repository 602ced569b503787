/** A few words side by side of which one is chosen, each leading to a panel below. */
import type { KeyboardEvent, ReactNode } from 'react';
import { stepSideways } from './arrow-keys.ts';

/** What can be chosen. */
export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Number behind the words; left out where it is 0. */
  readonly count?: number;
}

/** What the segments are. */
export interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Id of the element of the panel below. */
  readonly panel: string;
}

/** The segments; arrow keys lead from one to the other. */
export function Segments<Id extends string>({
  label,
  segments,
  chosen,
  onChoose,
  panel,
}: SegmentsProps<Id>): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = stepSideways(event.key);
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = segments.findIndex((each) => each.id === chosen) + by;
    const next = segments.at(at % segments.length);
    if (!next) return;
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-segment="${next.id}"]`)?.focus();
  };
  return (
    <div className="segments" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          role="tab"
          data-segment={segment.id}
          aria-selected={segment.id === chosen}
          aria-controls={segment.id === chosen ? panel : undefined}
          tabIndex={segment.id === chosen ? 0 : -1}
          onClick={() => {
            onChoose(segment.id);
          }}
        >
          {segment.label}
          {segment.count !== undefined && segment.count > 0 && (
            <span className="segment-count">{segment.count}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** The tools of the timeline, in the bar of the drawer: by which days, from when to when, and what part of time is in sight. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { IconButton } from '../../parts/icon-button.tsx';
import { DrawerTools } from '../drawer-tools.tsx';
import { ShowOnCanvas } from '../show-on-canvas.tsx';
import { wholeDomain, zoom, type Domain } from './axis.ts';
import type { DatedBy } from './dated-claims.ts';
import { DayFields } from './day-fields.tsx';
import { timelineChoices } from './timeline-choices.ts';
import type { BrushState } from './use-brush.ts';

/** What the tools are given. */
export interface TimelineToolsProps {
  readonly by: DatedBy;
  readonly days: readonly number[];
  readonly brush: BrushState;
  readonly domain: Domain | undefined;
  readonly setDomain: (domain: Domain) => void;
}

const STEP = 1.6;

const CHOICES: readonly { readonly by: DatedBy; readonly label: string }[] = [
  { by: 'held', label: 'When it was' },
  { by: 'reported', label: 'When reported' },
];

/** The tools. */
export function TimelineTools({ by, days, brush, domain, setDomain }: TimelineToolsProps): ReactNode {
  const scale = (factor: number): void => {
    if (domain) setDomain(zoom(domain, (domain.from + domain.to) / 2, factor));
  };
  return (
    <DrawerTools>
      <span className="switches" role="group" aria-label="By which days">
        {CHOICES.map((choice) => (
          <ToggleButton
            key={choice.by}
            className="switch"
            isSelected={by === choice.by}
            onChange={() => {
              timelineChoices.setState({ by: choice.by, domain: undefined });
            }}
          >
            {choice.label}
          </ToggleButton>
        ))}
      </span>
      {by === 'held' && <DayFields brush={brush} />}
      <span className="tools-gap" />
      <ShowOnCanvas />
      <IconButton
        icon="plus"
        label="A shorter time"
        placement="top"
        isDisabled={!domain}
        onPress={() => {
          scale(1 / STEP);
        }}
      />
      <IconButton
        icon="minus"
        label="A longer time"
        placement="top"
        isDisabled={!domain}
        onPress={() => {
          scale(STEP);
        }}
      />
      <Button
        className="tool-button"
        aria-label="All of time"
        isDisabled={!domain}
        onPress={() => {
          const whole = wholeDomain(days);
          if (whole) setDomain(whole);
        }}
      >
        All
      </Button>
    </DrawerTools>
  );
}

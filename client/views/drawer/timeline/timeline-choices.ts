/** How the timeline is set for this visit: by what claims are put in time, and which part of time is in sight. */
import { createStore } from 'zustand/vanilla';
import type { Domain } from './axis.ts';
import type { DatedBy } from './dated-claims.ts';

/** The choices. */
export interface TimelineChoices {
  readonly by: DatedBy;
  /** Undefined until the user zooms or moves: where most claims are. */
  readonly domain: Domain | undefined;
}

/** The choices, as long as the page lives. */
export const timelineChoices = createStore<TimelineChoices>(() => ({ by: 'held', domain: undefined }));

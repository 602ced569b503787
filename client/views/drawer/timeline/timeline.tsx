/** The timeline: how many claims fall into which time, days to brush, and below when the facts of what is selected held. */
import { useMemo, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { capitalise, countOf } from '../../parts/words.ts';
import { useSize } from '../../parts/use-size.ts';
import { usualDomain, type Domain } from './axis.ts';
import { FactLanes } from './fact-lanes.tsx';
import { TimeChart } from './time-chart.tsx';
import { timelineChoices } from './timeline-choices.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { useBrush } from './use-brush.ts';
import { useTimeline, type TimelineData } from './use-timeline.ts';

/** Height of the bars in pixels: this part of the drawer, within limits. */
const BARS = { share: 0.4, least: 44, most: 110 } as const;

/** The timeline. */
export function Timeline(): ReactNode {
  const { by, domain: chosen } = useStore(timelineChoices);
  const data = useTimeline(by);
  const days = useMemo(() => daysOfClaims(data), [data]);
  const usual = useMemo(() => usualDomain(days), [days]);
  const brush = useBrush();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const domain = chosen ?? usual;
  const setDomain = (next: Domain): void => {
    timelineChoices.setState({ domain: next });
  };
  const bars = Math.min(BARS.most, Math.max(BARS.least, Math.round(height * BARS.share)));
  return (
    <>
      <TimelineTools {...{ by, days, brush, domain, setDomain }} />
      <div ref={box} className="timeline">
        {domain && width > 0 && (
          <>
            <TimeChart {...{ data, by, brush, domain, setDomain, width }} height={bars} />
            <FactLanes facts={data.facts} about={data.about} domain={domain} width={width} />
          </>
        )}
        {domain && <StatusKey {...data} />}
        <p className="timeline-note" role="status">
          {domain && describe(data)}
        </p>
        {!domain && <p className="drawer-empty">{describeEmptiness(data)}</p>}
      </div>
    </>
  );
}

/** What the shades of the bars mean, from the bottom; each bar says its numbers to those who cannot see it. */
function StatusKey({ dated, statuses }: TimelineData): ReactNode {
  const present = new Set<string>(dated.map(({ claim }) => claim.status));
  return (
    <p className="timeline-note timeline-key" aria-hidden>
      {statuses
        .filter((status) => present.has(status))
        .map((status) => (
          <span key={status} data-status={status}>
            {capitalise(status)}
          </span>
        ))}
    </p>
  );
}

function describe({ dated, undated, unread }: TimelineData): string {
  if (unread > 0) return describeReading(unread);
  const all = countOf(dated.length, 'claim');
  return undated === 0 ? all : `${all}, ${String(undated)} more without a day`;
}

function describeReading(unread: number): string {
  return `Reading the claims behind ${countOf(unread, 'edge')} …`;
}

function describeEmptiness({ unread, undated }: TimelineData): string {
  if (unread > 0) return describeReading(unread);
  if (undated > 0) return `None of ${countOf(undated, 'claim')} says when it was.`;
  return 'There are no claims on the canvas.';
}

/** The days on which claims began, and those on which they ended where that is known. */
function daysOfClaims({ dated }: TimelineData): readonly number[] {
  return dated.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
}

/** The lower part of the timeline: facts as bars and dots in lanes, to select, with mouse and with arrow keys. */
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { selectOne, toggleAll, type Target } from '../../../state/view/selection.ts';
import { useExplorer, useExplorerState } from '../../explorer-context.ts';
import { measureWords } from '../../parts/measure-words.ts';
import { useWidth } from '../../parts/use-width.ts';
import { writeDay, writeSpan } from '../../parts/words.ts';
import { useSize } from '../../parts/use-size.ts';
import type { Domain } from './axis.ts';
import { toIso } from './calendar.ts';
import type { Fact } from './facts.ts';
import { isDot, packLanes, type PlacedFact } from './lanes.ts';

/** What the lanes are drawn from. */
export interface FactLanesProps {
  readonly facts: readonly Fact[];
  readonly about: 'selection' | 'events';
  readonly domain: Domain;
  readonly width: number;
}

/** Heights of a lane in pixels, on wide and on narrow pages. */
const LANE = { wide: 24, narrow: 36 } as const;
const AIR = 4;
/** Pixels by which bars reach out of sight. */
const BEYOND = 24;

const DAY = 86_400_000;

/** The lanes, drawn as far as they are in sight. */
export function FactLanes({ facts, about, domain, width }: FactLanesProps): ReactNode {
  const { commands, store } = useExplorer();
  const box = useRef<HTMLDivElement>(null);
  const { height } = useSize(box);
  const lane = useWidth('sheets') ? LANE.narrow : LANE.wide;
  const [top, setTop] = useState(0);
  const [cursor, setCursor] = useState<string>();
  const [today] = useState(() => Math.floor(Date.now() / DAY));
  const placed = useMemo(
    () => packLanes(facts, { domain, width, today, measure: measureWords }),
    [facts, domain, width, today],
  );
  const lanes = placed.reduce((most, each) => Math.max(most, each.lane + 1), 0);
  const seen = placed.filter((each) => {
    const above = each.lane * lane;
    return each.fact.id === cursor || (above + lane > top && above < top + height);
  });
  const at = placed.findIndex((each) => each.fact.id === cursor);
  const choose = (target: Target, add: boolean): void => {
    const { selection } = store.getState();
    commands.select(add ? toggleAll(selection, selectOne(target)) : selectOne(target));
    if (!add) commands.setPanel('details', true);
  };
  const standOn = (to: number): void => {
    const next = placed[Math.min(placed.length - 1, Math.max(0, to))];
    setCursor(next?.fact.id);
    commands.hover(next?.fact.target);
    const above = (next?.lane ?? 0) * lane;
    const { current } = box;
    if (!current) return;
    if (above < current.scrollTop) current.scrollTop = above;
    else if (above + lane > current.scrollTop + height) current.scrollTop = above + lane + AIR - height;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const fact = placed[at]?.fact;
    if (step !== undefined) standOn(at + step);
    else if (event.key === 'Home') standOn(0);
    else if (event.key === 'End') standOn(placed.length - 1);
    else if (event.key === 'Enter' && fact) choose(fact.target, false);
    else if (event.key === ' ' && fact) choose(fact.target, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const factAt = (event: MouseEvent): PlacedFact | undefined => {
    const element = event.target instanceof Element ? event.target.closest('[data-fact]') : null;
    const id = element?.getAttribute('data-fact');
    return placed.find((each) => each.fact.id === id);
  };
  if (placed.length === 0) return <p className="lanes-empty">{describeNone(about, facts.length)}</p>;
  return (
    <div
      ref={box}
      className="lanes"
      role="listbox"
      tabIndex={0}
      aria-label={about === 'events' ? 'When events took place' : 'When what is selected held or happened'}
      aria-multiselectable="true"
      aria-activedescendant={at < 0 ? undefined : factId(cursor ?? '')}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
      }}
      onClick={(event) => {
        const found = factAt(event);
        if (!found) return;
        setCursor(found.fact.id);
        choose(found.fact.target, event.shiftKey || event.ctrlKey || event.metaKey);
      }}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') commands.hover(factAt(event)?.fact.target);
      }}
      onPointerLeave={() => {
        commands.hover(undefined);
      }}
    >
      <div role="presentation" className="lanes-all" style={{ height: lanes * lane + AIR }}>
        {seen.map((each) => (
          <FactView
            key={each.fact.id}
            placed={each}
            top={each.lane * lane}
            width={width}
            isCursor={each.fact.id === cursor}
          />
        ))}
      </div>
    </div>
  );
}

function describeNone(about: 'selection' | 'events', count: number): string {
  if (count > 0) return 'What there is lies outside the time in sight.';
  return about === 'events'
    ? 'Select an entity or an edge to see when what is said of it held.'
    : 'Nothing that is selected has a day.';
}

interface FactViewProps {
  readonly placed: PlacedFact;
  readonly top: number;
  readonly width: number;
  readonly isCursor: boolean;
}

function FactView({ placed, top, width, isCursor }: FactViewProps): ReactNode {
  const { fact, left, right, text, room } = placed;
  const { target } = fact;
  const isChosen = useExplorerState(({ selection }) =>
    (target.type === 'node' ? selection.nodes : selection.edges).includes(target.id),
  );
  const isHovered = useExplorerState(
    ({ hovered }) => hovered?.id === target.id && hovered.type === target.type,
  );
  const from = Math.max(-BEYOND, left);
  const to = Math.min(width + BEYOND, right);
  const when = writeWhen(fact);
  return (
    <div
      id={factId(fact.id)}
      className="fact"
      role="option"
      aria-label={`${fact.label}, ${when}`}
      aria-selected={isChosen}
      data-fact={fact.id}
      data-cursor={isCursor}
      data-hovered={isHovered}
      style={{ transform: `translateY(${String(top)}px)` }}
      title={`${fact.label}\n${when}`}
    >
      {isDot(placed) ? (
        <span className="fact-dot" data-status={fact.status} style={{ left }} />
      ) : (
        <span
          className="fact-bar"
          data-status={fact.status}
          data-open-start={!Number.isFinite(fact.from)}
          data-open-end={!Number.isFinite(fact.to)}
          style={{ left: from, width: Math.max(4, to - from) }}
        />
      )}
      <span className="fact-label" style={{ left: text, maxWidth: Math.ceil(room) + 1 }}>
        {fact.label}
      </span>
    </div>
  );
}

function factId(id: string): string {
  return `fact-${id}`;
}

/** When a fact was, in words: a day, a span, or a beginning without an end. */
function writeWhen({ from, to }: Fact): string {
  const [first, last] = [
    Number.isFinite(from) ? toIso(from) : undefined,
    Number.isFinite(to) ? toIso(to) : undefined,
  ];
  if (first !== undefined && last !== undefined) return writeSpan(first, last);
  if (first !== undefined) return `since ${writeDay(first)}`;
  return last === undefined ? 'at an unknown time' : `until ${writeDay(last)}`;
}

/** What stands below a list that has more rows than are there: they are asked for when it comes into sight, or is pressed. */
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Failure } from '../parts/waiting.tsx';
import { writeNumber } from '../parts/words.ts';
import type { List } from './use-list.ts';

/** The end of the list; nothing where all rows are there. */
export function MoreRows({ list }: { list: List<unknown> }): ReactNode {
  const { rows, total, more, error, retry } = list;
  const left = total - rows.length;
  if (error) return <Failure error={error} onRetry={retry} />;
  if (left <= 0) return null;
  return <NextRows key={rows.length} left={left} more={more} />;
}

/** How far below the window it is when they are asked for, in pixels. */
const AHEAD = 600;

function NextRows({ left, more }: { left: number; more: List<unknown>['more'] }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const ask = useEffectEvent(() => more?.());
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) ask();
      },
      { root: element.closest('main'), rootMargin: `${String(AHEAD)}px` },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={place} className="list-more">
      {more ? (
        <Button className="text-button" onPress={more}>
          {writeNumber(left)} more
        </Button>
      ) : (
        <span className="quiet">Reading more …</span>
      )}
    </div>
  );
}

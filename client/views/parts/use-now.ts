/** The time as a page shows it: fresh enough for “3 minutes ago”. */
import { useEffect, useState } from 'react';

const PAUSE = 30_000;

/** Milliseconds since 1970, read anew every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, PAUSE);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** A value that changes quickly, as typed text does, once it rests. */
import { useEffect, useState } from 'react';

/** The value once it has been the same for a while, in milliseconds. */
export function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}

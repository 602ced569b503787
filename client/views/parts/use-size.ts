/** How large an element is drawn, followed. */
import { useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels; both 0 until it is drawn. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element without its border. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}

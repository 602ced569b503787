/** The heading over what was found: what was asked, and what the answer holds; it takes the keyboard when it appears. */
import { useEffect, useRef, type ReactNode } from 'react';

/** The heading; `takesFocus` unless something below it does. */
export function FoundHeading({
  title,
  takesFocus,
  children,
}: {
  title: string;
  takesFocus: boolean;
  children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [title, takesFocus]);
  return (
    <header className="found-head">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </header>
  );
}

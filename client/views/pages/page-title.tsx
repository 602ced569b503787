/** The heading of a page, which gets the keyboard when the page comes and names the window meanwhile. */
import { useEffect, useRef, type ReactNode } from 'react';
import { PAGE_TITLE } from '../../state/page-focus.ts';

const PRODUCT = 'Entente';

/** The heading; `lang` where its text is in another language than the page. */
export function PageTitle({ children, lang }: { children: ReactNode; lang?: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.title;
    document.title = `${heading.current?.textContent ?? ''} · ${PRODUCT}`;
    return () => {
      document.title = before;
    };
  }, [children]);
  useEffect(() => {
    // Who has begun to do something below a heading that comes late is not taken away from it.
    const body = heading.current?.closest('main');
    if (!body?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 id={PAGE_TITLE} ref={heading} className="page-title" tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
}

/** What lies beneath a page: the canvas with its panels stays as it is, but cannot be seen or reached until the page is closed. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';

/** The canvas and its panels. */
export function Beneath({ children }: { children: ReactNode }): ReactNode {
  const covered = useExplorerState(({ page }) => page.name !== 'canvas');
  return (
    <div className="beneath" inert={covered}>
      {children}
    </div>
  );
}

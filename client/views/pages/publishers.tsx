/** The pages under “Publishers”: the list, or one publisher. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';
import { PublisherPage } from './publisher-page.tsx';
import { PublishersPage } from './publishers-page.tsx';

/** The page that the address names. */
export function Publishers(): ReactNode {
  const page = useExplorerState((state) => state.page);
  return page.name === 'publisher' ? <PublisherPage key={page.id} id={page.id} /> : <PublishersPage />;
}

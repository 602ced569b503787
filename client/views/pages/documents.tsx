/** The pages under “Documents”: the list, or one document. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';
import { DocumentPage } from './document-page.tsx';
import { DocumentsPage } from './documents-page.tsx';

/** The page that the address names. */
export function Documents(): ReactNode {
  const page = useExplorerState((state) => state.page);
  return page.name === 'document' ? <DocumentPage key={page.id} id={page.id} /> : <DocumentsPage />;
}

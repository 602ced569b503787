/** The pages that can be shown instead of the canvas, by their tabs; each is loaded when it is first shown. */
import { lazy, type ComponentType } from 'react';
import type { Page } from '../../state/page.ts';

/** A tab with what it shows. */
export interface PageTab {
  readonly title: string;
  /** What a press on the tab shows. */
  readonly page: Page;
  /** Names of all pages that lie under this tab, its own first: a document lies under the documents. */
  readonly names: readonly Page['name'][];
  /** Whether it uses the whole width and height of the window, and scrolls by itself. */
  readonly isWhole?: boolean;
  /** Reads from the state which page of these it is. */
  readonly Content: ComponentType;
}

/** The tabs, in their order. */
export const PAGE_TABS: readonly PageTab[] = [
  {
    title: 'Saved views',
    page: { name: 'views' },
    names: ['views'],
    Content: lazy(async () => ({ default: (await import('./saved-views-page.tsx')).SavedViewsPage })),
  },
  {
    title: 'Documents',
    page: { name: 'documents' },
    names: ['documents', 'document'],
    Content: lazy(async () => ({ default: (await import('./documents.tsx')).Documents })),
  },
  {
    title: 'Publishers',
    page: { name: 'publishers' },
    names: ['publishers', 'publisher'],
    Content: lazy(async () => ({ default: (await import('./publishers.tsx')).Publishers })),
  },
];

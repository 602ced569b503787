/** Actions that search and go to other pictures and pages. */
import { focusSearch } from '../state/page-focus.ts';
import type { Action } from './action.ts';

/** Actions that go somewhere. */
export const GOING: readonly Action[] = [
  {
    id: 'search',
    title: 'Search',
    group: 'Search and go',
    keys: ['/', 'Mod+k'],
    words: 'find commands palette',
    run: () => {
      focusSearch();
    },
  },
  {
    id: 'paste-names',
    title: 'Paste a list of names',
    group: 'Search and go',
    words: 'bulk known unknown',
    run: ({ commands }) => {
      commands.openDialogue({ type: 'paste' });
    },
  },
  {
    id: 'questions',
    title: 'Start with a question',
    group: 'Search and go',
    run: ({ commands }) => {
      commands.openDialogue({ type: 'questions' });
    },
  },
  {
    id: 'opening',
    title: 'Show the opening picture',
    group: 'Search and go',
    run: ({ commands }) => {
      commands.show({ name: 'canvas' });
      void commands.showOpening();
    },
  },
  {
    id: 'canvas',
    title: 'Back to the canvas',
    group: 'Search and go',
    words: 'graph picture close page',
    isEnabled: ({ page }) => page.name !== 'canvas',
    run: ({ commands }) => {
      commands.show({ name: 'canvas' });
    },
  },
  {
    id: 'documents',
    title: 'Documents',
    group: 'Search and go',
    words: 'sources articles',
    run: ({ commands }) => {
      commands.show({ name: 'documents' });
    },
  },
  {
    id: 'publishers',
    title: 'Publishers',
    group: 'Search and go',
    words: 'sources outlets',
    run: ({ commands }) => {
      commands.show({ name: 'publishers' });
    },
  },
  {
    id: 'views',
    title: 'Saved views',
    group: 'Search and go',
    run: ({ commands }) => {
      commands.show({ name: 'views' });
    },
  },
  {
    id: 'console',
    title: 'Cypher console',
    group: 'Search and go',
    keys: ['q'],
    words: 'query statement run neo4j editor',
    run: ({ commands }) => {
      commands.show({ name: 'console' });
    },
  },
];

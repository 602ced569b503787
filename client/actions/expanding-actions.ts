/** Actions that bring more onto the canvas, hide and keep. */
import { listFilters } from '../state/view/filters.ts';
import type { Action } from './action.ts';
import { hasNodes, hasChosen, hasChosenNodes, soleNode, isExpanded } from './chosen.ts';

/** Actions that expand, hide and keep. */
export const EXPANDING: readonly Action[] = [
  {
    id: 'details',
    title: 'Details of what is selected',
    titleNow: ({ selection }) =>
      selection.nodes.length === 0 && selection.edges.length === 1
        ? 'Read the sentences behind it'
        : 'Details',
    group: 'Expand and hide',
    keys: ['Enter'],
    isEnabled: hasChosen,
    run: ({ commands }) => {
      commands.setPanel('details', true);
    },
  },
  {
    id: 'expand',
    title: 'Expand or collapse the selected entity',
    titleNow: (state) => (isExpanded(state) ? 'Collapse' : 'Expand'),
    group: 'Expand and hide',
    keys: ['e'],
    isEnabled: (state) => soleNode(state) !== undefined,
    run: ({ store, commands }) => {
      const id = soleNode(store.getState());
      if (id !== undefined) void commands.toggleExpansion(id);
    },
  },
  {
    id: 'expand-by-choice',
    title: 'Expand, choosing which neighbours',
    group: 'Expand and hide',
    keys: ['Shift+e'],
    isEnabled: (state) => soleNode(state) !== undefined,
    run: ({ store, commands }) => {
      const id = soleNode(store.getState());
      if (id !== undefined) commands.openDialogue({ type: 'expand', id });
    },
  },
  {
    id: 'hide',
    title: 'Hide what is selected',
    group: 'Expand and hide',
    keys: ['Delete', 'Backspace'],
    words: 'remove',
    isEnabled: hasChosen,
    run: ({ commands }) => {
      commands.hideSelection();
    },
  },
  {
    id: 'keep-only',
    title: 'Keep only what is selected',
    group: 'Expand and hide',
    keys: ['k'],
    isEnabled: hasChosenNodes,
    run: ({ store, commands }) => {
      commands.keepOnly(store.getState().selection.nodes);
    },
  },
  {
    id: 'drop-loose',
    title: 'Hide entities without edges',
    group: 'Expand and hide',
    words: 'isolated loose orphans leftovers',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.dropLoose();
    },
  },
  {
    id: 'reveal-edges',
    title: 'Reveal the edges among what is shown',
    group: 'Expand and hide',
    keys: ['r'],
    words: 'links relationships',
    isEnabled: hasNodes,
    run: ({ commands }) => void commands.revealEdges(),
  },
  {
    id: 'show-all',
    title: 'Lift all filters',
    group: 'Expand and hide',
    words: 'show everything clear filters',
    isEnabled: ({ history: { present } }) =>
      listFilters(present.filters).length + present.hiddenEdges.size > 0,
    run: ({ commands }) => {
      commands.showAll();
    },
  },
  {
    id: 'clear',
    title: 'Clear the canvas',
    group: 'Expand and hide',
    words: 'empty remove everything new',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.clear();
    },
  },
];

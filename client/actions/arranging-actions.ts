/** Actions that arrange, pin and group. */
import { ARRANGEMENTS, type ArrangementChoice } from '../state/commands/layout-commands.ts';
import type { Action } from './action.ts';
import { hasNodes, hasChosenNodes, isPinned, chosenGroup } from './chosen.ts';

const toArrangeAction = ({ id, choice, name, meaning, key }: ArrangementChoice): Action => ({
  id: `arrange-${id}`,
  title: `Arrange: ${name.toLowerCase()} (${meaning})`,
  group: 'Arrange and group',
  keys: [key],
  words: `layout ${choice.layout}`,
  isEnabled: hasNodes,
  run: ({ commands }) => void commands.arrange(choice),
});

/** Actions that arrange and group. */
export const ARRANGING: readonly Action[] = [
  {
    id: 'arrange',
    title: 'Arrange anew',
    group: 'Arrange and group',
    keys: ['l'],
    words: 'layout',
    isEnabled: hasNodes,
    run: ({ commands }) => void commands.arrange(),
  },
  ...ARRANGEMENTS.map(toArrangeAction),
  {
    id: 'pin',
    title: 'Pin what is selected, or free it',
    titleNow: (state) => (hasChosenNodes(state) && isPinned(state) ? 'Unpin' : 'Pin in place'),
    group: 'Arrange and group',
    keys: ['p'],
    isEnabled: hasChosenNodes,
    run: ({ store, commands }) => {
      const state = store.getState();
      commands.setPinned(state.selection.nodes, !isPinned(state));
    },
  },
  {
    id: 'group-by-kind',
    title: 'Group by kind',
    group: 'Arrange and group',
    isEnabled: hasNodes,
    run: ({ commands }) => void commands.groupByKind(),
  },
  {
    id: 'group-by-belonging',
    title: 'Group by state or organisation',
    group: 'Arrange and group',
    words: 'belonging',
    isEnabled: hasNodes,
    run: ({ commands }) => void commands.groupByBelonging(),
  },
  {
    id: 'group-by-community',
    title: 'Group by community',
    group: 'Arrange and group',
    words: 'cluster louvain',
    isEnabled: hasNodes,
    run: ({ commands }) => void commands.groupByCommunity(),
  },
  {
    id: 'open-group',
    title: 'Open or close the group of what is selected',
    titleNow: (state) => {
      const key = chosenGroup(state);
      const open = state.history.present.grouping?.groups.find((each) => each.key === key)?.open;
      return open === true ? 'Close its group' : 'Open the group';
    },
    group: 'Arrange and group',
    keys: ['o'],
    isEnabled: (state) => chosenGroup(state) !== undefined,
    run: ({ store, commands }) => {
      const state = store.getState();
      const key = chosenGroup(state);
      const found = state.history.present.grouping?.groups.find((each) => each.key === key);
      if (found) void commands.setGroupOpen(found.key, !found.open);
    },
  },
  {
    id: 'ungroup',
    title: 'Ungroup',
    group: 'Arrange and group',
    isEnabled: ({ history }) => history.present.grouping !== null,
    run: ({ commands }) => void commands.ungroup(),
  },
  {
    id: 'bundle',
    title: 'Bundle parallel edges, or draw each',
    titleNow: ({ history }) => (history.present.bundled ? 'Draw each edge' : 'Bundle parallel edges'),
    group: 'Arrange and group',
    keys: ['b'],
    isEnabled: hasNodes,
    run: ({ store, commands }) => {
      commands.setBundled(!store.getState().history.present.bundled);
    },
  },
];

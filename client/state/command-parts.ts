/** What every command works with: the server, the store, and what finds places for nodes. */
import type { Api } from '../api.ts';
import type { ExplorerStore } from './store.ts';
import type { Position, View } from './view/view.ts';

/** Finds places for the nodes of a view; undefined when a newer call has taken its place. */
export type Arrange = (
  view: View,
  /** `new`: only nodes without a place, the rest gives way a little; `all`: a new picture. */
  scope: 'new' | 'all',
) => Promise<ReadonlyMap<string, Position> | undefined>;

/** What the commands work with. */
export interface CommandParts {
  readonly api: Api;
  readonly store: ExplorerStore;
  readonly arrange: Arrange;
}

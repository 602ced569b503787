/** The menu of what is under the pointer: a node, an edge, a selection or the empty canvas. */
import { useRef, type ReactNode } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { Commands } from '../state/commands.ts';
import type { ExplorerState } from '../state/store.ts';
import { useExplorer, useExplorerState } from './explorer-context.ts';
import { copyLink } from './share-button.tsx';

interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** The menu, open where and while the store says so. */
export function ContextMenu(): ReactNode {
  const { store, commands } = useExplorer();
  const menu = useExplorerState((state) => state.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  if (!menu) return null;
  const groups = entriesFor(store.getState(), commands);
  const run = (key: string | number): void => {
    groups
      .flat()
      .find((entry) => entry.id === key)
      ?.run();
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        key={`${String(menu.x)} ${String(menu.y)}`}
        className="popover"
        aria-label="Actions"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (!open) commands.openMenu(undefined);
        }}
      >
        <Menu
          className="menu"
          aria-label="Actions"
          autoFocus="first"
          onAction={run}
          onClose={() => {
            commands.openMenu(undefined);
          }}
        >
          {groups.flatMap((group, at) => [
            ...(at > 0 ? [<Separator key={`line ${String(at)}`} className="menu-line" />] : []),
            ...group.map(({ id, label, keys }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={label}>
                <span>{label}</span>
                {keys !== undefined && <kbd>{keys}</kbd>}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  );
}

function entriesFor(state: ExplorerState, commands: Commands): readonly (readonly MenuEntry[])[] {
  const target = state.menu?.target;
  const { nodes, edges } = state.selection;
  if (!target) return canvasEntries(commands);
  if (nodes.length + edges.length > 1) return selectionEntries(nodes, commands);
  return target.type === 'node' ? nodeEntries(target.id, state, commands) : edgeEntries(target.id, commands);
}

function nodeEntries(
  id: string,
  state: ExplorerState,
  commands: Commands,
): readonly (readonly MenuEntry[])[] {
  const view = state.history.present;
  const expansion = view.expansions.get(id);
  const pinned = view.nodes.get(id)?.pinned === true;
  const near = [...view.edges.values()].filter((edge) => edge.source === id || edge.target === id);
  const neighbours = new Set([id, ...near.flatMap((edge) => [edge.source, edge.target])]);
  const details = (): void => {
    commands.setPanel('details', true);
  };
  const toggle = (): void => {
    void commands.toggleExpansion(id);
  };
  return [
    [
      { id: 'details', label: 'Details', keys: 'Enter', run: details },
      { id: 'expand', label: expansion ? 'Collapse' : 'Expand', keys: 'E', run: toggle },
    ],
    [
      { id: 'hide', label: 'Hide', keys: 'Del', run: commands.hideSelection },
      {
        id: 'keep',
        label: 'Keep only this and its neighbours',
        run: () => {
          commands.keepOnly([...neighbours]);
        },
      },
      {
        id: 'pin',
        label: pinned ? 'Unpin' : 'Pin in place',
        run: () => {
          commands.setPinned([id], !pinned);
        },
      },
      {
        id: 'neighbours',
        label: 'Select its neighbours',
        run: () => {
          commands.select({ nodes: [...neighbours], edges: [] });
        },
      },
    ],
  ];
}

function edgeEntries(id: string, commands: Commands): readonly (readonly MenuEntry[])[] {
  const read = (): void => {
    commands.selectTarget({ type: 'edge', id });
    commands.setPanel('details', true);
  };
  return [
    [
      { id: 'read', label: 'Read the sentences behind it', run: read },
      { id: 'hide', label: 'Hide', keys: 'Del', run: commands.hideSelection },
    ],
  ];
}

function selectionEntries(nodes: readonly string[], commands: Commands): readonly (readonly MenuEntry[])[] {
  return [
    [
      { id: 'hide', label: 'Hide the selection', keys: 'Del', run: commands.hideSelection },
      {
        id: 'keep',
        label: 'Keep only the selection',
        run: () => {
          commands.keepOnly(nodes);
        },
      },
      {
        id: 'pin',
        label: 'Pin in place',
        run: () => {
          commands.setPinned(nodes, true);
        },
      },
    ],
  ];
}

function canvasEntries(commands: Commands): readonly (readonly MenuEntry[])[] {
  return [
    [
      {
        id: 'fit',
        label: 'Fit the picture',
        keys: 'Ctrl 0',
        run: () => {
          commands.aim({ move: 'fit', ids: [] });
        },
      },
      { id: 'arrange', label: 'Arrange anew', run: () => void commands.rearrange() },
    ],
    [
      { id: 'all', label: 'Select all entities', keys: 'Ctrl A', run: commands.selectAll },
      { id: 'link', label: 'Copy a link to this picture', run: () => void copyLink(commands) },
      { id: 'opening', label: 'Show the opening picture', run: () => void commands.showOpening() },
      { id: 'clear', label: 'Clear the canvas', run: commands.clear },
    ],
  ];
}

/** One saved view in the list: its small picture, its name, when it was saved, and what can be done with it. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { SavedViewListing } from '../../../server/model/view-content.ts';
import { writeAgo } from '../../state/moment.ts';
import { useExplorer } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { countOf } from '../parts/words.ts';
import { NameField } from './name-field.tsx';
import { walkCards } from './walk-cards.ts';

/** What a card shows. */
export interface SavedViewCardProps {
  readonly view: SavedViewListing;
  readonly now: number;
  /** Whether it is the one on the canvas. */
  readonly isOpen: boolean;
}

const CHOICES = [
  { key: 'rename', label: 'Rename', icon: 'pencil', keys: 'F2' },
  { key: 'duplicate', label: 'Duplicate', icon: 'copy', keys: undefined },
  { key: 'export', label: 'Export …', icon: 'download', keys: undefined },
  { key: 'delete', label: 'Delete', icon: 'trash', keys: 'Del' },
] as const;

/** The card; the arrow keys walk from one to the next. */
export function SavedViewCard({ view, now, isOpen }: SavedViewCardProps): ReactNode {
  const { commands } = useExplorer();
  const [renaming, setRenaming] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const { id, name } = view;
  const remove = (): void => {
    focusNeighbour(card.current);
    void commands.deleteSaved(id, name);
  };
  const endRenaming = (next?: string): void => {
    setRenaming(false);
    if (next !== undefined && next !== name) void commands.renameSaved(id, next);
    // The button comes back with the next drawing of the card.
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>(OPENER)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (event.key === 'F2') setRenaming(true);
    else if (!walk(event.currentTarget, event.key)) return;
    event.preventDefault();
  };
  const facts = (
    <span className="view-facts">
      Saved {writeAgo(view.saved, now)} · {countOf(view.entities, 'entity', 'entities')}
    </span>
  );
  return (
    <li ref={card} className="view-card" data-open={isOpen}>
      {renaming ? (
        <div className="view-open">
          <Thumbnail address={view.thumbnail} />
          <NameField name={name} label={`New name of “${name}”`} onEnd={endRenaming} />
          {facts}
        </div>
      ) : (
        <button
          type="button"
          className="view-open"
          onClick={() => void commands.openSaved(id)}
          onKeyDown={onKeyDown}
        >
          <Thumbnail address={view.thumbnail} />
          <span className="view-name">{name}</span>
          {facts}
          {isOpen && <span className="view-badge">On the canvas</span>}
        </button>
      )}
      <MenuTrigger>
        <IconButton className="view-more" icon="dots" label={`More for “${name}”`} placement="top" />
        <Popover className="popover" placement="bottom end" aria-label={`More for “${name}”`}>
          <Menu
            className="menu"
            aria-label={`More for “${name}”`}
            onAction={(key) => {
              if (key === 'rename') setRenaming(true);
              else if (key === 'duplicate') void commands.duplicateSaved(id);
              else if (key === 'export')
                commands.openDialogue({ type: 'export', source: { type: 'view', id, name } });
              else remove();
            }}
          >
            {CHOICES.map(({ key, label, icon, keys }) => (
              <MenuItem key={key} id={key} className="menu-item" textValue={label}>
                <Icon name={icon} size={16} />
                <span>{label}</span>
                {keys !== undefined && <kbd>{keys}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}

/** The small picture; a quiet ground where there is none. */
export function Thumbnail({ address }: { address: string }): ReactNode {
  return (
    <span className="view-thumbnail">
      {address === '' ? (
        <Icon name="circles-relation" size={20} />
      ) : (
        <img src={address} alt="" width={240} height={150} />
      )}
    </span>
  );
}

const OPENER = 'button.view-open';

function openersAround(element: HTMLElement): readonly HTMLElement[] {
  return [...(element.closest('ul')?.querySelectorAll<HTMLElement>(OPENER) ?? [])];
}

/** Gives the keyboard to the card that an arrow key leads to; false where that is none. */
function walk(opener: HTMLElement, key: string): boolean {
  const openers = openersAround(opener);
  const places = openers.map((each) => each.getBoundingClientRect());
  const next = openers[walkCards(places, openers.indexOf(opener), key) ?? -1];
  next?.focus();
  return next !== undefined;
}

/** Gives the keyboard to the card after this one, or before it, because this one goes. */
function focusNeighbour(card: HTMLElement | null): void {
  const opener = card?.querySelector<HTMLElement>(OPENER);
  if (!opener) return;
  const openers = openersAround(opener);
  const at = openers.indexOf(opener);
  (openers[at + 1] ?? openers[at - 1])?.focus();
}

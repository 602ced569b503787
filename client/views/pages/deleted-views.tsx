/** The saved views that were deleted: to restore them, or to delete them for good. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { writeAgo } from '../../state/moment.ts';
import { useExplorer } from '../explorer-context.ts';
import { FoldButton } from '../parts/fold-button.tsx';
import { countOf } from '../parts/words.ts';
import { Thumbnail } from './saved-view-card.tsx';
import { useNow } from '../parts/use-now.ts';
import { useSavedViews } from './use-saved-views.ts';

/** The section; nothing where none was deleted. */
export function DeletedViews(): ReactNode {
  const { commands } = useExplorer();
  const { data } = useSavedViews(true);
  const now = useNow();
  const [open, setOpen] = useState(false);
  if (!data || data.views.length === 0) return null;
  return (
    <section className="deleted-views">
      <h3>
        <FoldButton isOpen={open} onToggle={setOpen} className="deleted-toggle">
          Deleted ({data.views.length})
        </FoldButton>
      </h3>
      {open && (
        <ul className="deleted-list" aria-label="Deleted views">
          {data.views.map(({ id, name, deleted, entities, thumbnail }) => (
            <li key={id} className="deleted-view">
              <Thumbnail address={thumbnail} />
              <span className="deleted-words">
                <span className="view-name">{name}</span>
                <span className="view-facts">
                  Deleted {deleted === undefined ? '' : writeAgo(deleted, now)} ·{' '}
                  {countOf(entities, 'entity', 'entities')}
                </span>
              </span>
              <Button
                className="button"
                aria-label={`Restore “${name}”`}
                onPress={() => void commands.restoreSaved(id)}
              >
                Restore
              </Button>
              <Button
                className="button"
                aria-label={`Delete “${name}” forever`}
                onPress={() => {
                  commands.openDialogue({ type: 'delete-forever', id, name });
                }}
              >
                Delete forever …
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

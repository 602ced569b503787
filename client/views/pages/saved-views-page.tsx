/** The list of saved views: to open, rename, copy and delete them, and below it those that were deleted. */
import { useId, useState, type ReactNode } from 'react';
import { writeKeys } from '../../actions/keys.ts';
import { useExplorerState } from '../explorer-context.ts';
import { countOf, writeNumber } from '../parts/words.ts';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { chooseViews, type ViewOrder } from './choose-views.ts';
import { DeletedViews } from './deleted-views.tsx';
import { SavedViewCard } from './saved-view-card.tsx';
import { useNow } from '../parts/use-now.ts';
import { useSavedViews } from './use-saved-views.ts';

/** The whole page below its title. */
export function SavedViewsPage(): ReactNode {
  return (
    <>
      <SavedViews />
      <DeletedViews />
    </>
  );
}

function SavedViews(): ReactNode {
  const { data, error, refetch } = useSavedViews();
  const openId = useExplorerState(({ saved }) => saved?.id);
  const now = useNow();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<ViewOrder>('saved');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.views.length === 0) return <NoViews />;
  const views = chooseViews(data.views, { text, order });
  return (
    <>
      <ListTools text={text} order={order} onText={setText} onOrder={setOrder} />
      <p className="list-count" role="status">
        {text.trim() === ''
          ? countOf(data.views.length, 'view')
          : `${countOf(views.length, 'view')} of ${writeNumber(data.views.length)}`}
        {data.truncated && ', the last ones saved; older ones are not listed'}
      </p>
      {views.length > 0 ? (
        <ul className="view-cards" aria-label="Saved views">
          {views.map((view) => (
            <SavedViewCard key={view.id} view={view} now={now} isOpen={view.id === openId} />
          ))}
        </ul>
      ) : (
        <p className="list-empty">No saved view has “{text.trim()}” in its name.</p>
      )}
    </>
  );
}

interface ListToolsProps {
  readonly text: string;
  readonly order: ViewOrder;
  readonly onText: (text: string) => void;
  readonly onOrder: (order: ViewOrder) => void;
}

function ListTools({ text, order, onText, onOrder }: ListToolsProps): ReactNode {
  const id = useId();
  return (
    <div className="list-tools">
      <label className="list-tool" htmlFor={`${id}-text`}>
        Name
        <input
          id={`${id}-text`}
          className="field"
          type="search"
          value={text}
          onChange={(event) => {
            onText(event.target.value);
          }}
        />
      </label>
      <label className="list-tool" htmlFor={`${id}-order`}>
        Sort by
        <select
          id={`${id}-order`}
          className="field"
          value={order}
          onChange={(event) => {
            onOrder(event.target.value === 'name' ? 'name' : 'saved');
          }}
        >
          <option value="saved">Last saved</option>
          <option value="name">Name</option>
        </select>
      </label>
    </div>
  );
}

function NoViews(): ReactNode {
  return (
    <p className="list-empty">
      No view is saved yet. Press <kbd>{writeKeys('Mod+s')}</kbd> on the canvas, or choose “Save this view” in
      the menu at the top, and the picture is kept here under a name: its entities and their places, filters,
      styles and notes.
    </p>
  );
}

/** The frame of the lists of documents and publishers: fields above, how many there are, the table, and what to say if there are none. */
import { useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Skeleton } from '../parts/waiting.tsx';
import { isFiltered, liftFilters, writeList, type ListState, type ListTerms } from './list-state.ts';
import { MoreRows } from './more-rows.tsx';
import { SortChoice, type Column } from './sort-header.tsx';
import { TextFilter } from './text-filter.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import type { List } from './use-list.ts';

/** What a list is. */
export interface ListFrameProps {
  /** Tells it from other lists. */
  readonly name: string;
  readonly list: List<unknown>;
  readonly state: ListState;
  readonly terms: ListTerms;
  readonly columns: readonly Column[];
  readonly onChange: (next: ListState) => void;
  readonly textLabel: string;
  /** `141 documents`. */
  readonly count: string;
  /** Further fields beside the one for words. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}

/** The list. */
export function ListFrame(props: ListFrameProps): ReactNode {
  const { name, list, state, terms, columns, onChange, textLabel, count, filters, children } = props;
  const element = useRef<HTMLDivElement>(null);
  useKeptPlace(element, `${name} ${writeList(state, terms)}`, list.rows.length > 0 && !list.isStale);
  return (
    <div ref={element} className="source-list">
      <div className="list-fields">
        <TextFilter
          label={textLabel}
          value={state.text}
          onChange={(text) => {
            onChange({ ...state, text });
          }}
        />
        {filters}
        <SortChoice columns={columns} list={state} terms={terms} onChange={onChange} />
      </div>
      <p className="source-count">
        <span role="status">{list.isPending ? '' : count}</span>
        {isFiltered(state) && (
          <Button
            className="text-button"
            onPress={() => {
              onChange(liftFilters(state));
            }}
          >
            Lift all filters
          </Button>
        )}
      </p>
      {list.isPending && <Skeleton lines={10} />}
      {list.rows.length > 0 && children}
      {!list.isPending && !list.error && list.total === 0 && (
        <p className="list-none">
          {isFiltered(state) ? 'Nothing passes these filters.' : 'There are none in the graph yet.'}
        </p>
      )}
      <MoreRows list={list} />
    </div>
  );
}

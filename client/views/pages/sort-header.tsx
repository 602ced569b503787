/** The head of a table that can be sorted, and the same as a choice where there is no room for columns. */
import { useId, type ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { sortBy, type ListState, type ListTerms } from './list-state.ts';

/** A column. */
export interface Column {
  readonly title: string;
  /** What the server sorts by; missing where it cannot. */
  readonly order?: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

/** How the table is sorted, and how that is changed. */
export interface SortProps {
  readonly columns: readonly Column[];
  readonly list: ListState;
  readonly terms: ListTerms;
  readonly onChange: (next: ListState) => void;
}

/** The head. */
export function SortHeader({ columns, list, terms, onChange }: SortProps): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ title, order, isNumber = false }) => {
          const isSorted = order !== undefined && list.order === order;
          const direction = list.descending ? 'descending' : 'ascending';
          return (
            <th key={title} scope="col" data-number={isNumber} aria-sort={isSorted ? direction : undefined}>
              {order === undefined ? (
                title
              ) : (
                <button
                  type="button"
                  className="sort-button"
                  onClick={() => {
                    onChange(sortBy(list, order, terms));
                  }}
                >
                  {title}
                  <span className="sort-mark" data-on={isSorted}>
                    <Icon name={isSorted && list.descending ? 'arrow-down' : 'arrow-up'} size={14} />
                  </span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The choice of the order, and its direction. */
export function SortChoice({ columns, list, terms, onChange }: SortProps): ReactNode {
  const id = useId();
  return (
    <div className="sort-choice">
      <label htmlFor={id}>Sort by</label>
      <select
        id={id}
        className="field"
        value={list.order}
        onChange={(event) => {
          onChange(sortBy(list, event.target.value, terms));
        }}
      >
        {columns.flatMap(({ title, order }) =>
          order === undefined
            ? []
            : [
                <option key={order} value={order}>
                  {title}
                </option>,
              ],
        )}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label={list.descending ? 'Sorted downwards; turn round' : 'Sorted upwards; turn round'}
        onClick={() => {
          onChange(sortBy(list, list.order, terms));
        }}
      >
        <Icon name={list.descending ? 'arrow-down' : 'arrow-up'} />
      </button>
    </div>
  );
}

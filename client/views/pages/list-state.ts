/** How a list of sources is sorted and filtered, and the query of the address that says so. */

/** What a list can be sorted and filtered by. */
export interface ListTerms {
  /** Orders that the server knows, and whether each begins with the last: days and numbers do. */
  readonly orders: Readonly<Record<string, boolean>>;
  readonly firstOrder: string;
  /** Parameters that keep only some values. */
  readonly filters: readonly string[];
}

/** How a list is sorted and filtered. */
export interface ListState {
  readonly text: string;
  readonly order: string;
  readonly descending: boolean;
  /** Values that are kept, by the parameter; all where there are none. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

/** As many values of one parameter, and as many letters, as the server takes. */
const MOST_VALUES = 50;
const LONGEST = 200;

/** What documents can be sorted and filtered by. */
export const DOCUMENT_TERMS: ListTerms = {
  orders: { published: true, title: false, publisher: false, claims: true, reliability: false },
  firstOrder: 'published',
  filters: ['publisher', 'language', 'kind', 'reliability'],
};

/** What publishers can be sorted and filtered by. */
export const PUBLISHER_TERMS: ListTerms = {
  orders: { name: false, documents: true, claims: true, alone: true, reliability: false },
  firstOrder: 'documents',
  filters: [],
};

/** Reads a query; what it does not say, or says wrongly, is as at first. */
export function readList(query: string, terms: ListTerms): ListState {
  const given = new URLSearchParams(query);
  const wanted = given.get('order') ?? '';
  const order = Object.hasOwn(terms.orders, wanted) ? wanted : terms.firstOrder;
  const direction = given.get('descending');
  const descending = direction === null ? beginsWithLast(order, terms) : direction === 'true';
  const chosen = terms.filters.map((name) => [name, [...new Set(given.getAll(name))].slice(0, MOST_VALUES)]);
  const text = (given.get('q') ?? '').trim().slice(0, LONGEST);
  return { text, order, descending, chosen: Object.fromEntries(chosen) as ListState['chosen'] };
}

/** Writes what differs from the first state. */
export function writeList({ text, order, descending, chosen }: ListState, terms: ListTerms): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const name of terms.filters) for (const value of chosen[name] ?? []) query.append(name, value);
  if (order !== terms.firstOrder) query.set('order', order);
  if (descending !== beginsWithLast(order, terms)) query.set('descending', String(descending));
  return query.toString();
}

/** The list in another order; the same order again turns it round. */
export function sortBy(list: ListState, order: string, terms: ListTerms): ListState {
  const descending = list.order === order ? !list.descending : beginsWithLast(order, terms);
  return { ...list, order, descending };
}

/** The list with other values kept. */
export function keepValues(list: ListState, name: string, values: readonly string[]): ListState {
  return { ...list, chosen: { ...list.chosen, [name]: values.slice(0, MOST_VALUES) } };
}

/** The list in its order without text and filters. */
export function liftFilters(list: ListState): ListState {
  return { ...list, text: '', chosen: {} };
}

/** Whether it leaves anything out. */
export function isFiltered({ text, chosen }: ListState): boolean {
  return text !== '' || Object.values(chosen).some((values) => values.length > 0);
}

function beginsWithLast(order: string, { orders }: ListTerms): boolean {
  return orders[order] ?? false;
}

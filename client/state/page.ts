/** Which page is shown (the canvas, sources, saved views or the console), and its path in the address. */

/** What is shown. */
export type Page =
  | { readonly name: 'canvas' | 'views' }
  /** `query` stands in the address behind `?`: how a list is sorted and filtered, or what the console opens with. */
  | { readonly name: 'documents' | 'publishers' | 'console'; readonly query?: string }
  | { readonly name: 'document' | 'publisher'; readonly id: string };

/** The path of a page, with its query. */
export function toPath(page: Page): string {
  switch (page.name) {
    case 'canvas':
      return '/';
    case 'document':
      return `/documents/${encodeURIComponent(page.id)}`;
    case 'publisher':
      return `/publishers/${encodeURIComponent(page.id)}`;
    case 'views':
      return '/views';
    case 'documents':
    case 'publishers':
    case 'console':
      return page.query ? `/${page.name}?${page.query}` : `/${page.name}`;
  }
}

/** The part of the console's address behind `?` that opens a question of the library and runs it. */
export function writeQuestionLink(name: string): string {
  return new URLSearchParams({ question: name }).toString();
}

/** The page of a path and of a query, which may begin with `?`; the canvas where the path is none of ours. */
export function readPath(path: string, search = ''): Page {
  const [name = '', id, ...rest] = path.split('/').slice(1);
  if (rest.length > 0) return { name: 'canvas' };
  if (id === undefined || id === '') {
    const query = search.replace(/^\?/, '');
    if (name === 'documents' || name === 'publishers' || name === 'console')
      return query === '' ? { name } : { name, query };
    return name === 'views' ? { name } : { name: 'canvas' };
  }
  const known = decode(id);
  if (known === undefined) return { name: 'canvas' };
  if (name === 'documents') return { name: 'document', id: known };
  return name === 'publishers' ? { name: 'publisher', id: known } : { name: 'canvas' };
}

function decode(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

/** Which page is shown (the canvas, sources, saved views or the console), and its path in the address. */

/** What is shown. */
export type Page =
  | { readonly name: 'canvas' | 'views' }
  /** `query` stands in the address behind `?`: how a list is sorted and filtered, or what the console opens with. */
  | { readonly name: 'documents' | 'publishers' | 'console'; readonly query?: string }
  | { readonly name: 'document' | 'publisher'; readonly id: string }
  /** None of them, and the path under which it was looked for. */
  | { readonly name: 'nowhere'; readonly path: string };

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
    case 'nowhere':
      return page.path;
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

/** The page of a path and of a query, which may begin with `?`. */
export function readPath(path: string, search = ''): Page {
  const nowhere = { name: 'nowhere', path: `${path}${search}` } as const;
  const [name = '', id, ...rest] = path.split('/').slice(1);
  if (rest.length > 0) return nowhere;
  if (id === undefined || id === '') {
    const query = search.replace(/^\?/, '');
    if (name === 'documents' || name === 'publishers' || name === 'console')
      return query === '' ? { name } : { name, query };
    if (name === '' || name === 'index.html') return { name: 'canvas' };
    return name === 'views' ? { name } : nowhere;
  }
  const known = decode(id);
  if (known === undefined) return nowhere;
  if (name === 'documents') return { name: 'document', id: known };
  return name === 'publishers' ? { name: 'publisher', id: known } : nowhere;
}

function decode(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

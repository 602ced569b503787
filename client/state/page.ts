/** What the page shows, and the path of the address that says so: the canvas, or a page of sources or saved views. */

/** What is shown. */
export type Page =
  | { readonly name: 'canvas' | 'documents' | 'publishers' | 'views' }
  | { readonly name: 'document' | 'publisher'; readonly id: string };

/** The path of a page. */
export function toPath(page: Page): string {
  switch (page.name) {
    case 'canvas':
      return '/';
    case 'document':
      return `/documents/${encodeURIComponent(page.id)}`;
    case 'publisher':
      return `/publishers/${encodeURIComponent(page.id)}`;
    case 'documents':
    case 'publishers':
    case 'views':
      return `/${page.name}`;
  }
}

/** The page of a path; the canvas where the path is none of ours. */
export function readPath(path: string): Page {
  const [name = '', id, ...rest] = path.split('/').slice(1);
  if (rest.length > 0) return { name: 'canvas' };
  if (id === undefined || id === '') {
    return name === 'documents' || name === 'publishers' || name === 'views' ? { name } : { name: 'canvas' };
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

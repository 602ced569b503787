/** Favourites as a `.cypher` file: each with its folder and title in comments above it, so that it can be read and run as it is. */
import type { FavouriteDraft } from '../../../server/model/favourite.ts';
import { FAVOURITE_LIMITS } from '../../../server/model/favourite.ts';

const MARK = '// favourite: ';

/** The file. */
export function writeFavourites(favourites: readonly FavouriteDraft[]): string {
  return favourites
    .map(({ folder, title, text }) => {
      const name = [folder, title].map((each) => each.replace(/\s+/g, ' ').replaceAll('/', '∕')).join('/');
      return `${MARK}${name}\n${text.trimEnd().replace(/;?$/, ';')}\n`;
    })
    .join('\n');
}

/** What a file holds; of one that was not written here the whole is one favourite under the file's name. */
export function readFavourites(text: string, fileName: string): readonly FavouriteDraft[] {
  const parts = text.split(/^\/\/ favourite: /m);
  const [before = '', ...marked] = parts;
  const own = marked.flatMap((part) => {
    const end = part.indexOf('\n');
    const [folder = '', ...title] = part.slice(0, end < 0 ? undefined : end).split('/');
    return toDraft(folder, title.join('/'), end < 0 ? '' : part.slice(end + 1));
  });
  return [...toDraft('', fileName.replace(/\.(?:cypher|cyp|cql|txt)$/i, ''), before), ...own];
}

function toDraft(folder: string, title: string, text: string): readonly FavouriteDraft[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > FAVOURITE_LIMITS.text) return [];
  return [
    {
      folder: folder.trim().replaceAll('∕', '/').slice(0, FAVOURITE_LIMITS.folder),
      title: (title.trim().replaceAll('∕', '/') || 'Untitled').slice(0, FAVOURITE_LIMITS.title),
      text: trimmed,
    },
  ];
}

/** Keeps the favourites of the console in the database, as records of their own. */
import { randomBytes } from 'node:crypto';
import { EntenteError } from '../../model/errors.ts';
import type { Favourite } from '../../model/favourite.ts';
import { textOf } from '../decoding/decode.ts';
import type { Parameters, Row } from '../engine.ts';
import { cut } from '../questions/context.ts';
import type { FavouriteKeeping } from '../store.ts';
import type { KeepingContext } from './keeping-context.ts';

/** Makes what keeps favourites. */
export function createFavouriteKeeping({ asking, engine, queries, now }: KeepingContext): FavouriteKeeping {
  const write = async (name: string, parameters: Parameters): Promise<readonly Row[]> => {
    const [rows = []] = await engine.transaction([{ text: queries.text(name, engine.name), parameters }]);
    return rows;
  };
  return {
    async favourites(limit, options) {
      const rows = await asking(options)('favourites', { limit: limit + 1 });
      const [kept, truncated] = cut(rows, limit);
      return { favourites: kept.map(toFavourite), truncated };
    },
    async createFavourite(draft) {
      const favourite = { id: `q-${randomBytes(6).toString('hex')}`, ...draft, saved: now().toISOString() };
      await write('create-favourite', { properties: favourite });
      return favourite;
    },
    async changeFavourite(id, draft) {
      const properties = { ...draft, saved: now().toISOString() };
      const rows = await write('change-favourite', { id, properties });
      if (rows.length === 0) throw noFavourite(id);
      return { id, ...properties };
    },
    async deleteFavourite(id) {
      const [{ deleted } = {}] = await write('delete-favourite', { id });
      if (deleted === 0 || deleted === undefined) throw noFavourite(id);
    },
  };
}

function toFavourite(row: Row): Favourite {
  return {
    id: textOf(row, 'id'),
    folder: textOf(row, 'folder'),
    title: textOf(row, 'title'),
    text: textOf(row, 'text'),
    saved: textOf(row, 'saved'),
  };
}

function noFavourite(id: string): EntenteError {
  return new EntenteError('favourite-not-found', `There is no favourite "${id}".`);
}

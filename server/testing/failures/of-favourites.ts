/** Failures of favourites of the console. */
import request from 'supertest';
import { FAVOURITE_LIMITS } from '../../model/favourite.ts';
import type { Asker, Failure } from './asker.ts';

const DRAFT = { folder: '', title: 'One', text: 'RETURN 1' };

/** The failures. */
export function failuresOfFavourites({ app }: Asker): readonly Failure[] {
  const keep = (body: object): request.Test => request(app()).post('/api/v1/favourites').send(body);
  return [
    {
      what: 'changing an unknown favourite',
      code: 'favourite-not-found',
      ask: () => request(app()).put('/api/v1/favourites/q-none').send(DRAFT),
    },
    {
      what: 'removing an unknown favourite',
      code: 'favourite-not-found',
      ask: () => request(app()).delete('/api/v1/favourites/q-none'),
    },
    {
      what: 'a favourite without a title',
      code: 'invalid-request',
      ask: () => keep({ ...DRAFT, title: ' ' }),
    },
    {
      what: 'a favourite whose text is too long',
      code: 'invalid-request',
      ask: () => keep({ ...DRAFT, text: 'x'.repeat(FAVOURITE_LIMITS.text + 1) }),
    },
    {
      what: 'a favourite with a key too many',
      code: 'invalid-request',
      ask: () => keep({ ...DRAFT, id: 'q-1' }),
    },
  ];
}

/** Requests and replies about favourites of the console. */
import { z } from 'zod';
import {
  FAVOURITE_LIMITS,
  type Favourite,
  type FavouriteDraft,
  type Favourites,
} from '../../model/favourite.ts';
import { text, truncated } from './parts.ts';
import { id } from './requests.ts';

/** Path of a favourite. */
export const favouriteParams = z.strictObject({
  id: id.meta({ description: 'Id of a favourite, as q-0123456789ab.' }),
});

/** `POST favourites`, `PUT favourites/{id}` */
export const favouriteBody: z.ZodType<FavouriteDraft> = z.strictObject({
  folder: z
    .string()
    .trim()
    .max(FAVOURITE_LIMITS.folder)
    .meta({ description: 'Name of its folder; empty for none.' }),
  title: z.string().trim().min(1).max(FAVOURITE_LIMITS.title),
  text: z.string().min(1).max(FAVOURITE_LIMITS.text).meta({ description: 'The Cypher, as it was written.' }),
});

/** A favourite. */
export const favouriteReply: z.ZodType<Favourite> = z
  .strictObject({
    id: text,
    folder: text,
    title: text,
    text,
    saved: text.meta({ description: 'ISO 8601, to the millisecond.' }),
  })
  .meta({ id: 'Favourite' });

/** `GET favourites` */
export const favouritesReply: z.ZodType<Favourites> = z.strictObject({
  favourites: z.array(favouriteReply),
  truncated,
});

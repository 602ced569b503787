/** Requests and replies of the console's page: favourites, and what the graph is made of. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import {
  FAVOURITE_LIMITS,
  type Favourite,
  type FavouriteDraft,
  type Favourites,
} from '../../model/favourite.ts';
import { count, text, truncated } from './parts.ts';
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

const property: z.ZodType<answers.SchemaProperty> = z
  .strictObject({
    name: text,
    count,
    type: z.enum(['text', 'number', 'boolean', 'list']),
    example: text.meta({ description: 'The smallest of its values, cut where it is long.' }),
  })
  .meta({ id: 'SchemaProperty' });

/** `GET schema` */
export const schemaReply: z.ZodType<answers.GraphSchema> = z.strictObject({
  labels: z.array(z.strictObject({ label: text, count, properties: z.array(property) })),
  relations: z.array(z.strictObject({ source: text, relation: text, target: text, count })),
  edgeProperties: z.array(property),
});

/** Replies about names: what a search found, and what is known of a list of names. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import { entityName, text, truncated } from './parts.ts';

const hit: z.ZodType<answers.SearchHit> = z
  .strictObject({
    id: text,
    kind: text,
    name: text,
    matched: entityName.meta({ description: 'The name that matched, and how it names the entity.' }),
    how: z.enum(['exact', 'prefix', 'word', 'part', 'words', 'similar', 'some-words']).meta({
      description:
        'How it matched, best first: by words are all of them, in any order, singular or plural; of a similar name a letter or two differ.',
    }),
    score: z.number().meta({ description: 'Only to be compared within one answer.' }),
  })
  .meta({ id: 'SearchHit' });

/** `GET search` */
export const searchReply: z.ZodType<answers.SearchAnswer> = z.strictObject({
  hits: z.array(hit),
  truncated,
});

/** `POST names` */
export const namesReply: z.ZodType<answers.NamesAnswer> = z.strictObject({
  names: z.array(
    z.strictObject({
      name: text,
      status: z.enum(['known', 'ambiguous', 'unknown']),
      hits: z.array(hit).meta({
        description: 'Entities of that very name; of an unknown one up to five with a similar name.',
      }),
    }),
  ),
});

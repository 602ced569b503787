/** The shape of requests about paths: how long, along which relations, when, and between how many entities. */
import { z } from 'zod';
import type { PathMode } from '../../model/answers.ts';
import { firstDay, lastDay } from '../../model/day.ts';
import { MOST_CONNECTED, MOST_DAYS_BETWEEN, MOST_SHARING, PATH_LENGTHS } from '../../model/path-limits.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { CommonRequest, ConnectRequest, EntityIdsRequest } from '../contract.ts';
import {
  asInteger,
  day,
  entityId,
  id,
  limit,
  MAX_IDS,
  MAX_LIMIT,
  relationList,
  wholeNumber,
} from './requests.ts';

const MODES = ['shortest', 'all', 'within', 'sourced', 'forward'] as const satisfies readonly PathMode[];

const pathQuery = {
  from: entityId,
  to: entityId,
  mode: z
    .enum(MODES)
    .default('shortest')
    .meta({
      description:
        'One shortest path; all of that length; all within a length, shortest and then best sourced first; those whose ' +
        'weakest edge is as well sourced as can be; or those whose steps can follow each other in time, each on a day of ' +
        'one of its claims.',
    }),
  max: wholeNumber(1, 12)
    .optional()
    .meta({
      description:
        'Greatest number of edges: 1 to 12, and to 6 with within and forward. Without it 3 with within, 4 with ' +
        'forward, else 6.',
      override: asInteger(12),
    }),
  limit,
  since: day
    .optional()
    .meta({ description: 'With forward: no step before it; a day as YYYY, YYYY-MM or YYYY-MM-DD.' }),
  until: day
    .optional()
    .meta({ description: 'With forward: no step after it; a day as YYYY, YYYY-MM or YYYY-MM-DD.' }),
  gap: wholeNumber(0, MOST_DAYS_BETWEEN)
    .optional()
    .meta({
      description: 'With forward: greatest number of days from one step to the next.',
      override: asInteger(MOST_DAYS_BETWEEN, 0),
    }),
};

/** `POST graph/common` */
export const commonBody = z.strictObject({
  ids: severalIds(MOST_SHARING),
  limit: z.int().min(1).max(MAX_LIMIT).default(100),
}) satisfies z.ZodType<Required<CommonRequest>>;

/** `POST graph/belonging` */
export const belongingBody = z.strictObject({
  ids: z.array(id).min(1).max(MAX_IDS).meta({ description: 'Ids of entities.' }),
}) satisfies z.ZodType<EntityIdsRequest>;

/** Schemas that name relations take them from the vocabulary alone. */
export function pathSchemas(vocabulary: Vocabulary) {
  const relation = relationList(vocabulary);
  const paths = z
    .strictObject({
      ...pathQuery,
      relation: relation.meta({ description: 'Only these relations; may be repeated.' }),
    })
    // More than any mode takes has been refused already.
    .refine(({ mode, max = 1 }) => max <= PATH_LENGTHS[mode].greatest || max > PATH_LENGTHS.all.greatest, {
      path: ['max'],
      error: 'expected 6 or less with mode=within and mode=forward',
    })
    .refine(({ mode, since, until, gap }) => mode === 'forward' || (since ?? until ?? gap) === undefined, {
      path: ['mode'],
      error: 'expected mode=forward where since, until or gap is given',
    })
    .refine(
      ({ since = '0000', until = '9999' }) => firstDay(since) <= lastDay(until),
      'expected since to lie before until',
    );
  const connect = z.strictObject({
    ids: severalIds(MOST_CONNECTED),
    relations: relation.meta({ description: 'Only these relations; all where it is empty.' }),
  }) satisfies z.ZodType<Required<ConnectRequest>>;
  return { paths, connect };
}

function severalIds(greatest: number) {
  return z
    .array(id)
    .min(2)
    .max(greatest)
    .refine((ids) => new Set(ids).size === ids.length, 'expected each id once')
    .meta({ description: 'Ids of entities, each once.' });
}

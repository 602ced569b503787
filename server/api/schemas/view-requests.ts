/** What requests about saved views hold: strict, with the limits of what is saved. */
import { z } from 'zod';
import type { ViewDraft } from '../../model/view-content.ts';
import { VIEW_LIMITS } from '../../model/view-content.ts';
import { id, wholeNumber } from './requests.ts';
import { viewContent } from './view-content.ts';

const viewId = id.meta({ description: 'Id of a saved view, as v-abc234def567.' });
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const versionTag = z
  .string()
  .regex(/^"\d{1,9}"$/, 'expected a version in quotes, as "3"')
  .transform((tag) => Number(tag.slice(1, -1)))
  .meta({
    description:
      'It names the version that the change is meant for, in quotes as "3": the ETag that came with it.',
  });

/** Path of a view. */
export const viewParams = z.strictObject({ id: viewId });

/** Path of a version. */
export const versionParams = z.strictObject({
  id: viewId,
  version: wholeNumber(1, 999_999_999).meta({ description: 'Number of a version.' }),
});

/** `GET views` */
export const viewsQuery = z.strictObject({
  deleted: flag.meta({ description: 'Those that were deleted, instead of those that were not.' }),
});

/** `DELETE views/{id}` */
export const deletionQuery = z.strictObject({
  forever: flag.meta({ description: 'Removes the view with its versions, so that it cannot be restored.' }),
});

/** Headers of a change that must say which version it is meant for. */
export const requiredVersion = z.object({ 'If-Match': versionTag });

/** Headers of a change that may say which version it is meant for. */
export const optionalVersion = z.object({ 'If-Match': versionTag.optional() });

/** `POST views`, `PUT views/{id}` */
export const viewBody: z.ZodType<ViewDraft> = z.strictObject({
  name: z
    .string()
    .trim()
    .max(VIEW_LIMITS.name)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected a name without control characters')
    .meta({ description: 'Empty for a picture that only a link leads to: it is in no list.' }),
  content: viewContent,
  thumbnail: z
    .string()
    .max(VIEW_LIMITS.thumbnail)
    .regex(/^(data:image\/png;base64,[A-Za-z0-9+/]+={0,2})?$/, 'expected a data:image/png;base64 address')
    .meta({ description: 'A small picture as a data:image/png;base64 address, or empty.' }),
});

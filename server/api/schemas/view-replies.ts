/** Replies about saved views and their versions. */
import { z } from 'zod';
import type { SavedViewListing, ViewVersion } from '../../model/view-content.ts';
import type * as contract from '../contract.ts';
import { count, text, truncated } from './parts.ts';
import { viewContent } from './view-content.ts';

const time = text.meta({ description: 'ISO 8601, to the millisecond.' });
const versionFields = {
  version: count.meta({ description: 'One more with each saving; what If-Match names.' }),
  name: text,
  saved: time,
  entities: count,
};
const listingFields = {
  ...versionFields,
  id: text,
  created: time,
  deleted: time.exactOptional(),
  thumbnail: text,
};
const listing: z.ZodType<SavedViewListing> = z.strictObject(listingFields).meta({ id: 'SavedViewListing' });
const version: z.ZodType<ViewVersion> = z.strictObject(versionFields).meta({ id: 'ViewVersion' });

/** `GET views` */
export const viewsReply: z.ZodType<contract.ViewsReply> = z.strictObject({
  views: z.array(listing),
  truncated,
});

/** A saved view. */
export const viewReply: z.ZodType<contract.ViewReply> = z
  .strictObject({ ...listingFields, content: viewContent })
  .meta({ id: 'SavedView' });

/** `GET views/{id}/versions` */
export const versionsReply: z.ZodType<contract.VersionsReply> = z.strictObject({
  versions: z.array(version),
});

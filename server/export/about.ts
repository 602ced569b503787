/** What a file says of itself: what it shows, who made it when and by which choice, and whose coordinates are in it. */
import type { ExportContext } from './graph-writer.ts';

/** The credit that GeoNames' licence asks for; the basis of each entity's coordinates says whether they are from there. */
export const COORDINATES_CREDIT =
  'Coordinates with the basis “geonames” are from GeoNames (https://www.geonames.org), CC BY 4.0.';

/** What is known of an export, in the order in which it is told; what is not known is left out. */
export interface About {
  readonly title: string;
  readonly madeBy?: string;
  readonly madeAt: string;
  readonly filters: readonly string[];
  readonly query?: string;
  readonly credit: string;
}

/** Takes it from the context. */
export function toAbout({ title, madeBy, madeAt, filters, query }: ExportContext): About {
  return {
    title,
    ...(madeBy !== undefined && { madeBy }),
    madeAt,
    filters,
    ...(query !== undefined && { query }),
    credit: COORDINATES_CREDIT,
  };
}

/** The same in lines for people. */
export function toAboutLines(context: ExportContext): readonly string[] {
  const { title, madeBy, madeAt, filters, query, credit } = toAbout(context);
  return [
    title,
    `Made with Entente${madeBy === undefined ? '' : ` by ${madeBy}`} at ${madeAt}`,
    ...filters,
    ...(query === undefined ? [] : [`Query: ${query}`]),
    credit,
  ];
}

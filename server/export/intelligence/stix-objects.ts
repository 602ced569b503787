/** What every object of STIX 2.1 has: an id made of our own, times, and a place for what the standard has no word for. */
import { createHash } from 'node:crypto';
import type { ExportContext } from '../graph-writer.ts';

/** UUIDs of version 5 are made within this namespace, which is that of `https://entente.invalid/` among addresses of the web. */
const NAMESPACE = Buffer.from('7b8b9dc09ebd57e6a845994ed08f0867', 'hex');

/** Later versions of an object keep the day of its making; ours have none, so it is always this one. */
const CREATED = '1970-01-01T00:00:00.000Z';

/** Members of an object besides those that all have. */
export type StixMembers = Readonly<Record<string, unknown>>;

/** The id of the object of a type that stands for a record of ours: the same in every file. */
export function toStixId(type: string, id: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${type}/${id}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `${type}--${parts.join('-')}`;
}

/** Who made the file. */
export const MAKER = toStixId('identity', 'entente');
/** What defines the members that we add. */
export const EXTENSION = toStixId('extension-definition', 'entente');

/** Makes objects, all of them of the version that this file was made at. */
export class StixObjects {
  readonly #modified: string;
  readonly #madeBy: string;

  constructor({ madeAt, madeBy }: Pick<ExportContext, 'madeAt' | 'madeBy'>) {
    this.#modified = new Date(madeAt).toISOString();
    this.#madeBy = madeBy ?? 'Entente';
  }

  /**
   * The text of an object; `own` is what the standard has no word for, in the extension. Members that are undefined are left out, and
   * lists and objects without members too, which the standard forbids.
   */
  make(type: string, id: string, members: StixMembers, own?: StixMembers): string {
    return JSON.stringify({
      type,
      spec_version: '2.1',
      id: toStixId(type, id),
      created_by_ref: MAKER,
      created: CREATED,
      modified: this.#modified,
      ...members,
      ...(own && {
        extensions: { [EXTENSION]: { extension_type: 'property-extension', ...withoutEmpty(own) } },
      }),
    });
  }

  /** Who made the file, and what defines the members of our own. */
  opening(): readonly string[] {
    return [
      this.make('identity', 'entente', { name: this.#madeBy, identity_class: 'unspecified' }),
      this.make('extension-definition', 'entente', {
        name: 'Entente',
        description:
          'Kinds, names, roll-ups, claims, documents and disputes of Entente, under the names that they have there.',
        schema: 'https://entente.invalid/terms',
        version: '1.0.0',
        extension_types: ['property-extension'],
      }),
    ];
  }
}

function withoutEmpty(members: StixMembers): StixMembers {
  const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isEmpty(value)));
}

/** The first moment of a day. */
export function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** The last moment of a day. */
export function endOf(day: string): string {
  return `${day}T23:59:59.999Z`;
}

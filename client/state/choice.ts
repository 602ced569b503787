/** What can be chosen in the search, as plain data, so that this browser can keep what was chosen last. */

/** Something that can be chosen, with as much as it takes to name it and to go there. */
export type Choice =
  | { readonly type: 'entity'; readonly id: string; readonly name: string; readonly kind: string }
  /** One of the actions, by its id. */
  | { readonly type: 'action'; readonly id: string }
  | {
      readonly type: 'document';
      readonly id: string;
      readonly name: string;
      readonly language: string;
      readonly publisher: string;
    }
  /** A claim: its sentence, and the id of its edge. */
  | { readonly type: 'claim'; readonly id: string; readonly name: string; readonly edge: string }
  | { readonly type: 'relation'; readonly id: string; readonly name: string }
  | { readonly type: 'view'; readonly id: string; readonly name: string }
  | { readonly type: 'question'; readonly id: string; readonly name: string }
  /** A question of the library, by its name there. */
  | { readonly type: 'library'; readonly id: string; readonly name: string }
  /** The list of documents with this text in them. */
  | { readonly type: 'documents'; readonly text: string }
  /** A list of names to look up. */
  | { readonly type: 'names'; readonly text: string }
  /** Several entities at once, compared; the text names them. */
  | { readonly type: 'together'; readonly text: string; readonly ids: readonly string[] }
  /** The search for another text. */
  | { readonly type: 'search'; readonly text: string };

/** A choice that can be made again later. */
export type KeptChoice = Exclude<Choice, { readonly type: 'documents' | 'names' | 'together' | 'search' }>;

/** Texts that a kept choice has besides its id. */
const FIELDS: Readonly<Record<KeptChoice['type'], readonly string[]>> = {
  entity: ['name', 'kind'],
  action: [],
  document: ['name', 'language', 'publisher'],
  claim: ['name', 'edge'],
  relation: ['name'],
  view: ['name'],
  question: ['name'],
  library: ['name'],
};

/** What tells a choice from all others. */
export function keyOf(choice: Choice): string {
  return `${choice.type} ${'id' in choice ? choice.id : choice.text}`;
}

/** Whether it can be made again later. */
export function isKept(choice: Choice): choice is KeptChoice {
  return Object.hasOwn(FIELDS, choice.type);
}

/** Reads a kept choice from data of unknown origin; undefined where it is none. */
export function readChoice(value: unknown): KeptChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const type: unknown = Reflect.get(value, 'type');
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return undefined;
  // Its own keys are just those of the record.
  const fields = ['id', ...FIELDS[type as KeptChoice['type']]];
  const given = fields.map((field) => [field, Reflect.get(value, field) as unknown] as const);
  if (!given.every(([, text]) => typeof text === 'string')) return undefined;
  // Every field of this type is there, and a text.
  return { type, ...Object.fromEntries(given) } as unknown as KeptChoice;
}

/** What the vocabulary is: kinds, relations, statuses and scales as data, and the look-ups over them. */

/** A kind of entity; its `kind` is the label in the graph. */
export interface Kind {
  readonly kind: string;
  readonly plural: string;
  readonly meaning: string;
  /** `#rrggbb`, apart from the other kinds under every colour-vision deficiency. */
  readonly colour: string;
  /** Name of an icon; a name that the client lacks is drawn as a neutral one. */
  readonly icon: string;
}

/** A relation that claims may state: subject `label` object, object `inverse` subject. */
export interface Relation {
  readonly relation: string;
  readonly label: string;
  readonly inverse: string;
  /** Upper-snake name of the relation read backwards. */
  readonly inverseRelation: string;
  readonly meaning: string;
  /** Kinds that its subject and its object may have. */
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly symmetric: boolean;
  /** A `state` holds over an interval, an `event` happens at a time. */
  readonly duration: 'state' | 'event';
  /** Days without a new report after which it counts as stale; null where it stays true. */
  readonly termDays: number | null;
  /** `object`: one subject at a time for an object; `subject`: one object at a time for a subject. */
  readonly exclusive: 'none' | 'subject' | 'object';
  /** Claim property for each value of which the exclusion holds on its own. */
  readonly exclusivePer?: string;
  /** Offices that several people hold at once. */
  readonly sharedOffices?: readonly string[];
  /** The relation is an act of speaking: its edge stands whatever the status. */
  readonly speech: boolean;
}

/** A status of a claim; rank 1 is the strongest. */
export interface Status {
  readonly status: string;
  readonly meaning: string;
  readonly rank: number;
  /** Whether such a claim says that the relation holds; a planned one counts on neither side. */
  readonly affirms: 'yes' | 'no' | 'planned';
}

/** All terms that facts may use. */
export interface Vocabulary {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  /** Strongest first. */
  readonly statuses: readonly Status[];
  /** Meaning of each letter, A to F. */
  readonly reliability: Readonly<Record<string, string>>;
  /** Meaning of each digit, 1 to 6. */
  readonly credibility: Readonly<Record<string, string>>;
  /** Relations by which a subject belongs to its object, those that take precedence first. */
  readonly belonging: readonly string[];
  readonly transfers: Transfers;
}

/** Relations that are drawn as transfers from one place to another. */
export interface Transfers {
  /** From the subject straight to the object. */
  readonly direct: readonly string[];
  /** The subject gives, or gets, through the event that is the object. */
  readonly gives: readonly string[];
  readonly gets: readonly string[];
}

/** The relation of that name; undefined where the vocabulary has none. */
export function findRelation(vocabulary: Vocabulary, relation: string): Relation | undefined {
  return vocabulary.relations.find((each) => each.relation === relation);
}

/** The relation by which somebody denies an event or an agreement as a whole: it contests every edge at what it denies. */
export const DENIES = 'DENIES';

/** Whether a relation is one of speech: somebody says something of somebody. No relation is, as long as there is no vocabulary. */
export function isSpeech(vocabulary: Vocabulary | undefined, relation: string): boolean {
  return vocabulary !== undefined && findRelation(vocabulary, relation)?.speech === true;
}

/** The kind of that name; undefined where the vocabulary has none. */
export function findKind(vocabulary: Vocabulary, kind: string): Kind | undefined {
  return vocabulary.kinds.find((each) => each.kind === kind);
}

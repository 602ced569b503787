/** What is known of the records of a file while it is checked: which there are, which are set aside, and what the store has. */
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import type { Relayed } from '../../model/graph-reading.ts';
import type { ImportKeeping, KnownRecord } from '../../store/importing/import-keeping.ts';
import { IdTable, toPrint } from './id-table.ts';

/** What is kept of an entity. */
interface KnownEntity {
  readonly kind: string;
  readonly name: string;
}

/** Ids that the store is asked for at once. */
const SLICE = 10_000;

/** The records of one file. */
export class FileRecords {
  readonly #store: ImportKeeping;
  readonly #signal: AbortSignal | undefined;
  readonly #ids = byType(() => new IdTable());
  /** What the store has of ids that the file names but does not hold. */
  readonly #asked = byType(() => new Map<string, KnownRecord | undefined>());
  readonly #entities = new Map<string, KnownEntity>();
  readonly #published = new Map<string, string | undefined>();
  /** Known entities that entities of the file are taken for. */
  readonly #as = new Map<string, string>();
  /** What records relay that there is not. */
  readonly #cutRelays = new Map<string, Set<string>>();

  constructor(store: ImportKeeping, signal: AbortSignal | undefined) {
    this.#store = store;
    this.#signal = signal;
  }

  /** Notes a record: the `first` of its id, the same `again`, or an `other` one under an id that was given before. */
  note<T extends FactType>(type: T, fact: FactOf[T]): 'first' | 'again' | 'other' {
    const print = toPrint(JSON.stringify(fact));
    const before = this.#ids[type].note(fact.id, print);
    if (before === undefined) return 'first';
    this.#ids[type].mark(fact.id, 'repeated');
    return before === print ? 'again' : 'other';
  }

  noteEntity({ id, kind, name }: FactOf['entity']): void {
    this.#entities.set(id, { kind, name });
  }

  noteDocument(id: string, published: string | undefined): void {
    this.#published.set(id, published);
  }

  /** Takes an entity of the file for a known one from here on. */
  takeFor(id: string, known: string): void {
    this.#as.set(id, known);
  }

  /** Leaves a record of the file unwritten: it is there already, or it is faulty and nothing can lean on it. */
  setAside(type: FactType, id: string, { isFaulty }: { readonly isFaulty: boolean }): void {
    this.#ids[type].mark(id, 'setAside');
    if (isFaulty) this.#ids[type].mark(id, 'faulty');
  }

  cutRelay(from: string, to: string): void {
    this.#cutRelays.set(from, (this.#cutRelays.get(from) ?? new Set()).add(to));
  }

  /** Asks the store for what the file names but does not hold. */
  async ask(type: FactType, ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#ids[type].has(id) && !this.#asked[type].has(id));
    for (let at = 0; at < unknown.length; at += SLICE) {
      const slice = unknown.slice(at, at + SLICE);
      const found = await this.#store.knownRecords(type, slice, this.#signal && { signal: this.#signal });
      for (const id of slice) this.#asked[type].set(id, found.get(id));
    }
  }

  /** Whether something can lean on a record: it is of the file and not faulty, or known. What is not of the file must have been asked for. */
  isThere(type: FactType, id: string): boolean {
    if (this.#ids[type].has(id)) return !this.#ids[type].isMarked(id, 'faulty');
    return this.#asked[type].get(id) !== undefined;
  }

  /** Whether the file gives the id more than once. */
  isRepeated(type: FactType, id: string): boolean {
    return this.#ids[type].isMarked(id, 'repeated');
  }

  isOfFile(type: FactType, id: string): boolean {
    return this.#ids[type].has(id);
  }

  kindOf(id: string): string {
    return this.#entities.get(id)?.kind ?? this.#asked.entity.get(id)?.kind ?? '';
  }

  nameOf(id: string): string {
    return this.#entities.get(id)?.name ?? id;
  }

  publishedOf(id: string): string | undefined {
    return this.#published.has(id) ? this.#published.get(id) : this.#asked.document.get(id)?.published;
  }

  isWritten(type: FactType, id: string): boolean {
    return !this.#ids[type].isMarked(id, 'setAside');
  }

  /** The known entity that an entity of the file is taken for, or itself. */
  entityFor(id: string): string {
    return this.#as.get(id) ?? id;
  }

  /** A fact as it is written: what it names is what that is taken for, and what there is not is left out. */
  resolve<T extends FactType>(type: T, fact: FactOf[T]): FactOf[T] {
    const resolving: { readonly [K in FactType]: (each: FactOf[K]) => FactOf[K] } = {
      entity: (each) => each,
      origin: (each) => each,
      document: (each) => ({ ...each, relays: this.#resolveRelays(each) }),
      claim: (each) => this.#resolveClaim(each),
      dispute: (each) => ({
        ...each,
        sides: each.sides
          .map(({ label, claims }) => ({ label, claims: claims.filter((id) => this.isThere('claim', id)) }))
          .filter(({ claims }) => claims.length > 0),
      }),
    };
    return resolving[type](fact);
  }

  #resolveClaim(claim: FactOf['claim']): FactOf['claim'] {
    if (this.#as.size === 0 && this.#cutRelays.size === 0) return claim;
    const named = Object.entries(claim.named).map(([role, id]) => [role, this.entityFor(id)] as const);
    return {
      ...claim,
      subject: this.entityFor(claim.subject),
      object: this.entityFor(claim.object),
      named: Object.fromEntries(named),
      relays: this.#resolveRelays(claim),
    };
  }

  #resolveRelays({
    id,
    relays,
  }: {
    readonly id: string;
    readonly relays: readonly Relayed[];
  }): readonly Relayed[] {
    const cut = this.#cutRelays.get(id);
    return relays
      .filter(({ to }) => cut?.has(to.id) !== true)
      .map(({ to, basis }) => ({
        to: to.type === 'entity' ? { ...to, id: this.entityFor(to.id) } : to,
        basis,
      }));
  }
}

function byType<V>(make: () => V): Readonly<Record<FactType, V>> {
  return { origin: make(), entity: make(), document: make(), claim: make(), dispute: make() };
}

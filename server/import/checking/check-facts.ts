/** Checks a draft against the vocabulary, against itself and against the store, and says what of it is to be written. */
import type { FactOf, FactPages, FactType } from '../../model/fact-pages.ts';
import { FACT_TYPES } from '../../model/fact-pages.ts';
import type { ImportOptions } from '../../model/import.ts';
import { readAhead } from '../../model/read-ahead.ts';
import { findKind, type Vocabulary } from '../../model/vocabulary.ts';
import type { ImportKeeping } from '../../store/importing/import-keeping.ts';
import { ClaimTerms, type Fault } from './check-claim.ts';
import type { Draft, Placed } from '../draft.ts';
import { EdgeCount } from './edge-count.ts';
import { FileRecords } from './file-records.ts';
import { checkRelays, referencesOf } from './references.ts';
import { shorten } from '../sampled-count.ts';
import { Tally } from './tally.ts';

/** What checking works with. */
export interface CheckContext {
  readonly store: ImportKeeping;
  readonly vocabulary: Vocabulary;
  readonly match: ImportOptions['match'];
  readonly signal?: AbortSignal;
}

/** What checking found. */
export interface CheckedFacts {
  readonly tally: Tally;
  /** What is to be written: what is whole, and not in the store. */
  readonly facts: FactPages;
  readonly publishedOf: (document: string) => string | undefined;
}

/** Reads all of the draft once. Rejects with what reading it does. */
export async function checkFacts(draft: Draft, context: CheckContext): Promise<CheckedFacts> {
  const check = new FactCheck(draft, context);
  await check.run();
  return check.finish();
}

class FactCheck {
  readonly #draft: Draft;
  readonly #context: CheckContext;
  readonly #terms: ClaimTerms;
  readonly #tally = new Tally();
  readonly #records: FileRecords;
  readonly #edges: EdgeCount;
  /** Documents that relay others, which may come later in the file. */
  readonly #relaying: Placed<FactOf['document']>[] = [];

  constructor(draft: Draft, context: CheckContext) {
    this.#draft = draft;
    this.#context = context;
    this.#terms = new ClaimTerms(context.vocabulary);
    this.#records = new FileRecords(context.store, context.signal);
    this.#edges = new EdgeCount(context, this.#records);
  }

  async run(): Promise<void> {
    for (const problem of this.#draft.problems) this.#tally.tell(problem);
    for (const [type, counted] of this.#draft.inPart ?? []) this.#tally.take('ambiguous', type, counted);
    for (const type of FACT_TYPES) {
      const pages = this.#draft.read(type, (problem) => {
        this.#tally.tell(problem);
      });
      for await (const page of readAhead(pages)) {
        this.#context.signal?.throwIfAborted();
        await this.#checkPage(type, page);
      }
      if (type === 'document') await this.#checkRelaysOfDocuments();
    }
  }

  finish(): CheckedFacts {
    const [records, draft] = [this.#records, this.#draft];
    const facts: FactPages = {
      async *pages(type) {
        const seen = new Set<string>();
        for await (const page of draft.read(type, () => undefined)) {
          const written = page.filter(({ fact: { id } }) => {
            if (!records.isWritten(type, id)) return false;
            // Almost none is given twice, so that few are remembered.
            if (!records.isRepeated(type, id)) return true;
            const isFirst = !seen.has(id);
            seen.add(id);
            return isFirst;
          });
          if (written.length > 0) yield written.map(({ fact }) => records.resolve(type, fact));
        }
      },
    };
    return { tally: this.#tally, facts, publishedOf: (id) => records.publishedOf(id) };
  }

  async #checkPage<T extends FactType>(type: T, page: readonly Placed<FactOf[T]>[]): Promise<void> {
    const records = this.#records;
    const firsts = page.filter((each) => this.#isFirst(type, each));
    await this.#askFor(type, firsts);
    const sound = firsts.filter(({ fact, place }) => {
      const fault = this.#faultOf(type, fact);
      if (!fault) return true;
      records.setAside(type, fact.id, { isFaulty: true });
      this.#tally.tell({ place, ...fault });
      return false;
    });
    const { signal, store } = this.#context;
    const ids = sound.map(({ fact }) => fact.id);
    const known = await store.knownRecords(type, ids, signal && { signal });
    const added: FactOf[T][] = [];
    for (const { fact, place } of sound) {
      if (type === 'document') records.noteDocument(fact.id, (fact as FactOf['document']).published);
      this.#checkRelaysOf(type, fact, place);
      const there = known.get(fact.id);
      if (!there) {
        added.push(fact);
        continue;
      }
      const isSame = store.hasContent(there, type, records.resolve(type, fact), (id) =>
        records.publishedOf(id),
      );
      records.setAside(type, fact.id, { isFaulty: false });
      if (isSame) {
        this.#tally.add('left', type, () => toSample(type, fact));
        continue;
      }
      if (type === 'entity') records.noteEntity({ ...(fact as FactOf['entity']), kind: there.kind });
      if (type === 'document') records.noteDocument(fact.id, there.published);
      const owner = there.origin === 'seed' ? 'the seed' : 'another import';
      const note = `${owner} has other content under this id, which is kept as it is`;
      this.#tally.add('ambiguous', type, () => ({ ...toSample(type, fact), note }));
    }
    await this.#add(type, added);
  }

  #isFirst<T extends FactType>(type: T, { fact, place }: Placed<FactOf[T]>): boolean {
    const noted = this.#records.note(type, fact);
    if (noted === 'other')
      this.#tally.tell({
        place,
        wrong: `the id ${fact.id} was given to another ${type} before`,
        remedy: 'Give each its own id, or import without the second.',
      });
    // Not so other records: what many name, as a document, may well be given along with each of them.
    if (noted === 'again' && type === 'entity') {
      const note = `${place}: given before in this file, just the same; taken once`;
      this.#tally.add('left', type, () => ({ ...toSample(type, fact), note }));
    }
    if (noted === 'first' && type === 'entity') this.#records.noteEntity(fact as FactOf['entity']);
    return noted === 'first';
  }

  async #askFor<T extends FactType>(type: T, page: readonly Placed<FactOf[T]>[]): Promise<void> {
    const named: Readonly<Record<FactType, Set<string>>> = {
      origin: new Set(),
      entity: new Set(),
      document: new Set(),
      claim: new Set(),
      dispute: new Set(),
    };
    for (const { fact } of page) for (const one of referencesOf(type, fact)) named[one.type].add(one.id);
    for (const each of FACT_TYPES) await this.#records.ask(each, named[each]);
  }

  #faultOf<T extends FactType>(type: T, fact: FactOf[T]): Fault | undefined {
    if (type === 'entity') {
      const { kind } = fact as FactOf['entity'];
      if (findKind(this.#context.vocabulary, kind)) return undefined;
      return {
        wrong: `kind “${kind}” is not one of the vocabulary`,
        remedy: 'Use one that is, or import without it.',
      };
    }
    if (type !== 'claim') return undefined;
    const records = this.#records;
    const missing = referencesOf(type, fact).find(
      (each) => each.isNeeded && !records.isThere(each.type, each.id),
    );
    if (missing)
      return {
        wrong: `it names the ${missing.type} ${missing.id}, which is ${records.isOfFile(missing.type, missing.id) ? 'faulty' : 'in neither the file nor the store'}`,
        remedy: `Add or correct that ${missing.type}, or import without the claim.`,
      };
    const claim = records.resolve('claim', fact as FactOf['claim']);
    return this.#terms.faultOf(claim, kindOf(records, fact, 'subject'), kindOf(records, fact, 'object'));
  }

  #checkRelaysOf<T extends FactType>(type: T, fact: FactOf[T], place: string): void {
    if (type === 'claim') checkRelays(this.#records, { fact: fact as FactOf['claim'], place }, this.#tally);
    if (type !== 'document') return;
    const document = fact as FactOf['document'];
    if (document.relays.length > 0) this.#relaying.push({ fact: document, place });
  }

  async #checkRelaysOfDocuments(): Promise<void> {
    const relayed = this.#relaying.flatMap(({ fact }) => fact.relays);
    await this.#records.ask(
      'document',
      relayed.flatMap(({ to }) => (to.type === 'document' ? [to.id] : [])),
    );
    for (const placed of this.#relaying) checkRelays(this.#records, placed, this.#tally);
  }

  async #add<T extends FactType>(type: T, facts: readonly FactOf[T][]): Promise<void> {
    const records = this.#records;
    if (type === 'entity') {
      await this.#addEntities(facts as readonly FactOf['entity'][]);
      return;
    }
    for (const fact of facts) {
      if (type === 'dispute' && !this.#isDisputeWhole(fact as FactOf['dispute'])) continue;
      this.#tally.add('added', type, () => toSample(type, fact));
    }
    if (type !== 'claim') return;
    const claims = (facts as readonly FactOf['claim'][]).map((each) => records.resolve('claim', each));
    await this.#edges.add(claims, this.#tally);
  }

  /** Entities with the name of a known one of the same kind are told, and taken for it where that was asked. */
  async #addEntities(entities: readonly FactOf['entity'][]): Promise<void> {
    const { store, match, signal } = this.#context;
    const named = await store.entitiesNamed(
      entities.map(({ name }) => name),
      signal && { signal },
    );
    for (const entity of entities) {
      const alike = (named.get(entity.name) ?? []).filter((each) => each.kind === entity.kind);
      const [known, ...others] = alike;
      const isTaken = match === 'name' && known !== undefined && others.length === 0;
      if (known && isTaken) {
        this.#records.takeFor(entity.id, known.id);
        this.#records.setAside('entity', entity.id, { isFaulty: false });
      } else this.#tally.add('added', 'entity', () => toSample('entity', entity));
      if (!known) continue;
      const ids = alike.map((each) => each.id).join(', ');
      const note = isTaken
        ? `taken for ${ids}, which has this name`
        : `added apart from ${ids}, which has this name`;
      this.#tally.add('ambiguous', 'entity', () => ({ ...toSample('entity', entity), note }));
    }
  }

  /** A part of a graph can hold a dispute about claims that it does not hold: those are left out of it, and that is told. */
  #isDisputeWhole(dispute: FactOf['dispute']): boolean {
    const count = (each: FactOf['dispute']): number => each.sides.flatMap((side) => side.claims).length;
    const left = count(this.#records.resolve('dispute', dispute));
    const missing = count(dispute) - left;
    if (missing === 0) return true;
    const note =
      left > 0
        ? `${missing} of its claims are in neither the file nor the store and are left out of it`
        : 'left out, because its claims are in neither the file nor the store';
    this.#tally.add('ambiguous', 'dispute', () => ({ ...toSample('dispute', dispute), note }));
    if (left === 0) this.#records.setAside('dispute', dispute.id, { isFaulty: true });
    return left > 0;
  }
}

function kindOf(records: FileRecords, fact: FactOf[FactType], end: 'subject' | 'object'): string {
  return records.kindOf((fact as FactOf['claim'])[end]);
}

function toSample<T extends FactType>(
  type: T,
  fact: FactOf[T],
): { readonly id: string; readonly name: string } {
  const naming: { readonly [K in FactType]: (each: FactOf[K]) => string } = {
    entity: (each) => each.name,
    origin: (each) => each.name,
    document: (each) => each.title,
    claim: (each) => each.statement,
    dispute: (each) => each.about,
  };
  return { id: fact.id, name: shorten(naming[type](fact)) };
}

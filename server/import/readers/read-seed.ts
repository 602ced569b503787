/** Reads a YAML file as those of the seed: entities, documents with claims, disputes, or several of these in one. */
import type { z } from 'zod';
import * as schema from '../../ingest/schema.ts';
import { parseSeedFile, type SeedFile, type YamlPath } from '../../ingest/seed-file.ts';
import { toClaim, toDocument, toEntity } from '../../ingest/to-facts.ts';
import type { FactType } from '../../model/fact-pages.ts';
import type { ImportProblem } from '../../model/import.ts';
import { describeMisfit, nameMisfit } from '../../model/misfit.ts';
import { readText } from './decode-text.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { HeldFacts, holdDraft } from '../held-facts.ts';
import { toFact } from '../fact-schema.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { Terms } from '../drafting/terms.ts';

const SHAPES = {
  entities: schema.entitiesFile.shape.entities.element,
  documents: schema.topicFile.shape.documents.element,
  claims: schema.topicFile.shape.claims.element,
  disputes: schema.disputesFile.shape.disputes.element,
};

const TOO_DEEP = 'its YAML is nested too deeply or refers to itself';

const REMEDY = 'Correct it as the README of seed/ says, or import without it.';

/** Reads the file; what has another shape than the seed's is told with its line. */
export async function readSeed(file: ImportFile, context: ReadingContext): Promise<Draft> {
  let text = '';
  for await (const piece of readText(file.path)) text += piece;
  const parsed = parse(text);
  const [fault] = parsed.problems;
  if (fault) throw unreadable(describeFault(fault.wrong), `line ${fault.line}`);
  return new SeedReader(parsed, context).read();
}

/** What the parser says in its own terms is said in ours. */
function describeFault(wrong: string): string {
  if (wrong.includes('call stack')) return TOO_DEEP;
  if (wrong.includes('multiple documents')) return 'it holds several YAML documents: import each as a file';
  return `it is not valid YAML: ${wrong.replace(/ at line \d+, column \d+:\s*$/, '')}`;
}

function parse(text: string): SeedFile {
  try {
    return parseSeedFile('file', text);
  } catch (cause) {
    throw unreadable(TOO_DEEP, undefined, cause);
  }
}

class SeedReader {
  readonly #file: SeedFile;
  readonly #terms: Terms;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #problems: ImportProblem[] = [];

  constructor(file: SeedFile, { vocabulary, mapping }: ReadingContext) {
    this.#file = file;
    this.#terms = new Terms(vocabulary, mapping);
    this.#data = typeof file.data === 'object' && file.data !== null ? { ...file.data } : {};
  }

  read(): Draft {
    const { entities, documents, claims, disputes } = this.#data;
    if ([entities, documents, claims, disputes].every((list) => list === undefined))
      throw unreadable('it holds neither entities nor documents, claims or disputes', 'line 1');
    const topic = { topic: this.#text('topic', 'import'), title: this.#text('title', 'Imported files') };
    const wikidataSource = this.#text('wikidata_source', 'not stated');
    const facts = new HeldFacts();
    this.#addAll(facts, 'entities', 'entity', (entity, place) => {
      const kind = this.#terms.kindOf(entity.type);
      if (kind !== undefined) return toEntity(entity, { kind, point: undefined, wikidataSource });
      this.#problems.push({
        place,
        wrong: `entity type “${entity.type}” is not known`,
        remedy: this.#terms.remedy('kind', entity.type),
      });
      return undefined;
    });
    this.#addAll(facts, 'documents', 'document', (document) => toDocument(document, topic));
    this.#addAll(facts, 'claims', 'claim', (claim) => toClaim(claim, topic.topic));
    this.#addAll(facts, 'disputes', 'dispute', ({ id, kind, about, why, sides }) => {
      return { id, kind, about, why, rule: 'authored', sides };
    });
    return holdDraft(facts, this.#problems);
  }

  #addAll<K extends keyof typeof SHAPES>(
    facts: HeldFacts,
    key: K,
    type: FactType,
    make: (record: z.infer<(typeof SHAPES)[K]>, place: string) => unknown,
  ): void {
    const list = this.#data[key] ?? [];
    if (!Array.isArray(list)) throw unreadable(`${key} is no list`, this.#placeOf([key]));
    for (const [at, record] of (list as unknown[]).entries()) {
      const place = this.#placeOf([key, at]);
      const result = SHAPES[key].safeParse(record, { error: describeMisfit });
      if (!result.success) {
        const [issue] = result.error.issues;
        const where = this.#placeOf([key, at, ...(issue?.path ?? [])]);
        this.#problems.push({ place: where, wrong: nameMisfit(issue), remedy: REMEDY });
        continue;
      }
      // The shape is that of the key, which the compiler cannot see through the look-up.
      const value = make(result.data as z.infer<(typeof SHAPES)[K]>, place);
      if (value === undefined) continue;
      const made = toFact(type, value, place);
      if ('fact' in made) facts.add(type, made.fact, place);
      else this.#problems.push(made.problem);
    }
  }

  #text(key: string, otherwise: string): string {
    const value = this.#data[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  }

  #placeOf(path: YamlPath): string {
    return `line ${this.#file.lineOf(path)}`;
  }
}

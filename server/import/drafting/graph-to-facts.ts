/** Makes facts of a graph of another program: the file is the document, and each edge is a claim that it makes. */
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import type { DocumentFact } from '../../model/facts.ts';
import type { ImportProblem } from '../../model/import.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { kindWordsOf, nameOf, toEntity } from './entity-of-node.ts';
import { toFact } from '../fact-schema.ts';
import { HeldFacts, holdDraft } from '../held-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { eachInSlices } from '../../time-slices.ts';
import { SampledCount, shorten } from '../sampled-count.ts';
import { findKnownKinds } from './known-kinds.ts';
import { readQualifiers } from './qualifiers-of-edge.ts';
import { digest, OWN_ID } from './own-ids.ts';
import { listOf, readAttributes, textOf } from './rough-attributes.ts';
import type { RoughEdge, RoughGraph, RoughNode } from './rough-graph.ts';
import { TermCount } from './term-count.ts';
import { Terms } from './terms.ts';

/** Attributes of an edge that say its relation, the surest first. */
const RELATION_WORDS = ['relation', 'type', 'interaction', 'relationship', 'label', 'labelE'] as const;

/** Makes a draft of it; what cannot be a fact is told among its problems, after those that its reader has `found`. */
export async function toDraft(
  graph: RoughGraph,
  file: ImportFile,
  context: ReadingContext,
  found: readonly ImportProblem[] = [],
): Promise<Draft> {
  const maker = new FactMaker(file, context, { found, knownKinds: await findKnownKinds(graph, context) });
  await eachInSlices(graph.nodes, (node) => {
    maker.readNode(node);
  });
  maker.readEvidence(graph);
  await eachInSlices(graph.edges, (edge) => {
    maker.readEdge(edge);
  });
  return maker.finish();
}

/** The document that a file is which has none of its own. */
function toFileDocument(file: ImportFile, { name, by, today }: ReadingContext): FactOf['document'] {
  const about: DocumentFact = {
    id: `d-import-${file.sha256.slice(0, 16)}`,
    title: name,
    titleBasis: 'name of the imported file',
    publisher: by,
    publishedBasis: 'not stated',
    retrieved: today,
    retrievedFrom: 'imported file',
    language: 'und',
    kind: 'import',
    reliability: 'F',
    reliabilityReason: 'an imported file that nobody has judged',
    topic: 'import',
    topicTitle: 'Imported files',
  };
  return { ...about, relays: [] };
}

class FactMaker {
  readonly #facts = new HeldFacts();
  readonly #problems: ImportProblem[];
  readonly #terms: Terms;
  readonly #context: ReadingContext;
  readonly #document: FactOf['document'];
  /** Entities by the id that the file has for them. */
  readonly #entities = new Map<string, Ended>();
  /** Nodes that were told to be wrong: the edges at them are not told again, but counted. */
  readonly #faulty = new Set<string>();
  /** Nodes that are left out without a word; edges at them are told. */
  readonly #aside = new Set<string>();
  readonly #claims = new Set<string>();
  readonly #kinds = new TermCount();
  readonly #relations = new TermCount();
  readonly #inPart = new Map([
    ['entity', new SampledCount()],
    ['claim', new SampledCount()],
  ] as const);
  #hasEvidence = false;
  #hasClaims = false;
  /** Whether a claim leans on the file itself. */
  #isDocument = false;
  readonly #labels: ReadonlyMap<string, string>;
  /** Of nodes that say no kind, by name. */
  readonly #knownKinds: ReadonlyMap<string, string>;

  constructor(
    file: ImportFile,
    context: ReadingContext,
    {
      found,
      knownKinds,
    }: { readonly found: readonly ImportProblem[]; readonly knownKinds: ReadonlyMap<string, string> },
  ) {
    this.#problems = [...found];
    this.#knownKinds = knownKinds;
    this.#context = context;
    this.#terms = new Terms(context.vocabulary, context.mapping);
    this.#document = toFileDocument(file, context);
    this.#labels = new Map(context.vocabulary.relations.map((each) => [each.relation, each.label]));
  }

  readNode(node: RoughNode): void {
    const words = kindWordsOf(node);
    const word = this.#terms.firstKnown('kind', words) ?? words[0];
    const known = word === undefined ? this.#knownKinds.get(nameOf(node)) : undefined;
    const kind = known ?? this.#terms.kindOf(word);
    const isAside = node.isAside === true && kind === undefined;
    this.#kinds.note(word, kind, isAside);
    if (isAside) this.#aside.add(node.id);
    else if (kind === undefined) {
      const wrong =
        word === undefined ? 'the node does not say its kind' : `kind “${cut(word)}” is not known`;
      this.#tell(node.place, wrong, this.#terms.remedy('kind', word, this.#context.kindsOf !== undefined));
      this.#faulty.add(node.id);
    } else this.#addEntity(node, kind);
  }

  /** Which of two nodes of one id an edge means nobody can tell, so the edges there are told too. */
  #addEntity(node: RoughNode, kind: string): void {
    const { value, unread } = toEntity(node, kind);
    const known = this.#entities.get(node.id);
    if (known && known.id !== value['id']) {
      const wrong = `the id “${cut(node.id)}” was given to another node before`;
      this.#tell(node.place, wrong, 'Give each node, of all tables in a zip, an id of its own.');
      this.#faulty.add(node.id);
      return;
    }
    const entity = this.#add('entity', value, node.place);
    if (!entity) this.#faulty.add(node.id);
    else {
      this.#entities.set(node.id, { id: entity.id, name: entity.name });
      this.#note('entity', { id: entity.id, name: entity.name }, unread, node.place);
    }
  }

  /** The evidence of a file of ours; without its documents claims have nothing to stand on, and edges speak for themselves. */
  readEvidence({ evidence }: RoughGraph): void {
    this.#hasEvidence = evidence.documents.length > 0;
    this.#hasClaims = this.#hasEvidence && evidence.claims.length > 0;
    for (const { fact, place } of evidence.mentioned) this.#add('entity', fact, place);
    for (const { fact, place } of evidence.documents) this.#add('document', fact, place);
    for (const { fact, place } of evidence.origins) this.#add('origin', fact, place);
    if (this.#hasClaims) for (const { fact, place } of evidence.claims) this.#add('claim', fact, place);
    if (this.#hasEvidence) for (const { fact, place } of evidence.disputes) this.#add('dispute', fact, place);
  }

  readEdge(edge: RoughEdge): void {
    if (this.#hasClaims) return;
    const attributes = readAttributes(edge.attributes);
    const word = textOf(attributes, RELATION_WORDS) ?? edge.label;
    const found = this.#terms.relationOf(word);
    this.#relations.note(word, found?.relation.relation);
    if (!found) {
      const wrong =
        word === undefined ? 'the edge does not say its relation' : `relation “${cut(word)}” is not known`;
      this.#tell(edge.place, wrong, this.#terms.remedy('relation', word));
      return;
    }
    const { relation } = found.relation;
    const evidence = this.#hasEvidence ? listOf(attributes, 'evidence') : undefined;
    if (evidence) {
      evidence.forEach((claim, at) => {
        const value = typeof claim === 'object' && claim !== null ? { relation, ...claim } : claim;
        this.#add('claim', value, `${edge.place}, evidence[${at}]`);
      });
      return;
    }
    const ends = found.isSwapped ? [edge.target, edge.source] : [edge.source, edge.target];
    const [subject, object] = ends.map((end) => this.#endOf(end, edge.place));
    if (subject === undefined || object === undefined) return;
    this.#addClaim({ subject, relation, object }, attributes, edge.place);
  }

  finish(): Draft {
    if (this.#isDocument) this.#facts.add('document', this.#document, 'the file');
    const terms = {
      kinds: this.#kinds.list((word) => this.#terms.guess('kind', word)),
      relations: this.#relations.list((word) => this.#terms.guess('relation', word)),
    };
    return { ...holdDraft(this.#facts, this.#problems, terms), inPart: this.#inPart };
  }

  #addClaim(
    ends: { readonly subject: Ended; readonly relation: string; readonly object: Ended },
    attributes: ReadonlyMap<string, unknown>,
    place: string,
  ): void {
    const { relation } = ends;
    const [subject, object] = [ends.subject.id, ends.object.id];
    const label = this.#labels.get(relation) ?? relation;
    const sentence = `According to ${this.#context.name}, ${ends.subject.name} ${label} ${ends.object.name}.`;
    const { qualifiers, unread } = readQualifiers(attributes, this.#context.vocabulary);
    const content = { document: this.#document.id, subject, relation, object, ...qualifiers };
    const id = `ci-${digest(JSON.stringify(content))}`;
    // The same said twice in one file is said once.
    if (this.#claims.has(id)) return;
    this.#claims.add(id);
    const claim = {
      ...content,
      id,
      statement: qualifiers.statement ?? sentence,
      locator: qualifiers.locator ?? place,
      named: {},
      topic: this.#document.topic,
    };
    if (!this.#add('claim', claim, place)) return;
    this.#isDocument = true;
    this.#note('claim', { id, name: claim.statement }, unread, place);
  }

  /** Tells what a record is taken without. @param unread why, each in a few words */
  #note(type: 'entity' | 'claim', { id, name }: Ended, unread: readonly string[], place: string): void {
    if (unread.length === 0) return;
    const note = `${place}: ${unread.join(', and ')}; taken without it`;
    this.#inPart.get(type)?.add(() => ({ id, name: shorten(name), note }));
  }

  /** An end that is no node of the file may be an entity that is known already, by its own id. */
  #endOf(end: string, place: string): Ended | undefined {
    const entity = this.#faulty.has(end) ? undefined : this.#entities.get(end);
    if (entity) return entity;
    if (this.#faulty.has(end))
      this.#tell(
        place,
        `the edge ends at “${cut(end)}”, which cannot be imported`,
        'Correct that node first.',
      );
    else if (this.#aside.has(end))
      this.#tell(
        place,
        `the edge ends at “${cut(end)}”, which is left out`,
        'Say with the mapping’s kinds what that is, or import without the edge.',
      );
    else if (OWN_ID.test(end)) return { id: end, name: end };
    else
      this.#tell(
        place,
        `the edge ends at “${cut(end)}”, which is no node of the file`,
        'Add the node, put a table of edges into one zip with that of its nodes, or import without the edge.',
      );
    return undefined;
  }

  #add<T extends FactType>(type: T, value: unknown, place: string): FactOf[T] | undefined {
    const result = toFact(type, value, place);
    if ('problem' in result) {
      this.#problems.push(result.problem);
      return undefined;
    }
    this.#facts.add(type, result.fact, place);
    return result.fact;
  }

  #tell(place: string, wrong: string, remedy: string): void {
    this.#problems.push({ place, wrong, remedy });
  }
}

/** What an end of an edge is called. */
type Ended = Pick<FactOf['entity'], 'id' | 'name'>;

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What a name in a statement stands for: its meaning in the vocabulary, how much there is of it, and an example. */
import type { SchemaReply } from '../../../server/api/contract.ts';
import { findKind, findRelation, type Vocabulary } from '../../../server/model/vocabulary.ts';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import type { Token, TokenKind } from '../cypher/tokens.ts';
import { findDraft, type ParameterDraft } from '../parameters/parameter-draft.ts';

/** What is known of the graph and of the parameters. */
export interface KnownTerms {
  readonly schema: SchemaReply | undefined;
  readonly vocabulary: Vocabulary | undefined;
  readonly drafts: Readonly<Record<string, ParameterDraft>>;
}

/** Help on a name: how it is written, and sentences on it. */
export interface TermHelp {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What labels stand for that are no kinds, which the vocabulary does not tell. */
const RECORDS: Readonly<Record<string, string>> = {
  Entity: 'What edges join: every state, person, event … bears this label besides its kind.',
  Claim: 'What one document says, in one sentence.',
  Document: 'Where claims are taken from.',
  Publisher: 'Who published documents.',
  Dispute: 'Claims that cannot all be right, by sides.',
  Origin: 'What information comes from where that is neither an entity nor a document.',
  Name: 'A name, alias or metonym of an entity.',
};

/** Owners of a property, and pairs that a relation joins, that are named; more would hide the text. */
const MOST = 4;

const DESCRIBED: Readonly<
  Partial<Record<TokenKind, (name: string, known: KnownTerms) => TermHelp | undefined>>
> = { label: describeLabel, relation: describeRelation, parameter: describeParameter };

/** Help on the token of a text; undefined where nothing is known of it. */
export function describeTerm(token: Token, text: string, known: KnownTerms): TermHelp | undefined {
  const written = text.slice(token.from, token.to);
  const name = written.replace(/^\$/, '').replace(/^`(.*)`$/s, '$1');
  if (token.kind === 'name') return isProperty(token, text) ? describeProperty(name, known) : undefined;
  return DESCRIBED[token.kind]?.(name, known);
}

/** After a dot, or before a colon as in `{id: …}`. */
function isProperty({ from, to }: Token, text: string): boolean {
  return /\.\s*$/.test(text.slice(0, from)) || /^\s*:/.test(text.slice(to));
}

function describeLabel(label: string, { schema, vocabulary }: KnownTerms): TermHelp | undefined {
  const found = schema?.labels.find((each) => each.label === label);
  if (!found) return undefined;
  const meaning = (vocabulary && findKind(vocabulary, label)?.meaning) ?? RECORDS[label];
  const example = ['name', 'title', 'sentence', 'id'].flatMap(
    (each) => found.properties.find(({ name }) => name === each)?.example ?? [],
  )[0];
  return {
    title: `:${label}`,
    lines: [
      ...sentence(meaning),
      `${countOf(found.count, 'node')}${example === undefined ? '' : `, for example ${example}`}`,
    ],
  };
}

function describeRelation(relation: string, { schema, vocabulary }: KnownTerms): TermHelp | undefined {
  const joins = schema?.relations.filter((each) => each.relation === relation) ?? [];
  if (joins.length === 0) return undefined;
  const term = vocabulary && findRelation(vocabulary, relation);
  const count = joins.reduce((sum, each) => sum + each.count, 0);
  const most = [...joins].sort((a, b) => b.count - a.count).slice(0, MOST);
  const ways = most.map(({ source, target, count: own }) => `${source} → ${target} ${writeNumber(own)}`);
  return {
    title: `:${relation}`,
    lines: [
      ...sentence(term?.meaning),
      `${countOf(count, 'relationship')}: ${ways.join(', ')}${joins.length > most.length ? ' …' : ''}`,
    ],
  };
}

function describeProperty(property: string, { schema }: KnownTerms): TermHelp | undefined {
  if (!schema) return undefined;
  const owners = schema.labels.flatMap(({ label, properties }) =>
    properties.filter(({ name }) => name === property).map((each) => ({ owner: label, ...each })),
  );
  const edges = schema.edgeProperties
    .filter(({ name }) => name === property)
    .map((each) => ({ owner: 'edges', ...each }));
  const all = [...owners, ...edges].sort((a, b) => b.count - a.count);
  const [first] = all;
  if (!first) return undefined;
  const named = all.slice(0, MOST).map(({ owner, count }) => `${owner} ${writeNumber(count)}`);
  return {
    title: `.${property}`,
    lines: [
      `${first.type}, for example ${first.example}`,
      `On ${named.join(', ')}${all.length > MOST ? ' …' : ''}`,
    ],
  };
}

function describeParameter(name: string, { drafts }: KnownTerms): TermHelp {
  const draft = findDraft(drafts, name);
  const value = draft && (draft.name ?? draft.text);
  return {
    title: `$${name}`,
    lines: [
      draft === undefined || (value === '' && draft.type !== 'null')
        ? 'A parameter that is not filled in yet; its field is below the text.'
        : `A parameter: ${draft.type}${value === '' ? '' : ` ${value ?? ''}`}`,
    ],
  };
}

function sentence(meaning: string | undefined): readonly string[] {
  return meaning === undefined ? [] : [`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`];
}

/** What the console holds: the text, its parameters, and what the statements that were run have answered. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConsoleReply, SchemaReply } from '../../server/api/contract.ts';
import type { CypherMap, CypherValue } from '../../server/model/cypher-value.ts';
import type { Favourite } from '../../server/model/favourite.ts';
import type { KnownNames } from '../../server/model/statement-fault.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { isAtMost } from '../state/page-width.ts';
import { readKeptText } from './history/kept-text.ts';
import { readHistory, type Ran } from './history/run-history.ts';
import type { ParameterDraft } from './parameters/parameter-draft.ts';
import type { AnswerFailure, AnswerSummary } from './run/answer.ts';
import { readSchemaForm, type SchemaForm } from './schema/kept-form.ts';

/** How far a run has come; one that is `asking` would write, and waits for the user's word. */
export type RunStatus = 'waiting' | 'running' | 'asking' | 'done' | 'failed' | 'cancelled';

/** One statement that was run, and what it has answered so far. */
export interface Run {
  /** Counts up with every run, so that no two are taken for one. */
  readonly id: number;
  readonly text: string;
  /** Where it stood in the text when it was run. */
  readonly from: number;
  readonly parameters: CypherMap;
  readonly status: RunStatus;
  readonly fields: readonly string[];
  /** The same list throughout the run, which grows; `count` tells how far. */
  readonly rows: readonly (readonly CypherValue[])[];
  readonly count: number;
  readonly maxRows: number;
  /** Milliseconds since the epoch. */
  readonly began: number;
  readonly ended?: number;
  readonly summary?: AnswerSummary;
  readonly failure?: AnswerFailure;
  /** What it would write, by counters, as long as it is asking. */
  readonly wouldWrite?: AnswerSummary['counters'];
}

/** How a result is shown. */
export type ResultView = 'table' | 'graph' | 'chart' | 'json' | 'plan';

/** What the column beside the editor shows. */
export type SideTab = 'build' | 'schema' | 'history' | 'favourites' | 'library';

/** All that the console shows. */
export interface ConsoleState {
  readonly text: string;
  /** Offset of the caret in the text. */
  readonly caret: number;
  /** Of every parameter that was filled in so far, by its name. */
  readonly drafts: Readonly<Record<string, ParameterDraft>>;
  readonly maxRows: number;
  readonly runs: readonly Run[];
  /** Which of the runs is looked at. */
  readonly shown: number;
  readonly view: ResultView;
  readonly side: SideTab | undefined;
  readonly schemaForm: SchemaForm;
  /** The favourite whose form is open; `new` for one that there is not yet. */
  readonly edited: Favourite | 'new' | undefined;
  /** Which engine answers, once that is known. */
  readonly engine: 'neo4j' | 'embedded' | undefined;
  /** Whether the server lets writes through. */
  readonly writes: boolean;
  /** What the server allows, once that is known. */
  readonly limits: ConsoleReply['limits'] | undefined;
  /** What the graph is made of, and the meaning of its terms, once they are known. */
  readonly schema: SchemaReply | undefined;
  readonly vocabulary: Vocabulary | undefined;
  /** Names that there are, by their kind, as far as they are known yet. */
  readonly names: KnownNames;
  /** What was run before, the latest first. */
  readonly history: readonly Ran[];
}

/** The store of the console. */
export type ConsoleStore = StoreApi<ConsoleState>;

/** Rows that are fetched unless more are asked for, and the most that can be. */
export const ROWS = { first: 1_000, most: 100_000 } as const;

/** Makes the store, with the text that was left. */
export function createConsoleStore(): ConsoleStore {
  const text = readKeptText();
  return createStore<ConsoleState>(() => ({
    text,
    caret: text.length,
    drafts: {},
    maxRows: ROWS.first,
    runs: [],
    shown: 0,
    view: 'table',
    side: isAtMost('sheets') ? undefined : 'schema',
    schemaForm: readSchemaForm(),
    edited: undefined,
    engine: undefined,
    writes: false,
    limits: undefined,
    schema: undefined,
    vocabulary: undefined,
    names: {},
    history: readHistory(),
  }));
}

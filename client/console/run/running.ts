/** Runs statements one after the other and puts what they answer into the store, as it comes. */
import type { ConsoleState, ConsoleStore, Run } from '../console-state.ts';
import { readStatements, statementAt, withoutPlan, type Statement } from '../cypher/statements.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import { explainCommand } from './browser-commands.ts';
import { followRun } from './follow-run.ts';

/** What can be done with statements. */
export interface Running {
  /** Runs the statement at the caret. */
  readonly runOne: () => void;
  /** Runs all, one after the other, until one fails. */
  readonly runAll: () => void;
  /** Runs a text that is not in the editor, with its own parameters and limit. */
  readonly runText: (text: string, how: Pick<ConsoleState, 'drafts' | 'maxRows'>) => void;
  /** Asks for the plan of the statement at the caret: as expected, or with what running it takes. */
  readonly runPlan: (how: 'EXPLAIN' | 'PROFILE') => void;
  /** Lets the statement write that has told what it would write. */
  readonly confirm: () => void;
  /** Gives up what is running and what waits behind it; the database stops working on it. */
  readonly cancel: () => void;
}

/** Also where all that is written are comments. */
const NOTHING_TO_RUN = {
  code: '',
  message: 'There is no statement to run. Write one in the editor, or take one of the questions beside it.',
};

/** Whether any statement is running or waiting. */
export function isRunning({ runs }: ConsoleState): boolean {
  return runs.some(({ status }) => status === 'running' || status === 'waiting' || status === 'asking');
}

/** Makes what runs statements; `onRun` is told of each that begins. */
export function createRunning(store: ConsoleStore, onRun: (run: Run) => void): Running {
  let control: AbortController | undefined;
  let confirm: (() => void) | undefined;
  let lastId = 0;

  const changeRun = (id: number, change: Partial<Run>): void => {
    store.setState(({ runs }) => ({
      runs: runs.map((run) => (run.id === id ? { ...run, ...change } : run)),
    }));
  };

  const createRun = (own: Pick<Run, 'text' | 'from' | 'parameters' | 'maxRows'>): Run => ({
    ...own,
    id: ++lastId,
    status: 'waiting',
    fields: [],
    rows: [],
    count: 0,
    began: Date.now(),
  });

  const toRun = (
    statement: Statement,
    { drafts, maxRows }: Pick<ConsoleState, 'drafts' | 'maxRows'>,
  ): Run => {
    const made = toParameters(statement.parameters, drafts);
    const { text, from } = statement;
    const run = createRun({
      text,
      from,
      parameters: 'parameters' in made ? made.parameters : {},
      maxRows,
    });
    const command = explainCommand(statement.text);
    if (command !== undefined) return { ...run, status: 'failed', failure: { code: '', message: command } };
    if ('parameters' in made) return run;
    const failure = { code: '', message: `The parameter $${made.name} is not filled in. ${made.fault}` };
    return { ...run, status: 'failed', failure };
  };

  const start = async (
    statements: readonly Statement[],
    state: Pick<ConsoleState, 'drafts' | 'maxRows'> = store.getState(),
  ): Promise<void> => {
    control?.abort();
    if (statements.length === 0) {
      const run = createRun({ text: '', from: 0, parameters: {}, maxRows: state.maxRows });
      store.setState({ runs: [{ ...run, status: 'failed', failure: NOTHING_TO_RUN }], shown: 0 });
      return;
    }
    const own = new AbortController();
    control = own;
    const runs = statements.map((statement) => toRun(statement, state));
    store.setState({ runs, shown: 0 });
    for (const [at, run] of runs.entries()) {
      if (own.signal.aborted) break;
      store.setState({ shown: at });
      onRun(run);
      if (run.status === 'failed') break;
      await followRun(run, {
        signal: own.signal,
        change: (change) => {
          if (control === own) changeRun(run.id, change);
        },
        ...(store.getState().writes && { confirmed: awaitWord }),
      });
      if (store.getState().runs[at]?.status !== 'done') break;
    }
    if (control !== own) return;
    // What waited behind a failure is not run.
    store.setState((state) => ({
      runs: state.runs.map((run) => (run.status === 'waiting' ? { ...run, status: 'cancelled' } : run)),
    }));
  };

  const awaitWord = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      confirm = () => {
        resolve(true);
      };
      signal.addEventListener('abort', () => {
        resolve(false);
      });
    });

  const present = (): readonly Statement[] => {
    const { text, caret } = store.getState();
    const statement = statementAt(readStatements(text), caret);
    return statement ? [statement] : [];
  };

  return {
    runOne: () => {
      store.setState(({ view }) => ({ view: view === 'plan' ? 'table' : view }));
      void start(present());
    },
    runAll: () => {
      store.setState(({ view }) => ({ view: view === 'plan' ? 'table' : view }));
      void start(readStatements(store.getState().text));
    },
    runText: (text, how) => {
      store.setState(({ view }) => ({ view: view === 'plan' ? 'table' : view }));
      void start(readStatements(text), how);
    },
    runPlan: (how) => {
      store.setState({ view: 'plan' });
      void start(
        present().map((statement) => {
          const text = `${how} ${withoutPlan(statement.text)}`;
          return { ...statement, text, from: statement.from - how.length - 1 };
        }),
      );
    },
    confirm: () => {
      confirm?.();
    },
    cancel: () => {
      control?.abort();
    },
  };
}

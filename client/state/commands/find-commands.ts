/** The commands that find what joins entities: paths, neighbours in common, the smallest connecting picture. */
import type { Connection, EntityReference, Paths } from '../../../server/model/answers.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { MOST_CONNECTED, MOST_SHARING } from '../../../server/model/path-limits.ts';
import { brightOf, type FoundPaths, type Findings } from '../findings.ts';
import { joinAnswers, pairsOf, relationsToAsk, type PathSearch } from '../path-search.ts';
import { runTask } from '../run-task.ts';
import type { View } from '../view/view.ts';
import { addBusy, createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands that find. */
export interface FindCommands {
  /**
   * Looks for paths and reads the first. Rejects, and leaves everything as it was, where the server does not answer
   * (`store-unavailable`) or the search is given up (`cancelled`): in the list of tasks, through the signal, or because
   * something else is sought.
   */
  readonly findPaths: (search: PathSearch, signal?: AbortSignal) => Promise<void>;
  readonly choosePath: (at: number) => void;
  readonly findCommon: (ids: readonly string[]) => Promise<void>;
  readonly findConnection: (ids: readonly string[]) => Promise<void>;
  readonly closeFindings: () => void;
}

/** Most paths that are asked for: of one pair, and of each pair where there are several. */
const MOST_PATHS = { alone: 50, each: 20 } as const;

/** The commands over one store. */
export function createFindCommands({ api, store }: CommandParts, local: LocalCommands): FindCommands {
  const attempt = createAttempt(store, local);
  const present = (): View => store.getState().history.present;

  /** Brings what is drawn of it out from under the panel, and leaves the camera where it is as far as that goes. */
  const uncoverDrawn = (ids: Iterable<string>): void => {
    const drawn = [...ids].filter((id) => present().nodes.has(id));
    if (drawn.length > 0) local.aim({ move: 'uncover', ids: drawn });
  };

  /** Shows what was found, instead of the details and of what was found before, and brings it into sight. */
  const show = (findings: Findings): void => {
    if (store.getState().page.name !== 'canvas') local.show({ name: 'canvas' });
    store.setState((state) => ({
      findings,
      dialogue: undefined,
      tool: 'move',
      panels: { ...state.panels, details: false },
    }));
    uncoverDrawn(brightOf(findings).nodes);
  };

  const askPaths = async (search: PathSearch, signal: AbortSignal): Promise<readonly Paths[]> => {
    const { relations: _relations, withoutSpeech: _withoutSpeech, ...options } = search.options;
    const relation = relationsToAsk(search.options, store.getState().vocabulary);
    const pairs = pairsOf(search.of);
    const limit = pairs.length > 1 ? MOST_PATHS.each : MOST_PATHS.alone;
    return Promise.all(
      pairs.map(({ from, to }) =>
        api.paths({ from: from.id, to: to.id, ...options, relation, limit }, signal),
      ),
    );
  };

  /** What connects the entities; where nothing leads from the first to the others, what connects these. */
  const askConnection = async (ids: readonly string[], signal: AbortSignal): Promise<Connection> => {
    const answer = await api.connect(ids, signal);
    const [first, ...others] = ids;
    if (answer.edges.length > 0 || others.length < 2 || first === undefined) return answer;
    const among = await askConnection(others, signal);
    return { ...among, exact: among.exact && answer.exact, apart: [first, ...among.apart] };
  };

  /** The present names of entities on the canvas, which may be gone from it before the answer is there. */
  const refer = (ids: readonly string[]): readonly EntityReference[] =>
    ids.map((id) => {
      const node = present().nodes.get(id)?.node;
      return { id, kind: node?.kind ?? '', name: node?.name ?? id };
    });

  let searching: AbortController | undefined;

  /** Looks for something and shows it. What was sought before and is not there yet is given up: it would come over this. */
  const seek = async (
    task: string,
    ask: (signal: AbortSignal) => Promise<Findings>,
    given?: AbortSignal,
  ): Promise<void> => {
    searching?.abort();
    const own = new AbortController();
    searching = own;
    const found = await runTask(store, task, (signal) =>
      ask(AbortSignal.any([signal, own.signal, ...(given ? [given] : [])])),
    );
    if (own.signal.aborted) throw new EntenteError('cancelled', 'Something else was sought meanwhile.');
    show(found);
  };

  /** Asks about entities together, unless there are more than the server takes. */
  const seekFor = async (
    ids: readonly string[],
    { key, most, what, task }: { key: string; most: number; what: string; task: string },
    ask: (of: readonly EntityReference[], signal: AbortSignal) => Promise<Findings>,
  ): Promise<void> => {
    if (ids.length <= most) {
      await attempt(key, () => {
        const of = refer(ids);
        return seek(task, (signal) => ask(of, signal));
      });
      return;
    }
    const text = `${what} can be found for at most ${writeNumber(most)} entities. ${writeNumber(ids.length)} are selected.`;
    local.notify({ key: `failed ${key}`, text, tone: 'problem' });
  };

  const findPaths = async (search: PathSearch, given?: AbortSignal): Promise<void> => {
    addBusy(store, 1);
    try {
      const ask = async (signal: AbortSignal): Promise<Findings> =>
        toFound(search, await askPaths(search, signal));
      await seek('Looking for paths', ask, given);
    } finally {
      addBusy(store, -1);
    }
  };

  return {
    findPaths,
    choosePath: (chosen) => {
      const { findings } = store.getState();
      const path = findings?.type === 'paths' ? findings.answer.paths[chosen] : undefined;
      if (findings?.type !== 'paths' || !path || chosen === findings.chosen) return;
      store.setState({ findings: { ...findings, chosen } });
      uncoverDrawn(path.nodes);
    },
    findCommon: (ids) =>
      seekFor(
        ids,
        {
          key: 'common',
          most: MOST_SHARING,
          what: 'Neighbours in common',
          task: 'Looking for neighbours in common',
        },
        async (of, signal) => ({ type: 'common', of, answer: await api.common(ids, signal) }),
      ),
    findConnection: (ids) =>
      seekFor(
        ids,
        {
          key: 'connect',
          most: MOST_CONNECTED,
          what: 'What connects a selection',
          task: 'Looking for what connects them',
        },
        async (of, signal) => ({ type: 'connection', of, answer: await askConnection(ids, signal) }),
      ),
    closeFindings: () => {
      store.setState({ findings: undefined });
    },
  };
}

function toFound(search: PathSearch, answers: readonly Paths[]): FoundPaths {
  const pairs = pairsOf(search.of).map((pair, at) => ({
    ...pair,
    paths: answers[at]?.paths.length ?? 0,
    truncated: answers[at]?.truncated ?? false,
  }));
  return { type: 'paths', ...search, pairs, answer: joinAnswers(answers), chosen: 0 };
}

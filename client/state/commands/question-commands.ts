/** The commands that open the picture of a starting question. */
import { EntenteError } from '../../../server/model/errors.ts';
import type { StartingQuestion } from '../../../server/model/opening.ts';
import type { Graph } from '../../../server/model/graph.ts';
import { writeDay, writeNumber } from '../../../server/model/words.ts';
import type { GraphQuery } from '../../api.ts';
import { runTask } from '../run-task.ts';
import { addNodes, layOut } from '../view/changes.ts';
import { beginLineage } from '../view/lineage.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { DEFAULT_ARRANGEMENT, EMPTY_VIEW } from '../view/view.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import type { PictureTurns } from './picture-turns.ts';

/** A part of the graph, which may have but some of the edges among its entities. */
export type Shown = Graph & { readonly isPartial?: true };

/** A first day, and a last one, which is empty where there is no bound; neither is later than the other. */
export interface ReportedDays {
  readonly from: string;
  readonly to: string;
}

/** Commands over starting questions. */
export interface QuestionCommands {
  /**
   * Opens the picture of a question as a step that can be undone; `reported` are the days that such a question asks for. A question
   * for paths opens the search for them.
   */
  readonly ask: (question: StartingQuestion, reported?: ReportedDays) => Promise<void>;
  /** Shows a part of the graph instead of the present picture, under a caption, as a step of this name. */
  readonly showGraph: (name: string, graph: Shown, caption: { title: string; text: string }) => Promise<void>;
}

/** Most edges that the picture of a question has at first: more could hardly be read. */
export const MOST_EDGES = 150;
/** Most that it has when more are wanted: as many as one request may ask for. */
const MOST_ASKED = 1_000;

/** What is said over a picture of edges. */
type Asked = Pick<StartingQuestion, 'title' | 'explanation'>;

/** The commands over one store. */
export function createQuestionCommands(
  { api, store, arrange }: CommandParts,
  local: LocalCommands,
  turns: PictureTurns,
): QuestionCommands {
  const attempt = createAttempt(store, local);

  const showGraph = async (
    name: string,
    { isPartial, ...graph }: Shown,
    { turn = turns.begin(), ...caption }: { title: string; text: string; turn?: number },
  ): Promise<void> => {
    const bare = beginLineage(addNodes({ ...EMPTY_VIEW, ...(isPartial && { isPartial }) }, graph));
    const request = { scope: 'all', arrangement: DEFAULT_ARRANGEMENT } as const;
    const arranged = await runTask(store, `Laying out ${writeNumber(bare.nodes.size)} entities`, (signal) =>
      arrange({ view: bare }, request, signal),
    );
    if (!arranged || !turns.take(turn))
      throw new EntenteError('cancelled', 'Another picture was asked for meanwhile.');
    local.change(name, () => layOut(bare, arranged));
    store.setState({
      selection: NO_SELECTION,
      findings: undefined,
      caption: { ...caption, ids: new Set(bare.nodes.keys()) },
      camera: { move: 'fit', ids: [], sudden: true },
    });
    local.setPanel('details', false);
  };

  const showEdges = async (question: Asked, query: GraphQuery, limit = MOST_EDGES): Promise<void> => {
    const turn = turns.begin();
    const answer = await runTask(store, question.title, (signal) =>
      api.graphOf({ ...query, order: 'sourced', limit }, signal),
    );
    const { nodes, edges, total, truncated } = answer;
    if (edges.length === 0) {
      const text = 'Nothing in the graph answers this question. Ask for other days, or another question.';
      local.notify({ key: 'question', tone: 'plain', text });
      return;
    }
    const cut = truncated
      ? ` The ${writeNumber(edges.length)} best sourced of ${writeNumber(total)} edges are drawn.`
      : '';
    const caption = { title: question.title, text: question.explanation + cut, turn };
    await showGraph(`ask: ${question.title}`, { nodes, edges, isPartial: true }, caption);
    local.dismiss('question');
    if (!truncated || limit >= MOST_ASKED) return;
    const most = Math.min(total, MOST_ASKED);
    local.notify({
      key: 'question',
      tone: 'plain',
      text: `${writeNumber(edges.length)} of ${writeNumber(total)} edges are drawn, the best sourced first.`,
      actions: [
        {
          label: most < total ? `Draw ${writeNumber(most)}` : `Draw all ${writeNumber(total)}`,
          run: () => void attempt(`question ${question.title}`, () => showEdges(question, query, most)),
        },
      ],
    });
  };

  return {
    showGraph: (name, graph, caption) => attempt(name, () => showGraph(name, graph, caption)),
    ask: (question, reported) =>
      attempt(`question ${question.id}`, async () => {
        local.show({ name: 'canvas' });
        local.openDialogue(undefined);
        const { asks } = question;
        if (asks.type === 'paths') local.openDialogue({ type: 'paths', from: asks.from, to: asks.to });
        else if (asks.type === 'reported' && reported) {
          const { from, to } = reported;
          const time = to === '' ? `since ${writeDay(from)}` : `from ${writeDay(from)} to ${writeDay(to)}`;
          const query = { reportedFrom: from, ...(to !== '' && { reportedTo: to }) };
          await showEdges({ ...question, title: `What has been reported ${time}?` }, query);
        } else if (asks.type === 'reported') await showEdges(question, {});
        else await showEdges(question, { relation: asks.relations, contested: asks.contested ?? false });
      }),
  };
}

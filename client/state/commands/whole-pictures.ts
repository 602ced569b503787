/** Puts a whole picture on the canvas that was kept as plain data, and says what has changed in the graph since. */
import { EntenteError } from '../../../server/model/errors.ts';
import { parseEdgeId } from '../../../server/model/edge-id.ts';
import type { Look, ViewContent } from '../../../server/model/view-content.ts';
import { findRelation } from '../../../server/model/vocabulary.ts';
import type { ExplorerState } from '../store.ts';
import { countOf, writeNumber } from '../../../server/model/words.ts';
import { layOut, withAllEdges } from '../view/changes.ts';
import { fromContent, type ContentChanges } from '../view/content.ts';
import { record, startHistory, type History } from '../view/history.ts';
import { beginLineage } from '../view/lineage.ts';
import type { Selection } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import { createPictureTurns, type PictureTurns } from './picture-turns.ts';

/** A picture that can be put on the canvas: with its own lineage, and with what the server knows now. */
export interface WholePicture {
  readonly view: View;
  readonly selection: Selection;
  readonly look: Look | undefined;
  readonly changes: ContentChanges;
}

/** What puts whole pictures on the canvas. */
export interface WholePictures {
  readonly turns: PictureTurns;
  /**
   * Reads the entities of a picture anew, to be put on the canvas at once. Rejects where the server does not answer, and with
   * `cancelled` where it is given up, or one that was asked for later is there already.
   */
  readonly prepare: (
    content: ViewContent,
    asked?: { readonly turn?: number; readonly signal?: AbortSignal | undefined },
  ) => Promise<WholePicture>;
  /** Puts it on the canvas as a step of this name, or as the first picture; `leftOut` says what of it could not be read. */
  readonly put: (picture: WholePicture, name: string, leftOut?: readonly string[]) => void;
}

/** What puts whole pictures into one store. */
export function createWholePictures(parts: CommandParts, local: LocalCommands): WholePictures {
  const { api, store, arrange } = parts;
  const turns = createPictureTurns();

  /** An edge that is no longer on the canvas, whose ends are. */
  const writeEdge = (id: string): string => {
    const { history, vocabulary } = store.getState();
    const ends = parseEdgeId(id);
    if (!ends) return id;
    const nameOf = (end: string): string => history.present.nodes.get(end)?.node.name ?? end;
    const words = (vocabulary && findRelation(vocabulary, ends.relation)?.label) ?? 'and';
    return `${nameOf(ends.source)} ${words} ${nameOf(ends.target)}`;
  };

  /** Tells at once, or as soon as the words for relations have come: a link can be drawn before them. */
  const tellInWords = (changes: ContentChanges, leftOut: readonly string[]): void => {
    if (changes.goneEdges.length === 0 || store.getState().vocabulary) {
      tellChanges(changes, leftOut);
      return;
    }
    const stop = store.subscribe(({ vocabulary }) => {
      if (!vocabulary) return;
      stop();
      tellChanges(changes, leftOut);
    });
  };

  const tellChanges = (changes: ContentChanges, leftOut: readonly string[]): void => {
    const text = describeChanges(changes, { leftOut, write: writeEdge });
    if (text === undefined) return;
    const { lackingEdges } = changes;
    const marked = [...changes.newEdges, ...changes.changedEdges];
    const select = (edges: readonly string[]): void => {
      local.select({ nodes: [], edges });
      local.setPanel('details', true);
    };
    const show = {
      label: 'Select them',
      run: () => {
        select(marked);
      },
    };
    const draw = {
      label: 'Draw them',
      run: () => {
        local.change(`draw ${countOf(lackingEdges.length, 'edge')}`, (view) =>
          withAllEdges(view, lackingEdges),
        );
        select(lackingEdges.map(({ id }) => id));
      },
    };
    const tone = changes.goneNodes.length + leftOut.length > 0 ? 'problem' : 'plain';
    const actions = [...(marked.length > 0 ? [show] : []), ...(lackingEdges.length > 0 ? [draw] : [])];
    local.notify({ key: 'changes', text, tone, ...(actions.length > 0 && { actions }) });
  };

  return {
    turns,
    prepare: async (content, { turn = turns.begin(), signal } = {}) => {
      const reply = await api.graph(
        content.nodes.map(([id]) => id),
        signal,
      );
      const { view, selection, changes } = fromContent(content, reply);
      const unplaced = [...view.nodes.values()].some((shown) => Number.isNaN(shown.x));
      const request = { scope: 'new', arrangement: view.arrangement } as const;
      const arranged = unplaced ? await arrange({ view }, request, signal) : undefined;
      if (signal?.aborted || !turns.take(turn))
        throw new EntenteError('cancelled', 'The picture was given up.');
      const whole = beginLineage(arranged ? layOut(view, arranged) : view);
      return { view: whole, selection, look: content.look ?? undefined, changes };
    },
    put: ({ view, selection, look, changes }, name, leftOut = []) => {
      const isChosen = selection.nodes.length + selection.edges.length > 0;
      local.dismiss('changes');
      store.setState((state) => ({
        phase: 'ready',
        history: takeUp(state, view, name),
        selection,
        findings: undefined,
        caption: undefined,
        budget: Math.max(state.budget, Math.ceil(view.nodes.size / 1000) * 1000),
        panels: { ...state.panels, details: isChosen },
        camera: look ? { move: 'look', look, sudden: true } : { move: 'fit', ids: [], sudden: true },
      }));
      tellInWords(changes, leftOut);
    },
  };
}

/** A first picture begins the history; one that is opened over a picture is a step upon it. */
export function takeUp({ phase, history }: ExplorerState, next: View, name: string): History<View> {
  return phase === 'ready' ? record(history, name, next) : startHistory(next);
}

/** As many of what is gone are named. */
const MOST_NAMED = 3;
const LONGEST_NAME = 80;

/** What has changed since a picture was kept, and what of it could not be read, in a sentence or two; undefined if nothing. */
function describeChanges(
  changes: ContentChanges,
  { leftOut, write }: { readonly leftOut: readonly string[]; readonly write: (edge: string) => string },
): string | undefined {
  const { goneNodes, goneEdges, lackingEdges, newEdges, changedEdges } = changes;
  const count = (number: number, one: string, many: string): string[] =>
    number === 0 ? [] : [`${writeNumber(number)} ${number === 1 ? one : many}`];
  const since = [
    // Of entities that are gone nothing but the ids is left.
    ...count(goneNodes.length, 'entity is no longer in the graph', 'entities are no longer in the graph').map(
      (words) => `${words} (${nameSome(goneNodes)})`,
    ),
    ...count(goneEdges.length, 'edge is gone', 'edges are gone').map(
      (words) => `${words} (${nameSome(goneEdges.map(write))})`,
    ),
    ...count(newEdges.length, 'edge is new', 'edges are new'),
    ...count(changedEdges.length, 'edge has other claims', 'edges have other claims'),
  ];
  const sentences = [
    ...(since.length > 0 ? [`Since this picture was made: ${since.join(', ')}.`] : []),
    // The two are not told apart: what else there was among its entities when the question was asked is no part of its answer, so
    // nobody knew it then, and to ask for it and keep it would make links of large answers too long.
    ...count(
      lackingEdges.length,
      'edge among its entities is not part of this answer, or is new: it is not drawn.',
      'edges among its entities are not part of this answer, or are new: they are not drawn.',
    ),
    ...(leftOut.length > 0 ? [`Of the picture could not be read: ${leftOut.join(', ')}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** The first of some names, and how many there are besides. */
function nameSome(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMED).map((name) => name.slice(0, LONGEST_NAME));
  const more = names.length - first.length;
  return [...first, ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
}

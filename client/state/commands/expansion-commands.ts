/** The commands that expand entities, bringing their neighbours onto the canvas, and that take expansions back. */
import type { NeighboursQuery } from '../../api.ts';
import type { ExpansionReply } from '../view/changes.ts';
import { countMissingNeighbours } from '../view/missing-neighbours.ts';
import type { Bringing } from './bringing.ts';
import type { CommandParts } from './command-parts.ts';
import { createExpansionReader } from './foreseen-expansion.ts';
import type { LocalCommands } from './local-commands.ts';
import { createNeighbourStep } from './neighbour-step.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** How many neighbours one expansion brings at most before the user asks for more. */
const EXPANSION_STEP = 100;

/** As many as one request may ask for. */
export const MOST_NEIGHBOURS = 1000;

/** Which neighbours are wanted: at most how many, and which group of them. */
export interface WantedNeighbours {
  readonly limit?: number;
  readonly group?: Omit<NeighboursQuery, 'limit'>;
}

/** Commands that expand. */
export interface ExpansionCommands {
  /** Brings the neighbours of a node, at most `limit`; a group of them if one is given. */
  readonly expand: (id: string, wanted?: WantedNeighbours) => Promise<void>;
  /** Begins to read what expanding a node would bring, as when it is pressed; does nothing if it would bring nothing, or ask first. */
  readonly foreseeExpansion: (id: string) => void;
  /** Puts neighbours that were read before on the canvas, with their edges to what is there, as one step of this name. */
  readonly takeNeighbours: (id: string, reply: ExpansionReply, name: string) => Promise<void>;
  /** Expands a node (asking which neighbours, if there are many) or takes its expansion back; one that is under way is cancelled. */
  readonly toggleExpansion: (id: string) => Promise<void>;
}

/** The commands over one store. */
export function createExpansionCommands(
  parts: CommandParts,
  view: LocalCommands,
  bringing: Bringing,
): ExpansionCommands {
  const { api } = parts;
  const { present, attempt, bring } = bringing;
  const reader = createExpansionReader(parts, EXPANSION_STEP);
  const takeNeighbours = createNeighbourStep(view, bringing);
  const underWay = new Map<string, AbortController>();
  const nameOf = (id: string): string => present().nodes.get(id)?.node.name ?? id;

  const expandNode = (id: string, wanted: WantedNeighbours = {}): Promise<void> =>
    attempt(`expand ${id}`, async () => {
      const control = new AbortController();
      if (!wanted.group) underWay.set(id, control);
      try {
        await bring(`neighbours of ${nameOf(id)}`, (signal) =>
          bringNeighbours(id, wanted, AbortSignal.any([signal, control.signal])),
        );
      } catch (error) {
        if (!control.signal.aborted) throw error;
      } finally {
        if (underWay.get(id) === control) underWay.delete(id);
      }
    });

  const bringNeighbours = async (
    id: string,
    { limit = EXPANSION_STEP, group }: WantedNeighbours,
    signal: AbortSignal,
  ): Promise<void> => {
    const name = nameOf(id);
    const foreseen = group ? undefined : await reader.read(id, limit, signal);
    const { nodes, edges, total } =
      foreseen?.reply ?? (await api.neighbours(id, { ...group, limit }, signal));
    const expansion = { nodes, edges, total, whole: group === undefined };
    const added = await takeNeighbours(id, expansion, `expand ${name}`, { signal, foreseen });
    if (added === undefined) return;
    if (present().nodes.has(id)) {
      tellExpansion(id, { shown: nodes.length, total, added });
    } else {
      const text = `${name} was taken off the canvas meanwhile, so its neighbours were not added.`;
      view.notify({ key: `expand ${id}`, tone: 'plain', text });
    }
  };

  const tellExpansion = (id: string, counts: { shown: number; total: number; added: number }): void => {
    const { shown, total, added } = counts;
    const key = `expand ${id}`;
    if (shown < total) {
      const next = Math.min(EXPANSION_STEP, total - shown);
      const more = (): void => {
        void expandNode(id, { limit: Math.min(MOST_NEIGHBOURS, shown + EXPANSION_STEP) });
      };
      const text = `${writeNumber(shown)} of ${writeNumber(total)} neighbours of ${nameOf(id)} shown, the most connected first.`;
      view.notify({ key, text, tone: 'plain', actions: [{ label: `Show next ${String(next)}`, run: more }] });
    } else if (added === 0) {
      view.notify({ key, tone: 'plain', text: `All neighbours of ${nameOf(id)} are on the canvas already.` });
    } else {
      view.dismiss(key);
    }
  };

  const countHidden = (id: string): number => countMissingNeighbours(present()).get(id) ?? 0;

  const expandOrAsk = async (id: string): Promise<void> => {
    if (countHidden(id) > EXPANSION_STEP) view.openDialogue({ type: 'expand', id });
    else await expandNode(id);
  };

  return {
    expand: expandNode,
    foreseeExpansion: (id) => {
      const hidden = countHidden(id);
      const isExpanding = underWay.has(id) || present().expansions.has(id);
      if (hidden > 0 && hidden <= EXPANSION_STEP && !isExpanding) reader.foresee(id);
    },
    takeNeighbours: (id, reply, name) =>
      attempt(`expand ${id}`, async () => {
        await bring(`neighbours of ${nameOf(id)}`, (signal) => takeNeighbours(id, reply, name, { signal }));
      }),
    toggleExpansion: async (id) => {
      const control = underWay.get(id);
      underWay.delete(id);
      control?.abort();
      if (present().expansions.has(id)) view.collapse(id);
      else if (!control) await expandOrAsk(id);
    },
  };
}

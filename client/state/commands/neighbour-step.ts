/** Puts the neighbours of an entity on the canvas as one step, in places of their own and with their edges to what is there. */
import { expand, withEdges, type ExpansionReply } from '../view/changes.ts';
import type { Bringing } from './bringing.ts';
import type { LocalCommands } from './local-commands.ts';
import type { PlacedStep } from './place-step.ts';

/** Takes that step under a name; resolves with how many were new, or undefined if it was cancelled or there is no room. */
export type NeighbourStep = (
  id: string,
  reply: ExpansionReply,
  name: string,
  how: PlacedStep & { readonly signal: AbortSignal },
) => Promise<number | undefined>;

/** Takes neighbours onto the canvas of one store. */
export function createNeighbourStep(
  view: Pick<LocalCommands, 'change' | 'aim'>,
  { present, placeStep, hasRoomFor, tellFiltered, edgesWith }: Bringing,
): NeighbourStep {
  const nameOf = (id: string): string => present().nodes.get(id)?.node.name ?? id;
  return async (id, reply, name, { signal, foreseen }) => {
    const fresh = reply.nodes.filter((node) => !present().nodes.has(node.id)).map((node) => node.id);
    if (fresh.length === 0) {
      if (signal.aborted) return undefined;
      const own = reply.edges.filter((edge) => edge.source === id || edge.target === id);
      view.change(`show edges of ${nameOf(id)}`, (now) =>
        own.every((edge) => now.edges.has(edge.id)) ? now : withEdges(now, own),
      );
      return 0;
    }
    // Edges to what has come meanwhile were not asked for.
    const isWhole = [...present().nodes.keys()].every((each) => foreseen?.view.nodes.has(each) === true);
    const edges = isWhole ? reply.edges : await edgesWith(fresh, signal);
    if (signal.aborted) return undefined;
    if (!hasRoomFor(fresh.length)) return undefined;
    if (!(await placeStep(name, (now) => expand(now, id, { ...reply, edges }), { signal, foreseen })))
      return undefined;
    if (present().nodes.has(id)) view.aim({ move: 'reveal', ids: [id, ...fresh] });
    tellFiltered({ nodes: fresh, whole: true });
    return fresh.length;
  };
}

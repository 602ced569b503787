/** Asks which of an entity's many neighbours to bring: which groups, in which order, how many; and says beforehand what that comes to. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DegreeEntry, NeighbourOrder } from '../../../server/api/contract.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import type { ChosenNeighbours } from '../../state/commands/expand-by-choice.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CheckRow } from '../parts/check-row.tsx';
import { Choice, type Option } from '../parts/choice.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Rows } from '../parts/rows.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { countOf, writeNumber, writeRelation } from '../parts/words.ts';

const FIRST = 50;
/** As many as one request may ask for. */
const MOST = 1_000;

const ORDERS: readonly Option<NeighbourOrder>[] = [
  { value: 'connected', label: 'most connected first' },
  { value: 'recent', label: 'most recently reported first' },
  { value: 'sourced', label: 'best sourced first' },
];

/** The dialogue. */
export function ExpandChooser({ id }: { id: string }): ReactNode {
  const { commands } = useExplorer();
  const name = useExplorerState((state) => state.history.present.nodes.get(id)?.node.name ?? id);
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="modal modal-small">
        <Dialog className="chooser">
          <header className="docked-head">
            <Heading slot="title">Expand {name}</Heading>
            <IconButton icon="x" label="Close" onPress={close} />
          </header>
          <Chooser id={id} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Chooser({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { api } = useExplorer();
  const entity = useQuery({ queryKey: ['entity', id], queryFn: () => api.entity(id) });
  if (entity.isPending) return <Skeleton lines={8} />;
  if (entity.error) return <Failure error={entity.error} onRetry={() => void entity.refetch()} />;
  return <Choices id={id} groups={entity.data.degree} onClose={onClose} />;
}

function Choices({
  id,
  groups,
  onClose,
}: {
  id: string;
  groups: readonly DegreeEntry[];
  onClose: () => void;
}): ReactNode {
  const { commands } = useExplorer();
  const room = useExplorerState((state) => Math.min(MOST, state.budget - state.history.present.nodes.size));
  const [chosen, setChosen] = useState<ReadonlySet<DegreeEntry>>(new Set(groups));
  const [order, setOrder] = useState<NeighbourOrder>('connected');
  const [typed, setTyped] = useState(String(Math.min(FIRST, room)));
  const most = Number(typed);
  const isNumber = Number.isInteger(most) && most >= 1 && most <= room;
  const choice = { groups, chosen: groups.filter((each) => chosen.has(each)), order, most };
  const reading = useQuery({
    queryKey: ['choice', id, choice],
    queryFn: ({ signal }) => commands.readChoice(id, choice, signal),
    enabled: isNumber && chosen.size > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // What is on the canvas is another the next time that the dialogue is opened.
    gcTime: 0,
  });
  const drawn = useExplorerState((state) => state.history.present.edges);
  const edges = reading.data?.edges.filter((edge) => !drawn.has(edge.id)).length ?? 0;
  const isReady = isNumber && chosen.size > 0 && reading.data !== undefined && !reading.isPlaceholderData;
  const expand = (): void => {
    if (!isReady) return;
    void commands.expandByChoice(id, reading.data);
    onClose();
  };
  return (
    <form
      className="chooser-body"
      onSubmit={(event) => {
        event.preventDefault();
        expand();
      }}
    >
      <GroupChoice groups={groups} chosen={chosen} onChoose={setChosen} />
      <div className="chooser-terms">
        <label className="choice">
          <span className="choice-name">At most</span>
          <input
            className="number-field"
            type="number"
            min={1}
            max={room}
            required
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
        <Choice label="Order" isNameless options={ORDERS} value={order} onChoose={setOrder} />
      </div>
      <p className="chooser-sum" role="status">
        {tell({ isNumber, room, chosen: chosen.size, data: reading.data, edges, error: reading.error })}
      </p>
      <div className="action-row chooser-foot">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button
          className="button"
          data-primary
          type="submit"
          isDisabled={!isReady || reading.data.fresh + edges === 0}
        >
          Expand
        </Button>
      </div>
    </form>
  );
}

function GroupChoice({
  groups,
  chosen,
  onChoose,
}: {
  groups: readonly DegreeEntry[];
  chosen: ReadonlySet<DegreeEntry>;
  onChoose: (chosen: ReadonlySet<DegreeEntry>) => void;
}): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const toggle = (group: DegreeEntry): void => {
    const next = new Set(chosen);
    if (!next.delete(group)) next.add(group);
    onChoose(next);
  };
  return (
    <section className="chooser-groups" aria-label="Which neighbours">
      <h3 className="legend-title">
        <span>
          {chosen.size} of {countOf(groups.length, 'group')}
        </span>
        <span className="chooser-quick">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onChoose(new Set(groups));
            }}
          >
            All
          </button>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onChoose(new Set());
            }}
          >
            None
          </button>
        </span>
      </h3>
      <div className="chooser-list">
        <Rows label="Groups of neighbours">
          {groups.map((group) => (
            <CheckRow
              key={`${group.relation} ${group.direction} ${group.kind}`}
              isOn={chosen.has(group)}
              edges={group.count}
              onToggle={() => {
                toggle(group);
              }}
            >
              {writeRelation(group.relation, group.direction, vocabulary)}{' '}
              <span className="quiet">
                · {((vocabulary && findKind(vocabulary, group.kind)?.plural) ?? group.kind).toLowerCase()}
              </span>
            </CheckRow>
          ))}
        </Rows>
      </div>
    </section>
  );
}

/** What the choice comes to, or what is missing in it. */
function tell(state: {
  readonly isNumber: boolean;
  readonly room: number;
  readonly chosen: number;
  readonly data: ChosenNeighbours | undefined;
  /** Number of edges that are not drawn yet. */
  readonly edges: number;
  readonly error: Error | null;
}): string {
  const { isNumber, room, chosen, data, edges, error } = state;
  if (room < 1) return 'The canvas is full. Hide some entities, or allow more, before adding others.';
  if (!isNumber) return `Write a number from 1 to ${writeNumber(room)}, for which the canvas has room.`;
  if (chosen === 0) return 'Choose at least one group.';
  if (error) return error.message;
  if (!data) return 'Counting …';
  const { fresh, there, total, exact } = data;
  if (fresh === 0) {
    const all = there === 1 ? 'The only one is' : `All ${writeNumber(there)} are`;
    return `${all} on the canvas already${edges === 0 ? '' : `; ${countOf(edges, 'edge')} will be drawn besides`}.`;
  }
  const will = `${writeNumber(fresh)} of ${exact ? '' : 'at least '}${countOf(total, 'neighbour')} will come`;
  return there === 0
    ? `${will}.`
    : `${will}, ${writeNumber(there)} ${there === 1 ? 'is' : 'are'} there already.`;
}

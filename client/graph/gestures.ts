/** What hands do on the canvas, turned into commands: click, double-click, drag, right-click, long press, hover. */
import type {
  Core,
  EdgeCollection,
  EventObject,
  NodeCollection,
  NodeSingular,
  SingularElementReturnValue,
} from 'cytoscape';
import type { Commands } from '../state/commands/commands.ts';
import { toGroupId, toGroupKey } from '../state/view/scene.ts';
import type { Target } from '../state/view/selection.ts';
import type { Sync } from './sync.ts';

/** How long a click waits to become a double-click, in milliseconds, before a panel may cover its place. */
const DOUBLE_CLICK = 320;

/** What gestures work on. */
export interface GestureParts {
  readonly cy: Core;
  readonly commands: Commands;
  /** Whether a panel that opens would lie over this place, in pixels from the corner of the canvas. */
  readonly isUnderPanel: (x: number) => boolean;
  /** The edge whose mark, or the node whose name, is painted at a place, in pixels from the corner of the canvas. */
  readonly paintedAt: (at: { readonly x: number; readonly y: number }) => Target | undefined;
  /** Gives the keyboard to the canvas. */
  readonly focus: () => void;
  readonly sync: Sync;
}

/** Listens to the canvas; ends with Cytoscape itself. */
export function listenToGestures(parts: GestureParts): void {
  const { cy, commands, isUnderPanel, focus, paintedAt, sync } = parts;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const readSelection = (): void => {
    if (reading) return;
    reading = true;
    queueMicrotask(() => {
      reading = false;
      if (cy.destroyed()) return;
      commands.select({
        nodes: idsOf(cy.nodes(':selected')).flatMap((id) => sync.nodes().get(id)?.members ?? []),
        edges: idsOf(cy.edges(':selected')).flatMap((id) => sync.edges().get(id)?.edges ?? []),
      });
    });
  };
  cy.on('select unselect', readSelection);

  /** Panels and camera move only once a double-click is no longer possible, lest its second half misses the node. */
  const openDetails = (event: EventObject, ids: readonly string[]): void => {
    clearTimeout(opening);
    const open = (): void => {
      commands.setPanel('details', true);
    };
    if (!isUnderPanel(event.renderedPosition.x)) open();
    opening = setTimeout(() => {
      open();
      requestAnimationFrame(() => {
        if (ids.length > 0) commands.aim({ move: 'uncover', ids });
      });
    }, DOUBLE_CLICK);
  };

  /** What is under the pointer: marks and names lie above edges, discs above all. */
  const hit = (event: EventObject): Target | undefined => {
    const drawn = toTarget(cy, event);
    const isDisc = drawn?.type === 'node' || drawn?.type === 'group';
    return isDisc ? drawn : (paintedAt(event.renderedPosition) ?? drawn);
  };
  let pressedLong = false;

  cy.on('tap', (event) => {
    // A long press has opened the menu; lifting the finger is no tap.
    if (pressedLong) {
      pressedLong = false;
      return;
    }
    const target = hit(event);
    if (target?.type === 'node') commands.setCursor(target.id);
    focus();
    commands.openMenu(undefined);
    if (!target) {
      clearTimeout(opening);
      commands.setPanel('details', false);
      return;
    }
    const adds = isAdding(event);
    // Cytoscape takes a click on a name for one on what lies below, and chooses that first.
    if (toTarget(cy, event)?.id !== target.id) {
      setTimeout(() => {
        commands.selectTarget(target, adds);
      });
    }
    openDetails(event, adds ? [] : endsOf(cy, target));
  });
  cy.on('dbltap', (event) => {
    const target = hit(event);
    if (target?.type === 'node') void commands.toggleExpansion(target.id);
    if (target?.type === 'group') commands.setGroupOpen(target.id, true);
  });
  cy.on('boxend', () => {
    setTimeout(() => {
      if (!cy.destroyed() && cy.elements(':selected').nonempty()) commands.setPanel('details', true);
    });
  });
  cy.on('dragfree', 'node', (event) => {
    const grabbed = event.target as NodeSingular;
    const moved = grabbed.selected() ? cy.nodes(':selected') : cy.collection(grabbed);
    commands.moveDrawn(new Map(moved.nodes().map((node) => [node.id(), { ...node.position() }])));
  });
  cy.on('tapstart', () => {
    pressedLong = false;
  });
  cy.on('cxttap taphold', (event) => {
    pressedLong = event.type === 'taphold';
    const target = hit(event);
    const box = cy.container()?.getBoundingClientRect();
    const chosen = target ? cy.getElementById(drawnId(target)) : undefined;
    if (chosen && !chosen.selected()) {
      cy.elements(':selected').unselect();
      chosen.select();
    }
    const { x, y } = event.renderedPosition;
    commands.hover(undefined);
    commands.openMenu({ x: x + (box?.left ?? 0), y: y + (box?.top ?? 0), target });
  });
  listenToHover(cy, commands, hit);
}

function isAdding({ originalEvent }: EventObject): boolean {
  const event: unknown = originalEvent;
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

/** Hovering is followed once a frame at most, and not while something is dragged or the canvas is moved. */
function listenToHover(cy: Core, commands: Commands, hit: (event: EventObject) => Target | undefined): void {
  let next: Target | undefined;
  let held = false;
  let frame = 0;
  const follow = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      commands.hover(held ? undefined : next);
    });
  };
  cy.on('mousemove', (event) => {
    next = hit(event);
    follow();
  });
  cy.on('mouseout', (event) => {
    if (event.target !== cy) return;
    next = undefined;
    follow();
  });
  cy.on('grab boxstart tapdrag', (event) => {
    held = event.type !== 'tapdrag' || isPressed(event);
    follow();
  });
  cy.on('free boxend tapend', () => {
    held = false;
    follow();
  });
}

function isPressed({ originalEvent }: EventObject): boolean {
  const event: unknown = originalEvent;
  return event instanceof MouseEvent && event.buttons !== 0;
}

function toTarget(cy: Core, event: EventObject): Target | undefined {
  if (event.target === cy) return undefined;
  // Cytoscape types it as anything; where it is not the core, it is one node or edge.
  const element = event.target as SingularElementReturnValue;
  const id = element.id();
  const group = toGroupKey(id);
  if (group !== undefined) return { type: 'group', id: group };
  return { type: element.isNode() ? 'node' : id.startsWith('bundle:') ? 'bundle' : 'edge', id };
}

/** The id that something is drawn under. */
function drawnId(target: Target): string {
  return target.type === 'group' ? toGroupId(target.id) : target.id;
}

function idsOf(elements: NodeCollection | EdgeCollection): readonly string[] {
  return elements.toArray().map((element) => element.id());
}

function endsOf(cy: Core, target: Target): readonly string[] {
  if (target.type === 'node' || target.type === 'group') return [drawnId(target)];
  const edge = cy.edges().getElementById(target.id);
  return [edge.source().id(), edge.target().id()];
}

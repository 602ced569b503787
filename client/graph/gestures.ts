/** What hands do on the canvas, turned into commands: click, double-click, drag, right-click, long press, hover. */
import type { Core, EventObject, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { Commands } from '../state/commands.ts';
import type { Target } from '../state/selection.ts';

/** How long a click waits to become a double-click, in milliseconds, before a panel may cover its place. */
const DOUBLE_CLICK = 320;

/** What gestures work on. */
export interface GestureParts {
  readonly cy: Core;
  readonly commands: Commands;
  /** Whether a panel that opens would lie over this place, in pixels from the corner of the canvas. */
  readonly isUnderPanel: (x: number) => boolean;
  /** Gives the keyboard to the canvas. */
  readonly focus: () => void;
}

/** Listens to the canvas; ends with Cytoscape itself. */
export function listenToGestures({ cy, commands, isUnderPanel, focus }: GestureParts): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const readSelection = (): void => {
    if (reading) return;
    reading = true;
    queueMicrotask(() => {
      reading = false;
      if (cy.destroyed()) return;
      commands.select({
        nodes: cy.nodes(':selected').map((node) => node.id()),
        edges: cy.edges(':selected').map((edge) => edge.id()),
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
        commands.aim({ move: 'uncover', ids });
      });
    }, DOUBLE_CLICK);
  };

  cy.on('tap', (event) => {
    const target = toTarget(cy, event);
    if (target?.type === 'node') commands.setCursor(target.id);
    focus();
    commands.openMenu(undefined);
    if (!target) {
      clearTimeout(opening);
      commands.setPanel('details', false);
      return;
    }
    const original: unknown = event.originalEvent;
    const adds =
      original instanceof MouseEvent && (original.shiftKey || original.ctrlKey || original.metaKey);
    if (!adds) openDetails(event, endsOf(cy, target));
  });
  cy.on('dbltap', 'node', (event) => {
    const target = toTarget(cy, event);
    if (target) void commands.toggleExpansion(target.id);
  });
  cy.on('dragfree', 'node', (event) => {
    const grabbed = event.target as NodeSingular;
    const moved = grabbed.selected() ? cy.nodes(':selected') : cy.collection(grabbed);
    commands.move(new Map(moved.nodes().map((node) => [node.id(), { ...node.position() }])));
  });
  cy.on('cxttap taphold', (event) => {
    const target = toTarget(cy, event);
    const box = cy.container()?.getBoundingClientRect();
    const chosen = target ? cy.getElementById(target.id) : undefined;
    if (chosen && !chosen.selected()) {
      cy.elements(':selected').unselect();
      chosen.select();
    }
    const { x, y } = event.renderedPosition;
    commands.hover(undefined);
    commands.openMenu({ x: x + (box?.left ?? 0), y: y + (box?.top ?? 0), target });
  });
  listenToHover(cy, commands);
}

/** Hovering is followed once a frame at most, and not while something is dragged or the canvas is moved. */
function listenToHover(cy: Core, commands: Commands): void {
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
  cy.on('mouseover', 'node, edge', (event) => {
    next = toTarget(cy, event);
    follow();
  });
  cy.on('mouseout', 'node, edge', () => {
    next = undefined;
    follow();
  });
  cy.on('grab boxstart', () => {
    held = true;
    follow();
  });
  cy.on('free boxend', () => {
    held = false;
    follow();
  });
}

function toTarget(cy: Core, event: EventObject): Target | undefined {
  if (event.target === cy) return undefined;
  // Cytoscape types it as anything; where it is not the core, it is one node or edge.
  const element = event.target as SingularElementReturnValue;
  return { type: element.isNode() ? 'node' : 'edge', id: element.id() };
}

function endsOf(cy: Core, target: Target): readonly string[] {
  if (target.type === 'node') return [target.id];
  const edge = cy.edges().getElementById(target.id);
  return [edge.source().id(), edge.target().id()];
}

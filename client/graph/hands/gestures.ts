/** What hands do on the canvas, turned into commands: click, double-click, drag, right-click, long press, hover. */
import { isAtMost } from '../../state/page-width.ts';
import { isDrawing } from '../../state/store.ts';
import type { Selection, Target } from '../../state/view/selection.ts';
import { zoomAt } from '../camera/camera.ts';
import { startArea } from './area-drag.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import type { Point } from '../drawn/edge-shape.ts';
import type { GestureParts } from './gesture-parts.ts';
import { listenToHands, type Drag, type Hold, type Listening } from './hands.ts';
import { startNodeDrag } from './node-drag.ts';
import type { PaintedTarget } from '../painting/overlay.ts';
import { toModel } from '../painting/spot.ts';
import { drawnId, toEdgeTarget, toNodeTarget } from '../drawn/targets.ts';

/** How long a click waits to become a double-click, in milliseconds, before a panel may cover its place. */
const DOUBLE_CLICK = 320;
/** How near to a line a mouse, and a finger, must come to hit it, in pixels; and to a disc. */
const REACH = { edge: { mouse: 5, touch: 14 }, node: { mouse: 1, touch: 8 } } as const;

/** Pixels that the tools take beside a panel. */
const TOOLS = 72;

/** Listens to the stage; the returned function ends it. */
export function listenToGestures(parts: GestureParts): () => void {
  const { stage, store, commands, motion, pose } = parts;
  let opening: ReturnType<typeof setTimeout> | undefined;

  /** Panels and camera move only once a double-click is no longer possible, lest its second half misses the node. */
  const openDetails = (hold: Hold, ids: readonly string[]): void => {
    clearTimeout(opening);
    const open = (): void => {
      commands.setPanel('details', true);
    };
    const isLater = isUnderPanel(parts, hold.at);
    if (!isLater) open();
    opening = setTimeout(() => {
      // Who has closed it meanwhile wants it closed.
      if (isLater) open();
      else if (!store.getState().panels.details) return;
      requestAnimationFrame(() => {
        if (ids.length > 0) commands.aim({ move: 'uncover', ids });
      });
    }, DOUBLE_CLICK);
  };

  /** The second tap of a double tap comes a quarter of a second after the first hand-down: time enough to read what it will bring. */
  const press = (hold: Hold): void => {
    const target = store.getState().tool === 'move' ? targetAt(parts, hold) : undefined;
    if (target?.type === 'node') commands.foreseeExpansion(target.id);
  };

  const tap = (hold: Hold): void => {
    const target = targetAt(parts, hold);
    const { tool } = store.getState();
    const adds = hold.shift || hold.mod || tool === 'several';
    parts.focus();
    commands.openMenu(undefined);
    if (isDrawing(tool)) commands.setTool('move');
    if (!target) {
      clearTimeout(opening);
      if (!adds) commands.deselect();
      return;
    }
    if (target.type === 'outline') {
      void commands.setGroupOpen(target.key, false);
      return;
    }
    if (target.type === 'node') commands.setCursor(target.id);
    commands.selectTarget(target, adds);
    // While several are chosen one after the other, nothing may come to lie over the next.
    if (tool !== 'several') openDetails(hold, adds ? [] : endsOf(parts.drawn, target));
  };

  /** What an expansion brings moves the camera by itself. */
  const expandAt = async (id: string): Promise<void> => {
    clearTimeout(opening);
    commands.setPanel('details', true);
    const before = store.getState().camera;
    await commands.toggleExpansion(id);
    if (store.getState().camera === before) commands.aim({ move: 'uncover', ids: [id] });
  };

  /** What was in it takes more room than it did, and stays chosen. */
  const openGroup = (target: Target): void => {
    clearTimeout(opening);
    const ids = parts.drawn.nodes().get(drawnId(target))?.members ?? [];
    void commands.setGroupOpen(target.id, true);
    commands.setPanel('details', true);
    commands.aim({ move: 'uncover', ids });
  };

  const menu = (hold: Hold): void => {
    const found = targetAt(parts, hold);
    const target: Target | undefined = found?.type === 'outline' ? { type: 'group', id: found.key } : found;
    const { tool, selection } = store.getState();
    if (target && !isChosen(parts, target, selection)) commands.selectTarget(target, tool === 'several');
    if (tool === 'several') commands.setTool('move');
    const box = stage.getBoundingClientRect();
    commands.hover(undefined);
    commands.openMenu({ x: hold.at.x + box.left, y: hold.at.y + box.top, target });
  };

  const drag = (from: Hold): Drag => {
    const { tool } = store.getState();
    commands.hover(undefined);
    if (isDrawing(tool) || (from.shift && !from.isTouch)) {
      return startArea(parts, { from, shape: tool === 'lasso' || from.alt ? 'lasso' : 'rectangle' });
    }
    const target = targetAt(parts, from);
    return target?.type === 'node' || target?.type === 'group'
      ? startNodeDrag(parts, { from, id: drawnId(target) })
      : startPan(parts, from);
  };

  const hover = (at: Point | undefined): void => {
    if (motion.isHeld()) return;
    const isQuiet = !at || isDrawing(store.getState().tool);
    const target = isQuiet ? undefined : targetAt(parts, { ...BARE, at });
    stage.style.cursor = target ? 'pointer' : '';
    commands.hover(target?.type === 'outline' ? undefined : target);
  };

  const listening: Listening = listenToHands(
    stage,
    {
      press,
      tap,
      menu,
      drag,
      hover,
      doubleTap: (hold) => {
        if (store.getState().tool === 'several') return;
        const target = targetAt(parts, hold);
        if (target?.type === 'node') void expandAt(target.id);
        if (target?.type === 'group') openGroup(target);
      },
      pinch: (at, factor, by) => {
        commands.hover(undefined);
        const { zoom, pan } = zoomAt(pose(), at, factor);
        motion.go({ zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } });
        parts.moved();
      },
    },
    '.note, .tool-hint',
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !listening.cancel()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(opening);
    removeEventListener('keydown', onKeyDown, { capture: true });
    listening.stop();
  };
}

const BARE: Hold = { at: { x: 0, y: 0 }, shift: false, alt: false, mod: false, isTouch: false };

function startPan({ stage, motion, pose, moved }: GestureParts, { at: from }: Hold): Drag {
  const { zoom, pan } = pose();
  const end = (): void => {
    delete stage.dataset['hands'];
  };
  stage.dataset['hands'] = 'panning';
  return {
    end,
    cancel: end,
    move: (at) => {
      motion.go({ zoom, pan: { x: pan.x + at.x - from.x, y: pan.y + at.y - from.y } });
      moved();
    },
  };
}

/** What is at a place: discs lie above marks and names, those above lines. */
function targetAt({ hits, overlay, pose }: GestureParts, { at, isTouch }: Hold): PaintedTarget | undefined {
  const now = pose();
  const hand = isTouch ? 'touch' : 'mouse';
  const place = toModel(at, now);
  const painted = overlay.paintedAt(at, now);
  // The name of an open group is painted over everything, so it is what a hand sees there.
  if (painted?.type === 'outline') return painted;
  const node = hits.nodeAt(place, REACH.node[hand] / now.zoom);
  if (node !== undefined) return toNodeTarget(node);
  if (painted) return painted;
  const edge = hits.edgeAt(place, REACH.edge[hand] / now.zoom);
  return edge === undefined ? undefined : toEdgeTarget(edge);
}

/** Whether all that a target stands for is chosen. */
function isChosen({ drawn }: GestureParts, target: Target, { nodes, edges }: Selection): boolean {
  const id = drawnId(target);
  const members = drawn.nodes().get(id)?.members ?? (target.type === 'node' ? [target.id] : []);
  const parts = drawn.edges().get(id)?.edges ?? (target.type === 'edge' ? [target.id] : []);
  return (
    members.length + parts.length > 0 &&
    members.every((each) => nodes.includes(each)) &&
    parts.every((each) => edges.includes(each))
  );
}

/** Whether a panel that opens would lie over this place: at the right, where it pushes the tools before it, or as a sheet over the lower half. */
function isUnderPanel({ stage, store }: GestureParts, { x, y }: Point): boolean {
  if (isAtMost('sheets')) return y > stage.clientHeight / 2 - 40;
  return x > stage.clientWidth - store.getState().panels.detailsWidth - TOOLS;
}

/** The drawn nodes that are to stay in sight when the details of a target open. */
function endsOf(drawn: DrawnGraph, target: Target): readonly string[] {
  const edge = drawn.edges().get(drawnId(target));
  return edge ? [edge.source, edge.target] : [drawnId(target)];
}

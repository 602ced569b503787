/** What hands do on the canvas, turned into commands: click, double-click, drag, right-click, long press, hover. */
import { isDrawing } from '../../state/store.ts';
import type { Target } from '../../state/view/selection.ts';
import { zoomAt } from '../camera/camera.ts';
import type { Point } from '../drawn/edge-shape.ts';
import { drawnId } from '../drawn/targets.ts';
import { startArea } from './area-drag.ts';
import { startCameraDrag } from './camera-drag.ts';
import { createDetailsAfterTap } from './details-after-tap.ts';
import { findTarget, isChosen, nodesOf } from './find-target.ts';
import type { GestureParts } from './gesture-parts.ts';
import { startNodeDrag } from './node-drag.ts';
import { listenToPointers, type Drag, type Hold, type Listening } from './pointer-gestures.ts';

/** Listens to the stage; the returned function ends it. */
export function listenToGestures(parts: GestureParts): () => void {
  const { stage, store, commands, motion, pose } = parts;
  const details = createDetailsAfterTap(parts);

  /** The second tap of a double tap comes a quarter of a second after the first hand-down: time enough to read what it will bring. */
  const press = (hold: Hold): void => {
    const target = store.getState().tool === 'move' ? findTarget(parts, hold) : undefined;
    if (target?.type === 'node') commands.foreseeExpansion(target.id);
  };

  const tap = (hold: Hold): void => {
    const target = findTarget(parts, hold);
    const { tool } = store.getState();
    const adds = hold.shift || hold.mod || tool === 'several';
    parts.focus();
    commands.openMenu(undefined);
    if (isDrawing(tool)) commands.setTool('move');
    if (!target) {
      details.forget();
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
    if (tool !== 'several') details.open(hold.at, adds ? [] : nodesOf(parts.drawn, target));
  };

  /** What an expansion brings moves the camera by itself. */
  const expandAt = async (id: string): Promise<void> => {
    details.forget();
    commands.setPanel('details', true);
    const before = store.getState().camera;
    await commands.toggleExpansion(id);
    if (store.getState().camera === before) commands.aim({ move: 'uncover', ids: [id] });
  };

  /** What was in it takes more room than it did, and stays chosen. */
  const openGroup = (target: Target): void => {
    details.forget();
    const ids = parts.drawn.nodes().get(drawnId(target))?.members ?? [];
    void commands.setGroupOpen(target.id, true);
    commands.setPanel('details', true);
    commands.aim({ move: 'uncover', ids });
  };

  const menu = (hold: Hold): void => {
    const found = findTarget(parts, hold);
    const target: Target | undefined = found?.type === 'outline' ? { type: 'group', id: found.key } : found;
    const { tool, selection } = store.getState();
    if (target && !isChosen(parts.drawn, target, selection))
      commands.selectTarget(target, tool === 'several');
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
    const target = findTarget(parts, from);
    return target?.type === 'node' || target?.type === 'group'
      ? startNodeDrag(parts, { from, id: drawnId(target) })
      : startCameraDrag(parts, from);
  };

  const hover = (at: Point | undefined): void => {
    if (motion.isHeld()) return;
    const isQuiet = !at || isDrawing(store.getState().tool);
    const target = isQuiet ? undefined : findTarget(parts, { at, isTouch: false });
    stage.style.cursor = target ? 'pointer' : '';
    commands.hover(target?.type === 'outline' ? undefined : target);
  };

  const listening: Listening = listenToPointers(
    stage,
    {
      press,
      tap,
      menu,
      drag,
      hover,
      doubleTap: (hold) => {
        if (store.getState().tool === 'several') return;
        const target = findTarget(parts, hold);
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
    details.forget();
    removeEventListener('keydown', onKeyDown, { capture: true });
    listening.stop();
  };
}

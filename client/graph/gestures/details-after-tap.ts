/** Opens the details of what was tapped, but only once a double tap is no longer possible: a panel or camera that moves would make it miss. */
import { isAtMost } from '../../state/page-width.ts';
import type { Point } from '../drawn/edge-shape.ts';
import type { GestureParts } from './gesture-parts.ts';

/** How long a click waits to become a double-click, in milliseconds, before a panel may cover its place. */
const DOUBLE_CLICK = 320;

/** Pixels that the tools take beside a panel. */
const TOOLS = 72;

/** What opens details. */
export interface DetailsAfterTap {
  /** Opens them for a tap at a place; `ids` are to stay in sight. */
  readonly open: (at: Point, ids: readonly string[]) => void;
  /** Nothing moves any more for the tap before. */
  readonly forget: () => void;
}

/** Opens details beside one stage. */
export function createDetailsAfterTap(
  parts: Pick<GestureParts, 'stage' | 'store' | 'commands'>,
): DetailsAfterTap {
  const { store, commands } = parts;
  let opening: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    commands.setPanel('details', true);
  };
  return {
    open: (at, ids) => {
      clearTimeout(opening);
      const isLater = isUnderPanel(parts, at);
      if (!isLater) show();
      opening = setTimeout(() => {
        // Who has closed it meanwhile wants it closed.
        if (isLater) show();
        else if (!store.getState().panels.details) return;
        requestAnimationFrame(() => {
          if (ids.length > 0) commands.aim({ move: 'uncover', ids });
        });
      }, DOUBLE_CLICK);
    },
    forget: () => {
      clearTimeout(opening);
    },
  };
}

/** Whether a panel that opens would cover this place: at the right with the tools beside it, or as a sheet over the lower half. */
function isUnderPanel({ stage, store }: Pick<GestureParts, 'stage' | 'store'>, { x, y }: Point): boolean {
  if (isAtMost('sheets')) return y > stage.clientHeight / 2 - 40;
  return x > stage.clientWidth - store.getState().panels.detailsWidth - TOOLS;
}

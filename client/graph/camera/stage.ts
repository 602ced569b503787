/** The part of the page that the graph is drawn on, and how much of it other things cover. */
import type { Box } from '../../layout/geometry.ts';
import type { Pose } from './camera-motion.ts';

/** Sides of the stage that something covers, in pixels. */
export interface Covers {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the canvas looked when it was taken away. */
export interface Look extends Pose {
  /** Whether the whole picture was fitted there, and the user has not moved the camera since. */
  readonly fitted: boolean;
}

/** Left free within what nothing covers, in pixels: a narrow page has less to spare. */
const MARGIN = { most: 28, share: 0.035 } as const;
/** Pixels of the stage that count as free however much is covered. */
const LEAST_FREE = 80;

/** The stage: what layouts and a canvas that is mounted anew have to know of it. */
export interface Stage {
  readonly attach: (element: HTMLElement) => void;
  /** Its element, once there is one. */
  readonly element: () => HTMLElement | undefined;
  /** Keeps where the canvas looked when it was taken away. */
  readonly remember: (look: Look) => void;
  readonly looked: () => Look | undefined;
  /** Calls a listener now and after each move of the camera, for what lies over the canvas; the returned function ends that. */
  readonly follow: (listener: (pose: Pose) => void) => () => void;
  /** Tells where the camera looks. */
  readonly lookAt: (pose: Pose) => void;
  /** The boxes of the names that are painted, in pixels from its corner. */
  readonly names: () => readonly Box[];
  /** Tells who knows where names are painted. */
  readonly nameBy: (read: () => readonly Box[]) => void;
}

/** A stage that has no element yet. */
export function createStage(): Stage {
  let element: HTMLElement | undefined;
  let look: Look | undefined;
  let pose: Pose = { zoom: 1, pan: { x: 0, y: 0 } };
  let readNames = (): readonly Box[] => [];
  const listeners = new Set<(pose: Pose) => void>();
  return {
    names: () => readNames(),
    nameBy: (read) => {
      readNames = read;
    },
    follow: (listener) => {
      listeners.add(listener);
      listener(pose);
      return () => {
        listeners.delete(listener);
      };
    },
    lookAt: (next) => {
      pose = next;
      for (const listener of listeners) listener(pose);
    },
    attach: (attached) => {
      element = attached;
    },
    element: () => element,
    remember: (remembered) => {
      look = remembered;
    },
    looked: () => look,
  };
}

/**
 * How far the elements with a `data-covers` attribute (`top`, `right`, `bottom` or `left`) reach into the stage. Whatever
 * lies over the canvas says so by this attribute, so that the camera can keep what matters in sight. What covers the right
 * and is as wide as the stage is a sheet from below.
 */
export function measureCovers(stage: HTMLElement): Covers {
  const covers = { top: 0, right: 0, bottom: 0, left: 0 };
  const own = stage.getBoundingClientRect();
  for (const { element, box } of listOver(stage, '[data-covers]')) {
    const side = element.dataset['covers'];
    if (side === 'top') covers.top = Math.max(covers.top, box.bottom - own.top);
    if (side === 'bottom') covers.bottom = Math.max(covers.bottom, own.bottom - box.top);
    if (side === 'left') covers.left = Math.max(covers.left, box.right - own.left);
    const sheet = side === 'right' && box.width > own.width * 0.8;
    if (sheet) covers.bottom = Math.max(covers.bottom, own.bottom - box.top);
    else if (side === 'right') covers.right = Math.max(covers.right, own.right - box.left);
  }
  return covers;
}

/** The part of the stage that nothing covers, in pixels from its corner, less a margin. */
export function freeSight(stage: HTMLElement): Box {
  const { clientWidth: width, clientHeight: height } = stage;
  const covers = measureCovers(stage);
  const margin = marginOf(stage);
  return {
    left: Math.min(covers.left, width - LEAST_FREE) + margin,
    top: Math.min(covers.top, height - LEAST_FREE) + margin,
    right: Math.max(LEAST_FREE, width - covers.right - margin),
    bottom: Math.max(LEAST_FREE, height - covers.bottom - margin),
  };
}

/** The margin that is left within what is free, in pixels. */
export function marginOf(stage: HTMLElement): number {
  return Math.min(MARGIN.most, MARGIN.share * stage.clientWidth);
}

/**
 * The boxes that lie over the stage, in pixels from its corner: of what covers it the parts that say by `data-solid` that nothing
 * is seen through them, else all of it.
 */
export function coveredBoxes(stage: HTMLElement): readonly Box[] {
  const own = stage.getBoundingClientRect();
  return listOver(stage, '[data-solid], [data-covers]:not(:has([data-solid]))').map(({ box }) => ({
    left: box.left - own.left,
    top: box.top - own.top,
    right: box.right - own.left,
    bottom: box.bottom - own.top,
  }));
}

/** The elements that lie over a stage, with their boxes. */
function listOver(
  stage: HTMLElement,
  selector: string,
): readonly { readonly element: HTMLElement; readonly box: DOMRect }[] {
  const around = stage.closest('.workspace');
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    // What lies over another picture, which a page hides or holds, covers nothing of this one.
    const other = element.closest('.workspace');
    if (other && other !== around) return [];
    const box = restingBox(element);
    return box.width === 0 || box.height === 0 ? [] : [{ element, box }];
  });
}

/** The box of an element where it comes to rest: panels slide in. */
function restingBox(element: HTMLElement): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { e, f } = new DOMMatrixReadOnly(getComputedStyle(element).transform);
  return new DOMRect(x - e, y - f, width, height);
}

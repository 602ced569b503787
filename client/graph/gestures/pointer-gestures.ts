/** Recognises what fingers, pens and mice do (taps, double taps, long presses, drags, pinches, wheels, hovering); places are pixels from the element's corner. */
import type { Point } from '../drawn/edge-shape.ts';

/** What is held down, and by what. */
export interface Hold {
  readonly at: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  /** A finger: less exact, and without keys or hovering. */
  readonly isTouch: boolean;
}

/** A drag that has begun. */
export interface Drag {
  readonly move: (at: Point) => void;
  /** `at` is where it ended. */
  readonly end: (at: Point) => void;
  /** It was broken off: by a second finger, by the system, or by Escape. */
  readonly cancel: () => void;
}

/** What happens on the element. */
export interface GestureListener {
  /** A hand comes down: a tap, a drag or a long press may follow. */
  readonly press: (hold: Hold) => void;
  readonly tap: (hold: Hold) => void;
  /** The second of two taps at one place, after its own `tap`. */
  readonly doubleTap: (hold: Hold) => void;
  /** A right-click or a long press. */
  readonly menu: (hold: Hold) => void;
  /** Something begins to be dragged from a place. */
  readonly drag: (from: Hold) => Drag;
  /** Two fingers, or a wheel: what is at `at` grows by `factor` and moves by `by`. */
  readonly pinch: (at: Point, factor: number, by: Point) => void;
  /** The pointer is at a place with nothing held down, once a frame at most; undefined when it leaves. */
  readonly hover: (at: Point | undefined) => void;
}

/** How far a mouse, and a finger, may wander in a tap, in pixels. */
const SLIP = { mouse: 4, touch: 10 } as const;
/** Milliseconds of a long press, and between the two taps of a double tap. */
const LONG_PRESS = 550;
const DOUBLE_TAP = 320;
/** How far apart the two taps of a double tap may be. */
const APART = { mouse: 6, touch: 28 } as const;

/** What listens. */
export interface Listening {
  /** Breaks off a drag that is under way; false where there is none. */
  readonly cancel: () => boolean;
  readonly stop: () => void;
}

/** Listens to an element, except to what is in elements that match `except`. */
export function listenToPointers(element: HTMLElement, listener: GestureListener, except: string): Listening {
  const gestures = new PointerGestures(element, listener, except);
  const ends = new AbortController();
  const { signal } = ends;
  element.addEventListener('pointerdown', gestures.down, { signal });
  element.addEventListener('pointermove', gestures.move, { signal });
  element.addEventListener('pointerup', gestures.up, { signal });
  element.addEventListener('pointercancel', gestures.cancel, { signal });
  element.addEventListener('pointerleave', gestures.leave, { signal });
  element.addEventListener('wheel', gestures.wheel, { signal, passive: false });
  element.addEventListener('contextmenu', gestures.contextMenu, { signal });
  return {
    cancel: gestures.breakOff,
    stop: () => {
      ends.abort();
      gestures.stop();
    },
  };
}

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly from: Hold; readonly pointer: number }
  | { readonly name: 'dragging'; readonly drag: Drag; readonly pointer: number }
  | { readonly name: 'pinching' }
  /** Until all fingers are lifted. */
  | { readonly name: 'spent' };

class PointerGestures {
  readonly #element: HTMLElement;
  readonly #listener: GestureListener;
  readonly #except: string;
  readonly #pointers = new Map<number, Point>();
  #state: State = { name: 'idle' };
  #last: { readonly hold: Hold; readonly time: number } | undefined;
  #pressing: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #hovering: Point | undefined;

  constructor(element: HTMLElement, listener: GestureListener, except: string) {
    this.#element = element;
    this.#listener = listener;
    this.#except = except;
  }

  readonly down = (event: PointerEvent): void => {
    if (this.#isElsewhere(event)) return;
    if (event.isPrimary) {
      // Nothing else of its kind is down: what seems to be was lifted over a menu that had opened above it.
      this.breakOff();
      this.#pointers.clear();
      this.#state = { name: 'idle' };
    }
    const hold = this.#toHold(event);
    this.#pointers.set(event.pointerId, hold.at);
    if (hold.isTouch && this.#pointers.size === 2) {
      this.breakOff();
      this.#state = { name: 'pinching' };
    }
    const isFirst = this.#state.name === 'idle' && event.button === 0;
    if (!isFirst || (event.ctrlKey && isMac())) return;
    this.#element.setPointerCapture(event.pointerId);
    this.#state = { name: 'pressed', from: hold, pointer: event.pointerId };
    this.#listener.press(hold);
    if (event.pointerType !== 'mouse') this.#pressing = setTimeout(this.#pressLong, LONG_PRESS);
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    const state = this.#state;
    if (state.name === 'idle' && event.pointerType !== 'touch')
      this.#hover(this.#isElsewhere(event) ? undefined : at);
    if (state.name === 'pinching') this.#pinch(event.pointerId, at);
    if (this.#pointers.has(event.pointerId)) this.#pointers.set(event.pointerId, at);
    if (state.name === 'pressed' && state.pointer === event.pointerId) {
      const slip = state.from.isTouch ? SLIP.touch : SLIP.mouse;
      if (distance(state.from.at, at) <= slip) return;
      clearTimeout(this.#pressing);
      this.#hover(undefined);
      this.#state = { name: 'dragging', drag: this.#listener.drag(state.from), pointer: state.pointer };
    }
    if (this.#state.name === 'dragging' && this.#state.pointer === event.pointerId) this.#state.drag.move(at);
  };

  readonly up = (event: PointerEvent): void => {
    const state = this.#state;
    clearTimeout(this.#pressing);
    this.#pointers.delete(event.pointerId);
    if (state.name === 'dragging' && state.pointer === event.pointerId) state.drag.end(this.#placeOf(event));
    if (state.name === 'pressed' && state.pointer === event.pointerId)
      this.#tap({ ...state.from, ...keysOf(event) }, event.timeStamp);
    this.#state = this.#pointers.size === 0 ? { name: 'idle' } : { name: 'spent' };
  };

  readonly cancel = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    this.breakOff();
    this.#state = this.#pointers.size === 0 ? { name: 'idle' } : { name: 'spent' };
  };

  readonly leave = (): void => {
    if (this.#state.name === 'idle') this.#hover(undefined);
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    // Two fingers on a trackpad that pinch come as a wheel with Ctrl, in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.002;
    const turned = Math.min(120, Math.max(-120, event.deltaY * lines));
    this.#listener.pinch(this.#placeOf(event), Math.exp(-turned * speed), { x: 0, y: 0 });
  };

  readonly contextMenu = (event: MouseEvent): void => {
    if (this.#isElsewhere(event)) return;
    event.preventDefault();
    // A long press of a finger has been noticed already.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    this.breakOff();
    this.#listener.menu({ ...keysOf(event), at: this.#placeOf(event), isTouch: false });
  };

  readonly breakOff = (): boolean => {
    const state = this.#state;
    clearTimeout(this.#pressing);
    if (state.name !== 'idle') this.#state = { name: 'spent' };
    if (state.name === 'dragging') state.drag.cancel();
    return state.name === 'dragging';
  };

  readonly stop = (): void => {
    this.breakOff();
    cancelAnimationFrame(this.#frame);
  };

  readonly #pressLong = (): void => {
    if (this.#state.name !== 'pressed') return;
    const { from } = this.#state;
    this.#state = { name: 'spent' };
    this.#last = undefined;
    this.#listener.menu(from);
  };

  /** `time` is that of the event, in milliseconds: a busy page hears of taps late, and would take a double tap for two. */
  #tap(hold: Hold, time: number): void {
    const before = this.#last;
    const apart = hold.isTouch ? APART.touch : APART.mouse;
    const isSecond =
      before !== undefined && time - before.time < DOUBLE_TAP && distance(before.hold.at, hold.at) < apart;
    this.#last = isSecond ? undefined : { hold, time };
    this.#listener.tap(hold);
    if (isSecond) this.#listener.doubleTap(hold);
  }

  #pinch(pointer: number, at: Point): void {
    const [other] = [...this.#pointers].filter(([id]) => id !== pointer).map(([, place]) => place);
    const before = this.#pointers.get(pointer);
    if (!other || !before) return;
    const middle = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
    const factor = distance(at, other) / Math.max(1, distance(before, other));
    this.#listener.pinch(middle, factor, { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
  }

  #hover(at: Point | undefined): void {
    this.#hovering = at;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#listener.hover(this.#hovering);
    });
  }

  #isElsewhere({ target }: Event): boolean {
    return target instanceof Element && target.closest(this.#except) !== null;
  }

  #toHold(event: PointerEvent): Hold {
    return { ...keysOf(event), at: this.#placeOf(event), isTouch: event.pointerType === 'touch' };
  }

  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const box = this.#element.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }
}

function keysOf({ shiftKey, altKey, ctrlKey, metaKey }: MouseEvent): Pick<Hold, 'shift' | 'alt' | 'mod'> {
  return { shift: shiftKey, alt: altKey, mod: ctrlKey || metaKey };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function isMac(): boolean {
  return /mac/i.test(navigator.userAgent);
}

/** Makes Cytoscape draw on demand: by itself it draws every frame, even while nothing changes, which keeps a core busy. */
import cytoscape, { type Core } from 'cytoscape';

/** What the loop of Cytoscape's canvas hangs on, as of 3.34; it has no public name. */
interface CanvasRenderer {
  readonly cy: Core & { readonly batching: () => boolean };
  readonly destroyed?: boolean;
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[];
  readonly renderOptions: unknown;
  renderLoopStarted: boolean;
  requestedFrame: boolean;
  averageRedrawTime: number;
  lastRedrawTime: number;
  lastDrawTime: number;
  render: (options: unknown) => void;
  startRenderLoop: () => void;
  redraw: (options?: unknown) => void;
}

/** Milliseconds after what was drawn last in which frames still come: Cytoscape refines what it drew 300 ms after it. */
const REFINING = 600;

/** When each was last asked to draw, while its loop runs. */
const awake = new WeakMap<CanvasRenderer, number>();

/** Makes every canvas that Cytoscape mounts from now on rest while nothing changes on it. */
export function drawOnDemand(): void {
  const { prototype } = cytoscape('renderer', 'canvas') as { readonly prototype: CanvasRenderer };
  if (prototype.startRenderLoop === startLoop) return;
  const { redraw } = prototype;
  prototype.startRenderLoop = startLoop;
  prototype.redraw = function (this: CanvasRenderer, options) {
    redraw.call(this, options);
    wake(this);
  };
}

function startLoop(this: CanvasRenderer): void {
  this.renderLoopStarted = true;
  wake(this);
}

function wake(renderer: CanvasRenderer): void {
  const isRunning = awake.has(renderer);
  awake.set(renderer, performance.now());
  if (isRunning) return;
  const step = (now: number): void => {
    if (renderer.destroyed === true) return;
    if (!renderer.cy.batching()) drawFrame(renderer, now);
    const rested = performance.now() - (awake.get(renderer) ?? 0);
    if (renderer.requestedFrame || rested < REFINING) requestAnimationFrame(step);
    else awake.delete(renderer);
  };
  requestAnimationFrame(step);
}

/** One turn of Cytoscape's own loop; it measures how long it draws, to know what it can afford between frames. */
function drawFrame(renderer: CanvasRenderer, now: number): void {
  const isDue = renderer.requestedFrame;
  for (const { fn } of renderer.beforeRenderCallbacks) fn(isDue, now);
  if (!isDue) return;
  const began = performance.now();
  renderer.render(renderer.renderOptions);
  renderer.lastDrawTime = performance.now();
  renderer.lastRedrawTime = renderer.lastDrawTime - began;
  renderer.averageRedrawTime = (renderer.averageRedrawTime + renderer.lastRedrawTime) / 2;
  renderer.requestedFrame = false;
}

/** Runs inside a measured page: lays graphs out in our worker and by the peer, and judges the pictures. Injected as it is, so it imports nothing. */
/// <reference lib="dom" />
/* global Worker */

/**
 * @typedef {object} Task
 * @property {number} nodes
 * @property {[number, number][]} edges
 * @property {number[]} widths of names
 * @property {number[]} radii
 * @property {boolean} isJudged whether the quality of the picture is wanted, which takes long for large ones
 */

/**
 * @typedef {object} Result
 * @property {number} took milliseconds
 * @property {number} stress how far distances are from steps in the graph, at the best scale; 0 is perfect
 * @property {number} kept the part of a node's neighbours that stands next to it, as a Jaccard index; 1 is perfect
 */

/**
 * @typedef {object} LayoutProbe
 * @property {(task: Task & { layout: string, worker: string }) => Promise<Result>} layOut from the message to the worker to its answer
 * @property {(task: Task) => Result} layOutByPeer by fcose with its own settings, without animation
 */

(() => {
  /** @type {Worker | undefined} */
  let worker;
  let number = 0;

  /** @param {Task} task @param {ArrayLike<number>} places @returns {Omit<Result, 'took'>} */
  const judge = ({ nodes, edges, isJudged }, places) => {
    if (!isJudged) return { stress: 0, kept: 0 };
    const lists = toLists(nodes, edges);
    /** @param {number} a @param {number} b */
    const apart = (a, b) =>
      Math.hypot(
        (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
        (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
      );
    let squares = 0;
    let sum = 0;
    let pairs = 0;
    let kept = 0;
    for (let node = 0; node < nodes; node += 1) {
      const steps = stepsFrom(node, lists);
      for (let other = 0; other < node; other += 1) {
        const share = apart(node, other) / (steps[other] ?? 1);
        squares += share * share;
        sum += share;
        pairs += 1;
      }
      const near = new Set(lists[node]);
      const distances = Float64Array.from(lists, (_, other) =>
        other === node ? Infinity : apart(node, other),
      );
      const reach = distances.slice().sort()[near.size - 1] ?? 0;
      const next = [...distances.keys()].filter((other) => (distances[other] ?? 0) <= reach);
      const both = next.filter((other) => near.has(other)).length;
      kept += both / (near.size + next.length - both);
    }
    const scale = sum / squares;
    return { stress: (scale * scale * squares - 2 * scale * sum + pairs) / pairs, kept: kept / nodes };
  };

  /** @type {LayoutProbe} */
  const probe = {
    layOut: async (task) => {
      const active = (worker ??= new Worker(task.worker, { type: 'module' }));
      number += 1;
      const request = {
        number,
        task: {
          input: toInput(task),
          layout: task.layout,
          direction: 'down',
          scope: 'all',
          roots: new Uint32Array(),
          backdrop: null,
        },
      };
      const began = performance.now();
      /** @type {{ failure?: string, answer?: { places: Float32Array } }} */
      const reply = await new Promise((resolve) => {
        active.onmessage = (
          /** @type {MessageEvent<{ failure?: string, answer?: { places: Float32Array } }>} */ event,
        ) => {
          resolve(event.data);
        };
        active.postMessage(request);
      });
      const took = performance.now() - began;
      if (!reply.answer) throw new Error(`The layout failed: ${String(reply.failure)}`);
      return { took, ...judge(task, reply.answer.places) };
    },
    layOutByPeer: (task) => {
      const { cytoscape } = /** @type {{ cytoscape: typeof import('cytoscape') }} */ (
        /** @type {unknown} */ (globalThis)
      );
      const cy = cytoscape({
        headless: true,
        styleEnabled: true,
        elements: [
          ...task.radii.map((radius, node) => ({ data: { id: `n${String(node)}`, size: radius * 2 } })),
          ...task.edges.map(([a, b]) => ({ data: { source: `n${String(a)}`, target: `n${String(b)}` } })),
        ],
        style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
      });
      const began = performance.now();
      cy.layout(
        /** @type {import('cytoscape').LayoutOptions} */ ({ name: 'fcose', animate: false, fit: false }),
      ).run();
      const took = performance.now() - began;
      const places = task.radii.flatMap((_, node) => {
        const { x, y } = cy.getElementById(`n${String(node)}`).position();
        return [x, y];
      });
      cy.destroy();
      return { took, ...judge(task, places) };
    },
  };
  Object.assign(globalThis, { layoutProbe: probe });

  /** @param {number} nodes @param {readonly [number, number][]} edges */
  function toLists(nodes, edges) {
    /** @type {number[][]} */
    const lists = Array.from({ length: nodes }, () => []);
    for (const [a, b] of edges) {
      lists[a]?.push(b);
      lists[b]?.push(a);
    }
    return lists;
  }

  /** @param {number} from @param {readonly (readonly number[])[]} lists */
  function stepsFrom(from, lists) {
    const steps = new Int32Array(lists.length).fill(-1);
    steps[from] = 0;
    const queue = [from];
    for (const node of queue) {
      for (const next of lists[node] ?? []) {
        if (steps[next] !== -1) continue;
        steps[next] = (steps[node] ?? 0) + 1;
        queue.push(next);
      }
    }
    return steps;
  }

  /** What a layout works on: `ArrangeInput` of client/layout. @param {Task} task */
  function toInput({ nodes, edges, widths, radii }) {
    /** @param {(node: number) => number} of */
    const floats = (of) => Float32Array.from({ length: nodes }, (_, node) => of(node));
    return {
      x: floats(() => NaN),
      y: floats(() => NaN),
      radius: Float32Array.from(radii),
      labelWidth: Float32Array.from(widths),
      labelHeight: floats((node) => (node % 2 === 0 ? 15 : 30)),
      mobility: new Uint8Array(nodes),
      hidden: new Uint8Array(nodes),
      kind: Uint16Array.from({ length: nodes }, (_, node) => node % 7),
      weight: floats((node) => node % 60),
      day: floats((node) => 19_000 + ((node * 37) % 900)),
      latitude: floats((node) => (node % 3 === 0 ? ((node * 53) % 100) - 30 : NaN)),
      longitude: floats((node) => ((node * 71) % 300) - 150),
      links: Uint32Array.from(edges.flat()),
      directed: new Uint8Array(edges.length).fill(1),
      width: 1100,
      height: 680,
    };
  }
})();

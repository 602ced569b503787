/** Puts the page together: checks it, then lets people move the picture, search it and open what is behind it. */
import { ALARM, checkDigest, CHECKED } from './check.js';
import { findEntities, listEntities, make, showBundle, showEdge, showEntity, showGroup } from './panel.js';
import { movePicture } from './picture.js';

/** @typedef {import('./panel.js').Data} Data */

/** The element of an id, which the file has. @param {string} id */
function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element;
}

async function start() {
  const outcome = await checkDigest(document);
  const check = part('check');
  check.textContent = CHECKED[outcome];
  check.dataset['outcome'] = outcome;
  document.documentElement.dataset['live'] = outcome;
  // Beside the title as well: the bar is not on paper.
  if (outcome === 'changed') part('document').prepend(make('p', { id: 'alarm', role: 'alert' }, ALARM));
  /** @type {(text: string) => Data} */
  const parse = JSON.parse;
  open(parse(part('data').textContent));
}

/** @param {Data} data */
function open(data) {
  const stage = part('stage');
  const svg = stage.querySelector('svg');
  if (!svg) return;
  const panel = part('panel');
  const search = /** @type {HTMLInputElement} */ (part('search'));
  const picture = movePicture(svg, stage);
  const groups = [...svg.querySelectorAll('g')];
  const known = new Map(data.entities.map((entity) => [entity.id, entity]));
  const gathered = new Map([...data.groups, ...data.bundles].map((each) => [each.id, each]));
  const drawnAs = new Map(
    [...gathered.values()].flatMap(({ id, holds }) => holds.map((held) => /** @type {const} */ ([held, id]))),
  );
  /** Under which id an entity or an edge is drawn: that of its group or bundle, or its own. @param {string} id */
  const drawn = (id) => drawnAs.get(id) ?? id;
  /** The line of an edge with its ends, as they are drawn. @param {Data['edges'][number]} edge */
  const partsOf = ({ id, source, target }) => [
    `edge ${drawn(id)}`,
    `node ${drawn(source)}`,
    `node ${drawn(target)}`,
  ];
  /** @type {SVGGElement | undefined} */
  let chosen;

  const choose = {
    /** @param {string} id @param {boolean} [isSought] not in the picture but in a list */
    node: (id, isSought = true) => {
      const entity = known.get(id);
      if (!entity) return;
      const edges = data.edges.filter(({ source, target }) => source === id || target === id);
      mark(`node ${drawn(id)}`, edges.flatMap(partsOf), isSought);
      show(showEntity(data, entity, choose), true);
    },
    /** @param {string} id @param {boolean} [isSought] */
    edge: (id, isSought = true) => {
      const edge = data.edges.find((each) => each.id === id);
      if (!edge) return;
      mark(`edge ${drawn(id)}`, partsOf(edge), isSought);
      show(showEdge(id, data, choose), true);
    },
    /** @param {string} id of a closed group */
    group: (id) => {
      const group = gathered.get(id);
      if (!group) return;
      const edges = data.edges.filter(({ source, target }) => drawn(source) === id || drawn(target) === id);
      mark(`node ${id}`, edges.flatMap(partsOf), false);
      show(showGroup(data, group, choose), true);
    },
    /** @param {string} id of a line that stands for several edges */
    bundle: (id) => {
      const bundle = gathered.get(id);
      const edge = data.edges.find((each) => each.id === bundle?.holds[0]);
      if (!bundle || !edge) return;
      mark(`edge ${id}`, partsOf(edge), false);
      show(showBundle(data, bundle, choose), true);
    },
    nothing: () => {
      mark(undefined, [], false);
      show(listEntities(data, search.value.trim(), choose), search.value !== '');
    },
  };

  /** Rings what is chosen and dims what is not about it. @param {string | undefined} key @param {string[]} near @param {boolean} isSought */
  const mark = (key, near, isSought) => {
    const lit = new Set(near);
    chosen = undefined;
    for (const group of groups) {
      const own = keyOf(group);
      group.classList.toggle('chosen', own === key);
      group.classList.toggle('dim', key !== undefined && own !== key && !lit.has(own));
      if (own === key) chosen = group;
    }
    if (chosen) picture.reveal(chosen, isSought);
    picture.rename();
  };

  /** @param {Node[]} content @param {boolean} isOpen */
  const show = (content, isOpen) => {
    const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close the details' }, '✕');
    close.addEventListener('click', () => {
      search.value = '';
      const last = chosen;
      choose.nothing();
      last?.focus();
    });
    panel.replaceChildren(...(isOpen ? [close] : []), ...content);
    panel.scrollTop = 0;
    document.body.classList.toggle('open', isOpen);
    // The sheet covers the lower half of a narrow page: the picture goes into the upper one.
    if (chosen && matchMedia('(max-width: 999px)').matches) stage.scrollIntoView({ block: 'start' });
  };

  /** @param {Element} group */
  const openGroup = (group) => {
    const { node, edge } = /** @type {SVGGElement} */ (group).dataset;
    if (node !== undefined && gathered.has(node)) choose.group(node);
    else if (node !== undefined) choose.node(node, false);
    if (edge !== undefined && gathered.has(edge)) choose.bundle(edge);
    else if (edge !== undefined) choose.edge(edge, false);
  };

  const order = [
    ...groups.filter((group) => group.dataset['node'] !== undefined),
    ...groups.filter((group) => group.dataset['edge'] !== undefined),
  ];
  prepareGroups(order);
  stage.addEventListener('click', (event) => {
    const group = event.target instanceof Element ? event.target.closest('g') : null;
    if (group) {
      current(order, group);
      openGroup(group);
    } else if (chosen) choose.nothing();
  });
  stage.addEventListener('keydown', (event) => {
    const group = document.activeElement?.closest('g');
    const at = group ? order.indexOf(/** @type {SVGGElement} */ (group)) : -1;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined && at >= 0) {
      const next = order[(at + step + order.length) % order.length];
      if (next) {
        current(order, next);
        next.focus({ preventScroll: true });
        picture.reveal(next, false);
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && group) {
      openGroup(group);
      panel.focus({ preventScroll: true });
    } else if (event.key === '+' || event.key === '=') picture.zoomMiddle(1.3);
    else if (event.key === '-') picture.zoomMiddle(1 / 1.3);
    else if (event.key === '0') picture.fit();
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('open'))
      panel.querySelector('button')?.click();
  });
  for (const [id, act] of /** @type {const} */ ([
    [
      'zoom-in',
      () => {
        picture.zoomMiddle(1.4);
      },
    ],
    [
      'zoom-out',
      () => {
        picture.zoomMiddle(1 / 1.4);
      },
    ],
    ['fit', picture.fit],
  ]))
    part(id).addEventListener('click', act);
  search.addEventListener('input', choose.nothing);
  search.addEventListener('keydown', (event) => {
    const [first] =
      event.key === 'Enter' && search.value.trim() !== '' ? findEntities(data, search.value) : [];
    if (first) choose.node(first.id);
  });
  choose.nothing();
}

/** What identifies a node or an edge among both. @param {SVGGElement} group */
function keyOf({ dataset }) {
  return dataset['node'] === undefined ? `edge ${dataset['edge'] ?? ''}` : `node ${dataset['node']}`;
}

/** Makes nodes and edges reachable by key, and edges wide enough to hit. @param {SVGGElement[]} order */
function prepareGroups(order) {
  for (const [at, group] of order.entries()) {
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', at === 0 ? '0' : '-1');
    const says = group.querySelector('title')?.textContent ?? '';
    // People who speak to their machine say what they see, which may be a shortened name.
    const seen = [...group.querySelectorAll('text')].map((words) => words.textContent).join(' ');
    const isShortened = group.dataset['node'] !== undefined && !says.startsWith(seen);
    group.setAttribute('aria-label', isShortened ? `${seen}: ${says}` : says);
    const line = group.dataset['edge'] === undefined ? null : group.querySelector('path');
    if (!line) continue;
    const wide = /** @type {SVGPathElement} */ (line.cloneNode());
    wide.removeAttribute('stroke-dasharray');
    wide.setAttribute('class', 'hit');
    line.before(wide);
  }
}

/** Makes one of them the one that the tab key reaches. @param {SVGGElement[]} order @param {Element} group */
function current(order, group) {
  for (const each of order) each.setAttribute('tabindex', each === group ? '0' : '-1');
}

void start();

/** What the panel shows: entities to choose from, an entity with its edges, or an edge with its sentences and disputes. */

/** @typedef {{ id: string, kind: string, name: string, names: { text: string }[], description: string, documents: number }} Entity */
/** @typedef {{ id: string, relation: string, source: string, target: string, properties: { claims: number, status: string } }} Edge */
/** @typedef {{ id: string, name: string, holds: string[] }} Gathered a closed group of entities, or several edges in one line */
/** @typedef {{ entities: Entity[], edges: Edge[], groups: Gathered[], bundles: Gathered[], relations: { relation: string, label: string, inverse: string }[] }} Data */
/** @typedef {{ node: (id: string) => void, edge: (id: string) => void, nothing: () => void }} Choose */

const MOST_LISTED = 200;

/**
 * An element with texts and elements in it; texts are never markup.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(string | Node)} content
 */
export function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A text from outside, whose direction ends with it. @param {string} text */
function isolate(text) {
  return make('bdi', {}, text.length > 120 ? `${Array.from(text).slice(0, 119).join('')}…` : text);
}

/** A text as it is searched for: without case and accents. @param {string} text */
function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Entities with a name in which all the words are, those first of which most documents speak. @param {Data} data @param {string} text */
export function findEntities(data, text) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return data.entities
    .filter(({ name, names }) => {
      const all = fold([name, ...names.map((each) => each.text)].join(' '));
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}

/**
 * A list of entities.
 * @param {Data} data
 * @param {string} text
 * @param {Choose} choose
 */
export function listEntities(data, text, choose) {
  const found = findEntities(data, text);
  const rows = found.slice(0, MOST_LISTED).map((entity) => offerEntity(entity, choose));
  const rest = found.length - rows.length;
  return [
    make('h2', {}, text === '' ? 'Entities' : `Found: ${String(found.length)}`),
    ...(text === ''
      ? [make('p', { class: 'summary' }, 'Choose an entity or an edge in the picture, or here.')]
      : []),
    make('ul', { class: 'choices' }, ...rows),
    ...(rest > 0 ? [make('p', { class: 'summary' }, `and ${String(rest)} more: search by name`)] : []),
  ];
}

/** An entity to be chosen from a list. @param {Entity} entity @param {Choose} choose */
function offerEntity(entity, choose) {
  const button = make(
    'button',
    { type: 'button' },
    isolate(entity.name),
    make('small', {}, sayKind(entity.kind)),
  );
  button.addEventListener('click', () => {
    choose.node(entity.id);
  });
  return make('li', {}, button);
}

/**
 * A closed group with its entities.
 * @param {Data} data
 * @param {Gathered} group
 * @param {Choose} choose
 */
export function showGroup(data, { name, holds }, choose) {
  const held = new Set(holds);
  const rows = data.entities.filter(({ id }) => held.has(id)).map((entity) => offerEntity(entity, choose));
  return [
    make('h2', {}, isolate(name)),
    make('p', { class: 'summary' }, 'Closed group'),
    make('h3', {}, `Entities (${String(rows.length)})`),
    make('ul', { class: 'choices' }, ...rows),
  ];
}

/**
 * A line that stands for several edges, with each of them.
 * @param {Data} data
 * @param {Gathered} bundle
 * @param {Choose} choose
 */
export function showBundle(data, { name, holds }, choose) {
  const names = new Map(data.entities.map((each) => [each.id, each.name]));
  const words = new Map(data.relations.map((each) => [each.relation, each.label]));
  const held = new Set(holds);
  const rows = data.edges
    .filter(({ id }) => held.has(id))
    .map((edge) => {
      const button = make(
        'button',
        { type: 'button' },
        make(
          'span',
          {},
          isolate(names.get(edge.source) ?? ''),
          ` ${words.get(edge.relation) ?? edge.relation} `,
          isolate(names.get(edge.target) ?? ''),
        ),
        make('small', {}, sayWeight(edge)),
      );
      button.addEventListener('click', () => {
        choose.edge(edge.id);
      });
      return make('li', {}, button);
    });
  return [
    make('h2', {}, make('bdi', {}, name)),
    make('p', { class: 'summary' }, 'Several edges in one line'),
    make('ul', { class: 'choices' }, ...rows),
  ];
}

/** How many claims an edge has, and how strong they are. @param {Edge} edge */
function sayWeight({ properties: { claims, status } }) {
  return `${String(claims)} ${claims === 1 ? 'claim' : 'claims'}, ${status}`;
}

/**
 * An entity with its edges.
 * @param {Data} data
 * @param {Entity} entity
 * @param {Choose} choose
 */
export function showEntity(data, entity, choose) {
  const names = new Map(data.entities.map((each) => [each.id, each.name]));
  const words = new Map(data.relations.map((each) => [each.relation, each]));
  const edges = data.edges.filter((edge) => edge.source === entity.id || edge.target === entity.id);
  const rows = edges.map((edge) => {
    const isOut = edge.source === entity.id;
    const relation = words.get(edge.relation);
    const label = (isOut ? relation?.label : relation?.inverse) ?? edge.relation;
    const other = names.get(isOut ? edge.target : edge.source) ?? '';
    const button = make(
      'button',
      { type: 'button' },
      make('span', {}, `${label} `, isolate(other)),
      make('small', {}, sayWeight(edge)),
    );
    button.addEventListener('click', () => {
      choose.edge(edge.id);
    });
    return make('li', {}, button);
  });
  const aliases = entity.names.slice(1).flatMap(({ text }, at) => [...(at > 0 ? [', '] : []), isolate(text)]);
  return [
    make('h2', {}, isolate(entity.name)),
    make('p', { class: 'summary' }, sayKind(entity.kind)),
    ...(entity.description === '' ? [] : [make('p', {}, make('bdi', {}, entity.description))]),
    ...(aliases.length > 0 ? [make('p', { class: 'summary' }, 'Also: ', ...aliases)] : []),
    make('h3', {}, `Edges (${String(rows.length)})`),
    make('ul', { class: 'choices' }, ...rows),
  ];
}

/** An edge: what the document below says of it, and its disputes. @param {string} id @param {Data} data @param {Choose} choose */
export function showEdge(id, data, choose) {
  const articles = [...document.querySelectorAll('article[data-of]')];
  const article = articles.find((each) => each.getAttribute('data-of') === id);
  const edge = data.edges.find((each) => each.id === id);
  if (!article || !edge) return [];
  const ends = [edge.source, edge.target].flatMap(
    (end) => data.entities.find((each) => each.id === end) ?? [],
  );
  const buttons = ends.map((entity) => {
    const button = make('button', { type: 'button', class: 'end' }, isolate(entity.name));
    button.addEventListener('click', () => {
      choose.node(entity.id);
    });
    return button;
  });
  const disputes = [...article.querySelectorAll('[data-dispute]')].flatMap((line) => {
    const dispute = document.getElementById(line.getAttribute('data-dispute') ?? '');
    return dispute ? [copy(dispute)] : [];
  });
  return [
    copy(article),
    make('p', { class: 'ends' }, ...buttons),
    ...(disputes.length > 0 ? [make('h3', {}, 'What is disputed'), ...disputes] : []),
  ];
}

/** A copy that does not take the names of places from what it is a copy of. @param {Element} element */
function copy(element) {
  const made = /** @type {Element} */ (element.cloneNode(true));
  for (const each of [made, ...made.querySelectorAll('[id]')]) each.removeAttribute('id');
  return made;
}

/** `ArmedUnit` as `Armed unit`. @param {string} kind */
function sayKind(kind) {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

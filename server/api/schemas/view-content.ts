/** The shape of a whole picture, strict and with limits: what may be saved as a view. */
import { z } from 'zod';
import { isDay } from '../../model/day.ts';
import type * as view from '../../model/view-content.ts';
import { VIEW_FORMAT, VIEW_LIMITS } from '../../model/view-content.ts';
import { grade } from './parts.ts';
import { id } from './requests.ts';

/** A term of a vocabulary or of the client's own: it may be gone by the time the view is opened. */
const term = z.string().min(1).max(100);
const terms = z.array(term).max(500);
const place = z.number().min(-VIEW_LIMITS.coordinate).max(VIEW_LIMITS.coordinate);
const count = z.int().nonnegative();
const pixels = z.int().positive().max(100_000);
/** An entity as its place in the list of nodes. */
const nodeIndex = count;
const nodeIds = z.array(id).max(VIEW_LIMITS.nodes);
const edgeIds = z.array(id).max(VIEW_LIMITS.edges);
const day = z.string().refine(isDay, 'expected a day as YYYY, YYYY-MM or YYYY-MM-DD');
const labelBy = z.enum(['name', 'name-and-kind', 'none']);

const filters: z.ZodType<view.Filters> = z.strictObject({
  hiddenKinds: terms,
  hiddenRelations: terms,
  hiddenStatuses: terms,
  grade: grade.nullable(),
  publishers: z.array(id).max(1_000),
  days: z.strictObject({ from: day.nullable(), to: day.nullable() }).nullable(),
  text: z.string().max(200),
  contested: z.boolean(),
});

const rule: z.ZodType<view.StyleRule> = z.strictObject({
  when: z.strictObject({
    field: term,
    is: z.enum(['equal', 'containing', 'at-least', 'at-most']),
    value: z.union([z.string().max(200), z.number()]),
  }),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour as #rrggbb')
    .exactOptional(),
  icon: term.exactOptional(),
  scale: z.number().min(0.5).max(3).exactOptional(),
  label: labelBy.exactOptional(),
});

/** How a picture is drawn. */
export const style: z.ZodType<view.Style> = z.strictObject({
  size: z.enum(['documents', 'claims', 'same', 'degree', 'betweenness', 'pagerank']),
  colour: z.enum(['kind', 'subtype', 'community', 'same']),
  label: labelBy,
  icons: z.boolean(),
  width: z.enum(['origins', 'claims', 'same']),
  line: z.enum(['status', 'same']),
  palette: term,
  rules: z.array(rule).max(VIEW_LIMITS.rules),
});

/** Entities that are drawn as one. */
export const grouping: z.ZodType<view.Grouping> = z.strictObject({
  by: z.enum(['kind', 'belonging', 'community']),
  groups: z
    .array(
      z.strictObject({
        key: id,
        name: z.string().max(500),
        kind: term.nullable(),
        members: nodeIds.min(2),
        open: z.boolean(),
      }),
    )
    .max(VIEW_LIMITS.groups),
});

const knot: z.ZodType<view.AxisKnot> = z.tuple([place, place]);

/** What is behind a picture. */
export const backdrop: z.ZodType<view.Backdrop> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('axis'),
    knots: z
      .array(knot)
      .min(2)
      .max(VIEW_LIMITS.knots)
      .refine(isGrowing, 'expected days and places that both grow')
      .meta({ description: 'Days since 1 January 1970, and where they lie; both grow.' }),
    undated: z.tuple([place, place]).nullable(),
  }),
  z.strictObject({
    type: z.literal('map'),
    longitude: z.number().min(-180).max(180),
    scale: z.number().positive().max(VIEW_LIMITS.coordinate),
    x: place,
    y: place,
    end: place.nullable(),
  }),
]);

/** Notes on a picture. */
export const notes: z.ZodType<readonly view.Note[]> = z
  .array(
    z.strictObject({
      id,
      x: place,
      y: place,
      width: z.number().positive().max(VIEW_LIMITS.coordinate),
      text: z.string().max(VIEW_LIMITS.noteText),
    }),
  )
  .max(VIEW_LIMITS.notes);

const node = z
  .tuple([id, place, place, z.int().min(0).max(3)])
  .meta({ description: 'Id, place, and 1 for held plus 2 for pinned.' });
const edge = z
  .tuple([nodeIndex, term, nodeIndex, count, term, z.union([z.literal(0), z.literal(1)])])
  .meta({ description: 'Subject, relation, object, claims, status, and 1 where contested.' });
const expansion = z
  .tuple([nodeIndex, count, count, z.array(nodeIndex).max(VIEW_LIMITS.nodes)])
  .meta({ description: 'Node, how many it shows, of how many, and which.' });

/** A whole picture: nodes are listed once, and edges and expansions name them by their places in that list. */
export const viewContent: z.ZodType<view.ViewContent> = z
  .strictObject({
    format: z.literal(VIEW_FORMAT),
    nodes: z.array(node).max(VIEW_LIMITS.nodes),
    edges: z.array(edge).max(VIEW_LIMITS.edges),
    expansions: z.array(expansion).max(VIEW_LIMITS.nodes),
    partial: z.literal(true).exactOptional(),
    hiddenEdges: edgeIds,
    filters,
    arrangement: z.strictObject({
      layout: z.enum(['force', 'layered', 'radial', 'circle', 'grid', 'timeline', 'geographic']),
      direction: z.enum(['down', 'right']),
    }),
    backdrop: backdrop.nullable(),
    grouping: grouping.nullable(),
    bundled: z.boolean(),
    style,
    notes,
    look: z
      .strictObject({
        x: place,
        y: place,
        zoom: z.number().positive().max(1_000),
        width: pixels.exactOptional(),
        height: pixels.exactOptional(),
      })
      .nullable(),
    selection: z.strictObject({ nodes: nodeIds, edges: edgeIds }),
  })
  .refine(({ nodes }) => new Set(nodes.map(([of]) => of)).size === nodes.length, {
    path: ['nodes'],
    message: 'expected each node once',
  })
  .refine(namesItsNodes, {
    path: ['nodes'],
    message: 'expected every edge and expansion to name nodes of the list',
  })
  .meta({ id: 'ViewContent' });

function isGrowing(knots: readonly view.AxisKnot[]): boolean {
  return knots.every(([day, x], at) => {
    const [before, left] = knots[at - 1] ?? [-Infinity, -Infinity];
    return day > before && x > left;
  });
}

function namesItsNodes({ nodes, edges, expansions }: view.ViewContent): boolean {
  const isNode = (at: number): boolean => at < nodes.length;
  return (
    edges.every(([source, , target]) => isNode(source) && isNode(target)) &&
    expansions.every(([at, , , holds]) => isNode(at) && holds.every(isNode))
  );
}

/** The shape of requests for files of the graph. */
import { z } from 'zod';
import { EXPORT_FORMATS } from '../../model/export-formats.ts';
import { VIEW_LIMITS } from '../../model/view-content.ts';
import { asBoolean, entityId, flag, id } from './requests.ts';
import { backdrop, grouping, notes, style } from './view-content.ts';
import { writeNumber } from '../../model/words.ts';

const formats = EXPORT_FORMATS.map((format) => format.name);
const format = z.enum(formats).meta({ description: 'Name of the format.' });
const coordinate = z.number().min(-VIEW_LIMITS.coordinate).max(VIEW_LIMITS.coordinate);
const line = z.string().max(2_000);
const madeBy = z.string().trim().min(1).max(200).meta({
  description: 'Who made it, as they typed it; it is written as unverified.',
});
const madeAt = z.iso.datetime({ offset: true }).meta({
  description:
    'When it was made; now unless said otherwise. The same graph at the same time gives the same bytes.',
});

/** `GET export` */
export const exportQuery = z
  .strictObject({
    format,
    scope: z.enum(['all']).exactOptional().meta({ description: 'The whole graph.' }),
    view: id.exactOptional().meta({ description: 'Id of a saved view: what is on it, where it is.' }),
    hidden: flag.default(false).meta({
      description:
        'Of a saved view: whether what its filters hide is written too, and edges that were taken off it.',
      override: asBoolean,
    }),
    evidence: flag.default(true).meta({
      description: 'Whether claims, documents and disputes are written too.',
      override: asBoolean,
    }),
    madeBy: madeBy.exactOptional(),
    madeAt: madeAt.exactOptional(),
  })
  .refine(({ scope, view }) => (scope === undefined) !== (view === undefined), {
    message: 'expected either scope=all or view=<id of a saved view>',
  })
  .refine(({ view, hidden }) => view !== undefined || !hidden, {
    message: 'expected hidden only with a view: nothing else has filters',
  });

const values = z.record(entityId, z.number().min(0)).meta({ description: 'A value for each node, by id.' });
const atMost = (most: number): string => `expected ${writeNumber(most)} ids or less`;

/** `POST export` */
export const exportBody = z.strictObject({
  format,
  nodes: z.array(entityId).max(VIEW_LIMITS.nodes, atMost(VIEW_LIMITS.nodes)),
  edges: z.array(id).max(VIEW_LIMITS.edges, atMost(VIEW_LIMITS.edges)).exactOptional().meta({
    description:
      'Ids of edges; those whose ends are not among the nodes are left out. All among the nodes unless given.',
  }),
  positions: z
    .record(entityId, z.strictObject({ x: coordinate, y: coordinate }))
    .default({})
    .meta({ description: 'Where nodes are drawn, in pixels; y grows downwards.' }),
  style: style
    .exactOptional()
    .meta({ description: 'How pictures are drawn; as the canvas begins unless said otherwise.' }),
  grouping: grouping.nullable().default(null).meta({
    description: 'Which entities pictures draw as one, or within an outline where a group is open.',
  }),
  bundled: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether pictures draw edges between the same two as one line.' }),
  backdrop: backdrop
    .nullable()
    .default(null)
    .meta({ description: 'What pictures have behind them: the axis of a timeline, or a map.' }),
  notes: notes.default([]).meta({ description: 'Text boxes that pictures draw over the graph.' }),
  measured: z
    .strictObject({
      degree: values.exactOptional(),
      betweenness: values.exactOptional(),
      pagerank: values.exactOptional(),
      communities: values.exactOptional(),
    })
    .default({})
    .meta({ description: 'Measures of nodes by which the style draws; computed where they are not given.' }),
  evidence: z.boolean().default(true),
  title: z.string().trim().max(300).default(''),
  madeBy: madeBy.exactOptional(),
  madeAt: madeAt.exactOptional(),
  filters: z
    .array(line)
    .max(50)
    .default([])
    .meta({ description: 'Filters and days that it was chosen by, a sentence each.' }),
  query: z
    .string()
    .max(100_000)
    .exactOptional()
    .meta({ description: 'The statement or question that it answers.' }),
});

/** Writes KML: a placemark for each entity and each edge, with its sentences in its balloon and the time for which it is said to hold. */
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { toAboutLines } from '../about.ts';
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, type Attribute } from '../attributes.ts';
import { sourceWords } from '../brief/brief-words.ts';
import { citeClaim } from '../citations.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { escapeText, XML_DECLARATION } from '../xml.ts';
import { Places, type Geometry, type Point } from './geometry.ts';
import { writePage } from '../write-page.ts';

const LISTS = ['disputes', 'origins', 'mentioned'] as const;

/** Pins of relations are smaller than those of entities, beside which they stand, and grey as lines. */
const RELATION = '<color>ff8f8276</color>';
const RELATION_STYLE = `<Style id="relation"><IconStyle>${RELATION}<scale>0.6</scale></IconStyle><LabelStyle><scale>0.7</scale></LabelStyle><LineStyle>${RELATION}<width>2</width></LineStyle></Style>\n`;

/** Writes the file; entities and edges that nothing places are in its list, without a point. */
export async function* writeKml(reading: GraphReading, context: ExportContext): FileParts {
  yield `${XML_DECLARATION}<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n<name>${escapeText(context.title)}</name>\n`;
  yield `<description>${toBalloon(toAboutLines(context))}</description>\n${toStyles(context.vocabulary)}${RELATION_STYLE}`;
  const places = new Places();
  /** Publishers and days of the documents by their ids. */
  const sources = new Map<string, string>();
  if (reading.evidence) {
    // Data comes after styles: both before the first feature.
    yield '<ExtendedData>\n';
    const write = (record: object): string => escapeText(JSON.stringify(record));
    yield '<Data name="documents"><value>[';
    yield* writeJsonList(reading.documents(), (document) => {
      sources.set(document.id, sourceWords(document));
      return write(document);
    });
    yield ']</value></Data>\n';
    for (const list of LISTS) {
      yield `<Data name="${list}"><value>[`;
      yield* writeJsonList<object>(reading[list](), write);
      yield ']</value></Data>\n';
    }
    yield '</ExtendedData>\n';
    for await (const page of reading.mentioned()) for (const entity of page) places.add(entity);
  }
  yield '<Folder>\n<name>Entities</name>\n';
  const styles = new Set(context.vocabulary.kinds.map(({ kind }) => kind));
  for await (const page of reading.entities())
    yield writePage(page, (entity) => toEntityMark(entity, places.add(entity), styles));
  yield '</Folder>\n<Folder>\n<name>Relations</name>\n';
  const labelOf = edgeLabels(context.vocabulary);
  const attributes = edgeAttributes(context.vocabulary, reading);
  for await (const page of reading.edges())
    yield writePage(page, (edge) =>
      toEdgeMark(edge, places.locate(edge), {
        name: places.name(edge, labelOf(edge.relation)),
        sources,
        attributes,
      }),
    );
  yield '</Folder>\n</Document>\n</kml>\n';
}

/** Colours are written from the alpha channel to the red one. */
function toStyles({ kinds }: Vocabulary): string {
  const styles = kinds.map(({ kind, colour }) => {
    const [red, green, blue] = [1, 3, 5].map((at) => colour.slice(at, at + 2));
    const text = `ff${blue ?? ''}${green ?? ''}${red ?? ''}`;
    return `<Style id="${toStyleId(kind)}"><IconStyle><color>${text}</color></IconStyle></Style>\n`;
  });
  return styles.join('');
}

/** Ids of XML begin with a letter and hold no blanks. */
function toStyleId(kind: string): string {
  return `kind-${kind.replace(/[^A-Za-z0-9]/g, '-')}`;
}

function toEntityMark(entity: ReadEntity, point: Point | undefined, styles: ReadonlySet<string>): string {
  const style = styles.has(entity.kind) ? `<styleUrl>#${toStyleId(entity.kind)}</styleUrl>\n` : '';
  return (
    `<Placemark>\n<name>${escapeText(entity.name)}</name>\n` +
    (entity.description === '' ? '' : `<description>${toBalloon([entity.description])}</description>\n`) +
    `${style}<ExtendedData>\n${toData('id', entity.id)}${writeData(entity, ENTITY_ATTRIBUTES)}</ExtendedData>\n` +
    `${point ? toPoint(point) : ''}</Placemark>\n`
  );
}

function toEdgeMark(
  edge: ReadEdge,
  geometry: Geometry | undefined,
  terms: {
    readonly name: string;
    readonly sources: ReadonlyMap<string, string>;
    readonly attributes: readonly Attribute<ReadEdge>[];
  },
): string {
  const { since, until } = edge.properties;
  const begin = since === undefined ? '' : `<begin>${since}</begin>`;
  const end = until === undefined ? '' : `<end>${until}</end>`;
  const ends = toData('id', edge.id) + toData('source', edge.source) + toData('target', edge.target);
  return (
    `<Placemark>\n<name>${escapeText(terms.name)}</name>\n` +
    (edge.evidence.length === 0
      ? ''
      : `<description>${toBalloon(edge.evidence.map((claim) => citeClaim(claim, terms.sources.get(claim.document))))}</description>\n`) +
    (begin + end === '' ? '' : `<TimeSpan>${begin}${end}</TimeSpan>\n`) +
    `<styleUrl>#relation</styleUrl>\n<ExtendedData>\n${ends}${writeData(edge, terms.attributes)}</ExtendedData>\n` +
    `${geometry ? toGeometry(geometry) : ''}</Placemark>\n`
  );
}

/** Balloons are HTML: what texts hold is escaped for that first. */
function toBalloon(lines: readonly string[]): string {
  return escapeText(lines.map((line) => `<p>${escapeText(line)}</p>`).join(''));
}

function writeData<T>(record: T, attributes: readonly Attribute<T>[]): string {
  let text = '';
  for (const { name, read } of attributes) {
    const value = read(record);
    if (value !== undefined) text += toData(name, String(value));
  }
  return text;
}

/** Names are ours: words. */
function toData(name: string, value: string): string {
  return `<Data name="${name}"><value>${escapeText(value)}</value></Data>\n`;
}

function toGeometry(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return toPoint(geometry.coordinates);
    case 'LineString':
      return toLine(geometry.coordinates);
    case 'MultiPoint':
      return `<MultiGeometry>\n${geometry.coordinates.map(toPoint).join('')}</MultiGeometry>\n`;
    case 'MultiLineString':
      return `<MultiGeometry>\n${geometry.coordinates.map(toLine).join('')}</MultiGeometry>\n`;
  }
}

function toPoint(point: Point): string {
  return `<Point><coordinates>${point.join(',')}</coordinates></Point>\n`;
}

function toLine(points: readonly Point[]): string {
  const coordinates = points.map((point) => point.join(',')).join(' ');
  return `<LineString><tessellate>1</tessellate><coordinates>${coordinates}</coordinates></LineString>\n`;
}

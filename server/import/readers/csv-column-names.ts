/** What people and programs call the columns of tables, and what such a column becomes. */
import type { CsvMapping, CsvTarget } from '../../model/import.ts';

/** What columns are called, folded, where a row is a relation, and what they become. */
const OF_RELATION = toTable({
  source: 'source.name',
  from: 'source.name',
  subject: 'source.name',
  who: 'source.name',
  actor: 'source.name',
  actor1: 'source.name',
  supplier: 'source.name',
  seller: 'source.name',
  exporter: 'source.name',
  sender: 'source.name',
  sourcename: 'source.name',
  sourcelabel: 'source.name',
  sourceid: 'source.id',
  fromid: 'source.id',
  subjectid: 'source.id',
  sourcekind: 'source.kind',
  sourcetype: 'source.kind',
  target: 'target.name',
  to: 'target.name',
  object: 'target.name',
  whom: 'target.name',
  actor2: 'target.name',
  recipient: 'target.name',
  buyer: 'target.name',
  importer: 'target.name',
  receiver: 'target.name',
  targetname: 'target.name',
  targetlabel: 'target.name',
  targetid: 'target.id',
  toid: 'target.id',
  objectid: 'target.id',
  targetkind: 'target.kind',
  targettype: 'target.kind',
  relation: 'relation',
  relationship: 'relation',
  predicate: 'relation',
  label: 'relation',
  verb: 'relation',
  statement: 'statement',
  status: 'status',
  credibility: 'credibility',
  date: 'date',
  day: 'date',
  when: 'date',
  eventdate: 'date',
  since: 'dateFrom',
  datefrom: 'dateFrom',
  start: 'dateFrom',
  until: 'dateTo',
  dateto: 'dateTo',
  end: 'dateTo',
  quantity: 'quantity',
  amount: 'quantity',
  unit: 'unit',
  role: 'role',
  office: 'office',
  characterisedas: 'characterisedAs',
  locator: 'locator',
});

/** The same where a row is an entity. */
const OF_ENTITY = toTable({
  id: 'id',
  nodeid: 'id',
  entityid: 'id',
  name: 'name',
  label: 'name',
  entity: 'name',
  title: 'name',
  kind: 'kind',
  type: 'kind',
  entitytype: 'kind',
  category: 'kind',
  alias: 'alias',
  aliases: 'alias',
  description: 'description',
  subtype: 'subtype',
  iso: 'iso',
  wikidata: 'wikidata',
  latitude: 'latitude',
  lat: 'latitude',
  longitude: 'longitude',
  lon: 'longitude',
  lng: 'longitude',
});

/** What a column of this name becomes; undefined where no such name is known. */
export function targetOf(name: string, row: CsvMapping['row']): CsvTarget | undefined {
  return (row === 'relation' ? OF_RELATION : OF_ENTITY).get(foldColumn(name));
}

/** A column's name as it is compared: Latin letters and digits alone, in small letters. */
export function foldColumn(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function toTable(targets: Readonly<Record<string, CsvTarget>>): ReadonlyMap<string, CsvTarget> {
  return new Map(Object.entries(targets));
}

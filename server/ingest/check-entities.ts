/** Checks entities and coordinates: ids fit their types, every reference leads somewhere. */
import type { Report } from './report.ts';
import type { SeedRecords } from './schema.ts';

/** Prefix of the ids of each entity type; a type that is not listed takes any two letters. */
const PREFIXES: Readonly<Record<string, string>> = {
  state: 'st',
  person: 'pe',
  organisation: 'or',
  armed_unit: 'un',
  weapon_system: 'we',
  agreement: 'ag',
  event: 'ev',
  place: 'pl',
  resource: 're',
};

/** Reports what the schemas of the two files cannot see. */
export function checkEntities(seed: SeedRecords, report: Report): void {
  const types = Object.keys(seed.vocabulary.entity_types);
  const seen = new Map<string, string>();
  seed.entities.entities.forEach((entity, index) => {
    const place = `entity ${entity.id}`;
    const path = ['entities', index];
    report.unique('entities.yaml', [...path, 'id'], place, seen);
    if (
      !report.known('entities.yaml', [...path, 'type'], place, {
        term: entity.type,
        of: 'entity type',
        known: types,
      })
    )
      return;
    const prefix = PREFIXES[entity.type];
    if (prefix && !entity.id.startsWith(`${prefix}-`)) {
      report.add('entities.yaml', [...path, 'id'], place, {
        wrong: `the id does not fit the type ${entity.type}`,
        right: `begin it with ${prefix}-`,
      });
    }
  });
  checkCoordinates(seed, report);
}

function checkCoordinates(seed: SeedRecords, report: Report): void {
  const places = seed.entities.entities
    .filter((entity) => entity.type === 'place')
    .map((entity) => entity.id);
  const seen = new Map<string, string>();
  seed.coordinates.places.forEach((point, index) => {
    const place = `coordinates of ${point.id}`;
    const path = ['places', index, 'id'];
    report.unique('coordinates.yaml', path, place, seen);
    report.known('coordinates.yaml', path, place, { term: point.id, of: 'place', known: places });
  });
}

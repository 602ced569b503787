/** Values as the Query API sends them are read with their kinds, and parameters are sent so that they come back the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherTemporal,
  CypherVector,
  type CypherValue,
} from '../../../server/model/cypher-value.ts';
import { toJsonText } from '../results/export/json-text.ts';
import { decodeValue } from './decode-value.ts';
import { encodeValue } from './encode-value.ts';

const node = (id: string): unknown => ({
  $type: 'Node',
  _value: { _element_id: id, _labels: ['State'], _properties: { name: { $type: 'String', _value: 'A' } } },
});

describe('values', () => {
  it.each<[string, unknown, CypherValue]>([
    ['integers exactly', { $type: 'Integer', _value: '9223372036854775807' }, 9223372036854775807n],
    ['floats', { $type: 'Float', _value: '1.0E-5' }, 0.00001],
    ['floats that are none', { $type: 'Float', _value: 'NaN' }, NaN],
    ['null', { $type: 'Null', _value: null }, null],
    ['days', { $type: 'Date', _value: '2024-12-01' }, new CypherTemporal('Date', '2024-12-01')],
    [
      'times with their zone',
      { $type: 'ZonedDateTime', _value: '2024-12-01T10:00:00+01:00[Europe/Paris]' },
      new CypherTemporal('ZonedDateTime', '2024-12-01T10:00:00+01:00[Europe/Paris]'),
    ],
    [
      'points',
      { $type: 'Point', _value: 'SRID=4979;POINT Z (1.5 -2.0 3.0)' },
      new CypherPoint(4979, [1.5, -2, 3]),
    ],
    ['bytes', { $type: 'Base64', _value: 'AQL/' }, new CypherBytes(new Uint8Array([1, 2, 255]))],
    [
      'vectors',
      { $type: 'Vector', _value: { coordinatesType: 'INT8', coordinates: [1, 2] } },
      new CypherVector('INT8', [1n, 2n]),
    ],
    ['what is not known', { $type: 'Colour', _value: 'red' }, new CypherOther('Colour', 'red')],
  ])('keep %s', (_what, sent, value) => {
    expect(decodeValue(sent)).toEqual(value);
  });

  it('keep nodes and paths', () => {
    const relationship = {
      $type: 'Relationship',
      _value: {
        _element_id: '5:x:0',
        _start_node_element_id: '4:x:0',
        _end_node_element_id: '4:x:1',
        _type: 'KNOWS',
        _properties: {},
      },
    };
    const path = decodeValue({ $type: 'Path', _value: [node('4:x:0'), relationship, node('4:x:1')] });
    expect(path).toBeInstanceOf(CypherPath);
    expect(decodeValue(node('4:x:0'))).toEqual(new CypherNode('4:x:0', ['State'], { name: 'A' }));
    expect((path as CypherPath).relationships.map(({ type }) => type)).toEqual(['KNOWS']);
  });

  it('come back as they were sent', () => {
    const scalar: fc.Arbitrary<CypherValue> = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.string(),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    );
    const value: fc.Arbitrary<CypherValue> = fc.oneof(scalar, fc.array(scalar));
    fc.assert(
      fc.property(value, (each) => {
        expect(decodeValue(JSON.parse(JSON.stringify(encodeValue(each))))).toEqual(each);
      }),
      { numRuns: 200 },
    );
  });

  it('are written as JSON with all digits', () => {
    expect(toJsonText({ n: 9007199254740993n, list: [1.5, null], empty: {} }, true)).toBe(
      '{"n": 9007199254740993, "list": [1.5, null], "empty": {}}',
    );
  });
});

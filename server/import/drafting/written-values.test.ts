/** What days and numbers in spreadsheets are read as, and what is asked back. */
import { describe, expect, it } from 'vitest';
import { readDay, readDegree, readNumber } from './written-values.ts';

describe('days', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-03', '2024-03'],
    ['2024', '2024'],
    ['2024-03-12T08:00:00Z', '2024-03-12'],
    ['2024-03-12 08:00', '2024-03-12'],
    ['12.03.2024', '2024-03-12'],
    ['1.4.2020', '2020-04-01'],
    ['3.2024', '2024-03'],
    ['03/2024', '2024-03'],
    ['2024/3/12', '2024-03-12'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['05/05/2024', '2024-05-05'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toEqual({ text: day });
  });

  it.each([
    ['03/04/2024', '“03/04/2024” may be 2024-04-03 or 2024-03-04'],
    ['31.02.2024', '“31.02.2024” is no day'],
    ['last May', '“last May” is no day'],
    ['45321', '“45321” is no day'],
  ])('%s is asked back', (text, wrong) => {
    expect(readDay(text)).toMatchObject({ wrong });
  });
});

describe('numbers', () => {
  it.each([
    ['1200', '1200'],
    ['-7.5', '-7.5'],
    ['7,5', '7.5'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567'],
    ['1 200', '1200'],
    ['1\u00a0200,5', '1200.5'],
    ['1’200’300', '1200300'],
    ['2e6', '2e6'],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toEqual({ text: number });
  });

  it.each([
    ['7,500', '“7,500” may be 7500 or 7.500'],
    ['about 7', '“about 7” is no number'],
    ['1,23,4', '“1,23,4” is no number'],
  ])('%s is asked back', (text, wrong) => {
    expect(readNumber(text)).toMatchObject({ wrong });
  });

  it('takes a comma in a degree for that before decimals', () => {
    expect(readDegree('48,856')).toEqual({ text: '48.856' });
  });
});

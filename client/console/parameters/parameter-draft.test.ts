/** Holds what the fields of the form make of what was typed, whatever the parameters are called. */
import { describe, expect, it } from 'vitest';
import { FIRST_DRAFT, findDraft, toParameters, toValue, type ParameterDraft } from './parameter-draft.ts';

describe('a parameter', () => {
  it.each(['constructor', 'toString', '__proto__'])('may be called %s', (name) => {
    expect(findDraft({}, name)).toBeUndefined();
    const drafts = Object.fromEntries([[name, { type: 'integer', text: '7' } as const]]);
    const made = toParameters([name], drafts);
    expect('parameters' in made && Object.entries(made.parameters)).toEqual([[name, 7n]]);
    expect(toParameters([name], {})).toEqual({ parameters: Object.fromEntries([[name, FIRST_DRAFT.text]]) });
  });

  it.each<[ParameterDraft['type'], string, unknown]>([
    ['integer', '+42', { value: 42n }],
    ['integer', '4.2', { fault: 'Write a whole number, as 42.' }],
    ['integer', '9223372036854775808', { fault: 'Whole numbers reach from −2⁶³ to 2⁶³ − 1.' }],
    ['float', '2.5', { value: 2.5 }],
    ['list', '1\n2', { value: [1n, 2n] }],
    ['list', '1\nb', { value: ['1', 'b'] }],
    ['entity', '', { fault: 'Choose an entity.' }],
    ['null', 'x', { value: null }],
  ])('of the type %s takes “%s”', (type, text, value) => {
    expect(toValue({ type, text })).toEqual(value);
  });
});

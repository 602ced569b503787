/** Holds when an answer is told to belong to what stands in the editor. */
import { describe, expect, it } from 'vitest';
import type { ParameterDraft } from '../parameters/parameter-draft.ts';
import { findAsked } from './find-asked.ts';

const DRAFT: ParameterDraft = { type: 'entity', text: 'st-prk' };
const RUN = { text: 'MATCH (a {id: $id}) RETURN a', parameters: { id: 'st-prk' } };

describe('a run', () => {
  it('is of what stands in the editor, among others and below comments', () => {
    const text = `RETURN 1;\n// Who?\n${RUN.text};\n`;
    expect(findAsked(RUN, { text, drafts: { id: DRAFT } })).toBe('here');
  });

  it('is of it, too, where only its plan was asked for', () => {
    const plan = { ...RUN, text: `PROFILE ${RUN.text}` };
    expect(findAsked(plan, { text: RUN.text, drafts: { id: DRAFT } })).toBe('here');
    expect(findAsked(RUN, { text: `explain ${RUN.text}`, drafts: { id: DRAFT } })).toBe('here');
  });

  it('is of other values once a parameter has another, or none that can be', () => {
    const drafts = { id: { ...DRAFT, text: 'st-rus' } };
    expect(findAsked(RUN, { text: RUN.text, drafts })).toBe('other-values');
    expect(findAsked(RUN, { text: RUN.text, drafts: { id: { ...DRAFT, text: '' } } })).toBe('other-values');
    const number = { type: 'integer', text: '1' } as const;
    const list = { text: 'RETURN $n', parameters: { n: 1 } };
    expect(findAsked(list, { text: list.text, drafts: { n: number } })).toBe('other-values');
  });

  it('of no statement is of none that stands elsewhere', () => {
    const none = { text: '', parameters: {} };
    expect(findAsked(none, { text: '// Nothing but a comment.', drafts: {} })).toBe('here');
    expect(findAsked({ ...none, text: 'EXPLAIN ' }, { text: '', drafts: {} })).toBe('here');
  });

  it('is of another statement once the text is another', () => {
    expect(findAsked(RUN, { text: `${RUN.text} LIMIT 1`, drafts: { id: DRAFT } })).toBe('elsewhere');
    expect(findAsked(RUN, { text: '', drafts: {} })).toBe('elsewhere');
  });
});

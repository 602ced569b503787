/** Holds what is found without asking the server: actions by name and by further words, relations, last choices. */
import { beforeAll, afterAll, describe, expect, it, vi } from 'vitest';
import type { LibraryQuestion } from '../../../server/model/library.ts';
import { ACTIONS } from '../../actions/list.ts';
import { createExplorerStore } from '../../state/store.ts';
import { VOCABULARY } from '../../testing/sample-graph.ts';
import {
  actionSection,
  listQuestions,
  questionSection,
  listActions,
  matchAction,
  nearQuestionSection,
  relationSection,
  restingSections,
  viewSection,
  wordSection,
} from './near-options.ts';

const state = createExplorerStore().getState();

const libraryQuestion = (title: string): LibraryQuestion => ({
  name: 'known',
  topic: 'sources',
  title,
  explanation: 'It says why.',
  lookFor: '',
  returns: [],
  parameters: [],
  text: '',
});

describe('what is near', () => {
  // Keys are written as on the machine of the browser, of which older versions of Node know nothing.
  beforeAll(() => {
    vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('offers each longer word of a text alone, and nothing for a single word', () => {
    const titles = (text: string): readonly string[] => wordSection(text).options.map(({ title }) => title);
    expect(titles('the drone of KN-23, drone')).toEqual([
      'Search for “drone” alone',
      'Search for “KN-23” alone',
    ]);
    expect(titles('드론 개발')).toEqual([]);
    expect(titles('programme')).toEqual([]);
  });

  it('offers the questions that share words with a question of the user', () => {
    const asks = { type: 'edges', relations: [], contested: false } as const;
    const starting = ['Who supplies what to whom?', 'Who says so?'].map((title) => ({
      id: title,
      title,
      explanation: '',
      asks,
    }));
    const questions = listQuestions(starting, [libraryQuestion('Who is said to command what?')]);
    const titles = (text: string): readonly string[] =>
      nearQuestionSection(text, questions).options.map(({ title }) => title);
    expect(titles('who supplies drones to Russia?')).toEqual(['Who supplies what to whom?']);
    expect(titles('Who commands the troops?')).toEqual(['Who is said to command what?']);
    expect(titles('who supplied what to Russia in 2024')).toEqual(['Who supplies what to whom?']);
    expect(titles('drones of Iran')).toEqual([]);
    // Words that only ask are in questions about anything.
    expect(titles('to whom did what go')).toEqual([]);
  });

  it('offers questions by words of their explanations, too, but those that only ask', () => {
    const known = libraryQuestion('What has been reported since a day?');
    const questions = listQuestions(
      [],
      [{ ...known, explanation: 'What changed, of all that has numbers.' }],
    );
    const count = (text: string): number => nearQuestionSection(text, questions).options.length;
    expect(count('what changed since')).toBe(1);
    expect(count('numbers that change')).toBe(1);
    expect(count('all numbers')).toBe(0);
    expect(count('what is of all that')).toBe(0);
  });

  it('puts a question that has all words of a text before a name that has all but those that ask', () => {
    const questions = listQuestions([], [libraryQuestion('What has been reported since a day?')]);
    const scoreOf = (text: string): number => questionSection(text, questions).options[0]?.score ?? 0;
    expect(scoreOf('reported since')).toBeGreaterThan(0.46);
    expect(scoreOf('reported day')).toBeLessThan(0.46);
  });

  it('finds questions of the library, and says where they are answered', () => {
    const questions = listQuestions([], [libraryQuestion('What goes back to a single origin?')]);
    const [found] = questionSection('single origin', questions).options;
    expect(found).toMatchObject({
      choice: { type: 'library', id: 'known', name: 'What goes back to a single origin?' },
      note: 'In the console. It says why.',
    });
    expect(questionSection('tanks', questions).options).toEqual([]);
  });

  it('finds every action that can be done now by its name', () => {
    for (const action of listActions(state)) {
      const title = action.titleNow?.(state) ?? action.title;
      const keys = actionSection(title, state).options.map(({ key }) => key);
      expect(keys).toContain(`action ${action.id}`);
    }
    expect(actionSection('', state).options).toHaveLength(listActions(state).length);
  });

  it('leaves out actions that cannot be done, and the search itself', () => {
    const ids = listActions(state).map(({ id }) => id);
    expect(ids).not.toContain('undo');
    expect(ids).not.toContain('search');
    expect(ids.length).toBeLessThan(ACTIONS.length);
  });

  it('finds an action by further words, but its title counts more', () => {
    const action = {
      id: 'a',
      title: 'Documents',
      group: 'Search and go',
      words: 'articles',
      run: () => undefined,
    } as const;
    expect(matchAction('doc', action, action.title)).toBeGreaterThan(
      matchAction('articles', action, action.title),
    );
    expect(matchAction('articles', action, action.title)).toBeGreaterThan(0);
    expect(matchAction('lasso', action, action.title)).toBe(0);
  });

  it('finds relations by either direction, and says what choosing one does', () => {
    const { options } = relationSection('supplies', VOCABULARY.relations, (relation) =>
      relation === 'SUPPLIES' ? 2 : 0,
    );
    expect(options.map(({ key, note }) => [key, note])).toEqual([
      ['relation SUPPLIES', 'Select 2 edges on the canvas'],
    ]);
    expect(relationSection('meets', VOCABULARY.relations, () => 0).options[0]?.note).toBe(
      'Open a picture of it',
    );
  });

  it('finds saved views by the words of their name', () => {
    const view = {
      id: 'v',
      name: 'Arms and troops',
      version: 1,
      created: '2026-01-01T00:00:00Z',
      saved: '2026-01-01T00:00:00Z',
      entities: 3,
      thumbnail: '',
    };
    expect(viewSection('troops', [view]).options.map(({ title }) => title)).toEqual(['Arms and troops']);
    expect(viewSection('tanks', [view]).options).toEqual([]);
  });

  it('offers what was chosen last before actions, and nothing twice', () => {
    const sections = restingSections(
      [
        { type: 'entity', id: 'e', name: 'E', kind: 'State' },
        { type: 'action', id: 'help' },
        { type: 'action', id: 'undo' },
      ],
      state,
    );
    expect(sections.map(({ id }) => id)).toEqual(['recent', 'suggested']);
    expect(sections[0]?.options.map(({ key }) => key)).toEqual(['entity e', 'action help']);
    expect(sections[1]?.options.map(({ key }) => key)).not.toContain('action help');
  });
});

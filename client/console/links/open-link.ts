/** Links that open a statement, `/console?statement=…&parameters=…` (JSON of the form), or run a library question, `?question=…`. */
import { consoleStore, running } from '../console-context.ts';
import type { Explorer } from '../../views/explorer-context.ts';
import type { ConsoleState } from '../console-state.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { openQuestion } from '../library/open-question.ts';
import { messageOf } from '../../state/commands/attempts.ts';
import { PARAMETER_TYPES, type ParameterDraft } from '../parameters/parameter-draft.ts';

/** Letters of an address that every browser and server takes. */
const LONGEST = 8_000;

/** Opens what the part of an address behind `?` holds; what it does not name stays. */
export function openLink(query: string, explorer: Explorer): void {
  const fields = new URLSearchParams(query);
  // The address has done its part: going back or loading again must not write it over what was changed in it since.
  explorer.commands.show({ name: 'console' }, true);
  const question = fields.get('question');
  if (question !== null) {
    void askNamed(question, explorer);
    return;
  }
  const statement = fields.get('statement');
  const drafts = readDrafts(fields.get('parameters'));
  consoleStore.setState((state) => ({ drafts: { ...state.drafts, ...drafts } }));
  if (statement !== null && statement !== consoleStore.getState().text) editorHand.write(statement);
}

/** Opens a question of the library, and runs it with the values of its example. */
async function askNamed(name: string, { api, commands }: Explorer): Promise<void> {
  const tell = (text: string): void => {
    commands.notify({ key: 'console link', tone: 'problem', text });
  };
  try {
    const { questions } = await api.questions();
    const question = questions.find((each) => each.name === name);
    if (!question) {
      tell(
        `The library has no question “${name}”. All that it has stand under “Questions”, beside the editor.`,
      );
      return;
    }
    void openQuestion(question, api);
    running.runOne();
  } catch (error) {
    tell(messageOf(error));
  }
}

/** The part of an address behind `?` that opens this text; undefined where it would be too long. */
export function writeLink({ text, drafts }: Pick<ConsoleState, 'text' | 'drafts'>): string | undefined {
  const fields = new URLSearchParams({ statement: text });
  if (Object.keys(drafts).length > 0) fields.set('parameters', JSON.stringify(drafts));
  const query = fields.toString();
  return query.length > LONGEST ? undefined : query;
}

/** Whoever wrote the address: only what is a draft is taken. */
function readDrafts(json: string | null): Readonly<Record<string, ParameterDraft>> {
  let read: unknown;
  try {
    read = JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]: [string, unknown]) => {
      const draft = toDraft(value);
      return draft ? [[name, draft]] : [];
    }),
  );
}

function toDraft(value: unknown): ParameterDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field = (name: string): string | undefined => {
    const each: unknown = Reflect.get(value, name);
    return typeof each === 'string' ? each : undefined;
  };
  const type = PARAMETER_TYPES.find((each) => each === field('type'));
  const [text, name, kind] = [field('text'), field('name'), field('kind')];
  if (!type || text === undefined) return undefined;
  return { type, text, ...(name !== undefined && { name }), ...(kind !== undefined && { kind }) };
}

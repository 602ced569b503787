/** Tells whether what was run is what now stands in the editor, with the parameters that are filled in. */
import type { ConsoleState, Run } from '../console-state.ts';
import { readStatements, withoutPlan } from '../cypher/statements.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import { encodeValue } from '../run/encode-value.ts';

/** Where a run's statement stands: in the editor, there with other values of its parameters, or not there. */
export type Asked = 'here' | 'other-values' | 'elsewhere';

/** Finds it; a plan is one of the statement that it was asked for. */
export function findAsked(
  { text, parameters }: Pick<Run, 'text' | 'parameters'>,
  { text: editor, drafts }: Pick<ConsoleState, 'text' | 'drafts'>,
): Asked {
  const own = withoutPlan(text);
  // Where no statement was found to run, there is none that could stand elsewhere.
  if (own === '') return 'here';
  const statement = readStatements(editor).find((each) => withoutPlan(each.text) === own);
  if (!statement) return 'elsewhere';
  const made = toParameters(statement.parameters, drafts);
  const now = 'parameters' in made ? JSON.stringify(encodeValue(made.parameters)) : undefined;
  return now === JSON.stringify(encodeValue(parameters)) ? 'here' : 'other-values';
}

/** What happens when something that was found is chosen. */
import type { ActionGroup } from '../../actions/action.ts';
import { actionOf } from '../../actions/list.ts';
import { toSavedAddress } from '../../state/address.ts';
import type { Choice } from '../../state/choice.ts';
import { writeQuestionLink } from '../../state/page.ts';
import { focusMain } from '../../state/page-focus.ts';
import { keepRecent } from '../../state/recent-choices.ts';
import type { Explorer } from '../explorer-context.ts';

/** Goes to what was chosen; the keyboard goes there too, `quiet` without a ring as after a click. */
export function choose(explorer: Explorer, choice: Choice, quiet: boolean): void {
  keepRecent(choice);
  // First, so that a dialogue gives the keyboard back to where it was and not to the search.
  focusMain(quiet);
  go(explorer, choice);
}

/** Puts an entity on the canvas and stays where one is; false where it did not come there. What is no entity is not chosen so. */
export async function addQuietly({ commands, store }: Explorer, choice: Choice): Promise<boolean> {
  if (choice.type !== 'entity') return false;
  keepRecent(choice);
  await commands.addEntities(`add ${choice.name}`, [choice.id]);
  return store.getState().history.present.nodes.has(choice.id);
}

function go(explorer: Explorer, choice: Choice): void {
  const { commands, store } = explorer;
  switch (choice.type) {
    case 'entity':
      commands.show({ name: 'canvas' });
      void commands.add(choice.id);
      return;
    case 'action':
      runAction(explorer, choice.id);
      return;
    case 'document':
      commands.show({ name: 'document', id: choice.id });
      return;
    case 'documents':
      commands.show({ name: 'documents', query: new URLSearchParams({ q: choice.text }).toString() });
      return;
    case 'claim':
      void commands.showEdge(choice.edge);
      return;
    case 'relation': {
      const relation = store.getState().vocabulary?.relations.find((each) => each.relation === choice.id);
      if (relation) void commands.showRelation(relation);
      return;
    }
    case 'view':
      commands.show({ name: 'canvas' });
      void commands.open(toSavedAddress(choice.id));
      return;
    case 'question':
      void ask(explorer, choice.id);
      return;
    case 'library':
      commands.show({ name: 'console', query: writeQuestionLink(choice.id) });
      return;
    case 'search':
      // The field itself takes up the text.
      return;
    case 'together':
      void commands.showTogether(`add ${choice.text}`, choice.ids);
      return;
    case 'names':
      commands.writeNames(choice.text);
      commands.openDialogue({ type: 'paste' });
  }
}

/** What works on the picture is done where the picture is seen. */
function runAction(explorer: Explorer, id: string): void {
  const action = actionOf(id);
  if (WORKS_ON_CANVAS.has(action.group)) explorer.commands.show({ name: 'canvas' });
  action.run(explorer);
}

const WORKS_ON_CANVAS: ReadonlySet<string> = new Set<ActionGroup>([
  'Steps',
  'Choose',
  'Expand and hide',
  'Find connections',
  'Arrange and group',
  'See',
]);

/** Asks a starting question; the one about days is asked in its dialogue, which asks for them. */
async function ask({ api, commands, store }: Explorer, id: string): Promise<void> {
  // Where they do not come, the dialogue says so and tries again.
  const opening = store.getState().opening ?? (await api.opening().catch(() => undefined));
  const question = opening?.questions.find((each) => each.id === id);
  if (question && question.asks.type !== 'reported') await commands.ask(question);
  else commands.openDialogue({ type: 'questions' });
}

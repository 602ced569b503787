/** What runs the statements: the one at the cursor, all of them, or its plan; how many rows are wanted. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { writeKeys } from '../../actions/keys.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import type { Commands } from '../../state/commands/commands.ts';
import { toPath } from '../../state/page.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { formatText } from '../editor/format-text.ts';
import { FavouriteStar } from '../favourites/favourite-star.tsx';
import { writeLink } from '../links/open-link.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { Choice } from '../../views/parts/choice.tsx';
import { consoleStore, running, useConsole } from '../console-context.ts';
import { hideSide, showSide } from '../side/show-side.ts';
import { ROWS } from '../console-state.ts';
import { writeNumber } from '../../views/parts/words.ts';
import { PlanButtons } from './plan-buttons.tsx';
import { isRunning } from './running.ts';

const LIMITS = [100, 1_000, 10_000, 100_000];

/** The bar. */
export function RunBar(): ReactNode {
  const { commands } = useExplorer();
  const isBusy = useConsole(isRunning);
  const side = useConsole((state) => state.side);
  return (
    <div className="run-bar" role="toolbar" aria-label="Run">
      <IconButton
        icon="layout-sidebar"
        label={side === undefined ? 'Show what is beside the editor' : 'Hide what is beside the editor'}
        onPress={side === undefined ? showSide : hideSide}
      />
      {isBusy ? (
        <Button className="button" onPress={running.cancel}>
          <Icon name="player-stop" size={16} /> Cancel
        </Button>
      ) : (
        <Button className="button" data-primary="true" onPress={running.runOne}>
          <Icon name="player-play" size={16} /> Run <kbd>{writeKeys('Mod+Enter')}</kbd>
        </Button>
      )}
      <FavouriteStar />
      <Button className="button" isDisabled={isBusy} onPress={running.runAll}>
        Run all
      </Button>
      <PlanButtons isDisabled={isBusy} />
      <span className="run-space" />
      <IconButton
        icon="sparkles"
        label="Format the text"
        keys={writeKeys('Shift+Alt+f')}
        onPress={() => void formatText()}
      />
      <IconButton
        icon="link"
        label="Copy a link to this text"
        onPress={() => {
          copyLink(commands);
        }}
      />
      <RowLimit />
    </div>
  );
}

function copyLink(commands: Commands): void {
  const query = writeLink(consoleStore.getState());
  if (query === undefined) {
    commands.notify({
      key: 'console link',
      tone: 'problem',
      text: 'The text is too long for a link. Keep it as a favourite.',
    });
    return;
  }
  void commands.copy(`${location.origin}${toPath({ name: 'console', query })}`, {
    key: 'console link',
    done: 'The link has been copied. It opens this text with its parameters.',
    refused: 'The browser does not let the link be copied. Keep the text as a favourite instead.',
  });
}

/** How many rows are fetched; the built-in engine gives fewer, which is said. */
function RowLimit(): ReactNode {
  const maxRows = useConsole((state) => state.maxRows);
  const most = useConsole((state) => state.limits?.maxRows) ?? ROWS.most;
  const options = [...new Set([...LIMITS.filter((rows) => rows < most), most])].map((rows) => ({
    value: String(rows),
    label: `${writeNumber(rows)} rows${rows === most ? ', the most' : ''}`,
  }));
  return (
    <Choice
      label="At most"
      options={options}
      value={String(Math.min(maxRows, most))}
      onChoose={(value) => {
        consoleStore.setState({ maxRows: Number(value) });
      }}
    />
  );
}

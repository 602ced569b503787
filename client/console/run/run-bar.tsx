/** What runs the statements: the one at the cursor, all of them, or its plan; how many rows are wanted. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { writeKeys } from '../../actions/keys.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { Icon } from '../../views/parts/icon.tsx';
import { Choice } from '../../views/parts/choice.tsx';
import { consoleStore, running, useConsole } from '../console-context.ts';
import { isRunning } from './running.ts';

const LIMITS = ['100', '1000', '10000', '100000'] as const;

const LIMIT_OPTIONS = LIMITS.map((value) => ({
  value,
  label: `${Number(value).toLocaleString('en').replaceAll(',', '\u202f')} rows`,
}));

/** The bar. */
export function RunBar(): ReactNode {
  const isBusy = useConsole(isRunning);
  const side = useConsole((state) => state.side);
  const maxRows = useConsole((state) => state.maxRows);
  return (
    <div className="run-bar" role="toolbar" aria-label="Run">
      <IconButton
        icon="layout-sidebar"
        label={side === undefined ? 'Show what is beside the editor' : 'Hide what is beside the editor'}
        onPress={() => {
          consoleStore.setState({ side: side === undefined ? 'library' : undefined });
        }}
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
      <Button className="button" isDisabled={isBusy} onPress={running.runAll}>
        Run all
      </Button>
      <Button
        className="button"
        isDisabled={isBusy}
        onPress={() => {
          running.runPlan('EXPLAIN');
        }}
      >
        Explain
      </Button>
      <Button
        className="button"
        isDisabled={isBusy}
        onPress={() => {
          running.runPlan('PROFILE');
        }}
      >
        Profile
      </Button>
      <span className="run-space" />
      <Choice
        label="At most"
        options={LIMIT_OPTIONS}
        value={LIMITS.find((each) => Number(each) === maxRows) ?? '1000'}
        onChoose={(value) => {
          consoleStore.setState({ maxRows: Number(value) });
        }}
      />
    </div>
  );
}

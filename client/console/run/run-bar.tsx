/** What runs the statements: the one at the cursor, all of them, or its plan; how many rows are wanted. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { writeKeys } from '../../actions/keys.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { Icon } from '../../views/parts/icon.tsx';
import { Choice } from '../../views/parts/choice.tsx';
import { consoleStore, running, useConsole } from '../console-context.ts';
import { ROWS } from '../console-state.ts';
import { writeNumber } from '../../views/parts/words.ts';
import { isRunning } from './running.ts';

const LIMITS = [100, 1_000, 10_000, 100_000];

/** The bar. */
export function RunBar(): ReactNode {
  const isBusy = useConsole(isRunning);
  const side = useConsole((state) => state.side);
  return (
    <div className="run-bar" role="toolbar" aria-label="Run">
      <IconButton
        icon="layout-sidebar"
        label={side === undefined ? 'Show what is beside the editor' : 'Hide what is beside the editor'}
        onPress={() => {
          consoleStore.setState({ side: side === undefined ? 'schema' : undefined });
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
      <RowLimit />
    </div>
  );
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

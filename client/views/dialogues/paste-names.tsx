/** The dialogue for a list of names: which are known, which ambiguous, which not; the known ones go on the canvas. */
import { useId, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { MOST_NAMES, rowsOf, splitNames } from '../../state/name-list.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { NameTable } from './name-table.tsx';
import { NameSummary } from './name-summary.tsx';
import { Sheet } from './sheet.tsx';

/** The sheet. What was written and decided is there again when it is opened again. */
export function NamesSheet(): ReactNode {
  const list = useExplorerState((state) => state.names);
  const rows = rowsOf(list);
  return (
    <Sheet title="Paste a list of names" size="wide">
      <NameField />
      {list.failure !== undefined && (
        <p className="failure" role="alert">
          {list.failure}
        </p>
      )}
      {list.found && (
        <>
          {list.found.text !== list.text && (
            <p className="quiet names-changed">The list has been changed since it was looked up.</p>
          )}
          <NameSummary rows={rows} />
          <NameTable rows={rows} />
        </>
      )}
    </Sheet>
  );
}

function NameField(): ReactNode {
  const { commands } = useExplorer();
  const list = useExplorerState((state) => state.names);
  const id = useId();
  const { names, left } = splitNames(list.text);
  const counted =
    left > 0
      ? `The first ${String(MOST_NAMES)} of ${String(names.length + left)} names`
      : countOf(names.length, 'name');
  return (
    <form
      className="names-field"
      onSubmit={(event) => {
        event.preventDefault();
        void commands.lookUpNames();
      }}
    >
      <label htmlFor={id}>
        One name a line, or on one line with commas, semicolons or tabs between them; in any script.
      </label>
      <textarea
        id={id}
        className="field"
        rows={list.found ? 4 : 10}
        value={list.text}
        spellCheck={false}
        autoComplete="off"
        // The dialogue is for this field; it would else begin at the button that closes it.
        autoFocus={!list.found}
        onChange={(event) => {
          commands.writeNames(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void commands.lookUpNames();
        }}
      />
      <div className="names-row">
        <Button
          className="button"
          type="submit"
          data-primary={list.found?.text !== list.text}
          isDisabled={names.length === 0}
          isPending={list.isBusy}
        >
          {list.isBusy ? 'Looking up …' : 'Look up'}
        </Button>
        <span className="quiet">{counted}</span>
        {list.text !== '' && (
          <Button className="text-button names-clear" onPress={commands.clearNames}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}

/** The foot of the import: how far it has come, and what can be done next. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ImportReply } from '../../../../server/api/contract.ts';
import { findLack } from '../../../state/importing/csv-draft.ts';
import { useExplorer } from '../../explorer-context.ts';
import { countOf, writeBytes, writeNumber } from '../../parts/words.ts';
import { writeCounts } from './change-list.tsx';
import { shownEntities } from './shown-entities.ts';
import type { FileImport } from './use-import.ts';

/** The foot. */
export function ImportFoot({ hands, onList }: { hands: FileImport; onList: () => void }): ReactNode {
  const { stage } = hands;
  return (
    <footer className="transfer-foot">
      {stage.status === 'failed' ? (
        <p className="import-state" data-tone="problem" role="alert">
          {stage.sentence}
        </p>
      ) : (
        <div className="import-state" role="status">
          {stage.status === 'running' && <progress aria-label="Importing" />}
          {describe(hands)}
        </div>
      )}
      <Buttons hands={hands} onList={onList} />
    </footer>
  );
}

function describe({ stage, file, choices }: FileImport): string {
  switch (stage.status) {
    case 'running': {
      const size = file?.size ?? 0;
      const isSent = stage.sent >= size;
      if (!isSent) return `${writeBytes(stage.sent)} of ${writeBytes(size)} sent`;
      return stage.isDryRun ? 'Looking at what it would do …' : 'Bringing it in …';
    }
    case 'tried':
      return stage.of === choices
        ? (findHindrance(stage.reply, choices.isSkipping) ?? '')
        : 'Something else is chosen by now.';
    case 'done':
      return `Brought in: ${writeCounts(stage.reply.added)}.`;
    case 'cancelled':
      return 'Cancelled. Nothing was written.';
    case 'waiting':
      return choices.csv ? (findLack(choices.csv) ?? '') : '';
    case 'failed':
      return '';
  }
}

/** Why a file cannot be brought in as it was tried. */
function findHindrance(
  { added, changed, problemCount }: ImportReply,
  isSkipping: boolean,
): string | undefined {
  if (problemCount > 0 && !isSkipping)
    return `${countOf(problemCount, 'problem')} in the way. Correct the file, or leave out what is wrong.`;
  return added.length + changed.length === 0 ? 'There is nothing in it that is not here already.' : undefined;
}

function Buttons({ hands, onList }: { hands: FileImport; onList: () => void }): ReactNode {
  const { stage, choices, csv, run, cancel, forget } = hands;
  if (stage.status === 'running')
    return (
      <Button className="button" onPress={cancel}>
        Cancel
      </Button>
    );
  if (stage.status === 'done')
    return (
      <>
        <Button className="button" onPress={forget}>
          Another file
        </Button>
        <Button className="button" onPress={onList}>
          Brought in
        </Button>
        <ShowButton reply={stage.reply} />
      </>
    );
  const isTried = stage.status === 'tried' && stage.of === choices;
  const isReady =
    choices.format !== '' && (choices.format !== 'csv' || (csv && choices.csv && !findLack(choices.csv)));
  return (
    <>
      <Button className="button" onPress={forget}>
        Another file
      </Button>
      {isTried ? (
        <Button
          className="button"
          data-primary="true"
          isDisabled={findHindrance(stage.reply, choices.isSkipping) !== undefined}
          onPress={() => {
            run(false);
          }}
        >
          Bring it in
        </Button>
      ) : (
        <Button
          className="button"
          data-primary="true"
          isDisabled={!isReady}
          onPress={() => {
            run(true);
          }}
        >
          {stage.status === 'failed' ? 'Try again' : 'See what it would do'}
        </Button>
      )}
    </>
  );
}

function ShowButton({ reply }: { reply: ImportReply }): ReactNode {
  const { commands } = useExplorer();
  const { ids, isAll } = shownEntities(reply);
  if (ids.length === 0) return null;
  const show = async (): Promise<void> => {
    commands.openDialogue(undefined);
    commands.show({ name: 'canvas' });
    await commands.addEntities(`show what ${reply.import?.name ?? 'was imported'} brought`, ids);
    commands.select({ nodes: ids, edges: [] });
    if (isAll) return;
    const all = reply.added.find(({ type }) => type === 'entity')?.count ?? 0;
    const text = `The canvas shows the first ${writeNumber(ids.length)} entities of ${reply.import?.name ?? 'the import'}, which added ${countOf(all, 'entity', 'entities')}. Search finds the others.`;
    commands.notify({ key: 'import', tone: 'plain', text });
  };
  return (
    <Button className="button" data-primary="true" autoFocus onPress={() => void show()}>
      {isAll ? 'Show it on the canvas' : `Show the first ${writeNumber(ids.length)} entities on the canvas`}
    </Button>
  );
}

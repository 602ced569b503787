/** The foot of the dialogue: how large the file is, how far its saving has come, and the buttons. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { writeBytes } from '../../parts/words.ts';
import type { Preview } from './use-preview.ts';
import { MOST_READ } from './use-preview.ts';
import type { Saving, SavingHands } from './use-saving.ts';

/** The foot. */
export function SavingFoot({
  preview: { start },
  hands: { saving, save, cancel },
  title,
}: {
  preview: Preview;
  hands: SavingHands;
  title: string;
}): ReactNode {
  const isRunning = saving.status === 'running';
  return (
    <footer className="transfer-foot">
      <p className="export-size">
        {start && (
          <>
            <strong>
              {start.isWhole ? writeBytes(start.bytes.length) : `More than ${writeBytes(MOST_READ)}`}
            </strong>{' '}
            <span className="export-file-name">{start.name}</span>
          </>
        )}
      </p>
      <Progress saving={saving} />
      {isRunning ? (
        <Button className="button" onPress={cancel}>
          Cancel
        </Button>
      ) : (
        <Button
          className="button"
          data-primary="true"
          isDisabled={!start}
          onPress={() => {
            save(title);
          }}
        >
          {saving.status === 'failed' ? 'Try again' : 'Save the file'}
        </Button>
      )}
    </footer>
  );
}

function Progress({ saving }: { saving: Saving }): ReactNode {
  if (saving.status === 'failed')
    return (
      <p className="export-progress" data-tone="problem" role="alert">
        {saving.sentence}
      </p>
    );
  return (
    <div className="export-progress" role="status">
      {saving.status === 'running' && <progress aria-label="Exporting" />}
      {describe(saving)}
    </div>
  );
}

function describe(saving: Exclude<Saving, { status: 'failed' }>): string {
  switch (saving.status) {
    case 'idle':
      return '';
    case 'running':
      return `${writeBytes(saving.bytes)} so far`;
    case 'saved':
      return 'Saved.';
    case 'handed-over':
      return 'The browser is loading it; its downloads show how far it is.';
    case 'cancelled':
      return 'Cancelled. Nothing was saved.';
  }
}

/** The imports that were done, each to be taken back whole. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { findImportFormat } from '../../../../server/model/import-formats.ts';
import { IMPORTED_TYPES, type ImportRecord, type ImportRemoval } from '../../../../server/model/import.ts';
import { messageOf } from '../../../state/commands/attempts.ts';
import { writeAgo } from '../../../state/moment.ts';
import { useExplorer } from '../../explorer-context.ts';
import { useNow } from '../../parts/use-now.ts';
import { Failure, Skeleton } from '../../parts/waiting.tsx';
import { countOf, writeBytes } from '../../parts/words.ts';
import { writeCounts } from './change-list.tsx';

/** The list. */
export function ImportList(): ReactNode {
  const { api } = useExplorer();
  const { data, error, refetch } = useQuery({ queryKey: ['imports'], queryFn: api.imports, staleTime: 0 });
  const [told, setTold] = useState('');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <>
      <p className="import-told" role="status">
        {told}
      </p>
      {data.imports.length === 0 ? (
        <p className="quiet">Nothing has been brought in yet.</p>
      ) : (
        <ul className="import-list" aria-label="Brought in">
          {data.imports.map((record) => (
            <ImportItem key={record.id} record={record} onRemoved={setTold} />
          ))}
        </ul>
      )}
    </>
  );
}

function ImportItem({
  record,
  onRemoved,
}: {
  record: ImportRecord;
  onRemoved: (words: string) => void;
}): ReactNode {
  const now = useNow();
  const { name, by, imported, format, bytes, counts, state } = record;
  const counted = IMPORTED_TYPES.map((type) => ({ type, count: counts[type] }));
  return (
    <li>
      <div className="import-item">
        <strong>{name}</strong>
        <span className="quiet">
          {findImportFormat(format)?.title ?? format}, {writeBytes(bytes)} · {by} (unverified) ·{' '}
          <time dateTime={imported}>{writeAgo(imported, now)}</time>
        </span>
        <span>
          {writeCounts(counted)}
          {state !== 'done' && (
            <em>
              {' '}
              {state === 'writing'
                ? 'It is being written: a part of it is in the graph already, and goes again if the rest fails.'
                : 'It was not taken back to the end.'}
            </em>
          )}
        </span>
      </div>
      <TakeBack record={record} onRemoved={onRemoved} />
    </li>
  );
}

/** Asks once more before it takes an import back. */
function TakeBack({
  record: { id, name },
  onRemoved,
}: {
  record: ImportRecord;
  onRemoved: (words: string) => void;
}): ReactNode {
  const { api, commands } = useExplorer();
  const queries = useQueryClient();
  const [step, setStep] = useState<'offered' | 'asking' | 'running'>('offered');
  const [failure, setFailure] = useState('');
  const remove = async (): Promise<void> => {
    setStep('running');
    setFailure('');
    try {
      const removal = await api.removeImport(id);
      onRemoved(writeRemoval(name, removal));
      await Promise.all([queries.invalidateQueries(), commands.refresh(`take back ${name}`)]);
    } catch (error) {
      setFailure(messageOf(error));
    }
    setStep('offered');
  };
  if (step === 'running') return <progress aria-label={`Taking ${name} back`} />;
  if (step === 'offered')
    return (
      <div className="import-buttons">
        {failure !== '' && (
          <span className="field-wrong" role="alert">
            {failure}
          </span>
        )}
        <Button
          className="button"
          aria-label={`Take ${name} back`}
          onPress={() => {
            setStep('asking');
          }}
        >
          Take it back
        </Button>
      </div>
    );
  return (
    <div className="import-buttons" role="group" aria-label={`Take ${name} back?`}>
      <span>All that it added is removed.</span>
      <Button className="button" data-primary="true" autoFocus onPress={() => void remove()}>
        Yes, take it back
      </Button>
      <Button
        className="button"
        onPress={() => {
          setStep('offered');
        }}
      >
        Keep it
      </Button>
    </div>
  );
}

function writeRemoval(name: string, { removed, kept }: ImportRemoval): string {
  const words = `${name} was taken back: ${countOf(removed, 'record')} removed.`;
  return kept === 0 ? words : `${words} ${countOf(kept, 'record')} stay, because others lean on them.`;
}

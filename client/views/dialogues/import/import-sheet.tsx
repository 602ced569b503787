/** The dialogue that brings a file in: chosen, tried, seen, brought in; and the imports that were done. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ImportChanges } from '../../../../server/model/import.ts';
import { Segments, type Segment } from '../../parts/segments.tsx';
import { writeBytes } from '../../parts/words.ts';
import '../transfer.css';
import { Sheet } from '../sheet.tsx';
import { ChangeList } from './change-list.tsx';
import { CsvWizard } from './csv-wizard.tsx';
import { FileField } from './file-field.tsx';
import { ImportFoot } from './import-foot.tsx';
import { ImportList } from './import-list.tsx';
import { ImportOptions } from './import-options.tsx';
import './import.css';
import './csv.css';
import { ProblemList } from './problem-list.tsx';
import { TermList } from './term-list.tsx';
import { useImport, type FileImport } from './use-import.ts';

type Tab = 'file' | 'list';

const TABS: readonly Segment<Tab>[] = [
  { id: 'file', label: 'A file' },
  { id: 'list', label: 'Brought in' },
];

/** The sheet. */
export function ImportSheet(): ReactNode {
  const [tab, setTab] = useState<Tab>('file');
  const hands = useImport();
  return (
    <Sheet title="Import" size="large">
      <div className="import-tabs">
        <Segments label="Import" segments={TABS} chosen={tab} panel="import-panel" onChoose={setTab} />
      </div>
      <div
        id="import-panel"
        className="import-panel"
        role="tabpanel"
        aria-label={tab === 'file' ? 'A file' : 'Brought in'}
      >
        {tab === 'list' ? <ImportList /> : <OneFile hands={hands} />}
      </div>
      {tab === 'file' && hands.file && (
        <ImportFoot
          hands={hands}
          onList={() => {
            setTab('list');
          }}
        />
      )}
    </Sheet>
  );
}

function OneFile({ hands }: { hands: FileImport }): ReactNode {
  const { file, choices, csv, stage, take, choose, chooseFormat } = hands;
  if (!file) return <FileField onTake={take} />;
  return (
    <>
      <p className="import-file">
        <strong>{file.name}</strong> <span className="quiet">{writeBytes(file.size)}</span>
      </p>
      {stage.status !== 'done' && (
        <ImportOptions choices={choices} onChange={choose} onFormat={chooseFormat} />
      )}
      {stage.status !== 'done' && csv && choices.csv && (
        <CsvWizard
          start={csv}
          mapping={choices.csv}
          onChange={(mapping) => {
            choose({ csv: mapping });
          }}
        />
      )}
      {stage.status === 'tried' && <TermList terms={stage.reply.terms} choices={choices} onChange={choose} />}
      {(stage.status === 'tried' || stage.status === 'done') && (
        <Results key={stage.status} changes={stage.reply} />
      )}
    </>
  );
}

/** What it would do, or did; brought into sight, for the fields above it are long on narrow pages. */
function Results({ changes }: { changes: ImportChanges }): ReactNode {
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    results.current?.scrollIntoView({ block: 'nearest' });
  }, [changes]);
  return (
    <div ref={results} className="import-results">
      <ChangeList changes={changes} />
      <ProblemList changes={changes} />
    </div>
  );
}

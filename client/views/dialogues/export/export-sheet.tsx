/** The dialogue that takes the graph out: what of it, in which format, with a look at the file before it is saved. */
import type { ReactNode } from 'react';
import type { ExportSource } from '../../../state/exporting/export-source.ts';
import { useWidth } from '../../parts/use-width.ts';
import { Sheet } from '../sheet.tsx';
import '../transfer.css';
import './export.css';
import './preview.css';
import { FileOptions } from './file-options.tsx';
import { FilePreview } from './file-preview.tsx';
import { FormatField, FormatList } from './format-choice.tsx';
import { FormatFacts } from './format-facts.tsx';
import { PNG } from './offered-formats.ts';
import { PictureOptions } from './picture-options.tsx';
import { SavingFoot } from './saving-foot.tsx';
import { SourceChoice } from './source-choice.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { useSaving } from './use-saving.ts';

/** The sheet; what was chosen is chosen again the next time. */
export function ExportSheet({ given }: { given: ExportSource | undefined }): ReactNode {
  const isNarrow = useWidth('sheets');
  const draft = useDraft(given);
  const { source, setSource, groups, format, choices, choose, wish, content } = draft;
  const preview = usePreview(wish);
  const hands = useSaving(wish, preview.start);
  const Formats = isNarrow ? FormatField : FormatList;
  return (
    <Sheet title="Export" size="large">
      <SourceChoice given={given} source={source} onChoose={setSource} />
      <div className="export-body">
        <Formats
          groups={groups}
          format={format}
          onChoose={(name) => {
            choose({ format: name });
          }}
        />
        <div className="export-detail">
          <FormatFacts format={format} hasEvidence={choices.evidence} />
          {format === PNG ? (
            <PictureOptions
              choices={choices.picture}
              onChange={(picture) => {
                choose({ picture });
              }}
            />
          ) : (
            <FileOptions draft={draft} />
          )}
          {content.failure ? (
            <p className="failure" role="alert">
              {content.failure.message}
            </p>
          ) : (
            <FilePreview format={format} preview={preview} />
          )}
        </div>
      </div>
      <SavingFoot preview={preview} hands={hands} title={format.title} />
    </Sheet>
  );
}

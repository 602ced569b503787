/** The field that takes a file: dropped on it, or chosen. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { IMPORT_FORMATS } from '../../../../server/model/import-formats.ts';

const ENDINGS = [...new Set(IMPORT_FORMATS.flatMap(({ endings }) => endings))].map((each) => `.${each}`);

/** The field. */
export function FileField({ onTake }: { onTake: (file: File) => void }): ReactNode {
  const [isOver, setOver] = useState(false);
  const [isSeveral, setSeveral] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file, another] = event.dataTransfer.files;
    setSeveral(another !== undefined);
    if (file && !another) onTake(file);
  };
  return (
    <label
      className="import-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <input
        type="file"
        aria-label="Choose a file"
        accept={ENDINGS.join(',')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onTake(file);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <strong>Drop a file here, or choose one</strong>
      <span className="quiet">{IMPORT_FORMATS.map(({ title }) => title).join(', ')}</span>
      {isSeveral && (
        <span role="alert">One file at a time: put tables that belong together into one zip.</span>
      )}
      <span className="quiet">Nothing is written before you have seen what it would do.</span>
    </label>
  );
}

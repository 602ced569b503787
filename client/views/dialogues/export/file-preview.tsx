/** The file as it will be: its first lines, its picture, or what is in it. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ExportFormat } from '../../../../server/model/export-format.ts';
import { firstLines } from '../../../state/exporting/first-lines.ts';
import { listZip } from '../../../state/exporting/list-zip.ts';
import type { FileStart } from '../../../state/exporting/read-file.ts';
import { Failure, Skeleton } from '../../parts/waiting.tsx';
import { writeBytes } from '../../parts/words.ts';
import { previewOf } from './offered-formats.ts';
import type { Preview } from './use-preview.ts';

/** The preview. */
export function FilePreview({ format, preview }: { format: ExportFormat; preview: Preview }): ReactNode {
  const { start, error, retry } = preview;
  return (
    <section className="export-preview" aria-label="Preview">
      {error && <Failure error={error} onRetry={retry} />}
      {!error && (start ? <Content format={format} start={start} /> : <Skeleton lines={6} />)}
    </section>
  );
}

function Content({ format, start }: { format: ExportFormat; start: FileStart }): ReactNode {
  switch (previewOf(format)) {
    case 'text':
      return <Text start={start} />;
    case 'picture':
      return start.isWhole ? (
        <Picture start={start} isOnGrid={format.ending === 'png'} />
      ) : (
        <p className="quiet">The picture is too large to be shown before it is saved.</p>
      );
    case 'list':
      return <Parts start={start} />;
    case 'page':
      return <p className="quiet">A page that any browser opens, also offline. Save it to look at it.</p>;
    case 'none':
      return <p className="quiet">What is in the file is seen once it is opened in a program for it.</p>;
  }
}

function Text({ start }: { start: FileStart }): ReactNode {
  const { text, isCut } = useMemo(() => firstLines(start.bytes, start.isWhole), [start]);
  return (
    <>
      <pre tabIndex={0} role="region" aria-label={isCut ? 'The first lines' : 'The file'}>
        {text}
      </pre>
      {isCut && <p className="quiet">These are its first lines.</p>}
    </>
  );
}

function Picture({
  start: { bytes, mediaType },
  isOnGrid,
}: {
  start: FileStart;
  isOnGrid: boolean;
}): ReactNode {
  const image = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState<string>();
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    if (image.current) image.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [bytes, mediaType]);
  return (
    <figure className="export-picture" data-grid={isOnGrid || undefined}>
      <img
        ref={image}
        alt="The picture as it will be saved"
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          setSize(`${String(naturalWidth)} × ${String(naturalHeight)} pixels`);
        }}
      />
      {isOnGrid && <figcaption className="quiet">{size}</figcaption>}
    </figure>
  );
}

function Parts({ start }: { start: FileStart }): ReactNode {
  const parts = useMemo(() => (start.isWhole ? listZip(start.bytes) : undefined), [start]);
  if (!parts) return <p className="quiet">Several files in one; it is too large to be looked into here.</p>;
  return (
    <table className="export-parts">
      <caption className="unseen">What is in the file</caption>
      <tbody>
        {parts.map(({ name, size }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{writeBytes(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

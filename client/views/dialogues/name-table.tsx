/** The names of a pasted list with what was found for each; ambiguous ones ask which, unknown ones offer similar names. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SearchHit } from '../../../server/api/contract.ts';
import type { NameRow } from '../../state/name-list.ts';
import { useExplorer } from '../explorer-context.ts';
import { HitRow } from '../parts/hit-row.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { writeKind } from '../parts/words.ts';

const STATUS = { known: 'Known', ambiguous: 'Ambiguous', unknown: 'Unknown' } as const;

/** The table, in the order of the list. */
export function NameTable({ rows }: { rows: readonly NameRow[] }): ReactNode {
  return (
    <table className="names-table" aria-label="Names">
      <thead>
        <tr>
          <th scope="col">Name as given</th>
          <th scope="col">Is</th>
          <th scope="col">Entity</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.finding.name} data-status={row.entity ? 'known' : row.finding.status}>
            <th scope="row" dir="auto">
              {row.finding.name}
            </th>
            <td className="names-status">{row.isTaken ? 'Taken' : STATUS[row.finding.status]}</td>
            <td>
              <NameEntity row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NameEntity({ row }: { row: NameRow }): ReactNode {
  const { commands } = useExplorer();
  const { finding, entity, isTaken } = row;
  const take = (hit: SearchHit | undefined): void => {
    commands.takeForName(finding.name, hit);
  };
  if (finding.status === 'ambiguous') return <HitChoice row={row} onTake={take} />;
  if (!entity) return <Suggestions row={row} onTake={take} />;
  return (
    <div className="names-entity">
      <HitRow hit={entity} typed={finding.name} />
      {isTaken && (
        <Button
          className="text-button"
          aria-label={`Do not take ${entity.name} for ${finding.name}`}
          onPress={() => {
            take(undefined);
          }}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

interface TakeProps {
  readonly row: NameRow;
  readonly onTake: (hit: SearchHit | undefined) => void;
}

function HitChoice({ row: { finding, entity }, onTake }: TakeProps): ReactNode {
  return (
    <select
      className="field names-choice"
      aria-label={`Which ${finding.name}`}
      value={entity?.id ?? ''}
      onChange={(event) => {
        onTake(finding.hits.find(({ id }) => id === event.target.value));
      }}
    >
      <option value="">Which of these {finding.hits.length}? Leave out</option>
      {finding.hits.map(({ id, name, kind, matched }) => (
        <option key={id} value={id}>
          {name} ({writeKind(kind)}
          {matched.form === 'metonym' && ', by metonym'})
        </option>
      ))}
    </select>
  );
}

function Suggestions({ row: { finding }, onTake }: TakeProps): ReactNode {
  if (finding.hits.length === 0) return <span className="quiet">Nothing has a similar name.</span>;
  return (
    <div className="names-similar">
      <span className="quiet">Similar:</span>
      {finding.hits.map((hit) => (
        <Button
          key={hit.id}
          className="names-take"
          aria-label={`Take ${hit.name} for ${finding.name}`}
          onPress={() => {
            onTake(hit);
          }}
        >
          <KindMark kind={hit.kind} size={16} />
          <span>{hit.name}</span>
        </Button>
      ))}
    </div>
  );
}

/** The sheet with the keys and gestures, and with what answers behind the page. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ACTION_GROUPS, type ActionGroup } from '../../actions/action.ts';
import { CANVAS_KEYS, GESTURES, NOTE_KEYS, type Gesture } from '../../actions/gestures.ts';
import { writeKeys } from '../../actions/keys.ts';
import { ACTIONS } from '../../actions/list.ts';
import { useExplorer } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { Sheet } from './sheet.tsx';

/** The sheet itself. */
export function HelpSheet(): ReactNode {
  return (
    <Sheet title="Keys and gestures" size="wide">
      <div className="help-groups">
        <GestureSection title="Mouse and touch" rows={GESTURES} />
        <GestureSection title="On the canvas (Tab leads there)" rows={CANVAS_KEYS} />
        <GestureSection title="On a note (Tab leads there)" rows={NOTE_KEYS} />
        {ACTION_GROUPS.map((group) => (
          <KeySection key={group} group={group} />
        ))}
      </div>
      <About />
    </Sheet>
  );
}

function GestureSection({ title, rows }: { title: string; rows: readonly Gesture[] }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ how, does }) => (
          <div key={how}>
            <dt>{how}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The actions of a group that have keys; nothing where none has. */
function KeySection({ group }: { group: ActionGroup }): ReactNode {
  const rows = ACTIONS.flatMap((action) =>
    action.group === group && action.keys
      ? [{ how: action.keys.map((keys) => writeKeys(keys)).join(', '), does: action.title }]
      : [],
  );
  return rows.length > 0 ? <GestureSection title={group} rows={rows} /> : null;
}

function About(): ReactNode {
  const { api } = useExplorer();
  const engine = useQuery({ queryKey: ['engine'], queryFn: api.engine });
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  const counts = overview.data?.counts;
  return (
    <footer className="help-about">
      {counts && (
        <p>
          {countOf(counts.entities, 'entity', 'entities')} and {countOf(counts.relations, 'edge')}, drawn from{' '}
          {countOf(counts.claims, 'claim')} in {countOf(counts.documents, 'document')}. An edge rolls up
          claims; a claim is one sentence of reporting from one document.
        </p>
      )}
      {engine.data && (
        <p>
          {engine.data.name === 'neo4j' ? 'Neo4j' : 'Embedded engine:'} {engine.data.version}, database “
          {engine.data.database}”.
        </p>
      )}
    </footer>
  );
}

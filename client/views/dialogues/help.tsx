/** The sheet with the keys and gestures, and with what answers behind the page. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listSheet, type SheetSection } from '../../actions/sheet.ts';
import { useExplorer } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { Sheet } from './sheet.tsx';

/** The sheet itself. */
export function HelpSheet(): ReactNode {
  return (
    <Sheet title="Keys and gestures" size="wide">
      <div className="help-groups">
        {listSheet().map((section) => (
          <GestureSection key={section.title} {...section} />
        ))}
      </div>
      <About />
    </Sheet>
  );
}

function GestureSection({ title, rows }: SheetSection): ReactNode {
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

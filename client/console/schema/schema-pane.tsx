/** The schema beside the editor: as a list or as a graph, as it was shown last. */
import { useId, useMemo, type ReactNode } from 'react';
import { useExplorerState } from '../../views/explorer-context.ts';
import { Segments, type Segment } from '../../views/parts/segments.tsx';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { consoleStore, useConsole } from '../console-context.ts';
import { keepSchemaForm, type SchemaForm } from './kept-form.ts';
import { SchemaDrawing } from './schema-drawing.tsx';
import { toSchemaGraphs } from './schema-graph.ts';
import { SchemaList } from './schema-list.tsx';
import { useSchema } from './use-schema.ts';

const FORMS: readonly Segment<SchemaForm>[] = [
  { id: 'list', label: 'As a list' },
  { id: 'graph', label: 'As a graph' },
];

/** The schema. */
export function SchemaPane(): ReactNode {
  const form = useConsole((state) => state.schemaForm);
  const panel = useId();
  return (
    <>
      <Segments
        label="How the schema is shown"
        segments={FORMS}
        chosen={form}
        panel={panel}
        onChoose={(id) => {
          consoleStore.setState({ schemaForm: id });
          keepSchemaForm(id);
        }}
      />
      <div id={panel} role="tabpanel" aria-label={form === 'list' ? 'Schema as a list' : 'Schema as a graph'}>
        {form === 'list' ? <SchemaList /> : <SchemaDrawings />}
      </div>
    </>
  );
}

function SchemaDrawings(): ReactNode {
  const { data, error, refetch } = useSchema();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const graphs = useMemo(
    () => data && vocabulary && toSchemaGraphs(data, new Set(vocabulary.kinds.map(({ kind }) => kind))),
    [data, vocabulary],
  );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!graphs) return <Skeleton lines={10} />;
  return (
    <>
      <p className="side-none">Press a disc or a line to see what it stands for.</p>
      <SchemaDrawing title="Kinds of entities" graph={graphs.kinds} />
      <SchemaDrawing title="Records, and Entity for any kind" graph={graphs.records} />
    </>
  );
}

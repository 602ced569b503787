/** What the graph is made of: labels with their properties, relations with what they join; a press puts one into the text. */
import { useState, type ReactNode } from 'react';
import type { SchemaReply } from '../../../server/api/contract.ts';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { writeNumber } from '../../views/parts/words.ts';
import { SideField } from '../side/side-field.tsx';
import { Fold } from '../fold.tsx';
import { InsertName } from './insert-name.tsx';
import { quoteName } from './quote-name.ts';
import { useSchema } from './use-schema.ts';

type Label = SchemaReply['labels'][number];
type Property = SchemaReply['edgeProperties'][number];

/** The list. */
export function SchemaList(): ReactNode {
  const { data, error, refetch } = useSchema();
  const [words, setWords] = useState('');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const holds = (...names: readonly string[]): boolean =>
    names.some((name) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const labels = data.labels.filter(({ label, properties }) =>
    holds(label, ...properties.map(({ name }) => name)),
  );
  const relations = groupRelations(data).filter(({ relation }) => holds(relation));
  return (
    <>
      <SideField label="Search labels, relations, properties" value={words} onChange={setWords} />
      <section className="side-section">
        <h3>Labels</h3>
        <ul className="side-list">
          {labels.map((label) => (
            <LabelEntry key={label.label} label={label} />
          ))}
        </ul>
      </section>
      <section className="side-section">
        <h3>Relations</h3>
        <ul className="side-list">
          {relations.map(({ relation, count, joins }) => (
            <li key={relation}>
              <Fold
                label={relation}
                head={
                  <>
                    <InsertName text={`:${quoteName(relation)}`} words={relation} tone="relation" />
                    <span className="schema-count">{writeNumber(count)}</span>
                  </>
                }
              >
                <ul className="schema-joins">
                  {joins.map((join) => (
                    <li key={`${join.source} ${join.target}`}>
                      <InsertName
                        text={`(:${quoteName(join.source)})-[:${quoteName(relation)}]->(:${quoteName(join.target)})`}
                        words={`${join.source} → ${join.target}`}
                      />
                      <span className="schema-count">{writeNumber(join.count)}</span>
                    </li>
                  ))}
                </ul>
              </Fold>
            </li>
          ))}
        </ul>
      </section>
      <section className="side-section">
        <h3>Properties of edges</h3>
        <PropertyList properties={data.edgeProperties.filter(({ name }) => holds(name))} />
      </section>
    </>
  );
}

function LabelEntry({ label: { label, count, properties } }: { label: Label }): ReactNode {
  return (
    <li>
      <Fold
        label={label}
        head={
          <>
            <InsertName text={`:${quoteName(label)}`} words={label} tone="label" />
            <span className="schema-count">{writeNumber(count)}</span>
          </>
        }
      >
        <PropertyList properties={properties} />
      </Fold>
    </li>
  );
}

function PropertyList({ properties }: { properties: readonly Property[] }): ReactNode {
  return (
    <ul className="schema-properties">
      {properties.map(({ name, type, example, count }) => (
        <li key={name} title={`${writeNumber(count)} have it, as ${example}`}>
          <InsertName text={`.${quoteName(name)}`} words={name} />
          <span className="schema-type">{type}</span>
          <span className="schema-example">{example}</span>
        </li>
      ))}
    </ul>
  );
}

function groupRelations({ relations }: SchemaReply): readonly {
  readonly relation: string;
  readonly count: number;
  readonly joins: SchemaReply['relations'];
}[] {
  const names = [...new Set(relations.map(({ relation }) => relation))].sort();
  return names.map((relation) => {
    const joins = relations.filter((each) => each.relation === relation);
    return {
      relation,
      count: joins.reduce((sum, { count }) => sum + count, 0),
      joins: [...joins].sort((a, b) => b.count - a.count),
    };
  });
}

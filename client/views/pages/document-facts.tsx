/** What is known of a document itself: who published it and when, what it is, how reliable and why, where it was read. */
import { Fragment, type ReactNode } from 'react';
import type { SourceDocument } from '../../../server/model/claim.ts';
import { useExplorerState } from '../explorer-context.ts';
import { PageLink } from '../parts/page-link.tsx';
import { capitalise, writeDay } from '../parts/words.ts';
import { explainPublished, writeDocumentKind, writeLanguage } from './source-words.ts';

/** The facts. */
export function DocumentFacts({ document }: { document: SourceDocument }): ReactNode {
  const { reliability, reliabilityReason, retrieved, retrievedFrom } = document;
  const meaning = useExplorerState(({ vocabulary }) => vocabulary?.reliability[reliability]);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'Publisher',
      <PageLink key="publisher" page={{ name: 'publisher', id: document.publisherId }}>
        {document.publisher}
      </PageLink>,
    ],
    ['Published', explainPublished(document)],
    ['Language', writeLanguage(document.language)],
    ['Kind', writeDocumentKind(document.kind)],
    [
      'Reliability',
      <Fragment key="reliability">
        <span className="grade">{reliability}</span> {meaning}: {reliabilityReason}
      </Fragment>,
    ],
    ['Title', capitalise(document.titleBasis)],
    ['Retrieved', `${writeDay(retrieved)}, from: ${retrievedFrom}`],
    ['Filed under', document.topicTitle],
  ];
  return (
    <section aria-label="About the document">
      <dl className="facts source-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

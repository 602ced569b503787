/** Where a document has its information from, as a whole or for single claims, and what shows it. */
import type { ReactNode } from 'react';
import type { DocumentDetails, Relay } from '../../../server/model/answers.ts';
import { EntityButton } from '../parts/entity-button.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { capitalise, writeBasis } from '../parts/words.ts';
import { groupRelays, writeNumbers } from './source-words.ts';

/** The origins. */
export function DocumentRelays({ document }: { document: DocumentDetails }): ReactNode {
  const { claims, relays } = document;
  const groups = groupRelays(relays, claims);
  return (
    <section className="source-section" aria-label="Origin">
      <h3>Where it has this from</h3>
      {groups.length === 0 ? (
        <p className="quiet">Nothing shows that it repeats somebody else: it counts as its own origin.</p>
      ) : (
        <ul className="relays">
          {groups.map(({ relay, claims: numbers }) => (
            <li key={`${relay.id} ${relay.basis} ${String(numbers[0])}`}>
              <p>
                <OriginName relay={relay} />{' '}
                {relay.claim === undefined
                  ? 'is the origin of all of it'
                  : `is the origin of ${writeNumbers(numbers, claims.length)}`}
              </p>
              <p className="quiet">{capitalise(writeBasis(relay.basis))}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OriginName({ relay: { type, id, name } }: { relay: Relay }): ReactNode {
  if (type === 'entity') return <EntityButton id={id} name={name} />;
  if (type === 'document') return <PageLink page={{ name: 'document', id }}>{name}</PageLink>;
  return <strong>{name}</strong>;
}

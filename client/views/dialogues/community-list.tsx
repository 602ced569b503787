/** The communities that the entities of the picture form, with their sizes and their largest members. */
import type { ReactNode } from 'react';
import { colourAt, OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { toCommunities } from '../../state/view/ranking.ts';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { KindDisc } from '../parts/icon.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { countOf } from '../parts/words.ts';
import { BeingComputed } from './being-computed.tsx';
import { useMeasured } from './use-measured.ts';

const NAMED = 3;

/** The list; an entity on its own is no community. */
export function CommunityList(): ReactNode {
  const { commands } = useExplorer();
  const { values: numbers, ...pending } = useMeasured('communities');
  const style = useExplorerState((state) => state.history.present.style);
  const { nodes } = useVisible();
  const communities = numbers ? toCommunities(numbers, nodes) : [];
  const isColoured = style.colour === 'community';
  return (
    <section className="docked-section" aria-label="Communities">
      <h3>Communities</h3>
      <p className="quiet">Entities that have more edges with each other than with the rest (Louvain).</p>
      {!numbers && <BeingComputed {...pending} />}
      <Rows label="Communities">
        {communities.map(({ number, members }) => {
          const named = members.slice(0, NAMED).map((node) => node.name);
          const rest = members.length - named.length;
          return (
            <Row key={number}>
              <button
                type="button"
                className="community"
                onClick={() => {
                  commands.select({ nodes: members.map((node) => node.id), edges: [] });
                  commands.aim({ move: 'reveal', ids: members.map((node) => node.id) });
                }}
              >
                <KindDisc
                  colour={isColoured ? colourAt(style.palette, number) : OTHER_COLOUR}
                  icon={undefined}
                  size={12}
                />
                <span>
                  <strong>{countOf(members.length, 'entity', 'entities')}</strong>
                  <span className="quiet">
                    {named.join(', ')}
                    {rest > 0 && ` and ${String(rest)} more`}
                  </span>
                </span>
              </button>
            </Row>
          );
        })}
      </Rows>
      <div className="action-row">
        <button
          type="button"
          className="button"
          disabled={isColoured}
          onClick={() => {
            commands.setStyle('colour by community', { colour: 'community' });
          }}
        >
          {isColoured ? 'Coloured by community' : 'Colour by community'}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            void commands.groupByCommunity();
          }}
        >
          Group by community
        </button>
      </div>
    </section>
  );
}

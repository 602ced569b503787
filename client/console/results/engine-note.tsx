/** Which engine answered, and on request what it lacks. */
import { Fragment, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { useExplorer } from '../../views/explorer-context.ts';
import { MenuPopover } from '../../views/parts/menu-popover.tsx';

const NAMES = { neo4j: 'Neo4j', embedded: 'the built-in engine' } as const;

/** The engine's name as a button that opens what there is to know of it. */
export function EngineNote({ engine }: { engine: keyof typeof NAMES }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        className="text-button"
        aria-haspopup="dialog"
        onPress={() => {
          setOpen(true);
        }}
      >
        {NAMES[engine]}
      </Button>
      {isOpen && (
        <MenuPopover
          trigger={button}
          label="The engine that answers"
          placement="bottom start"
          onClose={() => {
            setOpen(false);
          }}
        >
          <Dialog className="engine-note" aria-label="The engine that answers">
            <EngineLacks />
          </Dialog>
        </MenuPopover>
      )}
    </>
  );
}

function EngineLacks(): ReactNode {
  const { api } = useExplorer();
  const { data } = useQuery({ queryKey: ['engine'], queryFn: () => api.engine(), staleTime: Infinity });
  if (!data) return <p>Asking the engine …</p>;
  return (
    <>
      <p className="engine-version">{data.version}</p>
      {data.lacks.length === 0 ? (
        <p>It lacks nothing that the console offers.</p>
      ) : (
        <ul>
          {data.lacks.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </ul>
      )}
      {data.refuses.length > 0 && (
        <>
          <h3>What it refuses, because it would answer otherwise than Neo4j</h3>
          <dl>
            {data.refuses.map(({ what, instead }) => (
              <Fragment key={what}>
                <dt>{what}</dt>
                <dd>{instead}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

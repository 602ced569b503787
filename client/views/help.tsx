/** The sheet with the keys and gestures, and with what answers behind the page. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useExplorer, useExplorerState } from './explorer-context.ts';
import { IconButton } from './icon-button.tsx';
import { countOf } from './words.ts';

const GROUPS: readonly { readonly title: string; readonly rows: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Mouse and touch',
    rows: [
      ['Click an edge', 'read the sentences behind it'],
      ['Click a node', 'its edges and documents'],
      ['Double-click a node', 'expand; again: take it back'],
      ['Right-click', 'menu (or a long press)'],
      ['Shift- or Ctrl-click', 'add to the selection'],
      ['Shift + drag', 'select within a rectangle'],
      ['Drag a node', 'move and pin it'],
    ],
  },
  {
    title: 'Camera',
    rows: [
      ['Drag, wheel or pinch', 'pan and zoom'],
      ['Ctrl 0', 'fit the picture to the window'],
      ['+ and −', 'zoom'],
    ],
  },
  {
    title: 'Keys',
    rows: [
      ['/ or Ctrl K', 'search'],
      ['Ctrl Z', 'undo'],
      ['Ctrl Shift Z, Ctrl Y', 'redo'],
      ['Delete', 'hide what is selected'],
      ['Ctrl A', 'select all entities'],
      ['Esc', 'close, deselect'],
    ],
  },
  {
    title: 'On the canvas (Tab leads there)',
    rows: [
      ['Arrow keys', 'walk from entity to entity'],
      ['Enter', 'open its details'],
      ['Space', 'add it to the selection'],
      ['E', 'expand or collapse it'],
      ['M', 'its menu'],
    ],
  },
];

/** The button that opens the sheet. */
export function HelpButton(): ReactNode {
  const { commands } = useExplorer();
  return (
    <IconButton
      icon="help"
      label="Keys and gestures"
      keys="?"
      onPress={() => {
        commands.setHelp(true);
      }}
    />
  );
}

/** The sheet itself. */
export function HelpSheet(): ReactNode {
  const { commands } = useExplorer();
  const open = useExplorerState((state) => state.helping);
  return (
    <ModalOverlay className="modal-overlay" isOpen={open} onOpenChange={commands.setHelp} isDismissable>
      <Modal className="modal">
        <Dialog className="help">
          <header className="help-head">
            <Heading slot="title">Keys and gestures</Heading>
            <IconButton
              icon="x"
              label="Close"
              onPress={() => {
                commands.setHelp(false);
              }}
            />
          </header>
          <div className="help-groups">
            {GROUPS.map(({ title, rows }) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(([keys, does]) => (
                    <div key={keys}>
                      <dt>{keys}</dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <About />
        </Dialog>
      </Modal>
    </ModalOverlay>
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

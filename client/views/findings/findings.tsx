/** The panel with what a search for paths, shared neighbours or a connection has found; loaded when it is first needed. */
import { lazy, useState, type ReactNode } from 'react';
import type { Findings as Found } from '../../state/findings.ts';
import { focusCanvas } from '../../state/page-focus.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { LazyPart } from '../parts/lazy-part.tsx';
import { SidePanel } from '../parts/side-panel.tsx';

const PathFindings = lazy(async () => ({ default: (await import('./path-findings.tsx')).PathFindings }));
const CommonFindings = lazy(async () => ({
  default: (await import('./common-findings.tsx')).CommonFindings,
}));
const ConnectionFindings = lazy(async () => ({
  default: (await import('./connection-findings.tsx')).ConnectionFindings,
}));

/** The panel; nothing where nothing is looked at. While details are open they lie over it, with a way back. */
export function Findings(): ReactNode {
  const findings = useExplorerState((state) => state.findings);
  return findings ? <FoundPanel findings={findings} /> : null;
}

function FoundPanel({ findings }: { findings: Found }): ReactNode {
  const { commands } = useExplorer();
  const [tall, setTall] = useState(false);
  const isCovered = useExplorerState(
    ({ panels, selection }) => panels.details && selection.nodes.length + selection.edges.length > 0,
  );
  return (
    <>
      <SidePanel
        label="What was found"
        className="findings"
        isCovered={isCovered}
        widthLabel="Width of the panel"
        tall={tall}
        setTall={setTall}
        onClose={() => {
          commands.closeFindings();
          focusCanvas(true);
        }}
      >
        <LazyPart about={findings}>{toPanel(findings)}</LazyPart>
      </SidePanel>
      {isCovered && (
        <button
          type="button"
          className="findings-back"
          onClick={() => {
            commands.setPanel('details', false);
          }}
        >
          <Icon name="arrow-left" size={16} />
          Back to {WORDS[findings.type]}
        </button>
      )}
    </>
  );
}

const WORDS: Readonly<Record<Found['type'], string>> = {
  paths: 'the paths',
  common: 'the neighbours in common',
  connection: 'what connects them',
};

function toPanel(findings: Found): ReactNode {
  switch (findings.type) {
    case 'paths':
      return <PathFindings findings={findings} />;
    case 'common':
      return <CommonFindings findings={findings} />;
    case 'connection':
      return <ConnectionFindings findings={findings} />;
  }
}

/** The versions of the open view that are kept: to look at one, or to make it the newest. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ViewVersion } from '../../../server/model/view-content.ts';
import { writeMoment } from '../../state/moment.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { capitalise, countOf } from '../parts/words.ts';
import { useNow } from '../parts/use-now.ts';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { Sheet } from './sheet.tsx';

/** The dialogue; nothing where no view is open. */
export function VersionsSheet(): ReactNode {
  const saved = useExplorerState((state) => state.saved);
  if (!saved) return null;
  return (
    <Sheet title={`Versions of “${saved.name}”`}>
      <VersionList
        id={saved.id}
        version={saved.version}
        openVersion={saved.lookedAt ?? saved.version}
        isChanged={saved.lookedAt === undefined && saved.status !== 'saved'}
      />
    </Sheet>
  );
}

interface VersionListProps {
  readonly id: string;
  readonly version: number;
  /** The version on the canvas. */
  readonly openVersion: number;
  /** Whether the canvas has changes that are in no version. */
  readonly isChanged: boolean;
}

function VersionList({ id, version, openVersion, isChanged }: VersionListProps): ReactNode {
  const { api } = useExplorer();
  const { data, error, refetch } = useQuery({
    queryKey: ['versions', id, version],
    queryFn: () => api.viewVersions(id),
    staleTime: 0,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const newest = data.versions[0]?.version;
  return (
    <>
      <p className="quiet">
        Each saving makes one; of savings that follow each other within minutes, the last is kept in the long
        run.
      </p>
      <ul className="versions">
        {data.versions.map((each) => (
          <VersionRow
            key={each.version}
            each={each}
            isNewest={each.version === newest}
            isOpen={each.version === openVersion}
            isChanged={isChanged}
          />
        ))}
      </ul>
    </>
  );
}

interface VersionRowProps {
  readonly each: ViewVersion;
  readonly isNewest: boolean;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
}

function VersionRow({ each, isNewest, isOpen, isChanged }: VersionRowProps): ReactNode {
  const { commands } = useExplorer();
  const { version, saved, entities } = each;
  const now = useNow();
  const where = isChanged ? 'on the canvas, changed since' : 'on the canvas';
  const marks = [...(isNewest ? ['newest'] : []), ...(isOpen ? [where] : [])];
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  return (
    <li className="version" data-open={isOpen}>
      <span className="version-words">
        <span className="view-name">
          Version {version}
          {marks.length > 0 && <em> · {marks.join(', ')}</em>}
        </span>
        <span className="view-facts">
          {capitalise(writeMoment(saved, now))} · {countOf(entities, 'entity', 'entities')}
        </span>
      </span>
      {!isOpen && (
        <Button
          className="button"
          aria-label={`Look at version ${String(version)}`}
          onPress={() => {
            close();
            void commands.lookAtVersion(version);
          }}
        >
          Look at it
        </Button>
      )}
      {!isNewest && (
        <Button
          className="button"
          aria-label={`Restore version ${String(version)}`}
          onPress={() => {
            close();
            void commands.restoreVersion(version);
          }}
        >
          Restore
        </Button>
      )}
    </li>
  );
}

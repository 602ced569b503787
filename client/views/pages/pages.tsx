/** A page that is shown instead of the canvas: its tabs, a button that leads back, and what it is about. */
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Skeleton } from '../parts/waiting.tsx';
import { Notices } from '../shell/notices.tsx';
import { PAGE_TABS, type PageTab } from './page-list.ts';

/** The page that is shown; nothing while that is the canvas. */
export function Pages(): ReactNode {
  const name = useExplorerState(({ page }) => page.name);
  return name === 'canvas' ? null : <PageFrame tab={PAGE_TABS.find(({ names }) => names.includes(name))} />;
}

function PageFrame({ tab }: { tab: PageTab | undefined }): ReactNode {
  const { commands } = useExplorer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [tab]);
  useEffect(
    () => () => {
      focusCanvas(true);
    },
    [],
  );
  return (
    <div className="pages">
      <div className="page-head">
        <nav className="page-tabs" aria-label="Pages">
          {PAGE_TABS.map(({ title, page }) => (
            <button
              key={title}
              type="button"
              className="page-tab"
              aria-current={title === tab?.title ? 'page' : undefined}
              onClick={() => {
                commands.show(page);
              }}
            >
              {title}
            </button>
          ))}
        </nav>
        <IconButton
          icon="x"
          label="Back to the canvas"
          keys="Esc"
          placement="left"
          onPress={() => {
            commands.show({ name: 'canvas' });
          }}
        />
      </div>
      <main className="page-body" aria-labelledby="page-title">
        <h2 id="page-title" ref={heading} className="page-title" tabIndex={-1}>
          {tab?.title ?? 'There is no such page'}
        </h2>
        {tab ? (
          <Suspense fallback={<Skeleton lines={6} />}>
            <tab.Content />
          </Suspense>
        ) : (
          <p className="quiet">The address may have been cut off. Close this page to see the canvas.</p>
        )}
      </main>
      <Notices over="page" />
    </div>
  );
}

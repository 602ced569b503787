/** A page that is shown instead of the canvas: its tabs, a button that leads back, and what it is about. */
import { useEffect, type ReactNode } from 'react';
import { focusCanvas, PAGE_TITLE } from '../../state/page-focus.ts';
import { toPath } from '../../state/page.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { LazyPart } from '../parts/lazy-part.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { Skeleton } from '../parts/waiting.tsx';
import { Notices } from '../shell/notices.tsx';
import { TaskList } from '../shell/task-list.tsx';
import { PAGE_TABS, type PageTab } from './page-list.ts';
import { PageTitle } from './page-title.tsx';

/** What the pages are. */
export interface PagesProps {
  /** Pages of other folders, whose tabs come last. */
  readonly further?: readonly PageTab[];
}

/** The page that is shown; nothing while that is the canvas. */
export function Pages({ further = [] }: PagesProps): ReactNode {
  const name = useExplorerState(({ page }) => page.name);
  if (name === 'canvas') return null;
  const tabs = [...PAGE_TABS, ...further];
  return <PageFrame tabs={tabs} tab={tabs.find(({ names }) => names.includes(name))} />;
}

function PageFrame({ tabs, tab }: { tabs: readonly PageTab[]; tab: PageTab | undefined }): ReactNode {
  const { commands } = useExplorer();
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
          {tabs.map(({ title, page }) => (
            <PageLink
              key={title}
              page={page}
              className="page-tab"
              aria-current={title === tab?.title ? 'page' : undefined}
            >
              {title}
            </PageLink>
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
      <PageBody tab={tab} />
      <Notices over="page" />
      <TaskList over="page" />
    </div>
  );
}

/** What the page is about, from its top whenever another page is shown. Pages of one record have their own heading. */
function PageBody({ tab }: { tab: PageTab | undefined }): ReactNode {
  const isList = useExplorerState(({ page }) => page.name === tab?.page.name);
  const place = useExplorerState(({ page }) => ('id' in page ? toPath(page) : page.name));
  return (
    <main key={place} className={tab?.isWhole ? 'page-whole' : 'page-body'} aria-labelledby={PAGE_TITLE}>
      {(isList || !tab) && <PageTitle>{tab?.title ?? 'There is no such page'}</PageTitle>}
      {tab ? (
        <LazyPart fallback={<Skeleton lines={6} />}>
          <tab.Content />
        </LazyPart>
      ) : (
        <p className="list-none">
          The address may have been cut off. <PageLink page={{ name: 'canvas' }}>Back to the canvas</PageLink>
        </p>
      )}
    </main>
  );
}

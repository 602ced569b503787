/** What the page tells the user over the canvas: cuts, failures, confirmations. */
import { useEffect, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Notice } from '../../state/store.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';

/** A plain notice without anything to press leaves after this many milliseconds. */
const LASTS = 6000;

/** The notices, newest last, over the canvas or over the page that hides it. */
export function Notices({ over = 'canvas' }: { over?: 'canvas' | 'page' }): ReactNode {
  const notices = useExplorerState((state) => state.notices);
  const isHere = useExplorerState(({ page }) => (page.name === 'canvas') === (over === 'canvas'));
  if (!isHere) return null;
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeItem key={notice.key} notice={notice} />
      ))}
    </div>
  );
}

function NoticeItem({ notice }: { notice: Notice }): ReactNode {
  const { commands } = useExplorer();
  const { key, text, tone, actions = [] } = notice;
  const lasts = notice.lasts ?? (tone === 'plain' && actions.length === 0 ? LASTS : undefined);
  useEffect(() => {
    if (lasts === undefined) return undefined;
    const timer = setTimeout(() => {
      commands.dismiss(key);
    }, lasts);
    return () => {
      clearTimeout(timer);
    };
  }, [lasts, key, text, commands]);
  return (
    <div className="notice" data-tone={tone}>
      <p>{text}</p>
      {actions.map((action) => (
        <Button key={action.label} className="text-button" onPress={action.run}>
          {action.label}
        </Button>
      ))}
      <IconButton
        icon="x"
        label="Dismiss"
        placement="top"
        onPress={() => {
          commands.dismiss(key);
        }}
      />
    </div>
  );
}

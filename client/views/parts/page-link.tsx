/** A link to another page of ours: a plain click stays in this window, with a modifier or the middle button it opens another. */
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { toPath, type Page } from '../../state/page.ts';
import { useExplorer } from '../explorer-context.ts';

/** What a link is: the page, and what any link can have. */
export interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly page: Page;
}

/** The link. */
export function PageLink({ page, ...rest }: PageLinkProps): ReactNode {
  const { commands } = useExplorer();
  return (
    <a
      {...rest}
      href={toPath(page)}
      onClick={(event) => {
        if (isForBrowser(event)) return;
        event.preventDefault();
        commands.show(page);
      }}
    />
  );
}

function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

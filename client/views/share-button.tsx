/** Copies the link to the present picture. */
import type { ReactNode } from 'react';
import type { Commands } from '../state/commands.ts';
import { useExplorer } from './explorer-context.ts';
import { IconButton } from './icon-button.tsx';

/** Copies the link, and says so; where the browser forbids it, says where the link stands. */
export async function copyLink(commands: Commands): Promise<void> {
  const hash = await commands.writeHash();
  const address = `${location.origin}${location.pathname}${location.search}${hash}`;
  try {
    await navigator.clipboard.writeText(address);
    commands.notify({ key: 'share', tone: 'plain', text: 'The link to this picture has been copied.' });
  } catch {
    const text = 'The browser does not let the link be copied. It stands in the address bar.';
    commands.notify({ key: 'share', tone: 'problem', text });
  }
}

/** The button that copies the link. */
export function ShareButton(): ReactNode {
  const { commands } = useExplorer();
  return (
    <IconButton
      className="wide-only"
      icon="link"
      label="Copy a link to this picture"
      onPress={() => void copyLink(commands)}
    />
  );
}

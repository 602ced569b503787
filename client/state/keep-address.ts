/** Keeps the address in step with the picture, and the picture with an address that the user enters. */
import type { Commands } from './commands/commands.ts';
import { readPath } from './page.ts';
import type { ExplorerState, ExplorerStore } from './store.ts';

/** How long the picture must be still before the address is written, in milliseconds. */
const PAUSE = 300;

/** Starts keeping both in step; the returned function ends it. */
export function keepAddress(store: ExplorerStore, commands: Commands): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    if (store.getState().phase !== 'ready') return;
    const hash = await commands.writeHash();
    if (hash !== location.hash)
      history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  };
  const stop = store.subscribe((state, before) => {
    if (state.phase !== 'ready' || isSamePicture(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), PAUSE);
  });
  const onHashChange = ({ newURL }: HashChangeEvent): void => {
    // By now the address can have been written over by the picture before, and what was entered be only here.
    const { hash } = new URL(newURL);
    // Beneath a page the picture stays as it is, and so does its address: going back to a page changes no picture.
    // What opens nothing leaves the picture as it is, whose address it must not take.
    if (store.getState().page.name === 'canvas') void commands.open(hash).then(write);
    else void write();
  };
  const onPopState = (): void => {
    store.setState({ page: readPath(location.pathname, location.search) });
  };
  addEventListener('hashchange', onHashChange);
  addEventListener('popstate', onPopState);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener('hashchange', onHashChange);
    removeEventListener('popstate', onPopState);
  };
}

function isSamePicture(state: ExplorerState, before: ExplorerState): boolean {
  return (
    before.phase === 'ready' &&
    state.history.present === before.history.present &&
    state.selection === before.selection &&
    state.look === before.look &&
    state.saved === before.saved
  );
}

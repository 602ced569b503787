/** The star beside what runs the text: it keeps the text as a favourite, and is filled while the text is one. */
import type { ReactNode } from 'react';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { consoleStore, useConsole } from '../console-context.ts';
import { useAllFavourites } from './use-favourites.ts';

/** The star. */
export function FavouriteStar(): ReactNode {
  const { data } = useAllFavourites();
  const isEmpty = useConsole(({ text }) => text.trim() === '');
  const kept = useConsole((state) => {
    const text = state.text.trim();
    return data?.favourites.find((favourite) => favourite.text.trim() === text);
  });
  return (
    <IconButton
      icon="star"
      className={kept ? 'star-kept' : ''}
      label={kept ? `Kept as “${kept.title}”` : 'Keep as a favourite'}
      isDisabled={isEmpty}
      onPress={() => {
        consoleStore.setState({ side: 'favourites', edited: kept ?? 'new' });
      }}
    />
  );
}

/** Brings the picture into what a sheet leaves of the canvas, and back when the sheet goes. */
import { useEffect } from 'react';
import { useExplorer } from '../explorer-context.ts';

/**
 * Keeps the picture in sight while a sheet lies over the canvas.
 * @param isSheet whether the panel is a sheet at this width
 * @param step whatever may change the picture meanwhile: at each other value it is brought into sight again
 */
export function useSheetRoom(isSheet: boolean, step?: number): void {
  const { commands } = useExplorer();
  const { aim } = commands;
  useEffect(() => {
    if (isSheet) aim({ move: 'reveal', ids: [] });
  }, [aim, isSheet, step]);
  useEffect(() => {
    if (!isSheet) return undefined;
    return () => {
      aim({ move: 'refit', ids: [] });
    };
  }, [aim, isSheet]);
}

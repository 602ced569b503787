/** Which of the whole pictures that are asked for is shown: one that was asked for earlier never comes over a later one. */

/** The turns of one canvas. */
export interface PictureTurns {
  /** Begins when a picture is asked for. */
  readonly begin: () => number;
  /** Shows the picture of that turn; false, and it is not to be shown, where one that was asked for later is there already. */
  readonly take: (turn: number) => boolean;
}

/** No picture has been asked for. */
export function createPictureTurns(): PictureTurns {
  let asked = 0;
  let shown = 0;
  return {
    begin: () => ++asked,
    take: (turn) => {
      if (turn < shown) return false;
      shown = turn;
      return true;
    },
  };
}

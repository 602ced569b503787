/** The English words that ask, or join others, and name nothing: what a typed question has besides the things it is about. */

/** In lower case. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  [
    'who whom whose what which when where why how',
    'do does did is was are were be been has have had says said',
    'a an the and or of in on at by to as for from with into about between against since',
    'this that these those it its their his her there any all',
  ].flatMap((line) => line.split(' ')),
);

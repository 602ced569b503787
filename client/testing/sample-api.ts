/** A server for tests of commands: what a test does not answer itself is refused. */
import type { Api } from '../api.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('The test does not answer this.'));

const REFUSING: Api = {
  opening: refuse,
  vocabulary: refuse,
  overview: refuse,
  engine: refuse,
  search: refuse,
  names: refuse,
  entity: refuse,
  neighbours: refuse,
  expansion: refuse,
  entityEvidence: refuse,
  edgeEvidence: refuse,
  document: refuse,
  documents: refuse,
  publisher: refuse,
  publishers: refuse,
  claims: refuse,
  graph: refuse,
  edgesAmong: refuse,
  graphOf: refuse,
  claimsBehind: refuse,
  paths: refuse,
  common: refuse,
  connect: refuse,
  belonging: refuse,
  questions: refuse,
  console: refuse,
  schema: refuse,
  favourites: refuse,
  addFavourite: refuse,
  changeFavourite: refuse,
  deleteFavourite: refuse,
  views: refuse,
  view: refuse,
  addView: refuse,
  saveView: refuse,
  deleteView: refuse,
  restoreView: refuse,
  viewVersions: refuse,
  viewVersion: refuse,
  exportFile: refuse,
  importFile: refuse,
  guessImport: refuse,
  imports: refuse,
  removeImport: refuse,
};

/** A server that answers these calls alone. */
export function makeApi(answers: Partial<Api>): Api {
  return { ...REFUSING, ...answers };
}

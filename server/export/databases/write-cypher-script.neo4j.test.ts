/** The Cypher script of a few facts, of texts that break files, on a real Neo4j; `npm run test:slow` takes all that are shipped. */
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { describeCypherScript } from './write-cypher-script.contract.ts';

describeCypherScript(({ vocabulary }) => nastyFacts(vocabulary), 60);

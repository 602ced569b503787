/** The Cypher script of all shipped facts on a real Neo4j. */
import { withNastyFacts } from '../../testing/nasty-facts.ts';
import { describeCypherScript } from './write-cypher-script.contract.ts';

describeCypherScript(withNastyFacts, 1_880);

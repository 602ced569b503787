/** `npm run check`: types and lint, formatting, licences, then the tests of rules, one after the other; the first that fails ends it. */
import { checks, runCheck } from './checks.mjs';

for (const name of [...checks, 'rules']) if (!(await runCheck(name))) process.exit(1);

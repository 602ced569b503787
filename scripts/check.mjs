/** `npm run check`: types and lint, formatting, licences, one after the other; the first that fails ends it. */
import { checks, runCheck } from './checks.mjs';

for (const name of checks) if (!(await runCheck(name))) process.exit(1);

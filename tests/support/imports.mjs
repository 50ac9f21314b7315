/**
 * Holds the import rules of docs/architecture.md in the present folder. A cruise that saw nothing is a failure: with a
 * compiler that the tool does not know it once passed on no module at all.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, format } from 'dependency-cruiser';

const { options, ...ruleSet } = createRequire(join(process.cwd(), 'package.json'))('./.dependency-cruiser.cjs');
const { output } = await cruise(['src'], { ...options, validate: true, ruleSet, outputType: 'json' });
const result = JSON.parse(output);
const { totalCruised, totalDependenciesCruised } = result.summary;
const report = await format(result, { outputType: 'err' });
process.stdout.write(`${report.output}\n`);
if (totalCruised === 0 || totalDependenciesCruised === 0)
  process.stdout.write('No module was read: the check is blind.\n');
process.exitCode = totalCruised === 0 || totalDependenciesCruised === 0 || result.summary.error > 0 ? 1 : 0;

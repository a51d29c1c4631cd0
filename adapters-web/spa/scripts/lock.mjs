// What the lock file must hold: whole, for every platform, and nobody's private address. Its licences are looked at with
// those of all lock files: NpmLocksTest in bootstrap.
import { readFileSync } from 'node:fs';

export function lockProblems(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const problems = [];
  if (/"resolved":\s*"https?:/.test(readFileSync(file, 'utf8'))) {
    problems.push('names a registry: install with the .npmrc of this folder');
  }
  for (const [name, entry] of Object.entries(lock.packages)) {
    if (name === '') continue;
    if (!entry.integrity) problems.push(`${name} has no integrity`);
    if (entry.hasInstallScript && !entry.optional) problems.push(`${name} wants to run a script when it is installed`);
    for (const wanted of Object.keys(entry.optionalDependencies ?? {})) {
      if (!(`node_modules/${wanted}` in lock.packages) && !(`${name}/node_modules/${wanted}` in lock.packages)) {
        problems.push(`${wanted}, which ${name} needs on another platform, is missing`);
      }
    }
  }
  return problems;
}

// What the lock file must hold: whole, for every platform, and nobody's private address.
import { readFileSync } from 'node:fs';

const ALLOWED = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD Unlicense MPL-2.0 CC0-1.0 BlueOak-1.0.0'.split(' '),
);

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
    if (!licensed(entry.license)) problems.push(`${name} is licensed as ${entry.license}`);
    for (const wanted of Object.keys(entry.optionalDependencies ?? {})) {
      if (!(`node_modules/${wanted}` in lock.packages) && !(`${name}/node_modules/${wanted}` in lock.packages)) {
        problems.push(`${wanted}, which ${name} needs on another platform, is missing`);
      }
    }
  }
  return problems;
}

function licensed(text) {
  if (!text) return false;
  const plain = text.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => ALLOWED.has(one.trim()));
  return plain.split(' AND ').every((one) => ALLOWED.has(one.trim()));
}

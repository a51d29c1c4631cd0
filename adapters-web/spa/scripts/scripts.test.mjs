import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { apiTypes } from './api-types.mjs';
import { bsMonths } from './bs-months.mjs';
import { budgetProblems, LIMIT } from './budget.mjs';
import { sources } from './generate.mjs';
import { lockProblems } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'web-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
  return file;
};

describe('the lock', () => {
  const sound = { integrity: 'sha512-x' };
  const lock = (entry) => lockProblems(written('lock.json', { packages: { '': {}, 'node_modules/a': entry } }));

  test('is sound as it is', () =>
    expect(lockProblems(join(import.meta.dirname, '..', 'package-lock.json'))).toEqual([]));
  test.each([
    [{ ...sound, resolved: 'https://registry.example/a.tgz' }, 'registry'],
    [{}, 'no integrity'],
    [{ ...sound, hasInstallScript: true }, 'run a script'],
    [{ ...sound, optionalDependencies: { '@a/darwin': '1' } }, 'is missing'],
  ])('says what is wrong with %j', (entry, says) => expect(lock(entry).join()).toContain(says));
});

describe('the budget', () => {
  const built = (sizes) => {
    const out = mkdtempSync(join(folder, 'out-'));
    mkdirSync(join(out, 'assets'));
    const manifest = {
      'src/main.tsx': { file: 'assets/main.js', css: ['assets/main.css'] },
      'src/subscriber/a/APage.tsx': { file: 'assets/a.js', imports: ['src/main.tsx'] },
      'src/admin/b/BPage.tsx': { file: 'assets/b.js', imports: ['src/main.tsx'] },
    };
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
    // what cannot be compressed weighs what it is
    for (const [name, size] of Object.entries(sizes)) writeFileSync(join(out, 'assets', name), randomBytes(size));
    return out;
  };
  const sizes = { 'main.js': 100_000, 'main.css': 20_000, 'a.js': 30_000, 'b.js': 300_000 };

  test('is kept by pages of subscribers, and not asked of the administration', () => {
    expect(budgetProblems(built(sizes))).toEqual([]);
  });
  test('counts what is imported and the styles', () => {
    const heavy = built({ ...sizes, 'a.js': LIMIT - 120_000 + 1 });
    expect(budgetProblems(heavy).join()).toContain('src/subscriber/a/APage.tsx fetches 190');
  });
  test('refuses charts where everybody fetches them', () => {
    const out = built(sizes);
    writeFileSync(join(out, 'assets', 'main.js'), 'import "recharts"');
    expect(budgetProblems(out).join()).toContain('holds charts');
  });
});

describe('what is generated', () => {
  test('holds every operation of the document', () => {
    const document = JSON.parse(readFileSync(sources.api, 'utf8'));
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    const types = apiTypes(sources.api);
    expect(ids.filter((id) => id && !types.includes(`  ${id}: [`))).toEqual([]);
  });
  test('an operation without a name is refused', () => {
    const nameless = { components: { schemas: {} }, paths: { '/a': { get: { responses: {} } } } };
    expect(() => apiTypes(written('api.json', nameless))).toThrow('operationId');
  });
  test('a calendar that reads otherwise is refused', () => {
    expect(bsMonths(sources.months)).toContain('firstYear = 2070');
    expect(() => bsMonths(written('Bs.java', 'FIRST_YEAR = 2070'))).toThrow('mend');
  });
});

// Writes what other parts of the repository say, as TypeScript: the API's types, and the calendar's months.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiTypes } from './api-types.mjs';
import { bsMonths } from './bs-months.mjs';

const spa = join(import.meta.dirname, '..');
const repository = join(spa, '..', '..');

/** Where the generated files come from; what is built depends on them too. */
export const sources = {
  api: join(repository, 'docs', 'openapi.json'),
  months: join(repository, 'domain/src/main/java/np/shulka/domain/money/BsCalendar.java'),
};

export function generate() {
  const out = join(spa, 'src', 'generated');
  mkdirSync(out, { recursive: true });
  write(join(out, 'api.ts'), apiTypes(sources.api));
  write(join(out, 'months.ts'), bsMonths(sources.months));
}

function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

if (process.argv[1] === import.meta.filename) generate();

// How much a first visit fetches: the entry, what it imports, one page, and their styles, compressed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const LIMIT = 190 * 1024;
const ENTRY = 'src/main.tsx';

function compressed(out) {
  const known = new Map();
  return (file) => {
    if (!known.has(file)) {
      const bytes = readFileSync(join(out, file));
      const gz = join(out, `${file}.gz`);
      const br = join(out, `${file}.br`);
      known.set(file, {
        raw: bytes.length,
        gzip: existsSync(gz) ? readFileSync(gz).length : gzipSync(bytes, { level: 9 }).length,
        brotli: existsSync(br) ? readFileSync(br).length : brotliCompressSync(bytes).length,
      });
    }
    return known.get(file);
  };
}

/** All files that have to be there before `name` is drawn. */
function needed(manifest, name, files = new Set()) {
  const chunk = manifest[name];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const other of chunk.imports ?? []) needed(manifest, other, files);
  return files;
}

/** Every page with what its first visit costs, the dearest first. */
export function firstLoads(out) {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const size = compressed(out);
  const sum = (files, how) => [...files].reduce((all, file) => all + size(file)[how], 0);
  const entry = needed(manifest, ENTRY);
  const pages = Object.keys(manifest).filter((name) => /^src\/(subscriber|admin)\/.*Page\.tsx$/.test(name));
  return [ENTRY, ...pages]
    .map((name) => {
      const files = new Set([...entry, ...needed(manifest, name)]);
      // whoever opens a page of the administration has its frame as well
      const frame = 'src/admin/AdminFrame.tsx';
      if (name.startsWith('src/admin/') && manifest[frame]) for (const f of needed(manifest, frame)) files.add(f);
      return { name, gzip: sum(files, 'gzip'), brotli: sum(files, 'brotli'), files: files.size };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

/** Every file by itself. */
export function chunks(out) {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const size = compressed(out);
  const files = new Set();
  for (const chunk of Object.values(manifest)) {
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
  }
  return [...files].map((file) => ({ file, ...size(file) })).sort((a, b) => b.gzip - a.gzip);
}

/** What breaks the budget: pages of subscribers that are too heavy, and charts or administration where they do not belong. */
export function budgetProblems(out) {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const problems = firstLoads(out)
    .filter((page) => !page.name.startsWith('src/admin/') && page.gzip > LIMIT)
    .map((page) => `${page.name} fetches ${kib(page.gzip)} on a first visit; ${kib(LIMIT)} are allowed`);
  for (const file of needed(manifest, ENTRY)) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(out, file), 'utf8');
    if (text.includes('recharts')) problems.push(`${file}, which everybody fetches, holds charts`);
  }
  return problems;
}

export const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

if (process.argv[1] === import.meta.filename) {
  const out = process.argv[2] ?? 'dist';
  for (const one of chunks(out))
    console.log(`${kib(one.gzip).padStart(10)} gzip ${kib(one.brotli).padStart(10)} br  ${one.file}`);
  console.log('first visits:');
  for (const one of firstLoads(out)) {
    console.log(
      `${kib(one.gzip).padStart(10)} gzip ${kib(one.brotli).padStart(10)} br  ${one.name} (${one.files} files)`,
    );
  }
}

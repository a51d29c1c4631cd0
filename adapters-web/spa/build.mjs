// `node build.mjs OUT STATE` builds into OUT if anything changed since; `node build.mjs --verify OUT STATE` checks what is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { budgetProblems, firstLoads, kib } from './scripts/budget.mjs';
import { compress } from './scripts/compress.mjs';
import { generate, sources } from './scripts/generate.mjs';
import { lockProblems } from './scripts/lock.mjs';

const root = import.meta.dirname;
const verify = process.argv.includes('--verify');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const out = resolve(words[0] ?? join(root, 'dist'));
const state = resolve(words[1] ?? join(root, 'node_modules', '.shulka'));
const SKIPPED = new Set(['node_modules', 'dist', 'target', 'generated', '.vite', 'README.md']);

tellOldNode();
if (verify) check();
else build();

function tellOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!enough) stop(`Node.js ${process.versions.node} is too old: 20.19 or newer (20, 22, 24, 26) is needed.`);
}

function build() {
  const began = Date.now();
  const now = digest([...files(root), ...Object.values(sources)]);
  const stamp = join(state, 'sources');
  if (existsSync(join(out, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return say(`nothing changed (${Date.now() - began} ms)`);
  }
  install();
  generate();
  rmSync(stamp, { force: true });
  rmSync(out, { recursive: true, force: true });
  node('node_modules/vite/bin/vite.js', 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn');
  compress(out);
  mkdirSync(state, { recursive: true });
  writeFileSync(stamp, now);
  say(`built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function check() {
  const passed = join(state, 'verified');
  const now = digest([...files(root), ...Object.values(sources)]);
  if (existsSync(passed) && readFileSync(passed, 'utf8') === now) return say('nothing changed since it was verified');
  const problems = [...lockProblems(join(root, 'package-lock.json')).map((one) => `package-lock.json: ${one}`)];
  problems.push(...budgetProblems(out));
  if (problems.length > 0) stop(problems.join('\nweb: '));
  node('node_modules/@biomejs/biome/bin/biome', 'ci', '.');
  node('node_modules/typescript/bin/tsc', '-p', '.');
  node('node_modules/vitest/vitest.mjs', 'run');
  node('node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.pact.config.ts');
  writeFileSync(passed, now);
  const dearest = firstLoads(out).find((page) => !page.name.startsWith('src/admin/'));
  say(`verified; the dearest first visit of a subscriber fetches ${kib(dearest.gzip)} (${dearest.name})`);
}

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    if (SKIPPED.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

/** One word for all that the build depends on; times do not count, so a checkout is as good as an edit. */
function digest(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Installs what the lock says, if that is not what is there. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing what the web application is built with ...');
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error', '--prefer-offline'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (done.error?.code === 'ENOENT') stop('There is Node.js but no npm on the PATH (Debian: apt-get install npm).');
  if (done.status !== 0) stop('`npm ci` failed; what it said is above.');
  writeFileSync(stamp, lock);
}

function node(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) stop(`\`${args.join(' ')}\` failed; what it said is above.`);
}

function say(text) {
  console.log(`web: ${text}`);
}

function stop(text) {
  console.error(`\nweb: ${text}\nweb: -Dweb.skip builds the server without its web application.\n`);
  process.exit(1);
}

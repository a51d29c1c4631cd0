// Lays .br and .gz beside every file, so that the server sends them as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export function compress(out) {
  for (const name of readdirSync(out, { recursive: true })) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue;
    const file = join(out, name);
    const bytes = readFileSync(file);
    if (bytes.length < 500) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}

export interface Change {
  path: string;
  before?: unknown;
  after?: unknown;
}

/** What is not the same in both, by its path: `price`, `features.exports`; lists and amounts are compared as a whole. */
export function changes(before: object, after: object): Change[] {
  const was = flat(before);
  const is = flat(after);
  const found: Change[] = [];
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    if (JSON.stringify(was.get(path)) === JSON.stringify(is.get(path)) && was.has(path) === is.has(path)) continue;
    found.push({
      path,
      ...(was.has(path) ? { before: was.get(path) } : {}),
      ...(is.has(path) ? { after: is.get(path) } : {}),
    });
  }
  return found;
}

function flat(of: object, under = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [name, value] of Object.entries(of)) {
    const path = under === '' ? name : `${under}.${name}`;
    if (isPlain(value)) flat(value, path, into);
    else into.set(path, value);
  }
  return into;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length > 0 && !('currency' in value);
}

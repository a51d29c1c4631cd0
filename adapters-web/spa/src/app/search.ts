/** Reads the filters of a page from its address: only those it knows, only texts; the rest is forgotten. */
export function filters<const Names extends readonly string[]>(...names: Names) {
  return (search: Record<string, unknown>): { [Name in Names[number]]?: string } => {
    const known: Record<string, string> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' && value !== '') known[name] = value;
      else if (typeof value === 'number' || typeof value === 'boolean') known[name] = String(value);
    }
    return known as { [Name in Names[number]]?: string };
  };
}

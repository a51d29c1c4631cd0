/** A name with what it is, as it is typed. */
export interface Keyed<Kind extends string> {
  id: number;
  key: string;
  kind: Kind;
  value: string;
}

/** Whether some have no name that programs can use, or two have the same. */
export function badlyNamed(rows: Keyed<string>[]): boolean {
  const names = rows.map((one) => one.key.trim());
  return new Set(names).size < names.length || names.some((name) => !/^[\w.-]{1,64}$/.test(name));
}

/** As an object of the API has it, by name. */
export function byName<Kind extends string, Value>(rows: Keyed<Kind>[], meant: (row: Keyed<Kind>) => Value) {
  return Object.fromEntries(rows.map((one) => [one.key.trim(), meant(one)]));
}

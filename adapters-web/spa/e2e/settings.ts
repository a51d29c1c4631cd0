/** What the story that starts these tests has to say. */
export function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are started by bootstrap's WebApplication*Test`);
  return value;
}

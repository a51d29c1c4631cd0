import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationId } from '../api/types';
import { routes } from '../generated/api';

interface Shape {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
}
interface Operation {
  responses?: Record<string, { content?: Record<string, { schema?: Shape }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Shape> };
}
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/openapi.json'), 'utf8'),
) as Document;

/** A word that is wider than a phone. */
export const LONG = 'Supercalifragilistic'.repeat(6);
/** As `LARGE` is read. */
export const MUCH = 'Rs. 12,34,56,78,901.23';
export const MANY = '12,34,567';
const LARGE = { amount: 12_34_56_78_901_23, currency: 'NPR' };
const ID = '00000000-0000-7000-8000-00000000abcd';

/** What fits the schema: every text that people write is one long word, every list has one row, every number is large. */
function made(shape: Shape | undefined, name = ''): unknown {
  if (!shape) return LONG;
  if (/\/(Money|Net)$/.test(shape.$ref ?? '')) return LARGE;
  if (shape.$ref) return made(document.components.schemas[shape.$ref.replace(/^.*\//, '')], name);
  // where the next part begins: there is none
  if (name === 'next') return null;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const some = (shape.anyOf ?? shape.oneOf)?.find((one) => one.type !== 'null');
  if (some) return made(some, name);
  switch (Array.isArray(shape.type) ? shape.type.find((one) => one !== 'null') : shape.type) {
    case 'string':
      // a number that is too large for one
      return /^\d+$/.test(String(shape.example)) ? shape.example : text(shape.format);
    case 'integer':
    case 'number':
      return 12_34_567;
    case 'boolean':
      return true;
    case 'array':
      return [made(shape.items)];
    default:
      return object(shape);
  }
}

function text(format: string | undefined): string {
  switch (format) {
    case 'date-time':
      return '2026-11-26T05:00:00Z';
    case 'date':
      return '2026-11-26';
    case 'uuid':
      return ID;
    case 'uri':
      return `https://shulka.example/${LONG}`;
    default:
      return LONG;
  }
}

function object({ properties, additionalProperties: more }: Shape): unknown {
  if (properties) return Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, made(of, name)]));
  return { [LONG]: made(more === true ? undefined : (more as Shape | undefined)) };
}

/** Where `serve` finds it. */
export const routeOf = (id: OperationId) => `${routes[id][0]} ${routes[id][1].replace(/\{(\w+)\}/g, ':$1')}`;

/** An answer of that operation, as the API's document describes it. */
export function answerOf(id: OperationId): unknown {
  const [method, path] = routes[id];
  const ok = document.paths[path]?.[method.toLowerCase()]?.responses?.['200'];
  return made(ok?.content?.['application/json']?.schema);
}

/** Answers of all that can be read, for `serve`: whatever a page asks for beside what a test is about. */
export function everything(): Record<string, unknown> {
  const reads = (Object.keys(routes) as OperationId[]).filter((id) => routes[id][0] === 'GET');
  const unknowns = (id: OperationId) => routes[id][1].split('{').length;
  return Object.fromEntries(
    reads.sort((one, other) => unknowns(one) - unknowns(other)).map((id) => [routeOf(id), answerOf(id)]),
  );
}

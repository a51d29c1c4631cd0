// The API's document as TypeScript: its schemas, its operations, and where each is found.
import { readFileSync } from 'node:fs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const quoted = (text) => JSON.stringify(text);
const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));
const either = (types, by) => {
  const once = [...new Set(types)];
  return once.length > 1 ? `(${once.join(by)})` : once[0];
};

/** The type of one schema. */
function type(schema) {
  if (schema === undefined || schema === true) return 'unknown';
  if (schema.$ref) return `Schemas[${quoted(schema.$ref.replace('#/components/schemas/', ''))}]`;
  if (schema.const !== undefined) return quoted(schema.const);
  if (schema.enum) return either(schema.enum.map(quoted), ' | ');
  const many = schema.oneOf ?? schema.anyOf;
  if (many) return either(many.map(type), ' | ');
  if (schema.allOf) return either(schema.allOf.map(type), ' & ');
  if (Array.isArray(schema.type)) {
    return either(
      schema.type.map((one) => type({ ...schema, type: one })),
      ' | ',
    );
  }
  return simple(schema);
}

function simple(schema) {
  switch (schema.type) {
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `${type(schema.items)}[]`;
    case 'object':
    case undefined:
      return object(schema);
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function object(schema) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length > 0) {
    return record(fields.map(([name, of]) => [name, (schema.required ?? []).includes(name), type(of)]));
  }
  const values = schema.additionalProperties;
  return `Record<string, ${values && values !== true ? type(values) : 'unknown'}>`;
}

const record = (fields) =>
  `{ ${fields.map(([name, needed, of]) => `${key(name)}${needed ? '' : '?'}: ${of}`).join('; ')} }`;

/** What the first content of an answer or a body is. */
function content(of) {
  const body = of && (of['application/json'] ?? Object.values(of)[0]);
  return body ? type(body.schema) : 'undefined';
}

function operation(item, found) {
  const parameters = [...(item.parameters ?? []), ...(found.parameters ?? [])];
  const parts = [];
  for (const where of ['path', 'query']) {
    const here = parameters.filter((one) => one.in === where);
    if (here.length === 0) continue;
    parts.push([
      where,
      here.some((one) => one.required),
      record(here.map((p) => [p.name, p.required, type(p.schema)])),
    ]);
  }
  if (found.requestBody) parts.push(['body', found.requestBody.required, content(found.requestBody.content)]);
  const answers = Object.entries(found.responses).filter(([status]) => status.startsWith('2'));
  parts.push([
    'ok',
    true,
    either(
      answers.map(([, answer]) => content(answer.content)),
      ' | ',
    ) ?? 'undefined',
  ]);
  return record(parts);
}

/** All of it, as one file. */
export function apiTypes(path) {
  const document = JSON.parse(readFileSync(path, 'utf8'));
  const schemas = Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  const operations = [];
  for (const [at, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const found = item[method];
      if (!found) continue;
      if (!found.operationId) throw new Error(`${method} ${at} has no operationId`);
      operations.push({ id: found.operationId, method: method.toUpperCase(), at, type: operation(item, found) });
    }
  }
  operations.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    '// Generated from docs/openapi.json. Not kept: scripts/generate.mjs writes it anew.',
    'export interface Schemas {',
    ...schemas.map(([name, schema]) => `  ${key(name)}: ${type(schema)};`),
    '}',
    '',
    'export interface Operations {',
    ...operations.map((one) => `  ${key(one.id)}: ${one.type};`),
    '}',
    '',
    'export const routes = {',
    ...operations.map((one) => `  ${key(one.id)}: ['${one.method}', '${one.at}'],`),
    '} as const satisfies Record<keyof Operations, readonly [string, string]>;',
    '',
  ].join('\n');
}

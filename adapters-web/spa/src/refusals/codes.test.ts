import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import partners from '../admin/partners/en.json';
import held from '../admin/payment/en.json';
import flaws from '../admin/reconciliations/en.json';
import stuck from '../admin/refunds/en.json';
import why from '../why/en.json';
import refusals from './en.json';

const root = join(import.meta.dirname, '../../../..');
const web = 'adapters-web/src/main/java/np/shulka/adapters/web';
const domain = 'domain/src/main/java/np/shulka/domain';
const source = (path: string) => readFileSync(join(root, path), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');
const missing = (codes: string[], words: object, before = '') => {
  expect(codes.length).toBeGreaterThan(5);
  return codes.filter((code) => !(before + code in words));
};
/** Constants of an enumeration as the API spells them. */
const constants = (path: string, within: string) =>
  all(source(`${within}/${path}`), /^ {2,4}([A-Z_]+)\("/gm).map((name) => name.toLowerCase().replaceAll('_', '-'));

interface Operation {
  responses?: Record<string, { description?: string }>;
}

test('every code of a refusal has words', () => {
  const document = JSON.parse(source('docs/openapi.json')) as { paths: Record<string, Record<string, object>> };
  const codes = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .flatMap((one) => Object.entries((one as Operation).responses ?? {}))
    .filter(([status]) => ['400', '404', '409', '422'].includes(status))
    .flatMap(([, { description }]) => all(description ?? '', /`([a-z]+(?:-[a-z]+)*)`/g));
  expect(missing(codes, refusals)).toEqual([]);
});

test('every fault of a field has words', () => {
  expect(missing(all(source(`${web}/problem/Fault.java`), /rule\("([a-z-]+)"/g), refusals, 'field.')).toEqual([]);
});

test('everything that keeps a webhook from being taken has words', () => {
  expect(missing(constants('partner/Untaken.java', web), partners, 'untaken.')).toEqual([]);
});

test('everything that holds a payment or a refund has words', () => {
  expect(missing(constants('payment/Held.java', domain), held, 'held.')).toEqual([]);
  expect(missing(constants('refund/Stuck.java', domain), stuck, 'stuck.')).toEqual([]);
});

test('everything that is wrong with a row or a call has words', () => {
  // of what is other there are no words but those of whoever found it
  const known = constants('reconciliation/Flaw.java', domain).filter((code) => code !== 'other');
  expect(missing(known, flaws, 'flaw.')).toEqual([]);
});

test('every step of an explanation has words', () => {
  const kinds = all(source(`${web}/why/StepFacts.java`).replace(/^.*String kind/s, ''), /"([a-z]+(?:-[a-z]+)*)"/g);
  expect(missing(kinds, why)).toEqual([]);
});

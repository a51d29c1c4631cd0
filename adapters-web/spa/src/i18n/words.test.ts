import { expect, test } from 'vitest';

const files = import.meta.glob<Record<string, string>>('../**/{en,ne}.json', { eager: true, import: 'default' });
const english = Object.keys(files).filter((file) => file.endsWith('/en.json'));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

test('there are words to compare', () => expect(english.length).toBeGreaterThan(5));

test.each(english)('%s says the same in Nepali', (file) => {
  const en = files[file] ?? {};
  const ne = files[file.replace('/en.json', '/ne.json')] ?? {};
  expect(Object.keys(ne).sort()).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(en)) {
    // a unit may be left out in words like "a month"
    if (!/_(one|other)$/.test(key)) expect([key, placeholders(ne[key] ?? '')]).toEqual([key, placeholders(text)]);
    expect([key, (ne[key] ?? '').trim()]).not.toEqual([key, '']);
  }
});

test.each(english)('%s is in Devanagari', (file) => {
  const ne = files[file.replace('/en.json', '/ne.json')] ?? {};
  const said = (text: string) => text.replace(/\{\w+\}/g, '').replace(/\b(pidx|CSV|JSON|ID|PAN|PDF)\b/g, '');
  const latin = Object.entries(ne).filter(([, text]) => /\p{L}/u.test(said(text)) && !/[\u0900-\u097f]/.test(text));
  expect(latin).toEqual([]);
});

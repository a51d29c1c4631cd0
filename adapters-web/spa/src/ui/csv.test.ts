import { expect, test } from 'vitest';
import { csv } from './csv';

test('begins as Excel wants it, and quotes what has to be', () => {
  expect(csv(['a', 'b'], [['x,y', 'say "hi"']])).toBe('\uFEFFa,b\r\n"x,y","say ""hi"""\r\n');
});

test('holds nothing that a spreadsheet runs', () => {
  const file = csv(['name'], [['=cmd()'], ['+1'], ['@x'], ['-2'], [-2], [null], ['सीता']]);
  expect(file.split('\r\n').slice(1, -1)).toEqual(["'=cmd()", "'+1", "'@x", "'-2", '-2', '', 'सीता']);
});

// The month lengths of the Bikram Sambat calendar, read from the one table that documents and mails are dated by.
import { readFileSync } from 'node:fs';

export function bsMonths(path) {
  const java = readFileSync(path, 'utf8');
  const first = Number(/FIRST_YEAR = (\d+)/.exec(java)?.[1]);
  const day = /FIRST_DAY = LocalDate\.of\((\d+), (\d+), (\d+)\)/.exec(java)?.slice(1).map(Number);
  const years = [...java.matchAll(/months\((\d[\d, ]*)\)/g)].map((row) => row[1].split(',').map(Number));
  const sound = first > 2000 && day && years.length > 10 && years.every((row) => row.length === 12);
  if (!sound) throw new Error(`the table in ${path} does not read as it did; mend scripts/bs-months.mjs`);
  return [
    '// Generated from BsCalendar.java. Not kept: scripts/generate.mjs writes it anew.',
    `export const firstYear = ${first};`,
    `export const firstDay = Date.UTC(${day[0]}, ${day[1] - 1}, ${day[2]});`,
    `export const lengths = ['${years.map((row) => row.map((n) => n - 29).join('')).join("', '")}'];`,
    '',
  ].join('\n');
}

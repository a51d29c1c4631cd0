import type { Page } from '@playwright/test';
import { expect } from './world';

/** What people wrote, and what is shown as it came over the wire: of a target the kind and its code. */
const PEOPLES = new Set('name description planName reason note address email body gatewayStatus target'.split(' '));
/** Two English words in a row are a sentence, or a part of one: "it answered 503". */
const SENTENCE = /[A-Za-z][a-z’']+(?:,? [A-Za-z][a-z’']*)+/g;

/** What is on the page, without words of the server's insides, which are in no language of people. */
function read(): string {
  const insides = [...document.querySelectorAll<HTMLElement>('.technical')];
  for (const one of insides) one.style.display = 'none';
  const shown = document.body.innerText;
  for (const one of insides) one.style.display = '';
  return shown;
}

/** Hears what the server says in sentences, to find them again on a page that should speak Nepali. */
export class Ear {
  private readonly heard = new Set<string>();
  private readonly coming: Promise<void>[] = [];

  constructor(private readonly page: Page) {
    page.on('response', (answer) => {
      if (answer.headers()['content-type']?.includes('json') && answer.url().includes('/api/v1/')) {
        this.coming.push(
          answer.json().then(
            (said) => this.hear('', said),
            () => {},
          ),
        );
      }
    });
  }

  private hear(key: string, said: unknown): void {
    if (PEOPLES.has(key)) return;
    if (typeof said === 'string') for (const [words] of said.matchAll(SENTENCE)) this.heard.add(words);
    if (typeof said !== 'object' || said === null) return;
    for (const [inner, value] of Object.entries(said)) this.hear(Array.isArray(said) ? key : inner, value);
  }

  /** What of it is on the page. */
  async english(): Promise<string[]> {
    await Promise.all(this.coming.splice(0));
    const shown = (await this.page.evaluate(read)).toLowerCase();
    const found = [...this.heard].filter((words) => shown.includes(words.toLowerCase()));
    this.heard.clear();
    return found;
  }

  async findsNoEnglish(what: string): Promise<void> {
    expect.soft(await this.english(), `English of the server on ${what}`).toEqual([]);
  }
}

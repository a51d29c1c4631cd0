import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { OperationId } from '../../api/types';
import { open, STAFF } from '../app';
import { answerOf, everything, LONG, routeOf } from '../made';
import { problem, serve } from '../server';
import type { List } from './list';

function emptied(answer: unknown, paths: string[]): unknown {
  for (const path of paths) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const within = parts.reduce((at, part) => (at as Record<string, unknown>)[part], answer);
    (within as Record<string, unknown>)[last] = [];
  }
  return answer;
}

function answer(one: List, state: 'empty' | 'long'): unknown {
  const whole = answerOf(one.of);
  const items = typeof whole === 'object' && whole !== null && 'items' in whole;
  const said = state === 'empty' ? emptied(whole, one.rows ?? (items ? ['items'] : [])) : whole;
  return one.mend ? one.mend(said, state) : said;
}

/** The page with its list, of which the server says that; everything else is there. */
function shows(one: List, reply: unknown) {
  const beside = Object.entries(one.beside ?? {}).map(([id, said]) => [routeOf(id as OperationId), said]);
  serve({ ...everything(), [routeOf('readSession')]: STAFF, ...Object.fromEntries(beside), [routeOf(one.of)]: reply });
  return open(one.at);
}

const main = () => document.querySelector('main') as HTMLElement;
/** What is within a list, a table or a card of a list. */
const inFrames = () => [...main().querySelectorAll('table, ul, ol')].map((frame) => frame.textContent ?? '').join('\n');

/** That each of them waits, is empty, fails and has long words as it should. */
export const inAllStates = (lists: List[]) =>
  describe.each(lists)('$in of $of', (one) => {
    test('waits', async () => {
      const { client } = await shows(one, () => new Promise(() => {}));
      const asked = () => client.getQueryCache().findAll({ fetchStatus: 'fetching' });
      await waitFor(() => {
        expect(asked().length).toBeGreaterThan(0);
        expect(asked().every(({ queryKey: [id] }) => id === one.of)).toBe(true);
        expect(main().querySelector('[aria-busy=true]')).not.toBeNull();
      });
      if (one.none) expect(screen.queryByText(one.none)).toBeNull();
    });

    test('is empty', async () => {
      const { client } = await shows(one, answer(one, 'empty'));
      if (one.none) expect((await screen.findAllByText(one.none)).length).toBeGreaterThan(0);
      await waitFor(() => expect(client.isFetching()).toBe(0));
      await waitFor(() => expect(main().querySelector('[aria-busy=true]')).toBeNull());
      expect(screen.queryByText('We could not load this')).toBeNull();
    });

    test('fails, is tried again, and has long words', async () => {
      let broken = true;
      await shows(one, () => (broken ? problem(500, 'internal-error') : answer(one, 'long')));
      if (one.fails) {
        expect((await screen.findAllByText(one.fails)).length).toBeGreaterThan(0);
        cleanup();
        await shows(one, answer(one, 'long'));
      } else {
        const [again] = await screen.findAllByRole('button', { name: 'Try again' });
        expect(again?.closest('[role=alert]')).toHaveTextContent('We could not load this');
        broken = false;
        await userEvent.click(again as HTMLElement);
      }
      await waitFor(() => expect(inFrames()).toContain(one.long ?? LONG));
      for (const table of main().querySelectorAll('table')) expect(table.closest('.scrolls')).not.toBeNull();
    });
  });

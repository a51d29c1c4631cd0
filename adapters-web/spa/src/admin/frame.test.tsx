import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { open, STAFF } from '../test/app';
import { serve } from '../test/server';

test('of the list of places the one that is open is shown, and no page moves for it', async () => {
  const moved = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return this.getAttribute('aria-current') === 'page' ? new DOMRect(0, 900, 200, 40) : new DOMRect(0, 0, 200, 800);
  });
  serve({ 'GET /api/v1/session': STAFF, 'GET /api/v1/admin/partners': { items: [], next: null } });
  await open('/admin/partners');
  const places = await screen.findByRole('navigation', { name: 'Administration' });
  expect(places.scrollTop).toBe(520);
  expect(moved).not.toHaveBeenCalled();
});

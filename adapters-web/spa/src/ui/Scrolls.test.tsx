import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { moreOf, Scrolls } from './Scrolls';

const sized = (scrollWidth: number) => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(scrollWidth);
  render(
    <MantineProvider>
      <Scrolls name="Payments">
        <table />
      </Scrolls>
    </MantineProvider>,
  );
  return screen.getByRole('region', { name: 'Payments' });
};

test('what is too wide says so, and is reached by the keyboard', () => {
  const region = sized(700);
  expect(region).toHaveAttribute('tabindex', '0');
  expect(region).toHaveAccessibleDescription(/There is more to the side/);
  expect(region.parentElement).toHaveAttribute('data-more', 'end');
  region.scrollLeft = 400;
  fireEvent.scroll(region);
  expect(region.parentElement).toHaveAttribute('data-more', 'start');
});

test('what fits says nothing, and is no stop for the keyboard', () => {
  const region = sized(300);
  expect(region).not.toHaveAttribute('tabindex');
  expect(screen.queryByText(/more to the side/)).toBeNull();
});

test('there may be more on both sides', () => {
  const at = (scrollLeft: number) => moreOf({ scrollLeft, clientWidth: 100, scrollWidth: 300 } as Element);
  expect([at(0), at(100), at(200)]).toEqual(['end', 'both', 'start']);
});

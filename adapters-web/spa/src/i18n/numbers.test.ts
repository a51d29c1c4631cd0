import { describe, expect, test } from 'vitest';
import { difference, money, number, paisa, percent, price, whole } from './numbers';

describe('money', () => {
  test.each([
    [0, 'Rs. 0.00', 'रु. ०.००'],
    [5, 'Rs. 0.05', 'रु. ०.०५'],
    [99, 'Rs. 0.99', 'रु. ०.९९'],
    [149_900, 'Rs. 1,499.00', 'रु. १,४९९.००'],
    [11_300_000, 'Rs. 1,13,000.00', 'रु. १,१३,०००.००'],
    [1_234_567_890_12, 'Rs. 1,23,45,67,890.12', 'रु. १,२३,४५,६७,८९०.१२'],
    [-250_00, '−Rs. 250.00', '−रु. २५०.००'],
  ])('%i paisa', (amount, en, ne) => {
    expect(money({ amount }, 'en')).toBe(en);
    expect(money({ amount }, 'ne')).toBe(ne);
  });

  test.each([
    [0, 'Rs. 0.00', 'रु. ०.००'],
    [100_00, '+Rs. 100.00', '+रु. १००.००'],
    [-100_00, '−Rs. 100.00', '−रु. १००.००'],
  ])('%i paisa more', (amount, en, ne) => {
    expect(difference({ amount }, 'en')).toBe(en);
    expect(difference({ amount }, 'ne')).toBe(ne);
  });

  test('is never a fraction of a paisa', () => {
    expect(() => money({ amount: 0.5 }, 'en')).toThrow();
    expect(() => money({ amount: Number.NaN }, 'en')).toThrow();
    expect(() => money({ amount: 2 ** 60 }, 'en')).toThrow();
  });

  test('is short where prices are compared', () => {
    expect(price({ amount: 149_900, currency: 'NPR' }, 'en')).toBe('Rs. 1,499');
    expect(price({ amount: 149_950, currency: 'NPR' }, 'en')).toBe('Rs. 1,499.50');
  });

  test.each([
    ['1499', 149_900],
    ['1,499.5', 149_950],
    ['रु. १४९९.५', 149_950],
    ['Rs. 1,13,000.00', 11_300_000],
    [' 10 ', 1_000],
    ['10.005', undefined],
    ['-5', undefined],
    ['', undefined],
    ['ten', undefined],
  ])('typed as "%s"', (typed, amount) => expect(paisa(typed)).toBe(amount));
});

test('numbers are grouped in lakhs', () => {
  expect(number(1_00_000, 'en')).toBe('1,00,000');
  expect(number(12, 'ne')).toBe('१२');
});

test('rates are read from basis points', () => {
  expect(percent(1300, 'en')).toBe('13%');
  expect(percent(1305, 'en')).toBe('13.05%');
  expect(percent(1300, 'ne')).toBe('१३%');
});

test('whole numbers are typed in either digits', () => {
  expect(['12', ' १२ ', '1.5', '-1', '', 'x', '1234567890'].map(whole)).toEqual([
    12,
    12,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

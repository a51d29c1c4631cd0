import type { BrowserContext, Page } from '@playwright/test';
import { need } from './settings';

/** What a visit may come to: a quarter of what is called good of real users. */
const MOST = 0.02;

interface Moved {
  /** Of which visit: documents begin at different times. */
  began: number;
  at: string;
  value: number;
  after: number;
  nodes: string[];
}

/** Runs in every page before anything of it does, and tells of everything that moved by itself. */
function watch(): void {
  interface Source {
    node: Node | null;
    previousRect: DOMRectReadOnly;
    currentRect: DOMRectReadOnly;
  }
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: Source[];
  }
  const tell = (globalThis as unknown as { moved?: (what: Moved) => void }).moved;
  if (!tell || window.top !== window) return;
  const place = ({ x, y, width, height }: DOMRectReadOnly) => `${[x, y, width, height].map(Math.round).join(' ')}`;
  const named = (node: Node | null) => {
    const of = node instanceof Element ? node : node?.parentElement;
    if (!of) return 'something that is gone';
    const text = (of.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${of.tagName.toLowerCase()} class="${of.getAttribute('class') ?? ''}"> ${text}`;
  };
  new PerformanceObserver((seen) => {
    for (const shift of seen.getEntries() as Shift[]) {
      if (shift.hadRecentInput) continue;
      tell({
        began: performance.timeOrigin,
        at: location.pathname + location.search,
        value: shift.value,
        after: Math.round(shift.startTime),
        nodes: shift.sources.map((of) => `${named(of.node)}: ${place(of.previousRect)} -> ${place(of.currentRect)}`),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Sees whether pages of ours stay where they are while they come. */
export class Steadiness {
  private moves: Moved[] = [];

  async watches(context: BrowserContext): Promise<this> {
    const ours = new URL(need('SHULKA_URL')).origin;
    await context.exposeBinding('moved', ({ page }: { page: Page }, what: Moved) => {
      if (page.url().startsWith(ours)) this.moves.push(what);
    });
    await context.addInitScript(watch);
    return this;
  }

  /** The visits in which more moved than may, each with what moved. */
  faults(): string[] {
    const visits = new Set(this.moves.map((one) => one.began));
    return [...visits]
      .map((began) => this.moves.filter((one) => one.began === began))
      .map((moves) => ({ moves, sum: moves.reduce((all, one) => all + one.value, 0) }))
      .filter(({ sum }) => sum > MOST)
      .map(({ moves, sum }) => `${sum.toFixed(4)} ${moves.map(told).join('\n')}`);
  }

  forget(): void {
    this.moves = [];
  }
}

const told = ({ at, value, after, nodes }: Moved) =>
  `${at}: ${value.toFixed(4)} after ${after} ms\n${nodes.map((node) => `    ${node}`).join('\n')}`;

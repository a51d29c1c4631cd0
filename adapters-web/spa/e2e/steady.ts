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
  /** It came with what the server answered to something that was pressed. */
  answer: boolean;
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
  // what a person did half a second ago does not move by itself; where the server answers late, half a second after that
  const recent = 500;
  const presses: number[] = [];
  for (const kind of ['pointerdown', 'pointerup', 'keydown']) {
    addEventListener(kind, (event) => presses.push(event.timeStamp), { capture: true, passive: true });
  }
  performance.setResourceTimingBufferSize(2000);
  const answers = (at: number, pressed: number): boolean => {
    let until = pressed + recent;
    for (const { startTime, responseEnd } of performance.getEntriesByType('resource') as PerformanceResourceTiming[]) {
      if (startTime >= pressed && startTime <= until) until = Math.max(until, responseEnd + recent);
    }
    return pressed <= at && at <= until;
  };
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
        answer: presses.some((pressed) => answers(shift.startTime, pressed)),
        nodes: shift.sources.map((of) => `${named(of.node)}: ${place(of.previousRect)} -> ${place(of.currentRect)}`),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Sees whether pages of ours stay where they are while they come. */
export class Steadiness {
  private moves: Moved[] = [];

  /** Whether an answer that is late is late because the machine is busy, and not because a test wants it. */
  constructor(private readonly busy: () => boolean) {}

  async watches(context: BrowserContext): Promise<this> {
    const ours = new URL(need('SHULKA_URL')).origin;
    await context.exposeBinding('moved', ({ page }: { page: Page }, what: Moved) => {
      if (what.answer && this.busy()) return;
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

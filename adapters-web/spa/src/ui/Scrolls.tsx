import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useCommon } from '../i18n/words';
import './scrolls.css';

/** What may be wider than its place: it scrolls by itself, by the keyboard too, and says so where it does. */
export function Scrolls({ name, children }: { name: string; children: ReactNode }) {
  const t = useCommon();
  const hint = useId();
  const region = useRef<HTMLElement>(null);
  const [more, look] = useState<More>('none');
  useLayoutEffect(() => {
    const at = region.current;
    if (!at) return;
    const seen = () => look(moreOf(at));
    seen();
    at.addEventListener('scroll', seen, { passive: true });
    const sizes = new ResizeObserver(seen);
    sizes.observe(at);
    // rows that come later make it wider, not its place
    for (const inner of at.children) sizes.observe(inner);
    return () => {
      at.removeEventListener('scroll', seen);
      sizes.disconnect();
    };
  }, []);
  const wide = more !== 'none';
  return (
    <>
      {wide && (
        <p className="sidewaysHint" id={hint}>
          <span aria-hidden>⇆ </span>
          {t('scrolls')}
        </p>
      )}
      <div className="sideways" data-more={more}>
        <section
          className="scrolls"
          ref={region}
          // what scrolls has to be reached by the keyboard, and what does not is no stop on the way
          tabIndex={wide ? 0 : undefined}
          aria-label={name}
          aria-describedby={wide ? hint : undefined}
        >
          {children}
        </section>
      </div>
    </>
  );
}

/** On which side there is more of it. */
type More = 'none' | 'start' | 'end' | 'both';

export function moreOf({ scrollLeft, clientWidth, scrollWidth }: Element): More {
  const left = Math.abs(scrollLeft) > 1;
  const right = Math.abs(scrollLeft) + clientWidth < scrollWidth - 1;
  if (left && right) return 'both';
  return right ? 'end' : left ? 'start' : 'none';
}

/** What the keyboard needs and browsers do not do by themselves. It comes when the page is there: nothing is seen of it. */
export function watchKeyboard(): void {
  keepFocus();
  addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' && document.querySelector<HTMLElement>('.header [aria-expanded="true"]');
    if (!menu) return;
    menu.click();
    menu.focus();
  });
}

/** What had the focus and is gone, or was busy for a moment, leaves nobody nowhere: it has it again, or the page has. */
function keepFocus(): void {
  let last: HTMLElement | undefined;
  let left = false;
  addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : undefined;
    left = false;
  });
  // whoever goes elsewhere by themselves is not fetched back to what was only switched off for a moment
  addEventListener('focusout', () => {
    left = last?.matches(':disabled') === false;
  });
  new MutationObserver(() => {
    if (!last || document.activeElement !== document.body) return;
    if (!last.isConnected) document.getElementById('main')?.focus({ preventScroll: true });
    else if (!left && !last.matches(':disabled')) last.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

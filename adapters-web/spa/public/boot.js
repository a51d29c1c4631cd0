// Runs before anything is drawn, so that a dark page never flashes white. Everything else waits for the application.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('shulka-theme');
  } catch {
    // a browser that keeps nothing follows the system
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();

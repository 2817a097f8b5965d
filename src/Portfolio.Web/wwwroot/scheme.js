// Runs before anything is painted, so that a page never shows the colours that its reader turned off.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const grounds = [...document.querySelectorAll('meta[name="theme-color"]')].map(meta => [meta, meta.content]);
  const show = scheme => {
    if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    const known = root.dataset.scheme;
    document.querySelector('meta[name="color-scheme"]').content = known ?? 'light dark';
    // The first is the ground by day, the second at night.
    for (const [meta, own] of grounds) meta.content = known ? grounds[known === 'dark' ? 1 : 0][1] : own;
  };
  const read = () => {
    try {
      return localStorage.getItem('scheme');
    } catch {
      return null;
    }
  };
  show(read());
  addEventListener('storage', event => {
    if (event.key === 'scheme' || event.key === null) show(read());
  });
  // A page that is left before its transition ends only loses the transition: nothing to complain of.
  for (const name of ['pageswap', 'pagereveal']) {
    addEventListener(name, ({ viewTransition }) => {
      for (const part of ['ready', 'finished', 'updateCallbackDone']) viewTransition?.[part].catch(() => {});
    });
  }
  // For the button, which is not there yet.
  root.addEventListener('scheme', event => {
    show(event.detail);
    try {
      if (root.dataset.scheme) localStorage.setItem('scheme', root.dataset.scheme);
      else localStorage.removeItem('scheme');
    } catch {
      // A browser that keeps nothing shows it on this page.
    }
  });
})();

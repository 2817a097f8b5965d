// The site works without this file. With it, the list of publications changes in place.

const results = document.getElementById('results');
if (results) {
  const list = location.pathname;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  results.before(status);
  let asking = null;

  const isOurs = url => url.origin === location.origin && url.pathname === list;

  // What was focused is found again by its key, or by its id.
  const focusOf = element => {
    const key = element?.closest?.('[data-key]')?.dataset.key;
    return key ? `[data-key="${CSS.escape(key)}"]` : element?.id ? `#${CSS.escape(element.id)}` : null;
  };

  const openOf = () => [...results.querySelectorAll('details')].map(d => [d.dataset.name, d.open]);

  const show = (page, focus, atTop) => {
    const open = new Map(openOf());
    const fresh = page.getElementById('results');
    results.replaceChildren(...fresh.childNodes);
    for (const details of results.querySelectorAll('details')) details.open = open.get(details.dataset.name) ?? details.open;
    // The form above the list carries the filters along.
    const form = document.querySelector('.page-head form');
    const freshForm = page.querySelector('.page-head form');
    form?.querySelectorAll('input[type=hidden]').forEach(input => input.remove());
    freshForm?.querySelectorAll('input[type=hidden]').forEach(input => form.querySelector('div').append(input));
    const words = form?.elements.q;
    if (words && words !== document.activeElement) words.value = freshForm.elements.q.value;
    document.title = page.title;
    status.textContent = results.querySelector('.count, [role=alert] h2')?.textContent ?? '';
    if (atTop) results.scrollIntoView();
    if (focus === undefined) return;
    const target = (focus && results.querySelector(focus)) ?? results.querySelector('.count');
    if (target === document.activeElement) return;
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus({ preventScroll: true });
  };

  const go = async (url, { push = true, focus, atTop = false } = {}) => {
    asking?.abort();
    asking = new AbortController();
    results.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(url, { signal: asking.signal, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!page.getElementById('results')) throw new Error('Not a list.');
      if (push) history.pushState(null, '', url);
      show(page, focus, atTop);
      results.removeAttribute('aria-busy');
    } catch (error) {
      // Whatever goes wrong, the browser can do it in its own way. A question that a newer one replaced is forgotten.
      if (error.name !== 'AbortError') location.assign(url);
    }
  };

  results.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (!isOurs(url)) return;
    event.preventDefault();
    const isNext = link.rel === 'next';
    go(url, { focus: isNext ? null : focusOf(link), atTop: isNext });
  });

  document.addEventListener('submit', event => {
    const form = event.target;
    const url = new URL(form.action);
    if (form.method !== 'get' || !isOurs(url)) return;
    event.preventDefault();
    url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    go(url, { focus: form.closest('#results') ? focusOf(event.submitter) : undefined });
  });

  addEventListener('popstate', () => isOurs(location) ? go(location.href, { push: false }) : location.reload());
}

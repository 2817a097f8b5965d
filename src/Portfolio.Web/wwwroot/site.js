// The site works without this file. With it, the list of publications changes in place, and the browser keeps the shortlist.

// What the browser can do, offered where the site itself makes no PDF.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// Light, dark, or as the device has it: the button's name says which it is, and pressing it goes on to the next.
const scheme = document.querySelector('.scheme');
if (scheme) {
  const root = document.documentElement;
  const schemes = ['auto', 'light', 'dark'];
  const current = () => root.dataset.scheme ?? 'auto';
  const say = () => {
    scheme.setAttribute('aria-label', scheme.dataset[current()]);
    scheme.title = scheme.dataset[current()];
  };
  scheme.addEventListener('click', () => {
    root.dispatchEvent(new CustomEvent('scheme', { detail: schemes[(schemes.indexOf(current()) + 1) % schemes.length] }));
    say();
    scheme.nextElementSibling.textContent = scheme.dataset[current()];
  });
  addEventListener('storage', say);
  say();
}

// Navigation that is wider than the window begins where one is.
for (const link of document.querySelectorAll('.masthead nav [aria-current], .admin-bar nav [aria-current]')) {
  const nav = link.closest('nav');
  nav.scrollLeft += link.getBoundingClientRect().left - nav.getBoundingClientRect().left - (nav.clientWidth - link.offsetWidth) / 2;
}

// The contents of a profile tell which section is being read.
const contents = document.querySelector('.contents');
if (contents) {
  const links = [...contents.querySelectorAll('a')];
  const places = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let asked = false;
  const tell = () => {
    asked = false;
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const isAt = isAtEnd && scrollY > 0 ? links.length - 1 : places.findLastIndex(place => place && place.getBoundingClientRect().top <= 100);
    links.forEach((link, i) => {
      if (i !== isAt) return link.removeAttribute('aria-current');
      if (link.hasAttribute('aria-current')) return;
      link.setAttribute('aria-current', 'location');
      const list = link.closest('ul');
      list.scrollTo({ left: link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2, top: link.offsetTop - list.clientHeight / 2, behavior: 'instant' });
    });
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(tell);
    asked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  tell();
}

// The shortlist: the marks of this browser. What is sent to somebody stands in the address of /shortlist.
const kinds = ['publication', 'researcher'];
const shortlist = {
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem('shortlist')) ?? {};
      return Object.fromEntries(kinds.map(kind => [kind, Array.isArray(kept[kind]) ? kept[kind].filter(slug => typeof slug === 'string') : []]));
    } catch {
      return Object.fromEntries(kinds.map(kind => [kind, []]));
    }
  },
  write(marks) {
    try {
      localStorage.setItem('shortlist', JSON.stringify(marks));
    } catch {
      // A browser that keeps nothing still has the address.
    }
    this.show();
  },
  has: (marks, kind, slug) => marks[kind].includes(slug),
  set(kind, slug, isMarked) {
    const marks = this.read();
    marks[kind] = marks[kind].filter(other => other !== slug);
    if (isMarked) marks[kind].push(slug);
    this.write(marks);
  },
  address: marks => {
    const query = new URLSearchParams(kinds.flatMap(kind => marks[kind].map(slug => [kind, slug]))).toString();
    return query ? `/shortlist?${query}` : '/shortlist';
  },
  ofPage() {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(kinds.map(kind => [kind, query.getAll(kind)]));
  },
  isSame: (one, other) => kinds.every(kind => [...new Set(one[kind])].sort().join() === [...new Set(other[kind])].sort().join()),
  show() {
    const marks = this.read();
    const count = kinds.reduce((sum, kind) => sum + marks[kind].length, 0);
    const link = document.querySelector('[data-shortlist]');
    if (link) {
      link.href = this.address(marks);
      link.textContent = count ? link.dataset.shortlistMany.replace('{count}', count) : link.dataset.shortlist;
    }
    for (const button of document.querySelectorAll('button.keep')) button.setAttribute('aria-pressed', this.has(marks, button.dataset.mark, button.dataset.slug));
  },
  // The links that begin a list become buttons that go on with the browser's own.
  prepare() {
    for (const link of document.querySelectorAll('a.keep')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'keep';
      Object.assign(button.dataset, link.dataset);
      button.append(...link.childNodes);
      link.replaceWith(button);
    }
    this.show();
  },
};

if (location.pathname === '/shortlist') {
  const marks = shortlist.read();
  const ofPage = shortlist.ofPage();
  const isEmpty = kinds.every(kind => ofPage[kind].length === 0);
  if (isEmpty && shortlist.address(marks) !== '/shortlist' && !location.search) location.replace(shortlist.address(marks));
  const isMine = isEmpty || shortlist.isSame(marks, ofPage);
  document.addEventListener('click', event => {
    const link = event.target.closest('a.keep, [data-shortlist-clear]');
    if (!link || !isMine) return;
    if (link.dataset.mark) shortlist.set(link.dataset.mark, link.dataset.slug, !link.classList.contains('kept'));
    else shortlist.write(Object.fromEntries(kinds.map(kind => [kind, []])));
  });
  const adopt = document.querySelector('[data-shortlist-adopt]');
  if (adopt && !isMine) {
    adopt.hidden = false;
    adopt.querySelector('button').addEventListener('click', () => {
      shortlist.write(ofPage);
      adopt.textContent = adopt.dataset.shortlistAdopt;
    });
  }
  shortlist.show();
} else {
  shortlist.prepare();
  document.addEventListener('click', event => {
    const button = event.target.closest('button.keep');
    if (button) shortlist.set(button.dataset.mark, button.dataset.slug, button.getAttribute('aria-pressed') !== 'true');
  });
}
addEventListener('storage', () => shortlist.show());

// The list changes its address in place; whoever switches the language comes back to what is shown.
document.querySelector('form.languages')?.addEventListener('submit', event => {
  event.target.elements.return.value = location.pathname + location.search;
});

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
  });
}

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
    shortlist.prepare();
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

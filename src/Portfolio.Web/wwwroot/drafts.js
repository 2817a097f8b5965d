// What was typed into a form and not saved is kept in this browser, so that a closed tab or an expired session loses nothing.
// It goes when the form was saved (the next page says so in its address), when it is discarded, and at sign-out.
const start = 'draft:';

const store = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing, or no more: the form still saves.
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  },
};

// After the sign-out the page is still there for a moment, and must not write again.
let isForgotten = false;

export const forgetDrafts = () => {
  isForgotten = true;
  try {
    for (const key of Object.keys(localStorage).filter(key => key.startsWith(start))) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};

const fieldsOf = form => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '__RequestVerificationToken' && name !== 'rows' && name !== 'do');

const fill = (form, fields, addRow) => {
  for (const list of form.querySelectorAll('[data-rows]')) {
    const rows = 1 + Math.max(-1, ...fields.filter(([name]) => name.startsWith(list.dataset.rows + '.')).map(([name]) => Number(name.split('.')[1])));
    while (list.querySelectorAll('[data-row]').length < rows) addRow(list);
  }
  for (const box of form.querySelectorAll('input[type="checkbox"]')) box.checked = false;
  for (const [name, value] of fields) {
    const input = form.elements.namedItem(name);
    if (!input) continue;
    if (input instanceof RadioNodeList || input.type === 'radio') input.value = value;
    else if (input.type === 'checkbox') input.checked = true;
    else input.value = value;
  }
};

// A form that was saved: the page that follows names it.
const saved = new URLSearchParams(location.search).get('saved');
if (saved) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(start) && key.endsWith(' ' + saved) && store.get(key)?.sent) store.remove(key);
    }
  } catch {
    // Nothing was kept.
  }
  const url = new URL(location.href);
  url.searchParams.delete('saved');
  history.replaceState(null, '', url);
}

/** Keeps a form's state; data-draft says whose it is. */
export const keepDraft = (form, { addRow, say }) => {
  const key = `${start}${form.dataset.draft} ${location.pathname}`;
  const opened = JSON.stringify(fieldsOf(form));
  const draft = store.get(key);
  const cameBack = form.dataset.posted === 'yes';
  if (draft && !cameBack && Array.isArray(draft.fields) && JSON.stringify(draft.fields) !== opened) {
    fill(form, draft.fields, addRow);
    const notice = document.createElement('div');
    notice.className = 'alert draft';
    const text = document.createElement('p');
    const at = new Date(draft.at);
    const language = document.documentElement.lang === 'en' ? undefined : document.documentElement.lang;
    const day = at.toDateString() === new Date().toDateString() ? '' : at.toLocaleDateString(language, { dateStyle: 'medium' }) + ', ';
    const words = document.getElementById('form-words').dataset;
    text.textContent = words.back.replace('{time}', day + at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }));
    const discard = Object.assign(document.createElement('button'), { type: 'button', textContent: words.discard });
    discard.addEventListener('click', () => {
      keeps = false;
      store.remove(key);
      location.reload();
    });
    notice.append(text, discard);
    form.before(notice);
    say(text.textContent);
  }

  let keeps = true;
  let timer;
  const write = sent => {
    clearTimeout(timer);
    timer = undefined;
    if (!keeps || isForgotten) return;
    const fields = fieldsOf(form);
    if (!sent && !cameBack && JSON.stringify(fields) === opened) store.remove(key);
    else store.set(key, { at: Date.now(), sent, fields });
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(false), 400);
  });
  form.addEventListener('submit', () => write(true));
  addEventListener('pagehide', () => { if (timer) write(store.get(key)?.sent ?? false); });
};

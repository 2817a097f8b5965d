// Forms work without this file. With it, rows change in place, texts are previewed and dates read as they are typed,
// lists can be dragged, and what was typed into a form that wasn't saved is back when it is opened again.
import { keepDraft, forgetDrafts } from './drafts.js';

const words = document.getElementById('form-words').dataset;

const later = (milliseconds, run) => {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), milliseconds);
  };
};

const say = text => {
  let status = document.getElementById('edit-status');
  if (!status) {
    status = Object.assign(document.createElement('p'), { id: 'edit-status', className: 'visually-hidden' });
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
};

/* Rows: names and ids carry a row's number, so that the form reads the same however it was changed. */
const rowsOf = list => [...list.querySelectorAll(':scope > ol > [data-row]')];

const renumber = list => {
  const rows = rowsOf(list), name = list.dataset.rows, id = 'f-' + name;
  const number = (text, start, separator, i) =>
    text.startsWith(start + separator) ? start + separator + i + text.slice(text.indexOf(separator, start.length + 1)) : text;
  rows.forEach((row, i) => {
    for (const element of row.querySelectorAll('[name], [id], [for], [list], [aria-label], [data-number]')) {
      if (element.name === 'rows') element.value = `${name}.${i}.${element.value.split('.').pop()}`;
      else if (element.name) element.name = number(element.name, name, '.', i);
      for (const attribute of ['id', 'for', 'list', 'aria-describedby']) {
        if (element.hasAttribute(attribute)) element.setAttribute(attribute, number(element.getAttribute(attribute), id, '-', i));
      }
      const label = element.getAttribute('aria-label');
      if (label) element.setAttribute('aria-label', label.replace(/\d+/, i + 1));
      if (element.dataset.number !== undefined) element.textContent = i + 1;
    }
    row.querySelector('button[value$=".up"]').disabled = i === 0;
    row.querySelector('button[value$=".down"]').disabled = i === rows.length - 1;
  });
};

const blankRow = list => {
  const row = rowsOf(list).at(-1).cloneNode(true);
  for (const input of row.querySelectorAll('input, select, textarea')) {
    if (input.type === 'checkbox') input.checked = input.defaultChecked = false;
    else if (input.tagName === 'SELECT') input.selectedIndex = 0;
    else input.value = '';
    input.removeAttribute('aria-invalid');
  }
  row.querySelectorAll('.error').forEach(error => error.remove());
  row.querySelectorAll('.has-error').forEach(cell => cell.classList.remove('has-error'));
  row.querySelectorAll('output').forEach(output => { output.textContent = ''; });
  return row;
};

export const addRow = list => {
  const row = blankRow(list);
  list.querySelector(':scope > ol').append(row);
  renumber(list);
  return row;
};

const changeRows = button => {
  const list = button.closest('[data-rows]'), row = button.closest('[data-row]');
  const what = button.value.split('.').pop();
  if (what === 'add') {
    addRow(list).querySelector('input, select, textarea').focus();
    say(words.added);
  } else if (what === 'remove') {
    const rows = rowsOf(list), at = rows.indexOf(row);
    if (rows.length === 1) addRow(list);
    row.remove();
    renumber(list);
    const left = rowsOf(list);
    left[Math.min(at, left.length - 1)].querySelector('input, select, textarea').focus();
    say(words.removed);
  } else {
    if (what === 'up') row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    renumber(list);
    (button.disabled ? row.querySelector('.row-buttons button:not(:disabled)') : button).focus();
    say(`Row ${rowsOf(list).indexOf(row) + 1} of ${rowsOf(list).length}`);
  }
  list.dispatchEvent(new Event('input', { bubbles: true }));
};

document.addEventListener('click', event => {
  const button = event.target.closest('button[name="rows"]');
  if (!button) return;
  event.preventDefault();
  changeRows(button);
});

/* Previews and readings come from the server: there is one renderer, and one grammar of dates. */
const token = form => form.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';

const preview = later(350, async area => {
  let box = area.parentElement.querySelector(':scope > .preview');
  if (area.value.trim() === '') return box?.remove();
  const body = new URLSearchParams({ text: area.value, form: area.dataset.preview, __RequestVerificationToken: token(area.form) });
  const asked = area.value;
  try {
    const response = await fetch('/admin/reading/markdown', { method: 'POST', body, redirect: 'error' });
    if (!response.ok || area.value !== asked) return;
    const html = await response.text();
    if (!box) {
      box = document.createElement('div');
      box.className = 'preview prose';
      box.setAttribute('aria-label', words.preview);
      box.setAttribute('role', 'group');
      area.parentElement.append(box);
    }
    // The renderer escapes what is no Markdown, and the page's policy runs no inline script.
    box.innerHTML = html;
  } catch {
    // The Preview button does it, too.
  }
});

const readDate = later(200, async input => {
  const output = document.getElementById(input.id + '-reading');
  if (!output) return;
  if (input.value.trim() === '') return void (output.textContent = '');
  const asked = input.value;
  try {
    const response = await fetch('/admin/reading/date?' + new URLSearchParams({ text: asked }), { redirect: 'error' });
    if (response.ok && input.value === asked) output.textContent = await response.text();
  } catch {
    output.textContent = '';
  }
});

const suggest = later(250, async input => {
  const list = document.getElementById(input.getAttribute('list'));
  if (!list || input.value.trim().length < 2) return;
  const asked = input.value;
  try {
    const response = await fetch(input.dataset.suggestedBy + encodeURIComponent(asked), { redirect: 'error' });
    if (!response.ok || input.value !== asked) return;
    list.replaceChildren(...(await response.json()).map(text => Object.assign(document.createElement('option'), { value: text })));
  } catch {
    // Typing works without suggestions.
  }
});

document.addEventListener('input', event => {
  const input = event.target;
  if (input.dataset?.preview) preview(input);
  if (input.dataset?.reads === 'date') readDate(input);
  if (input.dataset?.suggestedBy) suggest(input);
});
for (const area of document.querySelectorAll('textarea[data-preview]')) area.addEventListener('focus', () => preview(area));

// What came back with errors is looked at first.
document.getElementById('errors')?.focus();

/* Dragging is on top of the buttons that move an entry up and down. */
for (const list of document.querySelectorAll('[data-order-form]')) {
  const form = document.getElementById(list.dataset.orderForm);
  const items = () => [...list.querySelectorAll(':scope > [data-id]')];
  let dragged = null;
  for (const item of items()) item.draggable = true;
  list.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-id]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.id);
    dragged.classList.add('dragged');
  });
  list.addEventListener('dragover', event => {
    const over = event.target.closest('[data-id]');
    if (!dragged || !over || over.parentElement !== list) return;
    event.preventDefault();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener('drop', event => event.preventDefault());
  list.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    dragged = null;
    const ids = items().map(item => item.dataset.id).join(',');
    if (ids === form.elements.ids.value) return;
    form.elements.ids.value = ids;
    form.requestSubmit();
  });
}

/* The best picture of at most so many bytes, or the smallest. Some browsers can't write WebP, and write PNG in its place. */
const compress = async (canvas, most) => {
  const write = (type, quality) => new Promise(done => canvas.toBlob(done, type, quality));
  const type = (await write('image/webp', .8)).type === 'image/webp' ? 'image/webp' : 'image/jpeg';
  let blob;
  for (const quality of [.8, .7, .6, .5, .4]) {
    blob = await write(type, quality);
    if (blob.size <= most) break;
  }
  return blob;
};

/* A photo is made small here, before it is sent. The server takes off what it tells of place and camera in any case. */
const shrink = async input => {
  const most = Number(input.dataset.shrink), [file] = input.files;
  if (!file) return;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, most / Math.max(image.width, image.height));
    if (scale === 1 && file.size <= Number(input.dataset.bytes)) return;
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await compress(canvas, Number(input.dataset.bytes));
    const files = new DataTransfer();
    files.items.add(new File([blob], file.name.replace(/\.\w+$/, '') + '.' + blob.type.slice('image/'.length), { type: blob.type }));
    input.files = files.files;
    say(words.shrunk.replace('{width}', canvas.width).replace('{height}', canvas.height));
  } catch {
    // What the browser can't read the server refuses, with a reason.
  }
};

for (const input of document.querySelectorAll('input[type="file"][data-shrink]')) input.addEventListener('change', () => shrink(input));

for (const form of document.querySelectorAll('form[data-draft]')) keepDraft(form, { addRow, say });
for (const form of document.querySelectorAll('form[action$="/account/sign-out"]')) form.addEventListener('submit', forgetDrafts);

// Forms that take a while say so, and are sent once. Without script they work the same.
const words = document.getElementById('form-words').dataset;
const status = document.createElement('p');
status.className = 'busy';
status.setAttribute('role', 'status');
document.querySelector('main').append(status);

let timer;
const reset = () => {
  clearInterval(timer);
  status.textContent = '';
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
};

for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', event => {
    if (form.hasAttribute('aria-busy')) {
      event.preventDefault();
      return;
    }
    const file = form.querySelector('input[type=file][data-most]');
    if (file && file.files[0] && file.files[0].size > Number(file.dataset.most)) {
      event.preventDefault();
      file.setCustomValidity(words.large.replace('{size}', (file.files[0].size / 1048576).toFixed(1)).replace('{most}', Math.floor(file.dataset.most / 1048576)));
      file.reportValidity();
      return;
    }
    form.setAttribute('aria-busy', 'true');
    const start = Date.now();
    timer = setInterval(() => {
      const seconds = Math.round((Date.now() - start) / 1000);
      status.textContent = seconds < 4 ? form.dataset.busy : `${form.dataset.busy} ${words.seconds.replace('{count}', seconds - seconds % 4)}`;
    }, 700);
  });
}
for (const file of document.querySelectorAll('input[type=file][data-most]')) file.addEventListener('change', () => file.setCustomValidity(''));
// Back from the next page, the form is as it was.
addEventListener('pageshow', event => { if (event.persisted) reset(); });

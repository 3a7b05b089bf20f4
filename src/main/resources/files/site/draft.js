// Keeps what was typed in a form, and fills it in again if the form was not taken because the log-in had ended. It is kept in
// this tab of the browser until the tab is closed or the form is sent. Without this script, one types it again.

const key = 'draft';
const form = document.querySelector('form.fields[method="post"]:not([enctype], [action="/editor/login"])');
const read = () => JSON.parse(sessionStorage.getItem(key));
const keep = (draft) => sessionStorage.setItem(key, JSON.stringify(draft));

const fill = (fields) => [...form.elements].filter(({ name }) => name in fields).forEach((control) => {
  control.value = fields[control.name];
});

const say = (text) => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  form.before(notice);
  notice.textContent = text;
};

const draft = read();
if (draft !== null && document.querySelector('[data-unsaved]') !== null) {
  keep({ ...draft, isUnsaved: true });
}
if (form !== null) {
  if (draft !== null && draft.isUnsaved && draft.action === form.getAttribute('action')) {
    fill(draft.fields);
    sessionStorage.removeItem(key);
    say('What you typed before you logged in is here again. It is not saved yet.');
  }
  form.addEventListener('submit', () => {
    const { token, ...fields } = Object.fromEntries(new FormData(form));
    keep({ action: form.getAttribute('action'), fields, isUnsaved: false });
  });
}
document.querySelector('form.user')?.addEventListener('submit', () => sessionStorage.removeItem(key));

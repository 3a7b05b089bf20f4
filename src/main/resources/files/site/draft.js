// Keeps what was typed in a form, and fills it in again if the form was not taken, because the log-in had ended for example.
// It is kept in this tab of the browser for an hour at most. Files are not kept. Without this script, one types it again.

const prefix = 'draft ';
const hour = 3600000;
const read = (key) => JSON.parse(sessionStorage.getItem(key));
const keep = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));
const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
const drop = (key) => sessionStorage.removeItem(key);

const form = document.querySelector('form.fields[method="post"]:not([action="/editor/login"])');
const unsaved = document.querySelector('[data-unsaved]')?.dataset.unsaved;

const fill = (fields) => [...form.elements].filter(({ type }) => type !== 'file').forEach((control) => {
  if (control.type === 'checkbox') {
    control.checked = control.name in fields;
  } else if (control.name in fields) {
    control.value = fields[control.name];
  }
});

const say = (text) => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  form.before(notice);
  notice.textContent = text;
};

// The page after a form was sent says if it was not taken. If it does not say so, nothing of it is needed any more.
keys().forEach((key) => {
  const draft = read(key);
  if (key === prefix + unsaved) {
    keep(key, { ...draft, isUnsaved: true });
  } else if (!draft.isUnsaved || Date.now() - draft.at > hour) {
    drop(key);
  }
});
if (form !== null) {
  const key = prefix + form.getAttribute('action');
  const draft = read(key);
  if (draft !== null) {
    fill(draft.fields);
    drop(key);
    const file = form.querySelector('[type="file"]') === null ? '' : ' Choose the file again.';
    say(`What you typed is here again. It is not saved yet.${file} To start afresh, load the page again.`);
  }
  form.addEventListener('submit', () => {
    const { token, ...fields } = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    keep(key, { fields, at: Date.now(), isUnsaved: false });
  });
}
document.querySelector('form.user')?.addEventListener('submit', () => keys().forEach(drop));

// Keeps what was typed in a form, and fills it in again if the form was not taken because the log-in had ended. It is kept in
// this tab of the browser until the tab is closed or the form is sent. Files are not kept. Without this script, one types it
// again.

const key = 'draft';
const form = document.querySelector('form.fields[method="post"]:not([action="/editor/login"])');
const draft = JSON.parse(sessionStorage.getItem(key));
const keep = (changed) => sessionStorage.setItem(key, JSON.stringify(changed));

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

if (draft !== null && document.querySelector('[data-unsaved]') !== null) {
  keep({ ...draft, isUnsaved: true });
}
if (form !== null) {
  if (draft !== null && draft.isUnsaved && draft.action === form.getAttribute('action')) {
    fill(draft.fields);
    sessionStorage.removeItem(key);
    const file = form.querySelector('[type="file"]') === null ? '' : ' Choose the file again.';
    say(`What you typed is here again. It is not saved yet.${file}`);
  }
  form.addEventListener('submit', () => {
    const { token, ...fields } = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    keep({ action: form.getAttribute('action'), fields, isUnsaved: false });
  });
}
document.querySelector('form.user')?.addEventListener('submit', () => sessionStorage.removeItem(key));

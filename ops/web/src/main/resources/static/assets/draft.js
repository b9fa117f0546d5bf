// Keeps what is typed into a form until it is recorded, so that no crash of browser or server loses it. Everything
// works without this file. What it keeps stays in this browser, by account, and goes once it is recorded or too old.
(() => {
  'use strict';
  const PREFIX = 'planledger.draft.';
  const KEPT_MAX = 20;
  const KEPT_DAYS = 30;
  const OWN = ['once', 'seen', 'do'];

  const kept = () => {
    const all = [];
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (name.startsWith(PREFIX)) {
        try {
          all.push([name, JSON.parse(localStorage.getItem(name))]);
        } catch (e) {
          all.push([name, { at: 0, fields: [] }]); // Not ours, or cut short: the first to go.
        }
      }
    }
    return all.sort((a, b) => b[1].at - a[1].at);
  };

  const tidy = () => {
    const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
    kept().forEach(([name, draft], i) => {
      if (i >= KEPT_MAX || draft.at < oldest) localStorage.removeItem(name);
    });
  };

  const fieldsOf = (form) => [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
  const typed = (fields) => fields.filter(([name]) => !OWN.includes(name) && !name.startsWith('was.'));
  const valueOf = (fields, name) => (fields.find(([each]) => each === name) || ['', ''])[1];

  const keep = (form) => {
    const fields = fieldsOf(form);
    try {
      const name = PREFIX + valueOf(fields, 'once');
      const draft = { at: Date.now(), act: form.dataset.act, clerk: form.dataset.clerk, fields };
      localStorage.setItem(name, JSON.stringify(draft));
      tidy();
    } catch (e) {
      // No room, or not allowed to keep anything: the form works as without this file.
    }
  };

  // The server shows the form again with every field and row, as after a fault.
  const restore = (form, draft) => {
    const back = document.createElement('form');
    back.method = 'post';
    back.action = form.getAttribute('action');
    [...draft.fields.filter(([name]) => name !== 'do' && name !== 'seen'), ['do', 'edit']].forEach(([name, value]) => {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      input.value = value;
      back.append(input);
    });
    document.body.append(back);
    back.submit();
  };

  // A form that opens with a plan or a task is offered the drafts about that one only.
  const offer = (form) => {
    const opened = fieldsOf(form);
    const isAbout = ([, draft]) => draft.act === form.dataset.act && draft.clerk === form.dataset.clerk
      && ['plan', 'ref'].every((name) => valueOf(opened, name) === '' || valueOf(opened, name) === valueOf(draft.fields, name))
      && JSON.stringify(typed(draft.fields)) !== JSON.stringify(typed(opened));
    const found = kept().find(isAbout);
    const box = form.querySelector('.restore');
    if (!found || !box) return;
    box.hidden = false;
    box.querySelector('[data-do=restore]').addEventListener('click', () => restore(form, found[1]));
    box.querySelector('[data-do=forget]').addEventListener('click', () => {
      localStorage.removeItem(found[0]);
      box.hidden = true;
    });
  };

  try {
    document.querySelectorAll('[data-recorded]').forEach((said) => localStorage.removeItem(PREFIX + said.dataset.recorded));
    document.querySelectorAll('form[data-draft]').forEach((form) => {
      if (form.dataset.fresh === 'true') offer(form);
      else keep(form);
      form.addEventListener('input', () => keep(form));
    });
  } catch (e) {
    // A browser that keeps nothing for us is no reason to fail.
  }
})();

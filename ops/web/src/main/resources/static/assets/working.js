// Says at once that a form was sent and is worked on, and sends it once. Everything works without this file: the browser
// shows by itself that it waits, and the server takes a form twice as one.
(() => {
  'use strict';
  document.querySelectorAll('form[data-working]').forEach((form) => {
    const said = document.createElement('p');
    said.className = 'working';
    said.setAttribute('role', 'status');
    form.append(said);
    let pressed = null;
    let words = '';

    form.addEventListener('submit', (event) => {
      if (pressed) {
        event.preventDefault();
        return;
      }
      pressed = event.submitter || form.querySelector('button[type=submit]:not(.heard)');
      words = pressed.textContent;
      // Not "disabled": a button that is, is not sent along.
      pressed.setAttribute('aria-disabled', 'true');
      pressed.textContent = form.dataset.working;
      said.textContent = form.dataset.working;
    });

    // Back to a page that the browser has kept: it may be sent again.
    window.addEventListener('pageshow', (event) => {
      if (!event.persisted || !pressed) return;
      pressed.removeAttribute('aria-disabled');
      pressed.textContent = words;
      said.textContent = '';
      pressed = null;
    });
  });
})();

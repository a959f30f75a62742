// Keeps what is typed while it is typed. Without this script the button "Concept bewaren" does the same.

import { offerEarlierText } from './take-over.js';

const QUIET_MS = 1200;
const LONGEST_WAIT_MS = 30_000;

const SENTENCES = {
  offline: 'Er is geen verbinding. Uw tekst staat nog hier; we bewaren hem zodra het weer kan.',
  asleep: 'U bent uitgelogd, maar uw tekst is bewaard. Log in om verder te gaan: alles staat er dan nog.',
  asleepLost: 'U bent uitgelogd. Kopieer uw tekst voordat u deze pagina verlaat, en log opnieuw in.',
  switched: 'U bent in een ander tabblad van rol gewisseld. Uw tekst is bewaard in de rol van dit formulier.',
  refused: 'Hier kan niet meer bewaard worden. Kopieer uw tekst voordat u deze pagina verlaat.',
};

for (const form of document.querySelectorAll('form[data-autosave]')) keep(form);

function keep(form) {
  const status = form.querySelector('[data-draft-status]');
  let timer;
  let wait = QUIET_MS;
  let saving = false;
  let changed = false;
  let stopped = false;
  let sent = false;

  const say = (sentence) => {
    if (status && status.textContent !== sentence) status.textContent = sentence;
  };
  const plan = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, wait);
  };
  const stop = (sentence) => {
    stopped = true;
    say(sentence);
  };

  async function save() {
    if (saving || stopped) return;
    saving = true;
    changed = false;
    try {
      await understand(await send(form));
    } catch {
      changed = true;
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      say(SENTENCES.offline);
    }
    saving = false;
    if (changed) plan();
  }

  /** By the Back button, as it was left. What was sent from here was sent: from now on it is another page with the same form. */
  function comeBack() {
    stopped = false;
    if (!sent) return;
    form.elements.namedItem('_page').value = crypto.randomUUID();
    plan();
  }

  /** It came back with mistakes: once its text is kept, Back and reload ask for the form instead of sending it once more. */
  async function settle() {
    if (holdsText(form) && !(await send(form)).ok) return;
    history.replaceState(null, '', location.href);
  }

  async function understand(response) {
    const answer = await response.json();
    if (response.ok && answer.saved) {
      wait = QUIET_MS;
      say(answer.saved);
    } else if (response.status === 401) say(answer.kept ? SENTENCES.asleep : SENTENCES.asleepLost);
    else if (response.status === 409 && answer.kept) say(SENTENCES.switched);
    else if (answer.sentence) say(answer.sentence);
    else if (response.status < 500) stop(SENTENCES.refused);
    else throw new Error('try again');
  }

  form.addEventListener('input', () => {
    changed = true;
    plan();
  });
  form.addEventListener('submit', () => {
    stopped = true;
    sent = true;
    clearTimeout(timer);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) comeBack();
  });
  addEventListener('pagehide', () => {
    if (changed && !stopped) send(form).catch(() => undefined);
  });
  offerEarlierText(form);
  if ('refused' in form.dataset) settle().catch(() => undefined);
}

function holdsText(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value.trim());
  return filled.some(([name]) => !name.startsWith('_') && name !== 'version');
}

function send(form) {
  const fields = new URLSearchParams(new FormData(form));
  return fetch(form.getAttribute('action'), {
    method: 'POST',
    body: fields,
    headers: { 'X-Draft': 'keystroke' },
    redirect: 'error',
    keepalive: fields.toString().length < 60_000,
  });
}

// Shows a question that hangs on the answer to another once that answer is chosen. Without this script it stands there under every
// answer, with words that say when it is asked. What was typed in a question that is hidden again stays where it is and is sent along,
// so that a draft keeps it; the form says that it is set aside, and the page that it is no part of the answer.

import { isAsked } from './asked-by-answers.js';

const SET_ASIDE = '_aside';

const parts = [...document.querySelectorAll('[data-when]')];
for (const form of new Set(parts.map((part) => part.closest('form'))))
  follow(
    form,
    parts.filter((part) => part.closest('form') === form),
  );

function follow(form, ownParts) {
  const questions = ownParts.map(questionOf);
  const showAll = () => {
    const given = new FormData(form);
    const hangsOn = (name) => questions.find((question) => question.name === name)?.oneOf;
    const answersTo = (name) => given.getAll(name);
    for (const question of questions) show(question, isAsked(question.name, hangsOn, answersTo));
  };
  form.addEventListener('change', showAll);
  // A browser puts back what was chosen when somebody comes back, after this script ran.
  addEventListener('pageshow', showAll);
  showAll();
}

function questionOf(part) {
  const aside = document.createElement('input');
  Object.assign(aside, { type: 'hidden', name: SET_ASIDE, disabled: true });
  part.append(aside);
  const question = { part, aside, left: undefined, ...JSON.parse(part.dataset.when) };
  aside.value = question.name;
  return question;
}

/** What has a mistake stays, so that it can be mended. */
function show(question, isOpen) {
  const { part, aside } = question;
  const isShown = isOpen || part.querySelector('.utrecht-form-field--invalid') !== null;
  part.hidden = !isShown;
  part.toggleAttribute('data-asked', isShown);
  aside.disabled = isShown;
  sayWhatIsLeft(question, !isShown && holdsAnswer(question));
}

/** Somebody answered it, and did not only find what the page began with. */
function holdsAnswer({ part, name }) {
  const [begun = '', ...typed] = [`_begun.${name}`, name].flatMap((one) => textsOf(part, one));
  return typed.some(Boolean) && typed.sort().join('\n') !== begun.split('\n').sort().join('\n');
}

function textsOf(part, name) {
  const fields = [...part.querySelectorAll(`[name="${name}"]`)];
  const texts = fields.flatMap((field) =>
    /^(radio|checkbox)$/.test(field.type) && !field.checked ? [] : [field.value.trim()],
  );
  return name.startsWith('_') ? [texts[0] ?? ''] : texts;
}

/** Made when it is needed, and filled a moment later: else a screen reader does not tell it. */
function sayWhatIsLeft(question, isLeft) {
  if (!isLeft) {
    question.left?.remove();
    question.left = undefined;
    return;
  }
  if (question.left) return;
  const sentence = `Wat u hebt ingevuld bij “${labelOf(question.part)}” hoort niet bij dit antwoord. Het gaat niet mee.`;
  const left = document.createElement('p');
  left.className = 'zr-hangs__left';
  left.setAttribute('role', 'status');
  question.part.after(left);
  question.left = left;
  requestAnimationFrame(() => (left.textContent = sentence));
}

const labelOf = (part) => part.querySelector('legend, label')?.firstChild?.textContent.trim() ?? '';

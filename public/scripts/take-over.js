// Takes earlier text over at once, instead of by way of the server; what stands in the field is not offered meanwhile.

/** @param {HTMLFormElement} form */
export function offerEarlierText(form) {
  for (const button of form.querySelectorAll('button[name="_takeOver"]')) {
    const [name, sentence] = partsOf(button.value);
    const field = form.elements.namedItem(name);
    const hideWhenTaken = () => hide(button, holds(field.value, sentence));
    hideWhenTaken();
    field.addEventListener('input', hideWhenTaken);
    button.addEventListener('click', (event) => {
      event.preventDefault();
      field.value = field.value.trim() ? `${field.value.trimEnd()} ${sentence}` : sentence;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    });
  }
}

/** "field:sentence", as the button posts it without a script. */
function partsOf(value) {
  const end = value.indexOf(':');
  return [value.slice(0, end), value.slice(end + 1)];
}

/** As the server decides in src/forms/offers.ts. */
const holds = (text, sentence) => ` ${bare(text)} `.includes(` ${bare(sentence)} `);
const bare = (text) => text.replace(/\s+/g, ' ').trim();

/** The sentence, and with the last one the list around it. */
function hide(button, isTaken) {
  const list = button.closest('details');
  button.closest('li').hidden = isTaken;
  list.hidden = !list.querySelector('li:not([hidden])');
}

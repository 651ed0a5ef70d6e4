/**
 * Page script for copying: a button that names a field copies what stands in it and says so. The
 * button is shown only here, because without this script it could do nothing.
 */
const copy = async (button: HTMLButtonElement, field: HTMLInputElement): Promise<void> => {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    const said = document.querySelector(`[data-copied="${field.id}"]`);
    if (said) said.textContent = button.dataset['done'] ?? '';
  } catch {
    // The text is selected: the browser's own copy still works.
  }
};

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(button, field));
}

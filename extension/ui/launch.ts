import { send } from './send.ts';

/**
 * The page in a new tab that posts a sign-in form to a panel. The fields come from the background
 * once, in memory, and leave with the form (E32); going back to this page finds nothing, and closes it.
 */
export const launch = async (): Promise<void> => {
  const answer = await send({ type: 'take_form' });
  if (answer.tag !== 'form') {
    window.close();
    return;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = answer.form.action;
  form.hidden = true;
  for (const [name, value] of Object.entries(answer.form.fields)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
};

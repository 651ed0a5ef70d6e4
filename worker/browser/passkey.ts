import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Page script for passkeys. It shows the passkey forms where the browser has passkeys, asks our server for
 * the options, lets the browser do its part, and sends the form with the answer in it; the server answers
 * with a page as for any form. Everything else on these pages works without it.
 */
type Use = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type Make = Parameters<typeof startRegistration>[0]['optionsJSON'];

interface Start<Options> {
  challenge: string;
  options: Options;
}

/** Options from our own server, same origin, for exactly this ceremony. */
const start = async <Options>(form: HTMLFormElement): Promise<Start<Options>> => {
  const response = await fetch(form.dataset['options'] ?? '', {
    method: 'POST',
    body: new URLSearchParams(),
  });
  if (!response.ok) throw new Error(`options: ${response.status}`);
  return response.json();
};

const answer = async (form: HTMLFormElement): Promise<{ challenge: string; response: string }> => {
  if (form.dataset['passkey'] === 'make') {
    const { challenge, options } = await start<Make>(form);
    return { challenge, response: JSON.stringify(await startRegistration({ optionsJSON: options })) };
  }
  const { challenge, options } = await start<Use>(form);
  return { challenge, response: JSON.stringify(await startAuthentication({ optionsJSON: options })) };
};

const fill = (form: HTMLFormElement, name: string, value: string): void => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
};

const send = async (form: HTMLFormElement): Promise<void> => {
  const button = form.querySelector('button');
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]');
  if (failed) failed.hidden = true;
  if (button) button.disabled = true;
  try {
    const { challenge, response } = await answer(form);
    fill(form, 'challenge', challenge);
    fill(form, 'response', response);
    form.submit();
  } catch {
    if (failed) failed.hidden = false;
  } finally {
    if (button) button.disabled = false;
  }
};

if (browserSupportsWebAuthn()) {
  for (const area of document.querySelectorAll<HTMLElement>('[data-passkey-area]')) area.hidden = false;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-passkey-missing]')) hint.hidden = true;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
}

// A window the extension opened for a proof closes by itself; where the browser forbids it, the page says so.
if (document.querySelector('[data-close-window]')) window.close();

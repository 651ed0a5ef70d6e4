/** Where the entries of the host's people begin something else: what waits, what there is, who and what runs it, how it runs, calls. */
const begins: readonly string[] = [
  '/admin/applications',
  '/admin/organisations',
  '/admin/people',
  '/admin/figures',
  '/staff',
];

/**
 * The side navigation. Where there is no room beside the page it is a popover behind a button, which the
 * browser itself opens and closes: no script, Escape and the focus as everywhere.
 */
export const Areas = (part: {
  name: string;
  entries: readonly (readonly [string, string])[];
  current: string;
}) => {
  const here = part.entries.find(([path]) => path === part.current);
  return (
    <>
      <button type="button" class="areas" popovertarget="areas">
        <span aria-hidden="true">☰</span> {part.name}
        {here ? ` · ${here[1]}` : null}
      </button>
      <nav class="side" id="areas" popover="auto" aria-label={part.name}>
        <ul>
          {part.entries.map(([path, name], at) => (
            <li class={at > 0 && begins.includes(path) ? 'apart' : undefined}>
              <a href={path} aria-current={path === part.current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};

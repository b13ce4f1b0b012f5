import type { SummaryError } from '#components/ui/error-summary.tsx';

/**
 * The field that a line of the summary leads to. A path may go deeper than the fields do
 * (`support.dong`): then the nearest field above it; or less deep (`contracts`): then the first below.
 */
export function fieldAt(href: string | undefined): HTMLElement | null {
  if (!href) return null;
  const whole = href.slice(1);
  for (let id = whole; id.includes('-'); id = id.slice(0, id.lastIndexOf('-'))) {
    const field = document.getElementById(id);
    if (field) return field;
    if (id !== whole) continue;
    const below = document.querySelector<HTMLElement>(
      `:is(input, select, textarea):not([type="hidden"])[id^="${CSS.escape(id)}-"]`,
    );
    if (below) return below;
  }
  return null;
}

/** What the field is called where several are called alike: “HTX Vũ Loan, ngày ký”. */
function nameOf(field: HTMLElement | null): string | null {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  const label = field.labels?.[0]?.textContent.trim();
  if (!label) return null;
  const group = field.closest('fieldset')?.querySelector('legend')?.textContent.trim();
  return group ? `${group}, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** Words that do not say by themselves which field is meant. */
const NAMELESS = /^Tối đa \d+ ký tự/;

/** The lines from the top of the form to its end; those that could mean several fields name theirs. */
export function inOrderOfForm(lines: readonly SummaryError[]): SummaryError[] {
  const found = lines.map((line) => ({ line, field: fieldAt(line.href) }));
  found.sort((one, other) => {
    if (!one.field || !other.field)
      return Number(one.field !== null) - Number(other.field !== null);
    const where = one.field.compareDocumentPosition(other.field);
    if (where & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
    return where & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
  });
  return found.map(({ line, field }) => {
    const isShared = lines.filter(({ message }) => message === line.message).length > 1;
    const name = isShared || NAMELESS.test(line.message) ? nameOf(field) : null;
    return name === null ? line : { ...line, message: `${name}: ${line.message}` };
  });
}

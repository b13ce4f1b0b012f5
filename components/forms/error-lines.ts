import type { SummaryError } from '#components/ui/error-summary.tsx';

/**
 * The field that a line of the summary leads to. A path may go deeper than the fields do
 * (`support.dong`): then the nearest field above it; or less deep (`contracts`): then the first below.
 */
export function fieldAt(href: string | undefined): HTMLElement | null {
  if (!href) return null;
  const whole = href.slice(1);
  const here = document.getElementById(whole);
  return here ?? firstBelow(whole) ?? nearestAbove(whole);
}

function firstBelow(id: string): HTMLElement | null {
  return document.querySelector(
    `:is(input, select, textarea):not([type="hidden"])[id^="${CSS.escape(id)}-"]`,
  );
}

function nearestAbove(id: string): HTMLElement | null {
  const end = id.lastIndexOf('-');
  if (end < 0) return null;
  const above = id.slice(0, end);
  return document.getElementById(above) ?? nearestAbove(above);
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isInput = (field: HTMLElement | null): field is Input =>
  field !== null && ['INPUT', 'TEXTAREA', 'SELECT'].includes(field.tagName);

/** The words of a label or a legend without what follows them, that it may be left empty. */
function wordsOf(element: Element | null | undefined): string {
  if (!element) return '';
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const words = own
    .map((node) => node.textContent)
    .join('')
    .trim();
  return words || element.textContent.trim();
}

/** What the field is called where several are called alike: “HTX Vũ Loan, ngày ký”. */
function nameOf(field: HTMLElement | null): string | null {
  if (!isInput(field)) return null;
  const group = wordsOf(field.closest('fieldset')?.querySelector('legend'));
  // One of several to choose from is not what is asked for: that says the legend.
  const label = field.type === 'radio' ? '' : wordsOf(field.labels?.[0]);
  if (!group || !label) return group || label || null;
  return `${group}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
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

import type { Content } from './finding.ts';

/** Reading the names of a PDF (`/Type`, `/JS`), past texts, comments and the bytes of its streams. */

const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;

const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.codePointAt(0)));

/** End of a text in parentheses that begins at `start`; they nest, and a backslash takes the next. */
function endOfText(content: Content, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && (depth -= 1) === 0) return at + 1;
  }
  return content.length;
}

function endOfName(content: Content, start: number): number {
  let at = start;
  while (at < content.length && !isSpace(content[at]) && !DELIMITERS.has(content[at])) at += 1;
  return at;
}

/** `J#61vaScript` says JavaScript. */
export function readName(raw: string): string {
  return raw.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Every name that stands in this piece of structure. */
export function namesIn(content: Content): Set<string> {
  const names = new Set<string>();
  let at = 0;
  while (at < content.length) {
    const byte = content[at];
    if (byte === 0x28) {
      at = endOfText(content, at);
    } else if (byte === 0x25) {
      while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
    } else if (byte === 0x2f) {
      const end = endOfName(content, at + 1);
      if (end - at < 80) names.add(readName(content.toString('latin1', at + 1, end)));
      at = end;
    } else {
      at += 1;
    }
  }
  return names;
}

export interface StreamPlace {
  /** The dictionary before it, as text. */
  dictionary: string;
  /** Where its bytes begin and end. */
  start: number;
  end: number;
}

const DICTIONARY_REACH = 4_096;

/** Every stream, found by its own keyword so that no trick in the structure hides one. */
export function* streamsIn(content: Content): Generator<StreamPlace> {
  let at = 0;
  for (;;) {
    const keyword = content.indexOf('stream', at, 'latin1');
    if (keyword < 0) return;
    at = keyword + 6;
    const isEnd = content.toString('latin1', keyword - 3, keyword) === 'end';
    const next = content[at];
    if (isEnd || (next !== 0x0a && next !== 0x0d)) continue;
    const start = at + (next === 0x0d && content[at + 1] === 0x0a ? 2 : 1);
    const before = content.toString('latin1', Math.max(0, keyword - DICTIONARY_REACH), keyword);
    if (!/>>\s*$/.test(before)) continue;
    const object = before.lastIndexOf(' obj');
    const dictionary = object < 0 ? before : before.slice(object + 4);
    const length = Number(/\/Length\s+(\d+)\s*(?!\s*\d+\s+R)[/>]/.exec(dictionary)?.[1] ?? -1);
    const stated = start + length;
    const isStated =
      length >= 0 && /^\s*endstream/.test(content.toString('latin1', stated, stated + 16));
    const found = isStated ? stated : content.indexOf('endstream', start, 'latin1');
    const end = found < 0 ? content.length : found;
    yield { dictionary, start, end };
    at = end;
  }
}

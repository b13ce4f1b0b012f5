/** Average width of a Vietnamese letter in Be Vietnam Pro, as a share of the font size. */
const letterWidth = 0.56;

/** Breaks a label into lines, because SVG text does not wrap by itself. */
export function wrapLabel(label: string, width: number, fontSize: number): string[] {
  const room = Math.max(8, Math.floor(width / (fontSize * letterWidth)));
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

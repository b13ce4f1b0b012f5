/** Which way a key leads in the grid. Pure: the editor moves the focus. */
export type GridAct =
  | { kind: 'move'; down: -1 | 0 | 1; right: -1 | 0 | 1; mayAdd?: true }
  | { kind: 'undo' | 'redo' | 'edit' | 'cancel' | 'clear' }
  | { kind: 'moveRow'; by: -1 | 1 };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * As spreadsheets have it: outside a cell's text the arrows walk and Delete clears; F2 or typing goes
 * into the text, where ← and → belong to the caret. null leaves the key to the browser.
 */
export function actOf(
  pressed: Pressed,
  cell: { isText: boolean; isEditing: boolean },
): GridAct | null {
  const { key, altKey, shiftKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) {
    if (altKey) return null;
    if (key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' ? { kind: 'redo' } : null;
  }
  if (altKey) {
    if (key === 'ArrowUp') return { kind: 'moveRow', by: -1 };
    return key === 'ArrowDown' ? { kind: 'moveRow', by: 1 } : null;
  }
  switch (key) {
    case 'Enter':
      return shiftKey
        ? { kind: 'move', down: -1, right: 0 }
        : { kind: 'move', down: 1, right: 0, mayAdd: true };
    case 'ArrowUp':
    case 'ArrowDown':
      // The choices of a list are walked with these.
      return cell.isText ? { kind: 'move', down: key === 'ArrowUp' ? -1 : 1, right: 0 } : null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return shiftKey || (cell.isText && cell.isEditing)
        ? null
        : { kind: 'move', down: 0, right: key === 'ArrowLeft' ? -1 : 1 };
    case 'F2':
      return cell.isText ? { kind: 'edit' } : null;
    case 'Escape':
      return { kind: 'cancel' };
    case 'Delete':
    case 'Backspace':
      return cell.isText && !cell.isEditing ? { kind: 'clear' } : null;
    default:
      return null;
  }
}

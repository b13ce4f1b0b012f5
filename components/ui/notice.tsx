import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
};

/** `announce` is for a notice that answers what the reader has just done. */
export function Notice({
  tone = 'info',
  title,
  announce = false,
  children,
}: {
  tone?: Tone;
  title?: string;
  announce?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <div className={`notice tone-${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={icons[tone]} size={20} />
      <div className="grid gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const toneIcons: Record<Tone, IconName> = {
  neutral: 'circle',
  info: 'half',
  success: 'check',
  warning: 'alert',
  danger: 'cross',
};

/** A state in words, with a tone and an icon; the words alone must be enough. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: React.ReactNode;
}) {
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon ?? toneIcons[tone]} size={15} />
      {children}
    </span>
  );
}

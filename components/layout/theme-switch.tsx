import { Icon, type IconName } from '#components/ui/icon.tsx';
import { type Theme, themes } from './theme.ts';

const choices: Record<Theme, { label: string; icon: IconName }> = {
  sang: { label: 'Sáng', icon: 'sun' },
  toi: { label: 'Tối', icon: 'moon' },
  'theo-may': { label: 'Theo thiết bị', icon: 'screen' },
};

export function ThemeSwitch({ current }: { current: Theme }) {
  return (
    <>
      <button type="button" className="band-button" popoverTarget="chon-giao-dien">
        <Icon name={choices[current].icon} />
        <span className="max-md:sr-only">Giao diện</span>
      </button>
      <form
        id="chon-giao-dien"
        popover="auto"
        className="menu-popover"
        method="post"
        action="/giao-dien"
        aria-label="Chọn giao diện sáng hoặc tối"
      >
        {themes.map((theme) => (
          <button key={theme} name="che-do" value={theme} aria-pressed={theme === current}>
            <Icon name={choices[theme].icon} />
            {choices[theme].label}
          </button>
        ))}
      </form>
    </>
  );
}

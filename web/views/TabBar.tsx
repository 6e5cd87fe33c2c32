import { Button } from 'react-aria-components'
import { goTo, LAB, type Room } from '../app/room.ts'
import { type Key, useText } from '../app/translate.ts'
import { Icon, type IconName } from './Icon.tsx'
import { ROOM_LIST } from './rooms.ts'

const TABS = [
  { id: 'map', icon: 'map', label: 'tab.map' },
  { id: 'levers', icon: 'levers', label: 'tab.levers' },
  { id: 'charts', icon: 'chart', label: 'tab.charts' },
  { id: 'time', icon: 'time', label: 'tab.time' },
] as const satisfies readonly { id: string; icon: IconName; label: Key }[]

export type Tab = (typeof TABS)[number]['id']

interface Props {
  readonly room: Room
  readonly tab: Tab
  onTab(tab: Tab): void
}

/** What a phone walks by: the parts of the Lab, one at a time, and the other rooms. */
export function TabBar({ room, tab, onTab }: Props) {
  const { t } = useText()
  const open = (id: Tab) => {
    onTab(id)
    goTo(LAB)
  }
  return (
    <nav className="tabbar narrow" aria-label={t('tab.label')}>
      {TABS.map(({ id, icon, label }) => (
        <Button
          key={id}
          className="tabbar-button"
          aria-current={room === LAB && tab === id ? 'page' : undefined}
          onPress={() => open(id)}
        >
          <Icon name={icon} size={20} />
          {t(label)}
        </Button>
      ))}
      {ROOM_LIST.filter(({ id }) => id !== LAB).map(({ id, icon, label }) => (
        <Button
          key={id}
          className="tabbar-button"
          aria-current={room === id ? 'page' : undefined}
          onPress={() => goTo(id)}
        >
          <Icon name={icon} size={20} />
          {t(label)}
        </Button>
      ))}
    </nav>
  )
}

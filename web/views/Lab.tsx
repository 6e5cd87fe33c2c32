import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { startPlayback } from '../app/playback.ts'
import { type Key, useText } from '../app/translate.ts'
import { Charts } from './Charts.tsx'
import { useLab } from './context.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Inputs } from './Inputs.tsx'
import { RunTrouble } from './RunTrouble.tsx'
import { Stage } from './Stage.tsx'
import { Timeline } from './Timeline.tsx'
import { useLabKeys } from './use-lab-keys.ts'

const TABS = [
  { id: 'map', icon: 'map', label: 'tab.map' },
  { id: 'levers', icon: 'levers', label: 'tab.levers' },
  { id: 'charts', icon: 'chart', label: 'tab.charts' },
  { id: 'time', icon: 'time', label: 'tab.time' },
] as const satisfies readonly { id: string; icon: IconName; label: Key }[]

type Tab = (typeof TABS)[number]['id']

/** Inputs left, the world in the middle, charts right, time below; on a phone one of them at a time. */
export function Lab() {
  const { t } = useText()
  const lab = useLab()
  const [tab, setTab] = useState<Tab>('map')
  useEffect(() => startPlayback(lab), [lab])
  useLabKeys()
  return (
    <>
      <main className="lab" data-tab={tab}>
        <Inputs />
        <Stage />
        <Charts />
        <Timeline />
        <RunTrouble />
      </main>
      <nav className="tabbar narrow" aria-label={t('tab.label')}>
        {TABS.map(({ id, icon, label }) => (
          <Button
            key={id}
            className="tabbar-button"
            aria-current={tab === id ? 'page' : undefined}
            onPress={() => setTab(id)}
          >
            <Icon name={icon} size={20} />
            {t(label)}
          </Button>
        ))}
      </nav>
    </>
  )
}

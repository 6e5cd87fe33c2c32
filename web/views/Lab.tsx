import { useEffect } from 'react'
import { startPlayback } from '../app/playback.ts'
import { Charts } from './Charts.tsx'
import { useLab } from './context.ts'
import { Inputs } from './Inputs.tsx'
import { RunTrouble } from './RunTrouble.tsx'
import { Stage } from './Stage.tsx'
import type { Tab } from './TabBar.tsx'
import { Timeline } from './Timeline.tsx'

/** Inputs left, the world in the middle, charts right, time below; on a phone one of them at a time. */
export function Lab({ tab }: { tab: Tab }) {
  const lab = useLab()
  useEffect(() => startPlayback(lab), [lab])
  return (
    <main className="lab" data-tab={tab}>
      <Inputs />
      <Stage />
      <Charts />
      <Timeline />
      <RunTrouble />
    </main>
  )
}

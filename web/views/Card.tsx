import type { ReactNode } from 'react'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly title: string
  readonly subtitle?: string
  readonly children: ReactNode
}

/** A place that was clicked: its name, what is known of it, and a way to close it. */
export function Card({ title, subtitle, children }: Props) {
  const { t } = useText()
  const lab = useLab()
  // Charts and verdict speak of several runs then; a place and its shops are looked at in one.
  const several = useLabState(s => s.replicates.done > 1)
  return (
    <section className="card" aria-label={title}>
      <header className="card-head">
        <div>
          <h2>{title}</h2>
          {subtitle && <p className="mute">{subtitle}</p>}
          {several && <p className="small mute">{t('card.oneRun')}</p>}
        </div>
        <IconButton icon="close" label={t('card.close')} onPress={() => lab.select(undefined)} />
      </header>
      <div className="card-body">{children}</div>
    </section>
  )
}

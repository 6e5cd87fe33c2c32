import { type ReactNode, useEffect, useRef } from 'react'
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
  const heading = useFocusHere(title)
  return (
    <section className="card" aria-label={title}>
      <header className="card-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {subtitle && <p className="mute">{subtitle}</p>}
          {several && <p className="small mute">{t('card.oneRun')}</p>}
        </div>
        <IconButton icon="close" label={t('card.close')} onPress={() => lab.select(undefined)} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: no form */}
      <div className="card-body" role="group" tabIndex={0} aria-label={t('card.more', { name: title })}>
        {children}
      </div>
    </section>
  )
}

/** What had the focus before the first card came up; a card that follows on another gives it back to the same. */
let opener: HTMLElement | undefined

/** Reading begins at the heading; when the last card goes, the focus returns to where the reader was. */
function useFocusHere(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another place
  useEffect(() => {
    const before = document.activeElement
    if (before instanceof HTMLElement && before !== document.body && !before.closest('.card')) opener = before
    // Who types or drags elsewhere while a name is looked up is left alone.
    if (before === document.body || before?.closest('.card, .map-stage, .data-table'))
      heading.current?.focus({ preventScroll: true })
  }, [title])
  useEffect(
    () => () => {
      // A card that takes the place of this one has taken the focus by then.
      setTimeout(() => {
        if (document.activeElement !== document.body || document.querySelector('.card')) return
        const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('.map-district-list')
        back?.focus({ preventScroll: true })
      })
    },
    [],
  )
  return heading
}

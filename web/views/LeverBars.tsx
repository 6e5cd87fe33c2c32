import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type LeverUse, SHOCKS } from '../../src/page.ts'
import { changeUse, isActive, leverById, usesOf } from '../app/draft.ts'
import { formatDuration, formatWithUnit } from '../app/format.ts'
import { spanWords } from '../app/lever-words.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'

/** Levers in use as bars over the years they act in: dragged as a whole or by an end, by keys with the arrows. */
export function LeverBars() {
  const text = useText()
  const { t, local } = text
  const draft = useLabState(s => s.draft)
  const shockName = (id: string) => local(SHOCKS.find(shock => shock.id === id)?.label ?? { en: id })
  const { levers, shocks } = draft.file
  const acting = levers.filter(use => isActive(draft, use))
  return (
    <div className="bars">
      <p id="bar-keys" hidden>
        {t('time.barKeys')}
      </p>
      {acting.length === 0 && shocks.length === 0 && <p className="empty">{t('time.noLevers')}</p>}
      {acting.map(use => (
        <Bar key={`${use.lever} ${usesOf(draft, use.lever).indexOf(use)}`} use={use} />
      ))}
      {shocks.map(shock => (
        <div key={`${shock.shock} ${shock.from}`} className="bar-row">
          <span
            className="shock"
            style={{
              insetInlineStart: `${(100 * shock.from) / draft.file.months}%`,
              inlineSize: `${(100 * shock.months) / draft.file.months}%`,
            }}
          >
            {t('time.shock', { name: shockName(shock.shock), months: formatDuration(shock.months, text) })}
          </span>
        </div>
      ))}
    </div>
  )
}

type Grip = 'from' | 'to' | 'all'

function Bar({ use }: { use: LeverUse }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const draft = useLabState(s => s.draft)
  const row = useRef<HTMLDivElement>(null)
  const { months } = draft.file
  const lever = leverById(use.lever)
  const n = usesOf(draft, use.lever).indexOf(use)
  const to = Math.min(use.to ?? months, months)
  const at = (month: number) => `${(100 * month) / months}%`
  const value = formatWithUnit(lever.value.unit, use.value, text)
  const name = local(lever.label)
  const span = spanWords(use, draft, text)

  const move = (grip: Grip, from: number, until: number, by: number) => {
    const change: Partial<LeverUse> =
      grip === 'from'
        ? { from: clamp(from + by, 0, until - 1) }
        : grip === 'to'
          ? endAt(clamp(until + by, from + 1, months), months)
          : slide(from, until, by, use.to === undefined, months)
    lab.edit(changeUse(lab.state.draft, use.lever, n, change), `bar ${use.lever} ${n}`)
  }

  const drag = (grip: Grip) => (event: PointerEvent) => {
    if (event.button !== 0 || !row.current) return
    event.preventDefault()
    event.stopPropagation()
    const width = row.current.getBoundingClientRect().width
    const startX = event.clientX
    const target = event.currentTarget as HTMLElement
    target.setPointerCapture(event.pointerId)
    let last = 0
    const onMove = (moved: globalThis.PointerEvent) => {
      const by = Math.round(((moved.clientX - startX) / width) * months)
      if (by !== last) move(grip, use.from, to, by)
      last = by
    }
    const onEnd = () => {
      target.removeEventListener('pointermove', onMove)
      target.removeEventListener('pointerup', onEnd)
      target.removeEventListener('pointercancel', onEnd)
      lab.settle()
    }
    target.addEventListener('pointermove', onMove)
    target.addEventListener('pointerup', onEnd)
    target.addEventListener('pointercancel', onEnd)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    move(event.shiftKey ? 'to' : 'all', use.from, to, step)
  }

  return (
    <div className="bar-row" ref={row}>
      <div
        className="bar"
        role="slider"
        tabIndex={0}
        aria-label={t('time.barMove', { name })}
        aria-valuemin={0}
        aria-valuemax={months}
        aria-valuenow={use.from}
        aria-valuetext={t('time.bar', { name, value, span })}
        aria-describedby="bar-keys"
        onKeyDown={onKeyDown}
        onBlur={() => lab.settle()}
        style={{ insetInlineStart: at(use.from), inlineSize: at(Math.max(0, to - use.from)) }}
        title={t('time.bar', { name, value, span })}
        onPointerDown={drag('all')}
      >
        {use.ramp && to > use.from ? (
          <span className="bar-ramp" style={{ inlineSize: `${(100 * use.ramp) / (to - use.from)}%` }} />
        ) : null}
        <span className="grip grip-from" onPointerDown={drag('from')} />
        <span className="bar-name">
          {name}, {value}
        </span>
        <span className="grip grip-to" onPointerDown={drag('to')} />
      </div>
    </div>
  )
}

/** Months that a key moves a bar by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12 }

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** At the very end the use is open: it goes on however long the run is made. */
function endAt(month: number, months: number): Partial<LeverUse> {
  return { to: month >= months ? undefined : month }
}

function slide(from: number, to: number, by: number, open: boolean, months: number): Partial<LeverUse> {
  if (open) return { from: clamp(from + by, 0, months - 1) }
  const shift = clamp(by, -from, months - to)
  return { from: from + shift, ...endAt(to + shift, months) }
}

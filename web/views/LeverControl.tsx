import { memo, useEffect, useMemo, useRef, useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Disclosure,
  DisclosurePanel,
  Popover,
  Slider,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { type Lever, type LeverUse, neutralOf, startOf, statusQuoOf } from '../../src/page.ts'
import { leverDiffers } from '../app/differences.ts'
import { addUse, changeUse, isActive, keptUsesOf, takeLever } from '../app/draft.ts'
import { formatWithUnit } from '../app/format.ts'
import { whenAndWhere } from '../app/lever-words.ts'
import { FIRST_LEVER } from '../app/metrics.ts'
import { useObservable } from '../app/observable.ts'
import { settings } from '../app/settings.ts'
import { sourceWords } from '../app/source-words.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { EvidenceBadge } from './EvidenceBadge.tsx'
import { Icon } from './Icon.tsx'
import { PeriodEditor } from './PeriodEditor.tsx'

/**
 * A lever: value, what is law today, how sure we are, its side effect; dates and places on demand. There are dozens, and
 * a slider under the hand moves one: the others are not drawn again. By keyboard each is one stop, its slider; Enter opens
 * it, and while it is open all that it has is a stop.
 */
export const LeverControl = memo(function LeverControl({ lever }: { lever: Lever }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const pickUses = useMemo(() => keptUsesOf(lever.id), [lever.id])
  const uses = useLabState(s => pickUses(s.draft))
  const base = useLabState(s => s.base)
  // Of the draft, only these and the uses are looked at below.
  useLabState(s => s.draft.region)
  useLabState(s => s.draft.file.months)
  const { draft } = lab.state
  const [open, setOpen] = useState(false)
  const first = uses[0] as LeverUse | undefined
  const params = useLabState(s => s.draft.file.params)
  const value = first?.value ?? startOf(lever, params)
  const changed = leverDiffers(draft, base, lever.id)
  const acting = uses.some(use => isActive(draft, use))
  const name = local(lever.label)
  const tryIt = !useObservable(settings, s => s.welcomed) && lever === FIRST_LEVER
  const article = useRef<HTMLElement>(null)
  // A small window would cut the one lever that a first visit asks to be moved. Only its panel scrolls, never the page.
  useEffect(() => {
    const panel = article.current?.closest('.tab-panel')
    if (!tryIt || !article.current || !panel) return
    const hidden = article.current.getBoundingClientRect().bottom + 8 - panel.getBoundingClientRect().bottom
    if (hidden > 0) panel.scrollTop += hidden
  }, [tryIt])
  return (
    <article
      ref={article}
      className="lever"
      id={`lever-${lever.id}`}
      data-lever={lever.id}
      data-changed={changed || undefined}
      data-acting={acting || undefined}
      data-try={tryIt || undefined}
    >
      <div className="lever-head">
        <h3 className="lever-name">{name}</h3>
        <LeverHelp lever={lever} isStop={open} />
        <span className="lever-value">{valueWords(lever, value, params, text)}</span>
      </div>
      <ValueSlider
        lever={lever}
        value={value}
        name={name}
        onChange={next =>
          lab.edit(changeUse(lab.state.draft, lever.id, 0, { value: next }), `value ${lever.id}`)
        }
        onEnd={() => lab.settle()}
        onEnter={() => setOpen(!open)}
      />
      <p className="lever-note">
        <EvidenceBadge evidence={lever.evidence} /> {t('lever.sideEffect', { text: local(lever.sideEffect) })}
      </p>
      <Disclosure className="lever-more" isExpanded={open} onExpandedChange={setOpen}>
        <div className="lever-foot">
          <Button slot="trigger" className="linkish" excludeFromTabOrder={!open}>
            <Icon name="down" size={13} />
            <span className="sr-only">
              {name}: {t('lever.when')}
            </span>
            <span aria-hidden="true">
              {acting || first ? whenAndWhere(uses, draft, text) : t('lever.when')}
            </span>
          </Button>
          {changed && (
            <Button
              className="linkish"
              excludeFromTabOrder={!open}
              aria-label={t('lever.reset', { name })}
              onPress={() => lab.edit(takeLever(lab.state.draft, lab.state.base, lever.id))}
            >
              {t('lever.resetShort')}
            </Button>
          )}
        </div>
        <DisclosurePanel>
          {open &&
            (uses.length > 0 ? uses : [undefined]).map((use, n) => (
              // Periods have no name but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: a use is known by its place in the file
              <PeriodEditor key={n} lever={lever} use={use} n={n} many={uses.length > 1} />
            ))}
          <Button
            className="linkish"
            onPress={() => lab.edit(addUse(lab.state.draft, lever.id))}
            isDisabled={uses.length === 0}
          >
            <Icon name="plus" size={13} /> {t('lever.addPeriod')}
          </Button>
        </DisclosurePanel>
      </Disclosure>
    </article>
  )
})

function valueWords(lever: Lever, value: number, params: Params, text: ReturnType<typeof useText>): string {
  const words = formatWithUnit(lever.value.unit, value, text)
  return value === statusQuoOf(lever, params) ? text.t('lever.statusQuo', { value: words }) : words
}

type Params = Readonly<Record<string, number>>

interface SliderProps {
  readonly lever: Lever
  readonly value: number
  readonly name: string
  onChange(value: number): void
  onEnd(): void
  /** Enter on the thumb: opens what else the lever has. */
  onEnter?(): void
}

/** Filled from neutral to the value; a tick stands where the law or programme is today. */
export function ValueSlider({ lever, value, name, onChange, onEnd, onEnter }: SliderProps) {
  const { min, max, step, unit } = lever.value
  const params = useLabState(s => s.draft.file.params)
  const neutral = neutralOf(lever, params)
  const statusQuo = statusQuoOf(lever, params)
  // A law may stand outside what the lever can be set to.
  const at = (v: number) => Math.min(100, Math.max(0, (100 * (v - min)) / (max - min)))
  const from = Math.min(at(neutral), at(value))
  return (
    <Slider
      className="slider"
      aria-label={name}
      minValue={min}
      maxValue={max}
      step={step}
      value={value}
      onChange={onChange}
      onChangeEnd={onEnd}
      formatOptions={
        unit === 'share' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 3 }
      }
    >
      <SliderTrack className="slider-track">
        <span className="slider-line" />
        <span
          className="slider-fill"
          style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.abs(at(value) - at(neutral))}%` }}
        />
        <span className="slider-neutral" style={{ insetInlineStart: `${at(neutral)}%` }} />
        {statusQuo !== undefined && statusQuo !== neutral && (
          <span className="slider-today" style={{ insetInlineStart: `${at(statusQuo)}%` }} />
        )}
        <SliderThumb
          className="slider-thumb"
          aria-label={name}
          {...(onEnter ? { 'aria-describedby': 'lever-keys' } : {})}
          onKeyDown={event => {
            // What is not ours goes on to the slider: without its own keys it never says that a hand has left it.
            if (event.key === 'Enter' && onEnter) onEnter()
            else event.continuePropagation()
          }}
        />
      </SliderTrack>
    </Slider>
  )
}

const LeverHelp = memo(function LeverHelp({ lever, isStop }: { lever: Lever; isStop: boolean }) {
  const text = useText()
  const { t, local } = text
  const name = local(lever.label)
  const { min, max, unit } = lever.value
  const params = useLabState(s => s.draft.file.params)
  const neutral = neutralOf(lever, params)
  const statusQuo = statusQuoOf(lever, params)
  return (
    <DialogTrigger>
      <Button className="info" excludeFromTabOrder={!isStop} aria-label={t('lever.help', { name })}>
        <Icon name="info" size={14} />
      </Button>
      <Popover className="popover help-popover" placement="right top">
        <Dialog aria-label={t('lever.help', { name })}>
          <h3>{name}</h3>
          <p>{local(lever.help)}</p>
          <p>{t('lever.sideEffect', { text: local(lever.sideEffect) })}</p>
          <p className="small mute">
            {t('assumptions.range', {
              min: formatWithUnit(unit, min, text),
              max: formatWithUnit(unit, max, text),
            })}
            {' · '}
            {t('lever.neutral', { value: formatWithUnit(unit, neutral, text) })}
            {statusQuo !== undefined &&
              ` · ${t('lever.statusQuo', { value: formatWithUnit(unit, statusQuo, text) })}`}
          </p>
          <p className="small mute">
            <EvidenceBadge evidence={lever.evidence} /> {t(`evidence.${lever.evidence}.help`)}{' '}
            {t('lever.source', { source: sourceWords(lever.source, text) })}
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

import { useText } from '../../app/translate.ts'

const SIGNS = { true: '✓', false: '✗', null: '–' } as const

/** Met, not met or only reported: sign, word and colour. */
export function MetMark({ met, short }: { met: boolean | null; short?: boolean }) {
  const { t } = useText()
  const word = met === null ? t('model.reported') : t(met ? 'model.met' : 'model.notMet')
  return (
    <span className="met-mark" data-met={String(met)}>
      <span aria-hidden="true">{SIGNS[`${met}`]}</span>
      <span className={short ? 'sr-only' : undefined}>{word}</span>
    </span>
  )
}

import { Group, Input, NumberField } from 'react-aria-components'
import { useText } from '../app/translate.ts'

interface Props {
  readonly label: string
  /** Months since the start. */
  readonly value: number
  readonly max: number
  readonly isDisabled?: boolean
  onChange(month: number): void
}

/** A month as two numbers: year, counted from 1 as everywhere on the page, and month of the year from 1 to 12. */
export function MonthField({ label, value, max, isDisabled = false, onChange }: Props) {
  const { t } = useText()
  const year = Math.floor(value / 12) + 1
  const month = (value % 12) + 1
  const set = (y: number, m: number) => {
    if (Number.isFinite(y) && Number.isFinite(m))
      onChange(Math.max(0, Math.min(max, (Math.round(y) - 1) * 12 + Math.round(m) - 1)))
  }
  return (
    <Group className="field" aria-label={label} isDisabled={isDisabled}>
      <span className="label">{label}</span>
      <NumberField
        aria-label={`${label}, ${t('lever.year')}`}
        value={year}
        minValue={1}
        maxValue={Math.floor(max / 12) + 1}
        isDisabled={isDisabled}
        onChange={y => set(y, month)}
      >
        <Input className="number" />
      </NumberField>
      <span className="unit">{t('lever.year')}</span>
      <NumberField
        aria-label={`${label}, ${t('lever.month')}`}
        value={month}
        minValue={1}
        maxValue={12}
        isDisabled={isDisabled}
        onChange={m => set(year, m)}
      >
        <Input className="number" />
      </NumberField>
      <span className="unit">{t('lever.month')}</span>
    </Group>
  )
}

import { Button, ToggleButton } from 'react-aria-components'
import { saveTable, type TableRow } from '../app/table-file.ts'
import { useText } from '../app/translate.ts'

interface Props {
  /** Of which picture. */
  readonly name: string
  readonly shown: boolean
  onShow(shown: boolean): void
  rows(): readonly TableRow[]
}

/** Beside a picture: the same as a table, and as a file. */
export function TableTools({ name, shown, onShow, rows }: Props) {
  const { t } = useText()
  return (
    <div className="table-tools">
      <ToggleButton
        className="linkish"
        aria-label={t('table.of', { name })}
        isSelected={shown}
        onChange={onShow}
      >
        {t('table.table')}
      </ToggleButton>
      <Button
        className="linkish"
        aria-label={t('table.csvOf', { name })}
        onPress={() => void saveTable(rows(), name)}
      >
        CSV
      </Button>
    </div>
  )
}

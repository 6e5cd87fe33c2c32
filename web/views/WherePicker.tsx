import { useState } from 'react'
import {
  Input,
  ListBox,
  ListBoxItem,
  Radio,
  RadioGroup,
  type Selection,
  TextField,
} from 'react-aria-components'
import type { Lever, Where } from '../../src/page.ts'
import { placesOf } from '../app/draft.ts'
import { useText } from '../app/translate.ts'
import { useLabState } from './context.ts'
import { FieldLabel } from './FieldLabel.tsx'

interface Props {
  readonly lever: Lever
  readonly where: Where | undefined
  onChange(where: Where | undefined): void
}

const FILTER_FROM = 14

/** The whole region, or districts (municipalities, for a lever that acts there) chosen from a list. */
export function WherePicker({ lever, where, onChange }: Props) {
  const { t, local } = useText()
  const region = useLabState(s => s.draft.region)
  const [choosing, setChoosing] = useState(where !== undefined)
  const [filter, setFilter] = useState('')
  const byTown = lever.reach === 'towns' || (where?.towns?.length ?? 0) > 0
  const places = byTown ? region.towns : region.districts
  const chosen = (byTown ? where?.towns : where?.districts) ?? []
  const shown = places.filter(place => local(place.name).toLowerCase().includes(filter.toLowerCase()))
  const choose = (keys: Selection) => {
    const ids = keys === 'all' ? places.map(place => place.id) : [...keys].map(String)
    // Places that the filter hides stay chosen.
    const hidden = chosen.filter(id => !shown.some(place => place.id === id))
    const all = [...hidden, ...ids]
    onChange(all.length === 0 ? undefined : byTown ? { towns: all } : { districts: all })
  }
  return (
    <div className="where">
      <RadioGroup
        className="radios"
        value={choosing ? 'some' : 'all'}
        onChange={value => {
          setChoosing(value === 'some')
          if (value === 'all') onChange(undefined)
        }}
      >
        <FieldLabel>{t('lever.where')}</FieldLabel>
        <Radio value="all" className="radio">
          {t('lever.whereAll')}
        </Radio>
        <Radio value="some" className="radio">
          {placesOf(where) > 0 ? t('lever.whereCount', { count: placesOf(where) }) : t('lever.whereSome')}
        </Radio>
      </RadioGroup>
      {choosing && (
        <>
          {places.length > FILTER_FROM && (
            <TextField aria-label={t('lever.whereFilter')} value={filter} onChange={setFilter}>
              <Input className="text-input" placeholder={t('lever.whereFilter')} />
            </TextField>
          )}
          <ListBox
            className="listbox places"
            aria-label={t(byTown ? 'lever.whereTowns' : 'lever.whereDistricts')}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={choose}
            items={shown}
          >
            {place => (
              <ListBoxItem id={place.id} textValue={local(place.name)}>
                {local(place.name)}
              </ListBoxItem>
            )}
          </ListBox>
          {placesOf(where) === 0 && <p className="small mute">{t('lever.whereNone')}</p>}
        </>
      )}
    </div>
  )
}

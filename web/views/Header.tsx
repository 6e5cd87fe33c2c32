import { Button, Dialog, DialogTrigger, Input, Popover, Select, TextField } from 'react-aria-components'
import { LANGUAGES, languageForm } from '../../src/page.ts'
import { newSeed, setSeed } from '../app/draft.ts'
import { useObservable } from '../app/observable.ts'
import { focusPanel, PANELS } from '../app/panels.ts'
import { LAB, type Room } from '../app/room.ts'
import { changeSettings, settings, type Theme } from '../app/settings.ts'
import { useText } from '../app/translate.ts'
import { ChoiceList, GroupedChoiceList } from './ChoiceList.tsx'
import { useApp, useAppState, useLab, useLabState } from './context.ts'
import { Digest } from './Digest.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { ROOM_LIST } from './rooms.ts'

export function Header({ room }: { room: Room }) {
  const { t } = useText()
  const lab = useLab()
  const app = useApp()
  const canUndo = useLabState(s => s.canUndo)
  const canRedo = useLabState(s => s.canRedo)
  const unsaved = useLabState(s => s.draft !== s.saved)
  return (
    <header className="header">
      {room === LAB ? (
        <SkipLinks />
      ) : (
        <a className="skip" href={`#${room}`}>
          {t('app.skipMain')}
        </a>
      )}
      <h1 className="word">
        {t('app.name')} <small>{t('app.nameOther')}</small>
      </h1>
      <Rooms room={room} />
      <ScenarioChooser />
      <div className="header-group">
        <IconButton icon="undo" label={t('header.undo')} isDisabled={!canUndo} onPress={() => lab.undo()} />
        <IconButton icon="redo" label={t('header.redo')} isDisabled={!canRedo} onPress={() => lab.redo()} />
      </div>
      <div className="header-rest wide">
        <Seed />
        <Digest />
      </div>
      <div className="header-group header-end">
        <Button className="button" aria-label={t('header.open')} onPress={() => void app.openFile()}>
          <Icon name="open" />
          <span className="wide">{t('header.open')}</span>
        </Button>
        <Button
          className="button"
          data-unsaved={unsaved || undefined}
          aria-label={unsaved ? t('header.saveUnsaved') : t('header.save')}
          onPress={() => void app.save()}
        >
          <Icon name="save" />
          <span className="wide">{t('header.save')}</span>
        </Button>
        <div className="header-group wide">
          <LanguageSwitch />
          <ThemeSwitch />
          <IconButton icon="info" label={t('header.help')} onPress={() => app.showHelp()} />
        </div>
        <More />
      </div>
    </header>
  )
}

/** The way past everything: one link a panel, seen while one has the focus. */
function SkipLinks() {
  const { t } = useText()
  return (
    <nav className="skip-links" aria-label={t('panel.skip')}>
      {PANELS.map(panel => (
        <Button key={panel.selector} className="skip" onPress={() => focusPanel(panel)}>
          {t(panel.label)}
        </Button>
      ))}
    </nav>
  )
}

function Rooms({ room }: { room: Room }) {
  const { t } = useText()
  return (
    <nav className="rooms" aria-label={t('room.label')}>
      {ROOM_LIST.map(({ id, label }) => (
        <a key={id} href={`#${id}`} aria-current={id === room ? 'page' : undefined}>
          {t(label)}
        </a>
      ))}
    </nav>
  )
}

/** What a phone has no room for. */
function More() {
  const { t } = useText()
  const app = useApp()
  return (
    <DialogTrigger>
      <IconButton icon="more" label={t('header.more')} className="narrow" />
      <Popover className="popover more-popover" placement="bottom end">
        <Dialog aria-label={t('header.more')}>
          <Seed />
          <Digest />
          <div className="header-group">
            <LanguageSwitch />
            <ThemeSwitch />
            <IconButton icon="info" label={t('header.help')} onPress={() => app.showHelp()} />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The baseline first, then by title, 2 before 10. */
function byNumber<T extends { id: string; name: string }>(choices: readonly T[], locale: string): T[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const isBaseline = ({ id }: T) => id.endsWith('/baseline')
  return [...choices].sort(
    (a, b) => Number(isBaseline(b)) - Number(isBaseline(a)) || collator.compare(a.name, b.name),
  )
}

function ScenarioChooser() {
  const { t, local, locale } = useText()
  const app = useApp()
  const shelf = useAppState(s => s.shelf)
  const unsaved = useLabState(s => s.draft !== s.saved)
  const title = local(useLabState(s => s.draft.file.title))
  const region = local(useLabState(s => s.draft.region).name)
  return (
    <Select
      className="chooser"
      aria-label={t('header.scenario')}
      selectedKey={null}
      onSelectionChange={key => app.openShipped(String(key))}
    >
      <Button className="button chooser-button">
        <span className="chooser-name">
          <b>{title}</b> <span className="mute">{region}</span>
        </span>
        {unsaved && <span className="edited">{t('header.edited')}</span>}
        <Icon name="down" size={14} />
      </Button>
      <GroupedChoiceList
        groups={shelf.map(entry => ({
          id: entry.id,
          name: local(entry.name),
          choices: byNumber(
            entry.scenarios.map(({ key, title }) => ({ id: key, name: local(title) })),
            locale,
          ),
        }))}
      />
    </Select>
  )
}

function Seed() {
  const { t } = useText()
  const lab = useLab()
  const seed = useLabState(s => s.draft.file.seed)
  return (
    <div className="seed">
      <TextField
        className="seed-field"
        value={seed}
        maxLength={200}
        onChange={next => next !== '' && lab.edit(setSeed(lab.state.draft, next), 'seed')}
        onBlur={() => lab.settle()}
      >
        <FieldLabel>{t('header.seed')}</FieldLabel>
        <Input spellCheck={false} autoComplete="off" />
      </TextField>
      <IconButton
        icon="dice"
        label={t('header.newSeed')}
        description={t('header.newSeedHelp')}
        onPress={() => lab.edit(setSeed(lab.state.draft, newSeed()))}
      />
    </div>
  )
}

function LanguageSwitch() {
  const { locale, t } = useText()
  const others = LANGUAGES.filter(id => id !== locale)
  const [other] = others
  if (others.length === 1)
    return (
      <Button className="button quiet" onPress={() => changeSettings({ locale: other })}>
        <span lang={other}>{languageForm(other, 'name')}</span>
      </Button>
    )
  return (
    <Select
      aria-label={t('header.language')}
      selectedKey={locale}
      onSelectionChange={key => changeSettings({ locale: String(key) })}
    >
      <Button className="button quiet">{languageForm(locale, 'name')}</Button>
      <ChoiceList choices={LANGUAGES.map(id => ({ id, name: languageForm(id, 'name') }))} />
    </Select>
  )
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

function ThemeSwitch() {
  const { t } = useText()
  const theme = useObservable(settings, s => s.theme)
  return (
    <Select
      aria-label={t('header.theme')}
      selectedKey={theme}
      onSelectionChange={key => changeSettings({ theme: key as Theme })}
    >
      <Button className="button quiet icon-only">
        <Icon name="theme" />
      </Button>
      <ChoiceList choices={THEMES.map(id => ({ id, name: t(`header.theme.${id}`) }))} />
    </Select>
  )
}

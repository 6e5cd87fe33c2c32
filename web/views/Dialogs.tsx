import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Problem } from '../../src/page.ts'
import { type Key, useText } from '../app/translate.ts'
import { useApp, useAppState, useLabState } from './context.ts'
import { Describe } from './Describe.tsx'
import { EarlierWork } from './EarlierWork.tsx'

/** Those that ask for nothing urgent. */
const PLAIN: ReadonlySet<string> = new Set(['help', 'describe', 'earlier'])

/** Whatever stands in front of the page: a bad file, unsaved work, help. */
export function Dialogs() {
  const { t } = useText()
  const app = useApp()
  const dialog = useAppState(s => s.dialog)
  if (!dialog) return null
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={dialog.kind !== 'replace'}
      onOpenChange={open => !open && app.closeDialog()}
    >
      <Modal className="modal">
        <Dialog
          className="dialog"
          role={PLAIN.has(dialog.kind) ? 'dialog' : 'alertdialog'}
          data-kind={dialog.kind}
        >
          {dialog.kind === 'badFile' && <BadFile {...dialog} />}
          {dialog.kind === 'unreadable' && <Unreadable {...dialog} />}
          {dialog.kind === 'notLoaded' && (
            <Failed
              title={t('file.notLoadedTitle', { name: dialog.name })}
              text={t('file.notLoadedText', { message: dialog.message })}
              onAgain={dialog.again}
            />
          )}
          {dialog.kind === 'notSaved' && (
            <Failed
              title={t('file.notSavedTitle', { file: dialog.fileName })}
              text={t('file.notSavedText', { message: dialog.message })}
              onAgain={() => void app.save()}
            />
          )}
          {dialog.kind === 'describe' && <Describe saving={dialog.saving} />}
          {dialog.kind === 'earlier' && <EarlierWork />}
          {dialog.kind === 'replace' && <Replace next={dialog.next} />}
          {dialog.kind === 'help' && <Help />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function BadFile({ fileName, problems }: { fileName: string; problems: readonly Problem[] }) {
  const { t } = useText()
  return (
    <>
      <Heading slot="title">{t('file.badTitle', { file: fileName })}</Heading>
      <p>
        {t('file.badIntro')} <span className="mute">{t('file.problems', { count: problems.length })}</span>
      </p>
      <ol className="problems">
        {problems.map(problem => (
          <ProblemItem key={`${problem.path} ${problem.code} ${problem.line}`} problem={problem} />
        ))}
      </ol>
      <CloseRow />
    </>
  )
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { t, local } = useText()
  const { path, line, column, message, expected, expectedText, found, hint } = problem
  const facts = [
    expected !== undefined && t('file.expected', { expected: expectedText ?? expected }),
    found !== undefined && t('file.found', { found }),
  ].filter(Boolean)
  return (
    <li>
      <dl>
        <dt>{t('file.where')}</dt>
        <dd>
          <code>{path === '' ? t('file.wholeFile') : path}</code>
          {line !== undefined && (
            <span className="mute">
              {' '}
              {t('file.line', { line: String(line), column: String(column ?? 1) })}
            </span>
          )}
        </dd>
        <dt>{t('file.reason')}</dt>
        <dd>
          {local(message)} {facts.length > 0 && <span className="mute">({facts.join('; ')})</span>}
        </dd>
        {hint && (
          <>
            <dt>{t('file.todo')}</dt>
            <dd>{local(hint)}</dd>
          </>
        )}
      </dl>
    </li>
  )
}

function Unreadable({ fileName, message }: { fileName: string; message: string }) {
  const { t } = useText()
  return (
    <>
      <Heading slot="title">{t('file.badTitle', { file: fileName })}</Heading>
      <p>{t('file.badIntro')}</p>
      <p>{t('file.unreadable', { message })}</p>
      <CloseRow />
    </>
  )
}

/** Something failed that may well succeed the next time. */
function Failed({ title, text, onAgain }: { title: string; text: string; onAgain: () => void }) {
  const { t } = useText()
  const app = useApp()
  return (
    <>
      <Heading slot="title">{title}</Heading>
      <p>{text}</p>
      <div className="row end">
        <Button className="button" onPress={() => app.closeDialog()}>
          {t('card.close')}
        </Button>
        <Button
          className="button primary"
          autoFocus
          onPress={() => {
            app.closeDialog()
            onAgain()
          }}
        >
          {t('file.tryAgain')}
        </Button>
      </div>
    </>
  )
}

function CloseRow() {
  const { t } = useText()
  const app = useApp()
  return (
    <div className="row end">
      <Button className="button primary" autoFocus onPress={() => app.closeDialog()}>
        {t('card.close')}
      </Button>
    </div>
  )
}

function Replace({ next }: { next: () => void }) {
  const { t, local } = useText()
  const app = useApp()
  const title = useLabState(s => s.draft.file.title)
  const replace = () => {
    app.closeDialog()
    next()
  }
  return (
    <>
      <Heading slot="title">{t('confirm.replaceTitle')}</Heading>
      <p>{t('confirm.replaceText', { name: local(title) })}</p>
      <div className="row end">
        <Button className="button" onPress={() => app.closeDialog()}>
          {t('confirm.cancel')}
        </Button>
        <Button className="button" onPress={replace}>
          {t('confirm.replace')}
        </Button>
        <Button
          className="button primary"
          autoFocus
          onPress={() => {
            void app.save().then(saved => saved && replace())
          }}
        >
          {t('confirm.saveFirst')}
        </Button>
      </div>
    </>
  )
}

const KEYS: readonly (readonly [Key, Key])[] = [
  ['help.space', 'help.key.space'],
  ['help.arrows', 'help.key.arrows'],
  ['help.shiftArrows', 'help.key.shiftArrows'],
  ['help.homeEnd', 'help.key.homeEnd'],
  ['help.undo', 'help.key.undo'],
  ['help.redo', 'help.key.redo'],
  ['help.save', 'help.key.save'],
  ['help.open', 'help.key.open'],
  ['help.panels', 'help.key.panels'],
  ['help.question', 'help.key.question'],
  ['help.escape', 'help.key.escape'],
]

function Help() {
  const { t } = useText()
  const app = useApp()
  return (
    <>
      <Heading slot="title">{t('help.title')}</Heading>
      <p>{t('help.about')}</p>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button className="button" onPress={() => app.showEarlier()}>
          {t('keep.earlier')}
        </Button>
        <a href="./THIRD-PARTY-LICENSES.txt" target="_blank" rel="noopener">
          {t('help.licences')}
        </a>
      </div>
      <CloseRow />
    </>
  )
}

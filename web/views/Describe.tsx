import { useState } from 'react'
import { Button, Form, Heading, Input, Text, TextArea, TextField } from 'react-aria-components'
import { isUnnamed, type Words, wordsOf } from '../app/scenario-identity.ts'
import { useText } from '../app/translate.ts'
import { useApp, useLabState } from './context.ts'
import { FieldLabel } from './FieldLabel.tsx'

const TITLE_LENGTH = 200

/** Asks who the scenario is: title, question and description, in the reader's language. */
export function Describe({ saving }: { saving: boolean }) {
  const { t, locale } = useText()
  const app = useApp()
  const file = useLabState(s => s.draft.file)
  const [words, setWords] = useState<Words>(() => wordsOf(file, locale))
  const set = (key: keyof Words) => (value: string) => setWords({ ...words, [key]: value })
  return (
    <Form
      className="describe"
      onSubmit={event => {
        event.preventDefault()
        app.answer(words)
      }}
    >
      <Heading slot="title">{t(saving ? 'scenario.nameTitle' : 'scenario.about')}</Heading>
      {isUnnamed(file) && <p className="mute">{t('scenario.nameText')}</p>}
      <TextField
        className="describe-field"
        autoFocus
        isRequired
        maxLength={TITLE_LENGTH}
        value={words.title}
        onChange={set('title')}
      >
        <FieldLabel>{t('scenario.title')}</FieldLabel>
        <Input onFocus={event => event.currentTarget.select()} />
      </TextField>
      <TextField className="describe-field" value={words.question} onChange={set('question')}>
        <FieldLabel>{t('scenario.question')}</FieldLabel>
        <TextArea rows={2} />
        <Text slot="description" className="small mute">
          {t('scenario.questionHelp')}
        </Text>
      </TextField>
      <TextField className="describe-field" value={words.description} onChange={set('description')}>
        <FieldLabel>{t('scenario.description')}</FieldLabel>
        <TextArea rows={3} />
      </TextField>
      <div className="row end">
        <Button className="button" onPress={() => app.closeDialog()}>
          {t('scenario.cancel')}
        </Button>
        <Button className="button primary" type="submit">
          {t(saving ? 'header.save' : 'scenario.apply')}
        </Button>
      </div>
    </Form>
  )
}

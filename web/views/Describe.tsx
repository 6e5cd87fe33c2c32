import { useState } from 'react'
import { Button, Form, Heading, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { isUnnamed, type Words, wordsOf } from '../app/scenario-identity.ts'
import { useText } from '../app/translate.ts'
import { useApp, useLabState } from './context.ts'

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
        <Label>{t('scenario.title')}</Label>
        <Input onFocus={event => event.currentTarget.select()} />
      </TextField>
      <TextField className="describe-field" value={words.question} onChange={set('question')}>
        <Label>{t('scenario.question')}</Label>
        <TextArea rows={2} />
        <Text slot="description" className="small mute">
          {t('scenario.questionHelp')}
        </Text>
      </TextField>
      <TextField className="describe-field" value={words.description} onChange={set('description')}>
        <Label>{t('scenario.description')}</Label>
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

import Actions from './Actions.astro'
import AnswerDeadline from './AnswerDeadline.astro'
import AuthorityList from './AuthorityList.astro'
import ChangeList from './ChangeList.astro'
import Checklist from './Checklist.astro'
import Circuit from './Circuit.astro'
import Cite from './Cite.astro'
import Countdown from './Countdown.astro'
import EmbedSnippet from './EmbedSnippet.astro'
import Glossary from './Glossary.astro'
import Heading from './Heading.astro'
import Lead from './Lead.astro'
import LetterComposer from './LetterComposer.astro'
import Link from './Link.astro'
import OperatorData from './OperatorData.astro'
import Phase from './Phase.astro'
import Questions from './Questions.astro'
import RegionTable from './RegionTable.astro'
import SettingLink from './SettingLink.astro'
import SharedTexts from './SharedTexts.astro'
import SheetCircuit from './SheetCircuit.astro'
import SimpleSwitch from './SimpleSwitch.astro'
import SourceList from './SourceList.astro'
import Term from './Term.astro'
import Timeline from './Timeline.astro'
import UiPath from './UiPath.astro'
import Verdict from './Verdict.astro'

/** Everything MDX may use, and nothing else: content has no import lines. */
export const components = {
  a: Link,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  Actions,
  AnswerDeadline,
  AuthorityList,
  ChangeList,
  Checklist,
  Circuit,
  Cite,
  Countdown,
  EmbedSnippet,
  Glossary,
  Lead,
  LetterComposer,
  OperatorData,
  Phase,
  Questions,
  RegionTable,
  SettingLink,
  SharedTexts,
  SheetCircuit,
  SimpleSwitch,
  SourceList,
  Term,
  Timeline,
  UiPath,
  Verdict,
}

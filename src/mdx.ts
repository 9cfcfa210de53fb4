import Actions from './components/Actions.astro'
import AnswerDeadline from './features/deadline/AnswerDeadline.astro'
import Aside from './components/Aside.astro'
import AuthorityList from './features/authorities/AuthorityList.astro'
import ChangeList from './components/ChangeList.astro'
import Checklist from './features/checklist/Checklist.astro'
import Circuit from './features/circuit/Circuit.astro'
import Cite from './features/article/Cite.astro'
import Countdown from './features/countdown/Countdown.astro'
import EmbedSnippet from './features/team/EmbedSnippet.astro'
import Fold from './components/Fold.astro'
import Glossary from './features/article/Glossary.astro'
import Lead from './components/Lead.astro'
import LetterComposer from './features/letter/LetterComposer.astro'
import Link from './features/article/Link.astro'
import OperatorData from './components/OperatorData.astro'
import Phase from './features/countdown/Phase.astro'
import RegionFolds from './features/article/RegionFolds.astro'
import RegionTable from './features/article/RegionTable.astro'
import ReminderLetter from './features/deadline/ReminderLetter.astro'
import SettingLink from './components/SettingLink.astro'
import SharedTexts from './features/team/SharedTexts.astro'
import PrintCircuit from './features/circuit/PrintCircuit.astro'
import SimpleSwitch from './features/circuit/SimpleSwitch.astro'
import Steps from './features/circuit/Steps.astro'
import SwitchTurn from './features/circuit/SwitchTurn.astro'
import SourceList from './features/article/SourceList.astro'
import Term from './features/article/Term.astro'
import Timeline from './components/Timeline.astro'
import UiPath from './components/UiPath.astro'
import Verdict from './features/article/Verdict.astro'
import Way from './features/letter/Way.astro'
import Ways from './features/letter/Ways.astro'

/** The components that MDX may use; content has no imports. */
export const components = {
  a: Link,
  Actions,
  AnswerDeadline,
  Aside,
  AuthorityList,
  ChangeList,
  Checklist,
  Circuit,
  Cite,
  Countdown,
  EmbedSnippet,
  Fold,
  Glossary,
  Lead,
  LetterComposer,
  OperatorData,
  Phase,
  RegionFolds,
  RegionTable,
  ReminderLetter,
  SettingLink,
  SharedTexts,
  PrintCircuit,
  SimpleSwitch,
  SourceList,
  Steps,
  SwitchTurn,
  Term,
  Timeline,
  UiPath,
  Verdict,
  Way,
  Ways,
}

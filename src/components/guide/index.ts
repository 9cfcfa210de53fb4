import Actions from './Actions.astro'
import ChangeList from './ChangeList.astro'
import Checklist from './Checklist.astro'
import Circuit from './Circuit.astro'
import Cite from './Cite.astro'
import Countdown from './Countdown.astro'
import Heading from './Heading.astro'
import Lead from './Lead.astro'
import LetterComposer from './LetterComposer.astro'
import Link from './Link.astro'
import OperatorData from './OperatorData.astro'
import Phase from './Phase.astro'
import RegionTable from './RegionTable.astro'
import SettingLink from './SettingLink.astro'
import SourceList from './SourceList.astro'
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
  ChangeList,
  Checklist,
  Circuit,
  Cite,
  Countdown,
  Lead,
  LetterComposer,
  OperatorData,
  Phase,
  RegionTable,
  SettingLink,
  SourceList,
  Timeline,
  UiPath,
  Verdict,
}

# Fictional, for teaching: three states, two packs, and every feature of the language once.
# Osmere (OS) makes rounds under Verdania's (VE) licence. Kessand (KE) is under attack. Tollmar (TO) buys.

source os-principles "Osmere, Five Principles on Arms Transfers, cabinet decision (fictional)" 2019-05-01 grade A
source os-guidelines "Osmere, Council Guidelines on the Five Principles, as amended (fictional)" 2030-02-01 grade A
source os-herald "The Osmere Herald, on the guidelines to come (fictional)" 2030-11-20 grade C
source ve-act "Verdania, Arms Transfers Act (fictional)" 2011-03-15 grade A
source ve-order "Verdania, Order on Prices and Partners (fictional)" 2024-01-01 grade A

actor OS.council "Council of Osmere"
actor OS.government "Government of Osmere"
actor VE.minister "Minister of Defence of Verdania"
actor VE.assembly "National Assembly of Verdania"
actor recipient.government "government of the receiving state"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it?"
fact finished : yes-no "Is it a finished article, ready for use?"
fact licensor : state "Under which state's licence was it made?"
fact combat : yes-no "Is fighting judged to be going on in the receiving state?" determined-by OS.council
fact special-case : yes-no "Does the Council find a special case for its security?" determined-by OS.council
fact value : amount USD "What is the consignment worth?"

group ve.partners "States with a defence agreement with Verdania"
  OS
  KE from 2029-06-01
  TO from 2026-01-01 until 2031-01-01
  cite ve-order "annex 1"

amount ve.notice = 40 M USD until 2030-07-01
  cite ve-order "section 2"
amount ve.notice = 60 M USD from 2030-07-01
  cite ve-order "section 2, as amended"

pack os-transfer "Five Principles on Arms Transfers and Council Guidelines"
  force policy
  encodes OS "Osmere"
  decides OS.council
  silence prohibits
  scope leg != domestic and (exporter = OS or origin = OS)
  from 2019-05-01
  cite os-principles
  cite os-guidelines

# Parts could always go back to the state the licence came from.
rule parts from 2019-05-01
  when exporter = OS and recipient = licensor and kind = part
  permit
  cite os-guidelines "2(1)"

rule return from 2030-02-01
  when exporter = OS and recipient = licensor and finished
  permit
  require "Council decision on the case" from OS.council
  attach consent OS on retransfer, other-use
  attach end-user recipient
  cite os-guidelines "2(2), amended 1 February 2030"

rule onward from 2030-02-01
  when leg = retransfer and exporter = licensor
  permit
  require "Prior consent of Osmere" from OS.government
  cite os-guidelines "2(3), amended 1 February 2030"

rule onward.combat from 2030-02-01 except onward
  when kind in {weapon, ammunition} and combat
  prohibit
  cite os-guidelines "2(3), second sentence"

rule onward.special from 2031-03-01 except onward.combat
  when special-case
  permit
  require "Prior consent of Osmere" from OS.government
  cite os-herald "as reported on 20 November 2030"
  press "The special case of March 2031 is known from the press only."

# Enacted, and no day named on which it begins: never fires.
rule abolition enacted 2030-12-15 except onward.combat
  lift
  cite os-herald "as reported on 20 November 2030"

pack ve-export "Arms Transfers Act"
  force law
  encodes VE "Verdania"
  decides VE.assembly
  silence permits
  scope exporter = VE and leg in {export, retransfer}
  from 2011-03-15
  cite ve-act

rule partners from 2011-03-15
  when not recipient in ve.partners
  prohibit
  cite ve-act "section 4"

rule partners.parts from 2011-03-15 except partners
  when kind = part
  lift
  cite ve-act "section 4(2)"

rule licence from 2011-03-15
  when leg = export
  require "Licence of the minister" from VE.minister
  cite ve-act "section 7"

rule notice from 2011-03-15
  when leg = export and value >= ve.notice
  require "Notice to the assembly" from VE.assembly wait 15 days
  cite ve-act "section 9"

# --- Osmere: finished rounds back to Verdania -----------------------------------------------------------------

test "Finished rounds, the day before the amendment" on 2030-01-31
  exporter = OS
  recipient = VE
  origin = OS
  leg = return
  kind = ammunition
  finished = yes
  licensor = VE
  expect os-transfer prohibited
  expect ve-export not-applicable
  expect overall prohibited

test "Finished rounds, the day of the amendment" on 2030-02-01
  exporter = OS
  recipient = VE
  origin = OS
  leg = return
  kind = ammunition
  finished = yes
  licensor = VE
  expect os-transfer conditional because return needs OS.council
  expect overall conditional

test "Finished rounds, decided by the Council" on 2030-02-01
  exporter = OS
  recipient = VE
  origin = OS
  leg = return
  kind = ammunition
  finished = yes
  licensor = VE
  grant OS.council granted 2030-02-01
  expect os-transfer permitted because return

test "Finished rounds, refused by the Council" on 2030-02-01
  exporter = OS
  recipient = VE
  origin = OS
  leg = return
  kind = ammunition
  finished = yes
  licensor = VE
  grant OS.council refused 2030-02-01
  expect os-transfer prohibited because return

test "Finished rounds to a state that gave no licence" on 2030-02-01
  exporter = OS
  recipient = TO
  origin = OS
  leg = export
  kind = ammunition
  finished = yes
  licensor = VE
  expect os-transfer prohibited

test "Parts before the amendment" on 2030-01-31
  exporter = OS
  recipient = VE
  origin = OS
  leg = return
  kind = part
  finished = no
  licensor = VE
  expect os-transfer permitted because parts

# --- Verdania passes them on ----------------------------------------------------------------------------------

test "Passed on to Kessand while it fights" on 2030-12-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = yes
  grant OS.government granted 2030-11-01
  expect os-transfer prohibited because onward.combat
  expect ve-export permitted
  expect overall prohibited

test "Passed on to Kessand once it no longer fights" on 2030-12-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = no
  expect os-transfer conditional because onward needs OS.government

test "Passed on to Kessand, nobody has found whether it fights" on 2030-12-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = unknown
  expect os-transfer undetermined because onward.combat missing combat

test "Equipment that is no weapon may go to a state that fights" on 2030-12-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = equipment
  licensor = VE
  combat = unknown
  grant OS.government granted 2030-11-01
  expect os-transfer permitted because onward

test "Passed on to Kessand under the reported special case" on 2031-03-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = yes
  special-case = yes
  grant OS.government granted 2031-03-01
  expect os-transfer permitted because onward.special

test "Passed on to Kessand, and nobody has found a special case" on 2031-03-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = yes
  special-case = unknown
  expect os-transfer undetermined missing special-case

test "The lot's own undertaking outlives the change of rules" on 2031-03-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = yes
  special-case = yes
  grant OS.government granted 2031-03-01
  burden end-user VE "contract of 15 April 2030"
  expect os-transfer permitted
  expect lot prohibited
  expect overall prohibited

test "The lot's own undertaking, released" on 2031-03-01
  exporter = VE
  recipient = KE
  origin = OS
  leg = retransfer
  kind = ammunition
  licensor = VE
  combat = yes
  special-case = yes
  grant OS.government granted 2031-03-01
  grant OS.release granted 2031-03-01
  burden end-user VE "contract of 15 April 2030"
  expect lot permitted
  expect overall permitted

# --- Verdania's own rounds ------------------------------------------------------------------------------------

test "Verdania's own rounds while Osmere refills it are no retransfer" on 2030-03-01
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = ammunition
  combat = yes
  value = 20 M USD
  grant VE.minister granted 2030-01-01
  expect os-transfer not-applicable
  expect ve-export permitted because licence
  expect overall permitted

test "A large consignment waits for the assembly" on 2030-03-10
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = ammunition
  value = 50 M USD
  grant VE.minister granted 2030-01-01
  grant VE.assembly granted 2030-03-01
  expect ve-export conditional because notice needs VE.assembly

test "Fifteen days later it has waited long enough" on 2030-03-16
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = ammunition
  value = 50 M USD
  grant VE.minister granted 2030-01-01
  grant VE.assembly granted 2030-03-01
  expect ve-export permitted because notice

test "The same consignment under the higher amount" on 2030-07-01
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = ammunition
  value = 50 M USD
  grant VE.minister granted 2030-01-01
  expect ve-export permitted because licence

test "To Kessand before it was a partner" on 2029-05-31
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = ammunition
  value = 20 M USD
  grant VE.minister granted 2029-01-01
  expect ve-export prohibited because partners

test "Parts to a state that is no partner" on 2029-05-31
  exporter = VE
  recipient = KE
  origin = VE
  leg = export
  kind = part
  value = 1 M USD
  grant VE.minister granted 2029-01-01
  expect ve-export permitted

test "Tollmar passes Verdania's rounds on: no pack holds Tollmar's rules" on 2030-03-01
  exporter = TO
  recipient = KE
  origin = VE
  leg = retransfer
  kind = ammunition
  combat = yes
  expect overall not-encoded

# Japan: transfer of defence equipment and technology. Policy of the cabinet and of the National Security Council, not a
# statute. The act that binds an exporter is the Foreign Exchange and Foreign Trade Act, under which the minister of economy,
# trade and industry licenses; the licence follows the policy encoded here.
# An encoded reading of published sources, not legal advice.

source jp-feft-act "Foreign Exchange and Foreign Trade Act, Act No. 228 of 1949 (licence of the minister of economy, trade and industry; the binding act)" 1949-12-01 grade B
source jp-1967 "Three Principles on Arms Exports (Prime Minister, 21 April 1967) and Policy Guideline on Arms Exports (27 February 1976); as summarised by the Ministry of Defense of Japan" 1976-02-27 grade A address "https://www.mod.go.jp/en/equipment/principles/index.html"
source jp-1983 "Statement of the Chief Cabinet Secretary on the transfer of military technologies to the United States, 14 January 1983" 1983-01-14 grade C
source jp-2011 "Statement of the Chief Cabinet Secretary on Guidelines for Overseas Transfer of Defense Equipment etc., 27 December 2011; as summarised by the Ministry of Defense of Japan" 2011-12-27 grade A address "https://www.mod.go.jp/en/equipment/principles/index.html"
source jp-unmiss "Statement of the Chief Cabinet Secretary on 10,000 rounds for the UN mission in South Sudan, 23 December 2013; as summarised by the Ministry of Defense of Japan" 2013-12-23 grade A address "https://www.mod.go.jp/en/equipment/principles/index.html"
source jp-principles "Three Principles on Transfer of Defense Equipment and Technology, cabinet decision of 1 April 2014; as published by the Ministry of Foreign Affairs of Japan" 2014-04-01 grade A address "https://www.mofa.go.jp/fp/nsp/page1we_000083.html"
source jp-guidelines "Implementation Guidelines for the Three Principles, National Security Council decision of 1 April 2014" 2014-04-01 grade A address "https://worldjpn.net/documents/texts/JPSC/20140401.O2E.html"
source jp-guidelines-2022 "Implementation Guidelines as amended on 8 March 2022; as reported by The Japan Times" 2022-03-08 grade B address "https://www.japantimes.co.jp/news/2022/03/08/national/japan-defense-supply-transfer-change/"
source jp-notes-2022 "Signing and Exchange of Notes for the Grant of JSDF Equipment and Goods to Ukraine, Ministry of Foreign Affairs of Japan" 2022-03-08 grade A address "https://reliefweb.int/report/ukraine/signing-and-exchange-notes-grant-jsdf-equipment-and-goods-ukraine"
source jp-guidelines-2023 "Three Principles and Implementation Guidelines as amended on 22 December 2023; as reported by Jiji Press" 2023-12-22 grade B address "https://www.nippon.com/en/news/yjj2023122200970/japan-lifts-ban-on-exports-of-arms-made-under-foreign-license.html"
source jp-exclusion "Caliber, quoting the Ministry of Defense of Japan (the rules of 2023 bar passing lethal weapons on to states in an ongoing conflict)" 2025-11-20 grade C address "https://caliber.az/en/post/japan-exports-patriot-missiles-to-us-confirms-no-third-country-transfers"
source jp-report-2023 "Annual report on overseas transfers of defense equipment, fiscal year 2023, Ministry of Economy, Trade and Industry of Japan" 2024-11-27 grade A address "https://www.meti.go.jp/english/press/2024/1127_002.html"
source jp-guidelines-2024 "Implementation Guidelines as amended on 26 March 2024; as reported by Kyodo and others (15 states with an agreement, no state in conflict, a cabinet decision each time)" 2024-03-26 grade B address "https://www.nippon.com/en/news/kd1145141513300869835/weapon-export-rules-eased-to-allow-japan-to-sell-fighter-jets.html"
source jp-agreements "Kuwait News Agency on Japan's agreements on the transfer of defense equipment and technology (lists 14)" 2024-01-09 grade B address "https://menafn.com/1107701730/Japan-UAE-Defense-Equipment-Technology-Transfer-Pact-Enters-Into-Force"
source jp-agreement-mongolia "Izvestia, quoting the Ministry of Foreign Affairs of Japan, on the agreement with Mongolia" 2024-12-12 grade C address "https://en.iz.ru/en/1805942/2024-12-12/japan-and-mongolia-sign-defense-technology-transfer-agreement"
source jp-press-2026 "Central News Agency, quoting NHK and Nikkei, on the amendment of 21 April 2026" 2026-04-21 grade C address "https://aeo.washinmura.jp/ai/cna/en/news/2026-04-21-japan-revises-three-principles-on-defens-2"
source jp-press-2026-fighting "Xinhua, quoting Kyodo, on the amendment of 21 April 2026 (no state in conflict, except in special circumstances)" 2026-04-21 grade C address "https://mil-translator1.mil-osi.com/2026/04/21/japan-officially-revised-weapons-export-restrictions/"

actor JP.cabinet "Cabinet of Japan"
actor JP.NSC "National Security Council of Japan"
actor JP.government "Government of Japan"
actor recipient.government "government of the receiving state"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it, in the words of the Self-Defense Forces Act? Equipment is what can neither kill nor destroy."
fact heading : one-of {peace, joint-development, gcap, us-technology, licence, cooperation, sdf-gift, one-off, other} "Under which heading of the policy is it proposed?"
fact licensor : state "Out of which state did the licence to make it come?"
fact treaty-breach : yes-no "Would it breach a treaty or a resolution of the UN Security Council?" determined-by JP.government
fact unsc-measures : yes-no "Is the Security Council taking measures against the receiving state after an armed attack?" determined-by JP.government
fact combat : yes-no "Is fighting judged to be actually taking place in the receiving state?" determined-by JP.NSC
fact special-circumstances : yes-no "Are there special circumstances of Japan's security that call for it?" determined-by JP.NSC

# The press counts 15 states in March 2024 and 17 in April 2026. The 17th is named in none of the pages read.
group jp.agreement "States with an agreement with Japan on the transfer of defence equipment and technology"
  US
  GB
  FR
  IT
  DE
  AU
  IN
  PH
  TH
  MY
  ID
  VN
  SE
  SG
  AE from 2024-01-09
  MN from 2024-12-12
  cite jp-agreements
  cite jp-agreement-mongolia

# --- 1967 and 1976, with their exceptions, to 31 March 2014 ---------------------------------------------------

pack jp-1967 "Three Principles on Arms Exports and Policy Guideline"
  force policy
  encodes JP "Japan"
  decides JP.cabinet
  silence prohibits
  scope leg != domestic and (exporter = JP or (origin = JP and leg = retransfer))
  from 1976-02-27 until 2014-04-01
  cite jp-1967
  cite jp-feft-act "arts. 25(1), 48(1)"

rule technology from 1983-01-14
  when kind = technology and recipient = US
  permit
  cite jp-1983

rule peace from 2011-12-27
  when heading = peace
  permit
  require "Undertaking not to use it otherwise or pass it on without Japan's consent" from recipient.government
  cite jp-2011 "1"

rule joint-development from 2011-12-27
  when heading = joint-development
  permit
  require "Undertaking not to use it otherwise or pass it on without Japan's consent" from recipient.government
  cite jp-2011 "2"

rule south-sudan from 2013-12-23
  when heading = one-off and recipient = UN and kind = ammunition
  permit
  cite jp-unmiss

# --- From 1 April 2014 ----------------------------------------------------------------------------------------

pack jp-transfer "Three Principles on Transfer of Defense Equipment and Technology, with Implementation Guidelines"
  force policy
  encodes JP "Japan"
  decides JP.NSC
  silence prohibits
  scope leg != domestic and (exporter = JP or (origin = JP and leg = retransfer))
  from 2014-04-01
  cite jp-principles
  cite jp-guidelines
  cite jp-feft-act "arts. 25(1), 48(1)"

# First principle. A party to a conflict is a state against which the Security Council is taking measures: a narrower test
# than fighting, below.
rule treaties from 2014-04-01
  when treaty-breach
  prohibit
  cite jp-principles "1(1), 1(2)"

rule conflict-party from 2014-04-01
  when unsc-measures
  prohibit
  cite jp-principles "1(3)"

# Second principle: only the cases that the Guidelines list.
rule peace from 2014-04-01
  when leg != retransfer and heading = peace
  permit
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines "1(1)"

rule joint-development from 2014-04-01
  when leg != retransfer and heading = joint-development
  permit
  require "Examination by the National Security Council" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines "1(2)A"

rule us-technology from 2014-04-01
  when leg != retransfer and heading = us-technology and kind = technology and recipient = US
  permit
  cite jp-guidelines "1(2)B(b)"

# Parts into the licensor's own line: its control of the parts is confirmed, prior consent is not asked for (Guidelines 3).
rule licensed-parts from 2014-04-01
  when leg != retransfer and heading = licence and kind in {part, service}
  when licensor = US and recipient = US
  permit
  require "Examination by the National Security Council" from JP.NSC
  cite jp-guidelines "1(2)B(c)"

rule cooperation from 2014-04-01 until 2026-04-21
  when leg != retransfer and heading = cooperation and kind = equipment
  permit
  require "Examination by the National Security Council" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines "1(2)B(d)"

rule sdf-gift from 2022-03-08 until 2023-12-22
  when leg != retransfer and heading = sdf-gift and kind = equipment and recipient = UA
  permit
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines-2022
  cite jp-notes-2022 "3"

# Widened from Ukraine to any state subject to aggression in violation of international law.
rule sdf-gift from 2023-12-22
  when leg != retransfer and heading = sdf-gift and kind = equipment
  permit
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-report-2023 "category 3"

# The amendment of the reference case: finished goods made under licence, weapons too, to the state of the licence.
rule return from 2023-12-22
  when leg != retransfer and heading = licence and recipient = licensor and kind != technology
  permit
  require "Decision of the National Security Council on the case, at the licensor state's request" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines-2023 "1(2)B"

rule gcap from 2024-03-26
  when leg != retransfer and heading = gcap and recipient in jp.agreement
  permit
  require "Cabinet decision on the case" from JP.cabinet
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines-2024

rule gcap.combat from 2024-03-26 except gcap
  when combat
  prohibit
  cite jp-guidelines-2024

# Third principle: prior consent for passing on what Japan transferred.
rule third-party from 2014-04-01
  when leg = retransfer and heading != licence
  permit
  require "Prior consent of Japan" from JP.government
  cite jp-principles "3"

rule onward from 2023-12-22
  when leg = retransfer and heading = licence and exporter = licensor
  permit
  require "Prior consent of Japan" from JP.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines-2023 "1(2)B"
  cite jp-principles "3"

rule onward.combat from 2023-12-22 until 2026-04-21 except onward
  when kind in {weapon, ammunition} and combat
  prohibit
  cite jp-guidelines-2023 "1(2)B"
  cite jp-exclusion

# 21 April 2026, known from the press only.
rule weapons from 2026-04-21
  when leg != retransfer and kind in {weapon, ammunition} and recipient in jp.agreement
  permit
  require "Decision of the National Security Council on the case (the Diet is told afterwards)" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026
  press "The amendment of 21 April 2026 is known from the press only."

rule weapons.fighting from 2026-04-21 except weapons
  when combat
  prohibit
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

rule weapons.special from 2026-04-21 except weapons.fighting
  when special-circumstances
  permit
  require "Decision of the National Security Council on the case (the Diet is told afterwards)" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

rule other-goods from 2026-04-21
  when leg != retransfer and kind in {part, equipment, technology, service}
  permit
  require "Examination by the National Security Council" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026
  press "The amendment of 21 April 2026 is known from the press only."

rule onward.fighting from 2026-04-21 except onward
  when kind in {weapon, ammunition} and combat
  prohibit
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

rule onward.special from 2026-04-21 except onward.fighting
  when special-circumstances
  permit
  require "Prior consent of Japan" from JP.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

# --- Before 2014 ---------------------------------------------------------------------------------------------

test "Tank engine for Turkey, joint development, Turkey keeps the right to pass it on" on 2014-02-27
  exporter = JP
  recipient = TR
  origin = JP
  leg = export
  kind = part
  heading = joint-development
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant TR.government refused 2014-02-27
  expect jp-1967 prohibited because joint-development
  expect jp-transfer not-applicable
  expect overall prohibited

test "Tank engine for Turkey, had it undertaken to ask Japan" on 2014-02-27
  exporter = JP
  recipient = TR
  origin = JP
  leg = export
  kind = part
  heading = joint-development
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant TR.government granted 2014-02-27
  expect jp-1967 permitted because joint-development

test "10,000 rounds for the UN mission in South Sudan" on 2013-12-23
  exporter = JP
  recipient = UN
  origin = JP
  leg = export
  kind = ammunition
  heading = one-off
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-1967 permitted because south-sudan

test "10,000 rounds, the day before the statement" on 2013-12-22
  exporter = JP
  recipient = UN
  origin = JP
  leg = export
  kind = ammunition
  heading = one-off
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-1967 prohibited

test "Technology for the United States in 1983" on 1983-01-14
  exporter = JP
  recipient = US
  origin = JP
  leg = export
  kind = technology
  heading = us-technology
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-1967 permitted because technology

test "Technology for a state other than the United States in 1983" on 1983-01-14
  exporter = JP
  recipient = GB
  origin = JP
  leg = export
  kind = technology
  heading = other
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-1967 prohibited

# --- Licensed parts, 2014 ------------------------------------------------------------------------------------

test "Seeker gyro of the PAC-2 for the United States" on 2014-07-17
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = part
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2014-07-17
  expect jp-transfer permitted because licensed-parts

test "Seeker gyro, before the Council has examined it" on 2014-07-16
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = part
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2014-07-17
  expect jp-transfer conditional needs JP.NSC

test "A whole round in place of the gyro, 2014" on 2014-07-17
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2014-07-17
  expect jp-transfer prohibited

# --- Vests and helmets for Ukraine, 2022 ---------------------------------------------------------------------

test "Vests and helmets for Ukraine before the amendment" on 2022-03-05
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = equipment
  heading = sdf-gift
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant UA.government granted 2022-03-08
  expect jp-transfer prohibited

test "Vests and helmets for Ukraine on the day of amendment and notes" on 2022-03-08
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = equipment
  heading = sdf-gift
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant UA.government granted 2022-03-08
  expect jp-transfer permitted because sdf-gift

test "Vests and helmets without the consent clause" on 2022-03-08
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = equipment
  heading = sdf-gift
  treaty-breach = no
  unsc-measures = no
  combat = yes
  expect jp-transfer conditional needs UA.government

test "Rounds in place of vests" on 2022-03-08
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = ammunition
  heading = sdf-gift
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant UA.government granted 2022-03-08
  expect jp-transfer prohibited

test "Vests for a state against which the Security Council acts" on 2022-03-08
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = equipment
  heading = sdf-gift
  treaty-breach = no
  unsc-measures = yes
  combat = yes
  grant UA.government granted 2022-03-08
  expect jp-transfer prohibited because conflict-party

# --- Finished Patriot rounds for the United States -----------------------------------------------------------

test "Finished PAC-3 the day before the amendment" on 2023-12-21
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer prohibited
  expect overall prohibited

test "Finished PAC-3 on the day of the amendment" on 2023-12-22
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer conditional because return needs JP.NSC, US.government
  expect overall conditional

test "Finished PAC-3, decided by the Council, undertaking still open" on 2023-12-22
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2023-12-22
  expect jp-transfer conditional because return needs US.government

test "Finished PAC-3, decided and undertaken" on 2024-07-28
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2023-12-22
  grant US.government granted 2024-07-28
  expect jp-transfer permitted because return
  expect overall permitted

test "Finished PAC-3, refused by the Council" on 2023-12-22
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC refused 2023-12-22
  expect jp-transfer prohibited because return

test "Finished PAC-3, whether the Council decided is not known" on 2023-12-22
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC unknown 2023-12-22
  grant US.government granted 2023-12-22
  expect jp-transfer undetermined

test "Finished PAC-3 made under another state's licence" on 2023-12-22
  exporter = JP
  recipient = US
  origin = JP
  leg = export
  kind = ammunition
  heading = licence
  licensor = GB
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer prohibited

test "Finished PAC-3 straight to Ukraine" on 2023-12-22
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  expect jp-transfer prohibited

test "155 mm shells made under a British licence, to Britain" on 2023-12-22
  exporter = JP
  recipient = GB
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = GB
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer conditional because return needs JP.NSC, GB.government

test "155 mm shells to Britain, decided and undertaken" on 2023-12-22
  exporter = JP
  recipient = GB
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = GB
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2023-12-22
  grant GB.government granted 2023-12-22
  expect jp-transfer permitted because return

test "155 mm shells to Britain the day before the amendment" on 2023-12-21
  exporter = JP
  recipient = GB
  origin = JP
  leg = return
  kind = ammunition
  heading = licence
  licensor = GB
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.NSC granted 2023-12-21
  grant GB.government granted 2023-12-21
  expect jp-transfer prohibited

# --- The same rounds passed on -------------------------------------------------------------------------------

test "Japanese PAC-3 passed on to Ukraine, first day" on 2023-12-22
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited because onward.combat

test "Japanese PAC-3 passed on to Ukraine, January 2024" on 2024-01-15
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited because onward.combat
  expect overall prohibited

test "Japanese PAC-3 passed on to Ukraine, last day of the exclusion" on 2026-04-20
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited because onward.combat

test "Japanese PAC-3 passed on to Ukraine, were there no fighting" on 2024-01-15
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer conditional because onward needs JP.government

test "Japanese PAC-3 passed on to Ukraine, nobody has judged" on 2024-01-15
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = unknown
  expect jp-transfer undetermined missing combat

test "Japanese parts passed on to Ukraine: the exclusion is for weapons" on 2024-01-15
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = part
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  expect jp-transfer conditional needs JP.government

test "Japanese PAC-3 passed on to Poland" on 2024-01-15
  exporter = US
  recipient = PL
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer conditional because onward needs JP.government

test "Japanese PAC-3 passed on to Poland with consent" on 2024-01-15
  exporter = US
  recipient = PL
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.government granted 2023-12-22
  expect jp-transfer permitted because onward

test "Japanese PAC-3 passed on to Poland, consent refused" on 2024-01-15
  exporter = US
  recipient = PL
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.government refused 2024-01-01
  expect jp-transfer prohibited because onward

test "Japanese PAC-3 passed on by a state that gave no licence" on 2024-01-15
  exporter = DE
  recipient = PL
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited

test "US-made PAC-3 to Ukraine while Japan refills the United States" on 2024-01-15
  exporter = US
  recipient = UA
  origin = US
  leg = export
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  expect jp-transfer not-applicable

# --- From 21 April 2026 [press only] -------------------------------------------------------------------------

test "The lot shipped in 2025, passed on to Ukraine: its own undertaking" on 2026-04-21
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  special-circumstances = yes
  grant JP.government granted 2023-12-22
  burden end-user US "undertaking of the shipment of 2025"
  expect lot prohibited
  expect overall prohibited

test "The lot shipped in 2025, released by Japan in special circumstances" on 2026-04-21
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  special-circumstances = yes
  grant JP.government granted 2023-12-22
  grant JP.release granted 2026-04-21
  burden end-user US "undertaking of the shipment of 2025"
  expect lot permitted
  expect jp-transfer permitted because onward.special

test "A new lot passed on to Ukraine: who finds special circumstances?" on 2026-04-21
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  special-circumstances = unknown
  expect jp-transfer undetermined missing special-circumstances

test "A new lot passed on to Ukraine, special circumstances found" on 2026-04-21
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  special-circumstances = yes
  expect jp-transfer conditional because onward.special needs JP.government

test "A new lot passed on to Ukraine, no special circumstances" on 2026-04-21
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  kind = ammunition
  heading = licence
  licensor = US
  treaty-breach = no
  unsc-measures = no
  combat = yes
  special-circumstances = no
  expect jp-transfer prohibited because onward.fighting

test "Weapons for a state with an agreement" on 2026-04-21
  exporter = JP
  recipient = PH
  origin = JP
  leg = export
  kind = weapon
  heading = other
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer conditional because weapons needs JP.NSC

test "Weapons for a state with an agreement, the day before" on 2026-04-20
  exporter = JP
  recipient = PH
  origin = JP
  leg = export
  kind = weapon
  heading = other
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer prohibited

test "Weapons for a state without an agreement" on 2026-04-21
  exporter = JP
  recipient = PL
  origin = JP
  leg = export
  kind = weapon
  heading = other
  treaty-breach = no
  unsc-measures = no
  combat = no
  expect jp-transfer prohibited

# --- The fighter developed with Britain and Italy ------------------------------------------------------------

test "Fighter for a state with an agreement" on 2024-03-26
  exporter = JP
  recipient = AU
  origin = JP
  leg = export
  kind = weapon
  heading = gcap
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.cabinet granted 2024-03-26
  grant AU.government granted 2024-03-26
  grant PL.government granted 2024-03-26
  expect jp-transfer permitted because gcap

test "Fighter the day before the amendment" on 2024-03-25
  exporter = JP
  recipient = AU
  origin = JP
  leg = export
  kind = weapon
  heading = gcap
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.cabinet granted 2024-03-26
  grant AU.government granted 2024-03-26
  grant PL.government granted 2024-03-26
  expect jp-transfer prohibited

test "Fighter for a state without an agreement" on 2024-03-26
  exporter = JP
  recipient = PL
  origin = JP
  leg = export
  kind = weapon
  heading = gcap
  treaty-breach = no
  unsc-measures = no
  combat = no
  grant JP.cabinet granted 2024-03-26
  grant AU.government granted 2024-03-26
  grant PL.government granted 2024-03-26
  expect jp-transfer prohibited

test "Fighter for a state where fighting goes on" on 2024-03-26
  exporter = JP
  recipient = AU
  origin = JP
  leg = export
  kind = weapon
  heading = gcap
  treaty-breach = no
  unsc-measures = no
  combat = yes
  grant JP.cabinet granted 2024-03-26
  grant AU.government granted 2024-03-26
  grant PL.government granted 2024-03-26
  expect jp-transfer prohibited because gcap.combat

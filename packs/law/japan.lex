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

actor JP.METI "Minister of Economy, Trade and Industry of Japan (until 2001 of International Trade and Industry)"
actor JP.cabinet "Cabinet of Japan"
actor JP.NSC "National Security Council of Japan"
actor JP.government "Government of Japan"
actor recipient.government "government of the receiving state"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it, in the words of the Self-Defense Forces Act? Equipment is what can neither kill nor destroy."
fact heading : one-of {peace, joint-development, gcap, us-technology, licence, cooperation, sdf-gift, one-off, us-forces, other} "Under which heading of the policy is it proposed?"
fact licensor : state "Out of which state did the licence to make it come?"
fact treaty-breach : yes-no "Would it breach a treaty or a resolution of the UN Security Council?" determined-by JP.government
fact unsc-measures : yes-no "Is the Security Council taking measures against the receiving state after an armed attack?" determined-by JP.government
fact combat : yes-no "Is fighting judged to be actually taking place in the receiving state?" determined-by JP.NSC
fact communist-bloc : yes-no "Is the receiving state of the communist bloc?"
fact un-embargo : yes-no "Has the Security Council laid an arms embargo on the receiving state?"
fact conflict-likely : yes-no "Is the receiving state involved, or likely to be, in an international conflict?" determined-by JP.government
fact aggression : yes-no "Is the receiving state subject to aggression in violation of international law?" determined-by JP.NSC
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
# In 1967 three kinds of destinations were barred and others licensed case by case; in 1976 the government said that it would
# refrain elsewhere too, so that from then on silence bars whatever no statement excepts. A rule without a date of its own
# begins with its pack, an exception with the rule it excepts.

pack jp-1967 "Three Principles on Arms Exports and Policy Guideline"
  force policy
  encodes JP "Japan"
  decides JP.cabinet
  silence prohibits
  scope leg != domestic and (exporter = JP or (origin = JP and leg = retransfer))
  from 1967-04-21 until 2014-04-01
  cite jp-1967
  cite jp-feft-act "arts. 25(1), 48(1)"

rule elsewhere until 1976-02-27
  permit
  require "Export licence on the case" from JP.METI
  cite jp-1967 "1967"
  cite jp-feft-act "art. 48(1)"

rule elsewhere.destinations except elsewhere
  when communist-bloc or un-embargo or conflict-likely
  prohibit
  cite jp-1967 "1967, (1) to (3)"

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
rule treaties
  when treaty-breach
  prohibit
  cite jp-principles "1(1), 1(2)"

rule conflict-party
  when unsc-measures
  prohibit
  cite jp-principles "1(3)"

# Second principle: only the cases that the Guidelines list.
rule peace
  when leg != retransfer and heading = peace
  permit
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines "1(1)"

rule joint-development
  when leg != retransfer and heading = joint-development
  permit
  require "Examination by the National Security Council" from JP.NSC
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-guidelines "1(2)A"

rule us-technology
  when leg != retransfer and heading = us-technology and kind = technology and recipient = US
  permit
  cite jp-guidelines "1(2)B(b)"

# Parts into the licensor's own line: its control of the parts is confirmed, prior consent is not asked for (Guidelines 3).
rule licensed-parts
  when leg != retransfer and heading = licence and kind in {part, service}
  when licensor = US and recipient = US
  permit
  require "Examination by the National Security Council" from JP.NSC
  cite jp-guidelines "1(2)B(c)"

rule us-forces
  when leg != retransfer and heading = us-forces and kind = service and recipient = US
  permit
  require "Examination by the National Security Council" from JP.NSC
  cite jp-guidelines "1(2)B(c)"

rule cooperation until 2026-04-21
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
  when leg != retransfer and heading = sdf-gift and kind = equipment and aggression
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

rule gcap.combat except gcap
  when combat
  prohibit
  cite jp-guidelines-2024

# Third principle: prior consent for passing on what Japan transferred.
rule third-party
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

rule onward.combat except onward
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

rule weapons.fighting except weapons
  when combat
  prohibit
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

rule weapons.special except weapons.fighting
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
  require "Export licence after strict examination" from JP.METI
  require "Undertaking: no other use, no passing on without Japan's consent" from recipient.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026
  press "The amendment of 21 April 2026 is known from the press only."

# The text of 2026 takes the place of the exclusion of 2023.
rule onward.fighting from 2026-04-21 except onward.combat
  prohibit
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

rule onward.special except onward.fighting
  when special-circumstances
  permit
  require "Prior consent of Japan" from JP.government
  attach consent JP on retransfer, other-use
  cite jp-press-2026-fighting
  press "The amendment of 21 April 2026 is known from the press only."

# --- 1967 to 1976 --------------------------------------------------------------------------------------------

test "Pistols for Thailand on the day of the three principles" on 1967-04-21
  exporter = JP
  recipient = TH
  origin = JP
  leg = export
  kind = weapon
  heading = other
  licensor = none
  communist-bloc = no
  un-embargo = no
  conflict-likely = no
  treaty-breach = no
  unsc-measures = no
  combat = no
  aggression = no
  special-circumstances = no
  grant JP.METI granted 1967-04-01
  expect jp-1967 permitted because elsewhere
  expect jp-transfer not-applicable

test "Pistols for Thailand, the day before" on 1967-04-20 like "Pistols for Thailand on the day of the three principles"
  expect jp-1967 not-applicable

test "Pistols for Thailand without a licence" on 1967-04-21 like "Pistols for Thailand on the day of the three principles"
  grant JP.METI not-asked 1967-04-01
  expect jp-1967 conditional because elsewhere needs JP.METI

test "The same for a state of the communist bloc" on 1967-04-21 like "Pistols for Thailand on the day of the three principles"
  communist-bloc = yes
  expect jp-1967 prohibited because elsewhere.destinations

test "The same under an embargo" on 1967-04-21 like "Pistols for Thailand on the day of the three principles"
  un-embargo = yes
  expect jp-1967 prohibited because elsewhere.destinations

test "The same for a state likely to be in a conflict" on 1967-04-21 like "Pistols for Thailand on the day of the three principles"
  conflict-likely = yes
  expect jp-1967 prohibited because elsewhere.destinations

test "The same, and nobody says whether a conflict is likely" on 1967-04-21 like "Pistols for Thailand on the day of the three principles"
  conflict-likely = unknown
  expect jp-1967 undetermined missing conflict-likely

test "Pistols for Thailand, last day before the guideline of 1976" on 1976-02-26 like "Pistols for Thailand on the day of the three principles"
  expect jp-1967 permitted because elsewhere

test "Pistols for Thailand on the day of the guideline of 1976" on 1976-02-27 like "Pistols for Thailand on the day of the three principles"
  expect jp-1967 prohibited

# --- Exceptions, 1983 to 2014 ----------------------------------------------------------------------------------

test "Technology for the United States in 1983" on 1983-01-14 like "Pistols for Thailand on the day of the three principles"
  recipient = US
  kind = technology
  heading = us-technology
  expect jp-1967 permitted because technology

test "Technology for the United States, the day before the statement" on 1983-01-13 like "Technology for the United States in 1983"
  expect jp-1967 prohibited

test "Technology for a state other than the United States in 1983" on 1983-01-14 like "Technology for the United States in 1983"
  recipient = GB
  expect jp-1967 prohibited

test "A weapon in place of technology in 1983" on 1983-01-14 like "Technology for the United States in 1983"
  kind = weapon
  expect jp-1967 prohibited

test "Bulldozers left with a UN mission, peace contribution" on 2011-12-27 like "Pistols for Thailand on the day of the three principles"
  recipient = UN
  kind = equipment
  heading = peace
  grant UN.government granted 2011-12-27
  expect jp-1967 permitted because peace

test "Peace contribution the day before the statement" on 2011-12-26 like "Bulldozers left with a UN mission, peace contribution"
  expect jp-1967 prohibited

test "Peace contribution without the undertaking" on 2011-12-27 like "Bulldozers left with a UN mission, peace contribution"
  grant UN.government not-asked 2011-12-27
  expect jp-1967 conditional because peace needs UN.government

test "The same goods under no heading" on 2011-12-27 like "Bulldozers left with a UN mission, peace contribution"
  heading = other
  expect jp-1967 prohibited

test "Tank engine for Turkey, had it undertaken to ask Japan" on 2014-02-27 like "Pistols for Thailand on the day of the three principles"
  recipient = TR
  kind = part
  heading = joint-development
  grant TR.government granted 2014-02-27
  expect jp-1967 permitted because joint-development

test "Tank engine for Turkey, joint development, Turkey keeps the right to pass it on" on 2014-02-27 like "Tank engine for Turkey, had it undertaken to ask Japan"
  grant TR.government refused 2014-02-27
  expect jp-1967 prohibited because joint-development
  expect jp-transfer not-applicable
  expect overall prohibited

test "Joint development on the day of the statement of 2011" on 2011-12-27 like "Tank engine for Turkey, had it undertaken to ask Japan"
  grant TR.government granted 2011-12-01
  expect jp-1967 permitted because joint-development

test "Joint development the day before the statement of 2011" on 2011-12-26 like "Joint development on the day of the statement of 2011"
  expect jp-1967 prohibited

test "The same engine, not developed together" on 2014-02-27 like "Tank engine for Turkey, had it undertaken to ask Japan"
  heading = other
  expect jp-1967 prohibited

test "10,000 rounds for the UN mission in South Sudan" on 2013-12-23 like "Pistols for Thailand on the day of the three principles"
  recipient = UN
  kind = ammunition
  heading = one-off
  expect jp-1967 permitted because south-sudan

test "10,000 rounds, the day before the statement" on 2013-12-22 like "10,000 rounds for the UN mission in South Sudan"
  expect jp-1967 prohibited

test "10,000 rounds for South Sudan itself" on 2013-12-23 like "10,000 rounds for the UN mission in South Sudan"
  recipient = SS
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
  aggression = no
  special-circumstances = no
  grant JP.NSC granted 2014-07-17
  expect jp-transfer permitted because licensed-parts
  expect jp-1967 not-applicable

test "Seeker gyro, before the Council has examined it" on 2014-07-16 like "Seeker gyro of the PAC-2 for the United States"
  expect jp-transfer conditional because licensed-parts needs JP.NSC

test "A whole round in place of the gyro, 2014" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  kind = ammunition
  expect jp-transfer prohibited

test "Parts made under a licence of another state" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  licensor = GB
  expect jp-transfer prohibited

test "Parts on the first day of the three principles of 2014" on 2014-04-01 like "Seeker gyro of the PAC-2 for the United States"
  grant JP.NSC granted 2014-03-01
  expect jp-transfer permitted because licensed-parts
  expect jp-1967 not-applicable

test "Parts on the last day of the policy of 1967 and 1976" on 2014-03-31 like "Parts on the first day of the three principles of 2014"
  expect jp-transfer not-applicable
  expect jp-1967 prohibited

test "Parts whose transfer would breach a treaty" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  treaty-breach = yes
  expect jp-transfer prohibited because treaties

# --- Other cases that the Guidelines list ----------------------------------------------------------------------

test "Equipment for a peace mission" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  recipient = UN
  leg = export
  kind = equipment
  heading = peace
  grant UN.government granted 2014-07-01
  expect jp-transfer permitted because peace attaches JP

test "Equipment for a peace mission that has undertaken nothing" on 2014-07-17 like "Equipment for a peace mission"
  grant UN.government not-asked 2014-07-01
  expect jp-transfer conditional because peace needs UN.government

test "The same equipment under no heading" on 2014-07-17 like "Equipment for a peace mission"
  heading = other
  expect jp-transfer prohibited

test "Joint development with a partner" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  recipient = GB
  leg = export
  kind = technology
  heading = joint-development
  grant GB.government granted 2014-07-01
  expect jp-transfer permitted because joint-development attaches JP

test "Joint development that the Council has not examined" on 2014-07-17 like "Joint development with a partner"
  grant JP.NSC not-asked 2014-07-01
  expect jp-transfer conditional because joint-development needs JP.NSC

test "Joint development, partner has undertaken nothing" on 2014-07-17 like "Joint development with a partner"
  grant GB.government not-asked 2014-07-01
  expect jp-transfer conditional because joint-development needs GB.government

test "The same technology, not developed together" on 2014-07-17 like "Joint development with a partner"
  heading = other
  expect jp-transfer prohibited

test "Technology for the United States under the exchange of 1983" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  leg = export
  kind = technology
  heading = us-technology
  grant JP.NSC not-asked 2014-07-01
  expect jp-transfer permitted because us-technology

test "The same technology for Britain" on 2014-07-17 like "Technology for the United States under the exchange of 1983"
  recipient = GB
  expect jp-transfer prohibited

test "Repair of engines for US forces" on 2014-07-17 like "Seeker gyro of the PAC-2 for the United States"
  leg = export
  kind = service
  heading = us-forces
  licensor = none
  expect jp-transfer permitted because us-forces

test "Repair for US forces that the Council has not examined" on 2014-07-17 like "Repair of engines for US forces"
  grant JP.NSC not-asked 2014-07-01
  expect jp-transfer conditional because us-forces needs JP.NSC

test "Repair for the forces of another state" on 2014-07-17 like "Repair of engines for US forces"
  recipient = GB
  expect jp-transfer prohibited

test "Patrol boats for a partner" on 2026-04-20 like "Seeker gyro of the PAC-2 for the United States"
  recipient = PH
  leg = export
  kind = equipment
  heading = cooperation
  licensor = none
  grant PH.government granted 2026-01-01
  expect jp-transfer permitted because cooperation attaches JP

test "Patrol boats that the Council has not examined" on 2026-04-20 like "Patrol boats for a partner"
  grant JP.NSC not-asked 2026-01-01
  expect jp-transfer conditional because cooperation needs JP.NSC

test "Patrol boats, partner has undertaken nothing" on 2026-04-20 like "Patrol boats for a partner"
  grant PH.government not-asked 2026-01-01
  expect jp-transfer conditional because cooperation needs PH.government

test "A gun boat in place of a patrol boat" on 2026-04-20 like "Patrol boats for a partner"
  kind = weapon
  expect jp-transfer prohibited

# --- Vests and helmets for Ukraine, 2022 ---------------------------------------------------------------------

test "Vests and helmets for Ukraine on the day of amendment and notes" on 2022-03-08
  exporter = JP
  recipient = UA
  origin = JP
  leg = export
  kind = equipment
  heading = sdf-gift
  licensor = none
  treaty-breach = no
  unsc-measures = no
  combat = yes
  aggression = yes
  special-circumstances = no
  grant UA.government granted 2022-03-08
  expect jp-transfer permitted because sdf-gift attaches JP

test "Vests and helmets for Ukraine before the amendment" on 2022-03-05 like "Vests and helmets for Ukraine on the day of amendment and notes"
  expect jp-transfer prohibited

test "Vests and helmets for Ukraine, the day before" on 2022-03-07 like "Vests and helmets for Ukraine on the day of amendment and notes"
  grant UA.government granted 2022-03-01
  expect jp-transfer prohibited

test "Vests and helmets without the consent clause" on 2022-03-08 like "Vests and helmets for Ukraine on the day of amendment and notes"
  grant UA.government not-asked 2022-03-08
  expect jp-transfer conditional because sdf-gift needs UA.government

test "Rounds in place of vests" on 2022-03-08 like "Vests and helmets for Ukraine on the day of amendment and notes"
  kind = ammunition
  expect jp-transfer prohibited

test "Vests for a state against which the Security Council acts" on 2022-03-08 like "Vests and helmets for Ukraine on the day of amendment and notes"
  unsc-measures = yes
  expect jp-transfer prohibited because conflict-party

test "Vests for Ukraine, last day of the first version" on 2023-12-21 like "Vests and helmets for Ukraine on the day of amendment and notes"
  aggression = no
  expect jp-transfer permitted because sdf-gift

test "Vests for Ukraine on the first day of the second version, were it subject to no aggression" on 2023-12-22 like "Vests for Ukraine, last day of the first version"
  expect jp-transfer prohibited

test "Vests for another state subject to aggression, last day of the first version" on 2023-12-21 like "Vests and helmets for Ukraine on the day of amendment and notes"
  recipient = MD
  grant MD.government granted 2023-12-01
  expect jp-transfer prohibited

test "Vests for another state subject to aggression, widened" on 2023-12-22 like "Vests for another state subject to aggression, last day of the first version"
  expect jp-transfer permitted because sdf-gift attaches JP

test "Vests for another state, no undertaking" on 2023-12-22 like "Vests for another state subject to aggression, widened"
  grant MD.government not-asked 2023-12-01
  expect jp-transfer conditional because sdf-gift needs MD.government

test "Vests for a state that is subject to no aggression" on 2023-12-22 like "Vests for another state subject to aggression, widened"
  aggression = no
  expect jp-transfer prohibited

# --- Finished Patriot rounds for the United States -----------------------------------------------------------

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
  aggression = no
  special-circumstances = no
  expect jp-transfer conditional because return needs JP.NSC, US.government attaches JP

test "Finished PAC-3 the day before the amendment" on 2023-12-21 like "Finished PAC-3 on the day of the amendment"
  expect jp-transfer prohibited
  expect overall prohibited

test "Finished PAC-3, decided by the Council, undertaking still open" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  grant JP.NSC granted 2023-12-22
  expect jp-transfer conditional because return needs US.government

test "Finished PAC-3, decided and undertaken" on 2024-07-28 like "Finished PAC-3, decided by the Council, undertaking still open"
  grant US.government granted 2024-07-28
  expect jp-transfer permitted because return attaches JP

test "Finished PAC-3, undertaken, the Council has not decided" on 2024-07-28 like "Finished PAC-3, decided and undertaken"
  grant JP.NSC not-asked 2023-12-22
  expect jp-transfer conditional because return needs JP.NSC

test "Finished PAC-3, refused by the Council" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  grant JP.NSC refused 2023-12-22
  expect jp-transfer prohibited because return

test "Finished PAC-3, whether the Council decided is not known" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  grant JP.NSC unknown 2023-12-22
  grant US.government granted 2023-12-22
  expect jp-transfer undetermined missing JP.NSC

test "Finished PAC-3 made under another state's licence" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  licensor = GB
  expect jp-transfer prohibited

test "Finished PAC-3 straight to Ukraine" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  recipient = UA
  leg = export
  combat = yes
  expect jp-transfer prohibited

test "155 mm shells made under a British licence, to Britain" on 2023-12-22 like "Finished PAC-3 on the day of the amendment"
  recipient = GB
  licensor = GB
  expect jp-transfer conditional because return needs JP.NSC, GB.government

test "155 mm shells to Britain, decided and undertaken" on 2023-12-22 like "155 mm shells made under a British licence, to Britain"
  grant JP.NSC granted 2023-12-21
  grant GB.government granted 2023-12-21
  expect jp-transfer permitted because return

test "155 mm shells to Britain the day before the amendment" on 2023-12-21 like "155 mm shells to Britain, decided and undertaken"
  expect jp-transfer prohibited

# --- The same rounds passed on -------------------------------------------------------------------------------

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
  aggression = yes
  special-circumstances = no
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited because onward.combat
  expect overall prohibited

test "Japanese PAC-3 passed on to Ukraine, first day" on 2023-12-22 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  expect jp-transfer prohibited because onward.combat

test "Japanese PAC-3 passed on to Ukraine, last day of the exclusion of 2023" on 2026-04-20 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  special-circumstances = yes
  expect jp-transfer prohibited because onward.combat

test "Japanese PAC-3 passed on to Ukraine, were there no fighting" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  combat = no
  expect jp-transfer permitted because onward

test "Japanese PAC-3 passed on to Ukraine, no fighting and no consent" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, were there no fighting"
  grant JP.government not-asked 2023-12-22
  expect jp-transfer conditional because onward needs JP.government attaches JP

test "Japanese PAC-3 passed on to Ukraine, nobody has judged" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  combat = unknown
  expect jp-transfer undetermined missing combat

test "Japanese parts passed on to Ukraine: the exclusion is for weapons" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  kind = part
  expect jp-transfer permitted because onward

test "Japanese PAC-3 passed on to Poland with consent" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  recipient = PL
  combat = no
  aggression = no
  expect jp-transfer permitted because onward attaches JP

test "Japanese PAC-3 passed on to Poland" on 2024-01-15 like "Japanese PAC-3 passed on to Poland with consent"
  grant JP.government not-asked 2023-12-22
  expect jp-transfer conditional because onward needs JP.government

test "Japanese PAC-3 passed on to Poland, consent refused" on 2024-01-15 like "Japanese PAC-3 passed on to Poland with consent"
  grant JP.government refused 2024-01-01
  expect jp-transfer prohibited because onward

test "Japanese PAC-3 passed on to Poland, day of the amendment" on 2023-12-22 like "Japanese PAC-3 passed on to Poland with consent"
  grant JP.government granted 2023-12-01
  expect jp-transfer permitted because onward

test "Japanese PAC-3 passed on to Poland, the day before" on 2023-12-21 like "Japanese PAC-3 passed on to Poland, day of the amendment"
  expect jp-transfer prohibited

test "Japanese PAC-3 passed on by a state that gave no licence" on 2024-01-15 like "Japanese PAC-3 passed on to Poland with consent"
  exporter = DE
  expect jp-transfer prohibited

test "Radar that Japan sold to the Philippines, passed on to Thailand with consent" on 2024-01-15 like "Japanese PAC-3 passed on to Poland with consent"
  exporter = PH
  recipient = TH
  kind = equipment
  heading = cooperation
  licensor = none
  expect jp-transfer permitted because third-party

test "Radar passed on without consent" on 2024-01-15 like "Radar that Japan sold to the Philippines, passed on to Thailand with consent"
  grant JP.government not-asked 2023-12-22
  expect jp-transfer conditional because third-party needs JP.government

test "US-made PAC-3 to Ukraine while Japan refills the United States" on 2024-01-15 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  origin = US
  leg = export
  expect jp-transfer not-applicable

test "The lot carries Japan's right from its return on" on 2024-08-01 like "Japanese PAC-3 passed on to Poland"
  after "Finished PAC-3, decided and undertaken"
  expect lot conditional needs JP.government

test "The lot under its undertaking given back to Japan" on 2024-08-01 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  recipient = JP
  leg = return
  combat = no
  aggression = no
  burden end-user US "undertaking of the shipment of 2025"
  expect jp-transfer not-applicable
  expect lot permitted

test "The lot under its undertaking passed on to Poland" on 2024-08-01 like "Japanese PAC-3 passed on to Poland with consent"
  burden end-user US "undertaking of the shipment of 2025"
  expect jp-transfer permitted because onward
  expect lot prohibited

# --- From 21 April 2026 [press only] -------------------------------------------------------------------------

test "A new lot passed on to Ukraine, special circumstances found" on 2026-04-21 like "Japanese PAC-3 passed on to Ukraine, January 2024"
  special-circumstances = yes
  expect jp-transfer permitted because onward.special attaches JP press

test "A new lot, special circumstances found, no consent" on 2026-04-21 like "A new lot passed on to Ukraine, special circumstances found"
  grant JP.government not-asked 2026-04-21
  expect jp-transfer conditional because onward.special needs JP.government press

test "A new lot passed on to Ukraine: who finds special circumstances?" on 2026-04-21 like "A new lot, special circumstances found, no consent"
  special-circumstances = unknown
  expect jp-transfer undetermined missing special-circumstances press

test "A new lot passed on to Ukraine, no special circumstances" on 2026-04-21 like "A new lot passed on to Ukraine, special circumstances found"
  special-circumstances = no
  expect jp-transfer prohibited because onward.fighting press

test "The lot shipped in 2025, passed on to Ukraine: its own undertaking" on 2026-04-21 like "A new lot passed on to Ukraine, special circumstances found"
  burden end-user US "undertaking of the shipment of 2025"
  expect lot prohibited
  expect overall prohibited

test "The lot shipped in 2025, released by Japan in special circumstances" on 2026-04-21 like "The lot shipped in 2025, passed on to Ukraine: its own undertaking"
  grant JP.release granted 2026-04-21
  expect lot permitted
  expect jp-transfer permitted because onward.special

test "Weapons for a state with an agreement" on 2026-04-21
  exporter = JP
  recipient = PH
  origin = JP
  leg = export
  kind = weapon
  heading = other
  licensor = none
  treaty-breach = no
  unsc-measures = no
  combat = no
  aggression = no
  special-circumstances = no
  grant JP.NSC granted 2026-04-01
  grant PH.government granted 2026-04-01
  expect jp-transfer permitted because weapons attaches JP press

test "Weapons for a state with an agreement, the day before" on 2026-04-20 like "Weapons for a state with an agreement"
  expect jp-transfer prohibited

test "Weapons for a state without an agreement" on 2026-04-21 like "Weapons for a state with an agreement"
  recipient = PL
  grant PL.government granted 2026-04-01
  expect jp-transfer prohibited

test "Weapons that the Council has not decided on" on 2026-04-21 like "Weapons for a state with an agreement"
  grant JP.NSC not-asked 2026-04-01
  expect jp-transfer conditional because weapons needs JP.NSC

test "Weapons without the undertaking" on 2026-04-21 like "Weapons for a state with an agreement"
  grant PH.government not-asked 2026-04-01
  expect jp-transfer conditional because weapons needs PH.government

test "Weapons for a state with an agreement that fights" on 2026-04-21 like "Weapons for a state with an agreement"
  combat = yes
  expect jp-transfer prohibited because weapons.fighting press

test "Weapons for it in special circumstances" on 2026-04-21 like "Weapons for a state with an agreement that fights"
  special-circumstances = yes
  expect jp-transfer permitted because weapons.special attaches JP press

test "Weapons for it in special circumstances, not decided" on 2026-04-21 like "Weapons for it in special circumstances"
  grant JP.NSC not-asked 2026-04-01
  expect jp-transfer conditional because weapons.special needs JP.NSC

test "Weapons for it in special circumstances, no undertaking" on 2026-04-21 like "Weapons for it in special circumstances"
  grant PH.government not-asked 2026-04-01
  expect jp-transfer conditional because weapons.special needs PH.government

test "Parts once the categories are gone" on 2026-04-21 like "Weapons for a state with an agreement"
  kind = part
  grant JP.METI granted 2026-04-01
  expect jp-transfer permitted because other-goods attaches JP press

test "Parts, the day before" on 2026-04-20 like "Parts once the categories are gone"
  expect jp-transfer prohibited

test "Parts without a licence" on 2026-04-21 like "Parts once the categories are gone"
  grant JP.METI not-asked 2026-04-01
  expect jp-transfer conditional because other-goods needs JP.METI

test "Parts without the undertaking" on 2026-04-21 like "Parts once the categories are gone"
  grant PH.government not-asked 2026-04-01
  expect jp-transfer conditional because other-goods needs PH.government

test "Patrol boats once the categories are gone: no examination by the Council" on 2026-04-21 like "Patrol boats for a partner"
  grant JP.NSC not-asked 2026-01-01
  grant JP.METI granted 2026-01-01
  expect jp-transfer permitted because other-goods press

# --- The fighter developed with Britain and Italy ------------------------------------------------------------

test "Fighter for a state with an agreement" on 2024-03-26 like "Weapons for a state with an agreement"
  recipient = AU
  heading = gcap
  grant JP.cabinet granted 2024-03-01
  grant AU.government granted 2024-03-01
  expect jp-transfer permitted because gcap attaches JP

test "Fighter the day before the amendment" on 2024-03-25 like "Fighter for a state with an agreement"
  expect jp-transfer prohibited

test "Fighter that the cabinet has not decided on" on 2024-03-26 like "Fighter for a state with an agreement"
  grant JP.cabinet not-asked 2024-03-01
  expect jp-transfer conditional because gcap needs JP.cabinet

test "Fighter without the undertaking" on 2024-03-26 like "Fighter for a state with an agreement"
  grant AU.government not-asked 2024-03-01
  expect jp-transfer conditional because gcap needs AU.government

test "Fighter for a state without an agreement" on 2024-03-26 like "Fighter for a state with an agreement"
  recipient = PL
  grant PL.government granted 2024-03-01
  expect jp-transfer prohibited

test "Fighter for Mongolia the day before its agreement" on 2024-12-11 like "Fighter for a state with an agreement"
  recipient = MN
  grant MN.government granted 2024-03-01
  expect jp-transfer prohibited

test "Fighter for Mongolia on the day of its agreement" on 2024-12-12 like "Fighter for Mongolia the day before its agreement"
  expect jp-transfer permitted because gcap

test "Fighter for a state where fighting goes on" on 2024-03-26 like "Fighter for a state with an agreement"
  combat = yes
  expect jp-transfer prohibited because gcap.combat

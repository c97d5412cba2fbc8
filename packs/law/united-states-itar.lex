# United States, commercial articles abroad: re-export and retransfer under the International Traffic in Arms Regulations.
# Not encoded: exports from the United States themselves (united-states-notices.lex holds the licence and the notices), brokering,
# the exemptions for Canada, Australia and the United Kingdom, the case-by-case countries of section 126.1(d)(2).
# The pack speaks where the lot carries a right of the United States (a burden, or holder.US stated) and asks on what ground.
# An encoded reading of published sources, not legal advice.

source us-123-9 "International Traffic in Arms Regulations, 22 CFR 123.9: country of ultimate destination and approval of reexports or retransfers; as described by the Export Compliance Training Institute" 2008-05-16 grade B address "https://learnexportcompliance.com/insights/ddtc-clarifies-nato-parts-exemption"
source us-124 "International Traffic in Arms Regulations, 22 CFR 124.8 and 124.9: clauses of manufacturing licence agreements" 2024-10-31 grade A address "https://casetext.com/regulation/code-of-federal-regulations/title-22-foreign-relations/chapter-i-department-of-state/subchapter-m-international-traffic-in-arms-regulations/part-124-agreements-off-shore-procurement-and-other-defense-services/section-1249-additional-clauses-required-only-in-manufacturing-license-agreements"
source us-126-1 "International Traffic in Arms Regulations, 22 CFR 126.1: proscribed countries" 2006-08-17 grade B address "https://chanrobles.com/usa/uslaws/cfr/title22/22-1.0.1.13.64.php"
source nato "North Atlantic Treaty Organization, member countries and their dates of accession" 2024-03-07 grade A address "https://www.nato.int/cps/en/natohq/topics_52044.htm"

actor US.state "US Department of State"
actor US.congress "Congress of the United States, from receipt of the certification (refused: a joint resolution of disapproval)"

fact us-tie : one-of {none, article, component, licence-built} "By what do the US regulations reach it abroad: a commercial US article, a US component in it, manufacture under a US licence, or nothing?"
fact significant-equipment : yes-no "Is it significant military equipment (22 CFR 120.36)?"
fact mtcr-item : yes-no "Is it on the annex of the Missile Technology Control Regime?"
fact major-equipment : yes-no "Is it major defense equipment?"
fact value : amount USD "What is it worth (original acquisition value for a retransfer, contract value for a sale)?"

group us.123-9e "Governments to which US components may be re-exported without approval: NATO members, Australia, Japan"
  BE
  CA
  DK
  FR
  GB
  IS
  IT
  LU
  NL
  NO
  PT
  GR
  TR
  DE
  ES
  CZ
  HU
  PL
  BG
  EE
  LV
  LT
  RO
  SK
  SI
  AL from 2009-04-01
  HR from 2009-04-01
  ME from 2017-06-05
  MK from 2020-03-27
  FI from 2023-04-04
  SE from 2024-03-07
  AU
  JP
  cite us-123-9 "22 CFR 123.9(e)"
  cite nato

group us.126-1 "Proscribed countries of section 126.1(d)(1), and Russia"
  BY
  CN
  CU
  IR
  KP
  SY
  VE
  RU from 2021-03-18
  cite us-126-1 "22 CFR 126.1(d)"

pack us-itar "International Traffic in Arms Regulations: re-export and retransfer"
  force law
  decides US.congress
  silence prohibits
  scope exporter != US and recipient != US and leg != domestic and holder.US and us-tie != none
  from 2008-05-16
  cite us-123-9 "22 CFR 123.9"
  cite us-124
  cite us-126-1

rule article
  when us-tie = article
  permit
  require "Written approval of the Directorate of Defense Trade Controls to re-export" from US.state
  attach consent US on retransfer, other-use
  cite us-123-9 "22 CFR 123.9(a), (c)"

rule component
  when us-tie = component
  permit
  require "Written approval of the Directorate of Defense Trade Controls to re-export the component" from US.state
  attach consent US on retransfer, other-use
  cite us-123-9 "22 CFR 123.9(a)"

# The government of a close partner may receive components that are neither significant nor large nor missile technology.
rule component.exempt except component
  when recipient in us.123-9e and not significant-equipment and not mtcr-item
  when value < 50 M USD and (value < 14 M USD or not major-equipment)
  permit
  cite us-123-9 "22 CFR 123.9(e)"

rule licence-built
  when us-tie = licence-built
  permit
  require "Written approval of the Department of State for a country outside the licensed territory" from US.state
  attach consent US on retransfer, other-use
  cite us-124 "22 CFR 124.8, 124.9(a)(1), (6)"

rule proscribed
  when recipient in us.126-1
  prohibit
  cite us-126-1 "22 CFR 126.1(a), (d)"
  press "The list of section 126.1 was read as of 2006; its later dates are taken from reports and were not verified."

test "US component in a German product for Sweden, before it joined NATO" on 2024-03-06
  exporter = DE
  recipient = SE
  origin = DE
  leg = export
  us-tie = component
  holder.US = yes
  significant-equipment = no
  mtcr-item = no
  major-equipment = no
  value = 1 M USD
  expect us-itar conditional because component needs US.state attaches US

test "The same component once Sweden is a member" on 2024-03-07 like "US component in a German product for Sweden, before it joined NATO"
  expect us-itar permitted because component.exempt

test "US component for Albania the day before it was a member" on 2009-03-31 like "US component in a German product for Sweden, before it joined NATO"
  recipient = AL
  expect us-itar conditional because component

test "US component for Albania on the day it was one" on 2009-04-01 like "US component for Albania the day before it was a member"
  expect us-itar permitted because component.exempt

test "US component for Croatia the day before it was a member" on 2009-03-31 like "US component in a German product for Sweden, before it joined NATO"
  recipient = HR
  expect us-itar conditional because component

test "US component for Croatia on the day it was one" on 2009-04-01 like "US component for Croatia the day before it was a member"
  expect us-itar permitted because component.exempt

test "US component for Montenegro the day before it was a member" on 2017-06-04 like "US component in a German product for Sweden, before it joined NATO"
  recipient = ME
  expect us-itar conditional because component

test "US component for Montenegro on the day it was one" on 2017-06-05 like "US component for Montenegro the day before it was a member"
  expect us-itar permitted because component.exempt

test "US component for North Macedonia the day before it was a member" on 2020-03-26 like "US component in a German product for Sweden, before it joined NATO"
  recipient = MK
  expect us-itar conditional because component

test "US component for North Macedonia on the day it was one" on 2020-03-27 like "US component for North Macedonia the day before it was a member"
  expect us-itar permitted because component.exempt

test "US component for Finland the day before it was a member" on 2023-04-03 like "US component in a German product for Sweden, before it joined NATO"
  recipient = FI
  expect us-itar conditional because component

test "US component for Finland on the day it was one" on 2023-04-04 like "US component for Finland the day before it was a member"
  expect us-itar permitted because component.exempt

test "Significant military equipment is not exempt" on 2024-03-07 like "The same component once Sweden is a member"
  significant-equipment = yes
  expect us-itar conditional because component

test "Missile technology is not exempt" on 2024-03-07 like "The same component once Sweden is a member"
  mtcr-item = yes
  expect us-itar conditional because component

test "Whether it is missile technology is not known" on 2024-03-07 like "The same component once Sweden is a member"
  mtcr-item = unknown
  expect us-itar undetermined missing mtcr-item

test "Major equipment of 14 million is not exempt" on 2024-03-07 like "The same component once Sweden is a member"
  major-equipment = yes
  value = 14 M USD
  expect us-itar conditional because component

test "Other articles of 14 million are exempt" on 2024-03-07 like "Major equipment of 14 million is not exempt"
  major-equipment = no
  expect us-itar permitted because component.exempt

test "Articles of 50 million are not exempt" on 2024-03-07 like "Other articles of 14 million are exempt"
  value = 50 M USD
  expect us-itar conditional because component

test "The same component, approved" on 2024-03-06 like "US component in a German product for Sweden, before it joined NATO"
  grant US.state granted 2024-01-01
  expect us-itar permitted because component

test "A commercial US article passed on to Ukraine" on 2024-01-15 like "US component in a German product for Sweden, before it joined NATO"
  recipient = UA
  us-tie = article
  expect us-itar conditional because article needs US.state attaches US

test "A commercial US article passed on with approval" on 2024-01-15 like "A commercial US article passed on to Ukraine"
  grant US.state granted 2024-01-01
  expect us-itar permitted because article

test "A round built in Japan under a US licence, for the Philippines" on 2024-01-15 like "US component in a German product for Sweden, before it joined NATO"
  exporter = JP
  recipient = PH
  origin = JP
  us-tie = licence-built
  expect us-itar conditional because licence-built needs US.state attaches US

test "The same round, approved by the Department of State" on 2024-01-15 like "A round built in Japan under a US licence, for the Philippines"
  grant US.state granted 2024-01-01
  expect us-itar permitted because licence-built

test "The same round going to the United States" on 2024-01-15 like "A round built in Japan under a US licence, for the Philippines"
  recipient = US
  expect us-itar not-applicable

test "Nothing American in it" on 2024-01-15 like "A round built in Japan under a US licence, for the Philippines"
  us-tie = none
  expect us-itar not-applicable

test "On what ground the United States hold a right is not known" on 2024-01-15 like "A round built in Japan under a US licence, for the Philippines"
  us-tie = unknown
  expect us-itar undetermined missing us-tie

test "The lot carries no right of the United States" on 2024-01-15 like "A round built in Japan under a US licence, for the Philippines"
  holder.US = no
  expect us-itar not-applicable

test "A US component for China, approved or not" on 2024-01-15 like "The same component, approved"
  recipient = CN
  expect us-itar prohibited because proscribed press

test "A US component for Russia the day before it was listed" on 2021-03-17 like "The same component, approved"
  recipient = RU
  grant US.state granted 2021-01-01
  expect us-itar permitted because component

test "A US component for Russia on the day it was listed" on 2021-03-18 like "A US component for Russia the day before it was listed"
  expect us-itar prohibited because proscribed press

test "A component on the first day that is encoded" on 2008-05-16 like "The same component, approved"
  recipient = FR
  grant US.state granted 2008-01-01
  expect us-itar permitted because component.exempt

test "A component the day before" on 2008-05-15 like "A component on the first day that is encoded"
  expect us-itar not-applicable

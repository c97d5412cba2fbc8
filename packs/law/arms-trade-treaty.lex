# The Arms Trade Treaty for exporters that are parties. Articles 6 and 7 bar, article 11 asks for measures against diversion.
# Each test is a finding of the sending state. The list of parties is the part of it that these packs need; a state that
# joined after the start is listed from the ninetieth day after its deposit (article 22(2)). A state that is not listed is out of
# the pack's scope, which is not to say that it is no party.
# An encoded reading of published sources, not legal advice.

source att "Arms Trade Treaty, New York, 2 April 2013, in force 24 December 2014; UN Treaty Series vol. 3013" 2014-12-24 grade A address "https://thearmstradetreaty.org/hyper-images/file/ATT_English/ATT_English.pdf"
source att-status "United Nations Treaty Collection, chapter XXVI 8: status of the Arms Trade Treaty" 2024-01-01 grade A address "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XXVI-8&chapter=26"
source att-icrc "International Committee of the Red Cross, Understanding the Arms Trade Treaty from a Humanitarian Perspective" 2016-09-01 grade B address "https://vdocuments.us/understanding-the-arms-trade-treaty-icrc.html"

actor UN.parties "Conference of States Parties to the Arms Trade Treaty"
actor exporter.government "licensing authority of the sending state"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it?"
fact att-prohibited : yes-no "Would it breach a measure of the Security Council, another agreement, or is it known that it would be used for genocide, crimes against humanity or war crimes?" determined-by exporter.government
fact att-overriding-risk : yes-no "After mitigation, is there an overriding risk of the harms of article 7?" determined-by exporter.government
fact att-diversion-risk : yes-no "Is there a risk of diversion?" determined-by exporter.government

group att.parties "Parties to the Arms Trade Treaty among the exporters of these packs"
  AU
  BE
  BG
  CZ
  DE
  DK
  EE
  ES
  FI
  FR
  GB
  HR
  IT
  JP
  LV
  NO
  RO
  SE
  NL from 2015-03-18
  LT from 2015-03-18
  PL from 2015-03-17
  CH from 2015-04-30
  KR from 2017-02-26
  cite att-status

pack att "Arms Trade Treaty"
  force law
  decides UN.parties
  silence permits
  scope exporter in att.parties and kind in {weapon, ammunition, part} and leg != domestic
  from 2014-12-24
  cite att "arts. 2 to 4"
  cite att-status

rule article-6
  when att-prohibited
  prohibit
  cite att "art. 6"

rule article-7
  when att-overriding-risk
  prohibit
  cite att "art. 7(3)"

rule article-11
  when att-diversion-risk
  require "Measures to mitigate the risk of diversion" from exporter.government
  cite att "art. 11(2)"

test "Weapons with no risk found" on 2024-01-15
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = ammunition
  att-prohibited = no
  att-overriding-risk = no
  att-diversion-risk = no
  expect att permitted

test "Weapons against an embargo of the Security Council" on 2024-01-15 like "Weapons with no risk found"
  att-prohibited = yes
  expect att prohibited because article-6

test "Weapons with an overriding risk" on 2024-01-15 like "Weapons with no risk found"
  att-overriding-risk = yes
  expect att prohibited because article-7

test "Weapons that nobody has assessed" on 2024-01-15 like "Weapons with no risk found"
  att-overriding-risk = unknown
  expect att undetermined missing att-overriding-risk

test "Weapons with a risk of diversion" on 2024-01-15 like "Weapons with no risk found"
  att-diversion-risk = yes
  expect att conditional because article-11 needs JP.government

test "Weapons with a risk of diversion, measures agreed" on 2024-01-15 like "Weapons with a risk of diversion"
  grant JP.government granted 2024-01-01
  expect att permitted because article-11

test "Helmets are not covered" on 2024-01-15 like "Weapons against an embargo of the Security Council"
  kind = equipment
  expect att not-applicable

test "The United States are no party" on 2024-01-15 like "Weapons against an embargo of the Security Council"
  exporter = US
  expect att not-applicable

test "Weapons on the day the treaty began" on 2014-12-24 like "Weapons against an embargo of the Security Council"
  expect att prohibited because article-6

test "Weapons the day before" on 2014-12-23 like "Weapons against an embargo of the Security Council"
  expect att not-applicable

test "The Netherlands the day before the treaty bound it" on 2015-03-17 like "Weapons against an embargo of the Security Council"
  exporter = NL
  expect att not-applicable

test "The Netherlands on the day the treaty bound it" on 2015-03-18 like "The Netherlands the day before the treaty bound it"
  expect att prohibited because article-6

test "Lithuania the day before the treaty bound it" on 2015-03-17 like "Weapons against an embargo of the Security Council"
  exporter = LT
  expect att not-applicable

test "Lithuania on the day the treaty bound it" on 2015-03-18 like "Lithuania the day before the treaty bound it"
  expect att prohibited because article-6

test "Poland the day before the treaty bound it" on 2015-03-16 like "Weapons against an embargo of the Security Council"
  exporter = PL
  expect att not-applicable

test "Poland on the day the treaty bound it" on 2015-03-17 like "Poland the day before the treaty bound it"
  expect att prohibited because article-6

test "Switzerland the day before the treaty bound it" on 2015-04-29 like "Weapons against an embargo of the Security Council"
  exporter = CH
  expect att not-applicable

test "Switzerland on the day the treaty bound it" on 2015-04-30 like "Switzerland the day before the treaty bound it"
  expect att prohibited because article-6

test "South Korea the day before the treaty bound it" on 2017-02-25 like "Weapons against an embargo of the Security Council"
  exporter = KR
  expect att not-applicable

test "South Korea on the day the treaty bound it" on 2017-02-26 like "South Korea the day before the treaty bound it"
  expect att prohibited because article-6

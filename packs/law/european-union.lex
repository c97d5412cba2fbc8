# European Union: the criteria of Common Position 2008/944, which member states apply to every export licence. Criteria one to
# four bar; criteria five to eight are weighed. Each criterion is a finding of the licensing state: the software waits for it.
# The amendment of 14 April 2025 is cited and adds no rule here: its changes within the criteria were not read.
# An encoded reading of published sources, not legal advice.

source eu-cp "Council Common Position 2008/944/CFSP of 8 December 2008 (OJ L 335, 13.12.2008, p. 99), consolidated 17 September 2019" 2019-09-17 grade A address "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A02008E0944-20190917"
source eu-cp-2019 "Council Decision (CFSP) 2019/1560 of 16 September 2019 (OJ L 239, 17.9.2019, p. 16)" 2019-09-17 grade A address "https://www.legislation.gov.uk/eudn/2019/1560"
source eu-cp-2025 "Council Decision (CFSP) 2025/779 of 14 April 2025 (OJ L, 2025/779, 15.4.2025)" 2025-04-15 grade A address "https://eur-lex.europa.eu/eli/dec/2025/779/oj/eng"
source eu-members "European Union, member states and their dates of accession" 2020-02-01 grade A address "https://european-union.europa.eu/principles-countries-history/eu-countries_en"

actor EU.council "Council of the European Union"
actor exporter.government "licensing authority of the sending state"

fact eu-embargo : yes-no "Would the export be inconsistent with an embargo or an obligation of criterion one?" determined-by exporter.government
fact att-prohibited : yes-no "Would it breach a measure of the Security Council, another agreement, or is it known that it would be used for genocide, crimes against humanity or war crimes?" determined-by exporter.government
fact eu-clear-risk : yes-no "Is there a clear risk of internal repression or of serious violations of international humanitarian law (criterion two)?" determined-by exporter.government
fact eu-provokes-conflict : yes-no "Would it provoke or prolong armed conflicts or aggravate tensions in the country of destination (criterion three)?" determined-by exporter.government
fact eu-aggression : yes-no "Is there a clear risk of its use in aggression against another country or to assert a territorial claim by force (criterion four)?" determined-by exporter.government
fact eu-weighed-against : yes-no "Do criteria five to eight, weighed, speak against it?" determined-by exporter.government

group eu.members "Member states of the European Union"
  AT
  BE
  BG
  CY
  CZ
  DE
  DK
  EE
  ES
  FI
  FR
  GB until 2020-02-01
  GR
  HR from 2013-07-01
  HU
  IE
  IT
  LT
  LU
  LV
  MT
  NL
  PL
  PT
  RO
  SE
  SI
  SK
  cite eu-members

pack eu-criteria "Common Position 2008/944: criteria for export licences"
  force law
  decides EU.council
  silence permits
  scope exporter in eu.members and leg != domestic
  from 2008-12-08
  cite eu-cp
  cite eu-cp-2019
  cite eu-cp-2025

rule criterion-one
  when eu-embargo
  prohibit
  cite eu-cp "art. 2(1)"

rule criterion-one.arms-trade-treaty from 2019-09-17
  when att-prohibited
  prohibit
  cite eu-cp-2019 "art. 2(1)(bb)"

rule criterion-two
  when eu-clear-risk
  prohibit
  cite eu-cp "art. 2(2)"

rule criterion-three
  when eu-provokes-conflict
  prohibit
  cite eu-cp "art. 2(3)"

rule criterion-four
  when eu-aggression
  prohibit
  cite eu-cp "art. 2(4)"

rule criteria-five-to-eight
  when eu-weighed-against
  prohibit
  cite eu-cp "art. 2(5) to (8)"

test "An export that meets every criterion" on 2024-02-12
  exporter = NL
  recipient = PL
  origin = NL
  leg = export
  eu-embargo = no
  att-prohibited = no
  eu-clear-risk = no
  eu-provokes-conflict = no
  eu-aggression = no
  eu-weighed-against = no
  expect eu-criteria permitted

test "An embargo" on 2024-02-12 like "An export that meets every criterion"
  eu-embargo = yes
  expect eu-criteria prohibited because criterion-one

test "A clear risk" on 2024-02-12 like "An export that meets every criterion"
  eu-clear-risk = yes
  expect eu-criteria prohibited because criterion-two

test "A clear risk that nobody has assessed" on 2024-02-12 like "An export that meets every criterion"
  eu-clear-risk = unknown
  expect eu-criteria undetermined missing eu-clear-risk

test "Tensions in the country of destination" on 2024-02-12 like "An export that meets every criterion"
  eu-provokes-conflict = yes
  expect eu-criteria prohibited because criterion-three

test "A risk of aggression" on 2024-02-12 like "An export that meets every criterion"
  eu-aggression = yes
  expect eu-criteria prohibited because criterion-four

test "Weighed and found against" on 2024-02-12 like "An export that meets every criterion"
  eu-weighed-against = yes
  expect eu-criteria prohibited because criteria-five-to-eight

test "The Arms Trade Treaty on the day it joined the criteria" on 2019-09-17 like "An export that meets every criterion"
  att-prohibited = yes
  expect eu-criteria prohibited because criterion-one.arms-trade-treaty

test "The Arms Trade Treaty the day before" on 2019-09-16 like "The Arms Trade Treaty on the day it joined the criteria"
  expect eu-criteria permitted

test "An export on the day of the Common Position" on 2008-12-08 like "An embargo"
  expect eu-criteria prohibited because criterion-one

test "An export the day before" on 2008-12-07 like "An embargo"
  expect eu-criteria not-applicable

test "Britain on its last day as a member" on 2020-01-31 like "An embargo"
  exporter = GB
  expect eu-criteria prohibited because criterion-one

test "Britain the day after" on 2020-02-01 like "Britain on its last day as a member"
  expect eu-criteria not-applicable

test "Switzerland is no member" on 2024-02-12 like "An embargo"
  exporter = CH
  expect eu-criteria not-applicable

test "Croatia the day before it was a member" on 2013-06-30 like "An embargo"
  exporter = HR
  expect eu-criteria not-applicable

test "Croatia on the day it was a member" on 2013-07-01 like "Croatia the day before it was a member"
  expect eu-criteria prohibited because criterion-one

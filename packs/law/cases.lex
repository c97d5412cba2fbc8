# Cases over several regimes, as the record has them: who wanted to send what to whom, on which day, and which rule spoke.
# Every fact that any pack asks is stated, so that `overall` is the answer of all packs together. Where the overall verdict is
# not-encoded, the regimes named permit and the sending state's own rules are in no pack: never to be read as permitted.
# This file has no pack of its own and is read with all others.

test "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack" on 2022-01-19
  exporter = EE
  recipient = UA
  origin = EE
  leg = export
  kind = ammunition
  heading = other
  licensor = none
  treaty-breach = no
  unsc-measures = no
  combat = yes
  aggression = yes
  special-circumstances = no
  route = gift
  value = 1 M USD
  major-equipment = no
  emergency = no
  manufacture-abroad = no
  us-tie = none
  significant-equipment = no
  mtcr-item = no
  training-complete = no
  us-would-itself = yes
  share.CH = 0 %
  integrated = no
  annex-2 = no
  similar-regime = no
  armed-conflict = yes
  grave-violations = no
  low-risk = no
  least-developed = no
  civilian-risk = no
  undesired-end-user = no
  war-weapon = yes
  bundeswehr-stock = no
  de-weighty = no
  aggressive-use = no
  obligations-breach = no
  general-licence = none
  att-prohibited = no
  att-overriding-risk = no
  att-diversion-risk = no
  eu-embargo = no
  eu-clear-risk = no
  eu-provokes-conflict = no
  eu-aggression = no
  eu-weighed-against = no
  expect overall not-encoded

# --- Japan ------------------------------------------------------------------------------------------------------

test "Case: tank engine for Turkey" on 2014-02-27 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = JP
  recipient = TR
  origin = JP
  kind = part
  heading = joint-development
  grant TR.government refused 2014-02-27
  expect jp-1967 prohibited because joint-development
  expect overall prohibited because joint-development

test "Case: 10,000 rounds for the UN mission in South Sudan" on 2013-12-23 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = JP
  recipient = UN
  origin = JP
  heading = one-off
  expect jp-1967 permitted because south-sudan
  expect overall permitted because south-sudan

test "Case: seeker gyro of the PAC-2 for the United States" on 2014-07-17 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = JP
  recipient = US
  origin = JP
  leg = return
  kind = part
  heading = licence
  licensor = US
  combat = no
  armed-conflict = no
  grant JP.NSC granted 2014-07-17
  expect jp-transfer permitted because licensed-parts
  expect overall permitted because licensed-parts

test "Case: vests and helmets for Ukraine, 5 March 2022" on 2022-03-05 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = JP
  origin = JP
  kind = equipment
  heading = sdf-gift
  war-weapon = no
  grant UA.government granted 2022-03-08
  expect jp-transfer prohibited
  expect overall prohibited

test "Case: vests and helmets for Ukraine, 8 March 2022" on 2022-03-08 like "Case: vests and helmets for Ukraine, 5 March 2022"
  expect jp-transfer permitted because sdf-gift attaches JP
  expect overall permitted because sdf-gift

test "Case: finished PAC-3 for the United States, 21 December 2023" on 2023-12-21 like "Case: seeker gyro of the PAC-2 for the United States"
  kind = ammunition
  grant JP.NSC not-asked 2023-12-01
  expect jp-transfer prohibited
  expect overall prohibited

test "Case: finished PAC-3 for the United States, 22 December 2023" on 2023-12-22 like "Case: finished PAC-3 for the United States, 21 December 2023"
  expect jp-transfer conditional because return needs JP.NSC, US.government
  expect overall conditional because return

test "Case: finished PAC-3, decided and undertaken" on 2024-07-28 like "Case: finished PAC-3 for the United States, 22 December 2023"
  grant JP.NSC granted 2023-12-22
  grant US.government granted 2024-07-28
  expect jp-transfer permitted because return attaches JP
  expect overall permitted because return

test "Case: finished PAC-3, decided, the undertaking dated later" on 2024-01-15 like "Case: finished PAC-3, decided and undertaken"
  expect overall conditional because return needs US.government earliest 2024-07-28

test "Case: 155 mm shells made under a British licence, for Britain" on 2023-12-22 like "Case: finished PAC-3 for the United States, 22 December 2023"
  recipient = GB
  licensor = GB
  expect jp-transfer conditional because return needs JP.NSC, GB.government
  expect overall conditional because return

test "Case: 155 mm shells for Britain, decided and undertaken" on 2023-12-22 like "Case: 155 mm shells made under a British licence, for Britain"
  grant JP.NSC granted 2023-12-22
  grant GB.government granted 2023-12-22
  expect overall permitted because return

test "Case: Japanese PAC-3 out of US stock to Ukraine, first day" on 2023-12-22 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = US
  origin = JP
  leg = retransfer
  heading = licence
  licensor = US
  route = drawdown
  drawn = 5 bn USD
  grant US.president granted 2023-04-01
  grant JP.government granted 2023-12-22
  expect jp-transfer prohibited because onward.combat
  expect overall prohibited because onward.combat

test "Case: Japanese PAC-3 out of US stock to Ukraine, last day" on 2026-04-20 like "Case: Japanese PAC-3 out of US stock to Ukraine, first day"
  special-circumstances = yes
  drawn = 50 M USD
  expect jp-transfer prohibited because onward.combat
  expect overall prohibited because onward.combat

test "Case: the lot shipped in 2025 to Ukraine, from 21 April 2026" on 2026-04-21 like "Case: Japanese PAC-3 out of US stock to Ukraine, last day"
  burden end-user US "contract announced on 28 July 2024: United States government only, no third country"
  expect lot prohibited
  expect overall prohibited

test "Case: the lot shipped in 2025, released by Japan" on 2026-04-21 like "Case: the lot shipped in 2025 to Ukraine, from 21 April 2026"
  grant JP.release granted 2026-04-21
  expect lot permitted
  expect overall permitted because onward.special press

test "Case: a new lot under the rule of 2026 to Ukraine" on 2026-04-21 like "Case: Japanese PAC-3 out of US stock to Ukraine, last day"
  special-circumstances = unknown
  grant JP.government not-asked 2026-04-21
  expect jp-transfer undetermined missing special-circumstances press
  expect overall undetermined missing special-circumstances

test "Case: a new lot, special circumstances found, consent open" on 2026-04-21 like "Case: a new lot under the rule of 2026 to Ukraine"
  special-circumstances = yes
  expect jp-transfer conditional because onward.special needs JP.government press
  expect overall conditional because onward.special

test "Case: Japanese PAC-3 out of US stock to Poland" on 2024-08-01 like "Case: Japanese PAC-3 out of US stock to Ukraine, first day"
  recipient = PL
  combat = no
  aggression = no
  armed-conflict = no
  grant JP.government not-asked 2023-12-22
  after "Case: finished PAC-3, decided and undertaken"
  expect jp-transfer conditional because onward needs JP.government
  expect lot conditional needs JP.government
  expect overall conditional because onward

test "Case: Japanese PAC-3 out of US stock to Poland, Japan consents" on 2024-08-01 like "Case: Japanese PAC-3 out of US stock to Poland"
  grant JP.government granted 2024-08-01
  expect lot permitted
  expect overall permitted because onward

test "Case: US-made PAC-3 for Ukraine while Japan refills the United States" on 2024-01-15 like "Case: Japanese PAC-3 out of US stock to Ukraine, first day"
  origin = US
  leg = export
  grant JP.government not-asked 2023-12-22
  expect jp-transfer not-applicable
  expect us-aeca not-applicable
  expect overall permitted because drawdown

# --- Switzerland ------------------------------------------------------------------------------------------------

test "Case: 35 mm rounds from Germany to Ukraine, April 2022" on 2022-04-26 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = DE
  origin = CH
  leg = retransfer
  share.CH = 100 %
  grant DE.government granted 2022-04-26
  grant UA.government granted 2022-04-26
  expect ch-war-materiel prohibited because ordinance-conflict
  expect de-export permitted because war-weapons
  expect overall prohibited because ordinance-conflict

test "Case: 12,400 rounds of 35 mm from Germany to Ukraine, November 2022" on 2022-11-03 like "Case: 35 mm rounds from Germany to Ukraine, April 2022"
  expect ch-war-materiel prohibited because conflict
  expect overall prohibited because conflict

test "Case: the same rounds to Poland, released" on 2022-11-03 like "Case: 12,400 rounds of 35 mm from Germany to Ukraine, November 2022"
  recipient = PL
  armed-conflict = no
  grant PL.government granted 2022-11-01
  grant CH.council granted 2022-11-01
  expect overall permitted because reexport

test "Case: Piranha III from Denmark to Ukraine" on 2022-06-01 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = DK
  origin = CH
  leg = retransfer
  kind = weapon
  share.CH = 100 %
  expect ch-war-materiel prohibited because conflict
  expect overall prohibited because conflict

test "Case: parts below half for Germany" on 2022-06-03 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = CH
  recipient = DE
  origin = CH
  kind = part
  share.CH = 40 %
  integrated = yes
  annex-2 = yes
  similar-regime = yes
  combat = no
  armed-conflict = no
  grant CH.SECO granted 2022-06-03
  expect ch-war-materiel permitted because licence
  expect overall permitted because licence

test "Case: parts below half for Italy" on 2022-06-03 like "Case: parts below half for Germany"
  recipient = IT
  expect overall permitted because licence

test "Case: 25 Leopard 2 to Germany, to stay with Germany, NATO or EU partners" on 2023-11-22 like "Case: parts below half for Germany"
  kind = weapon
  share.CH = 100 %
  integrated = no
  grant CH.SECO granted 2023-11-22
  grant DE.government granted 2023-11-22
  expect ch-war-materiel permitted because licence, declaration attaches CH
  expect overall permitted because licence

# --- Germany ----------------------------------------------------------------------------------------------------

test "Case: D-30 howitzers from Estonia to Ukraine, January 2022" on 2022-01-21 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  origin = DE
  leg = retransfer
  kind = weapon
  bundeswehr-stock = yes
  burden consent FI "contract between Finland and Estonia, 2009"
  grant DE.defence refused 2022-01-21
  expect de-end-use prohibited because stock press
  expect overall prohibited because stock

test "Case: D-30 howitzers, both holders consent" on 2022-02-26 like "Case: D-30 howitzers from Estonia to Ukraine, January 2022"
  grant DE.defence granted 2022-02-26
  grant FI.government granted 2022-02-26
  expect de-end-use permitted because stock
  expect lot permitted
  expect overall not-encoded

test "Case: D-30 howitzers, one of two holders refuses" on 2022-02-26 like "Case: D-30 howitzers, both holders consent"
  grant FI.government refused 2022-02-26
  expect de-end-use permitted
  expect lot prohibited
  expect overall prohibited

test "Case: PbV-501 from the Czech Republic to Ukraine, 2019" on 2019-06-30 like "Case: D-30 howitzers from Estonia to Ukraine, January 2022"
  exporter = CZ
  burden none
  grant DE.defence refused 2019-06-30
  expect de-end-use prohibited because stock
  expect overall prohibited because stock

test "Case: PbV-501 from the Czech Republic to Ukraine, 2022" on 2022-04-01 like "Case: PbV-501 from the Czech Republic to Ukraine, 2019"
  grant DE.defence granted 2022-04-01
  expect de-end-use permitted because stock
  expect overall not-encoded

test "Case: Leopard 2 from Poland to Ukraine" on 2023-01-25 like "Case: PbV-501 from the Czech Republic to Ukraine, 2022"
  exporter = PL
  bundeswehr-stock = no
  grant DE.government granted 2023-01-25
  expect de-end-use permitted because reexport
  expect overall not-encoded

test "Case: Leopard 2 from Poland to Ukraine, the day before the consent" on 2023-01-24 like "Case: Leopard 2 from Poland to Ukraine"
  expect de-end-use conditional because reexport needs DE.government

# --- United States ----------------------------------------------------------------------------------------------

test "Case: Javelin from Estonia to Ukraine" on 2022-01-19 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  origin = US
  leg = retransfer
  grant US.state granted 2022-01-19
  expect us-aeca permitted because third-party attaches US
  expect us-retransfer-notice permitted
  expect overall not-encoded

test "Case: Stinger from Latvia to Ukraine" on 2022-01-19 like "Case: Javelin from Estonia to Ukraine"
  exporter = LV
  expect us-aeca permitted because third-party
  expect overall not-encoded

test "Case: Stinger from Lithuania to Ukraine" on 2022-01-19 like "Case: Javelin from Estonia to Ukraine"
  exporter = LT
  expect us-aeca permitted because third-party
  expect overall not-encoded

test "Case: F-16 Barak from Israel to Croatia" on 2018-12-31 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = IL
  recipient = HR
  origin = US
  leg = retransfer
  kind = weapon
  route = sale
  value = 500 M USD
  major-equipment = yes
  combat = no
  armed-conflict = no
  grant IL.defence granted 2018-03-29
  grant HR.government granted 2018-03-29
  grant US.congress not-asked 2018-12-01
  grant US.state refused 2018-12-06
  expect us-aeca prohibited because third-party
  expect us-retransfer-notice conditional because notice-close needs US.congress
  expect overall prohibited because third-party

test "Case: F-16 Barak, had the United States consented and Congress been told" on 2018-12-31 like "Case: F-16 Barak from Israel to Croatia"
  grant US.state granted 2018-12-06
  grant US.congress granted 2018-12-06
  expect overall permitted because third-party

test "Case: F-16 Barak, notice of ten days" on 2018-12-16 like "Case: F-16 Barak, had the United States consented and Congress been told"
  expect overall conditional because notice-close needs US.congress earliest 2018-12-21

test "Case: F-16 from the Netherlands to Ukraine, on completion of training" on 2023-08-17 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = NL
  origin = US
  leg = retransfer
  kind = weapon
  value = 400 M USD
  major-equipment = yes
  grant NL.minister granted 2023-08-17
  grant US.state granted 2023-08-17 provided training-complete
  expect us-aeca conditional because third-party needs US.state
  expect us-retransfer-notice conditional because notice needs US.congress
  expect overall conditional needs US.state, US.congress

test "Case: F-16 from the Netherlands, trained and notified" on 2024-07-10 like "Case: F-16 from the Netherlands to Ukraine, on completion of training"
  training-complete = yes
  grant US.congress granted 2024-01-01
  expect overall permitted because third-party

test "Case: F-16 from Denmark to Ukraine, on completion of training" on 2023-08-17 like "Case: F-16 from the Netherlands to Ukraine, on completion of training"
  exporter = DK
  expect us-aeca conditional because third-party needs US.state
  expect us-retransfer-notice conditional because notice needs US.congress
  expect overall not-encoded

test "Case: F-16 from the Netherlands, had the United States not sent them itself" on 2024-07-10 like "Case: F-16 from the Netherlands, trained and notified"
  us-would-itself = no
  expect us-consent-bar prohibited because would-not-itself
  expect overall prohibited because would-not-itself

# --- Licences, components, a hostile holder ----------------------------------------------------------------------

test "Case: Spike built in Germany under an Israeli licence, for Ukraine" on 2022-05-25 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = DE
  origin = DE
  licensor = IL
  holder.IL = yes
  grant DE.government granted 2022-05-25
  grant UA.government granted 2022-05-25
  grant IL.defence refused 2022-05-25
  expect il-licence prohibited because licence-clause press
  expect de-export permitted because war-weapons
  expect overall prohibited because licence-clause

test "Case: Spike for Ukraine, had Israel approved" on 2022-05-25 like "Case: Spike built in Germany under an Israeli licence, for Ukraine"
  grant IL.defence granted 2022-05-25
  expect overall permitted because licence-clause

test "Case: Krab on a Korean chassis from Poland to Ukraine" on 2022-05-29 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = PL
  origin = PL
  kind = weapon
  holder.KR = yes
  grant KR.DAPA granted 2022-05-01
  expect kr-component permitted because component press
  expect overall not-encoded

test "Case: Krab, Korea not asked" on 2022-05-29 like "Case: Krab on a Korean chassis from Poland to Ukraine"
  grant KR.DAPA not-asked 2022-05-01
  expect kr-component conditional because component needs KR.DAPA

test "Case: Russian-made arms from Ecuador to the United States" on 2024-02-16 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = EC
  recipient = US
  origin = RU
  leg = retransfer
  kind = weapon
  combat = no
  grant RU.FSMTC refused 2024-02-14
  expect ru-end-use prohibited because end-user press
  expect overall prohibited because end-user

test "Case: US-owned parts of the F-35 from the Netherlands to Israel, February 2024" on 2024-02-12 like "Estonian rounds for Ukraine: nobody else holds a right, and Estonia's rules are in no pack"
  exporter = NL
  recipient = IL
  origin = US
  leg = retransfer
  kind = part
  general-licence = av009
  eu-clear-risk = unknown
  grant US.state granted 2023-01-01
  expect eu-criteria undetermined missing eu-clear-risk
  expect nl-export undetermined missing eu-clear-risk
  expect overall undetermined missing eu-clear-risk

test "Case: US-owned parts of the F-35 from the Netherlands to Israel, October 2025" on 2025-10-03 like "Case: US-owned parts of the F-35 from the Netherlands to Israel, February 2024"
  expect eu-criteria undetermined missing eu-clear-risk
  expect nl-export undetermined missing eu-clear-risk
  expect overall undetermined missing eu-clear-risk

test "Case: the same parts, the minister finds a clear risk" on 2025-10-03 like "Case: US-owned parts of the F-35 from the Netherlands to Israel, October 2025"
  eu-clear-risk = yes
  expect eu-criteria prohibited because criterion-two
  expect overall prohibited because clear-risk

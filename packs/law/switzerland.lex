# Switzerland: the Federal Act on War Materiel, with the Ordinance where the Act was silent before 1 May 2022. Encoded from
# 2009 on: the criteria entered the Ordinance in 2008, on a day that no page read names. Armed conflict is the widest of the
# three tests of war in these packs: internal or international, whatever the Security Council says and whether or not fighting
# is going on at the moment. Not encoded: art. 22a(1), which is weighed; art. 22a(3), handguns; trade, brokerage and transit.
# An encoded reading of published sources, not legal advice.

source ch-act "Federal Act on War Materiel of 13 December 1996 (SR 514.51), as in force from 1 May 2022" 2023-09-01 grade A address "https://www.droit-bilingue.ch/en-it/5/51/514.51-22a-30.html"
source ch-act-18 "Federal Act on War Materiel of 13 December 1996 (SR 514.51), art. 18" 2023-09-01 grade A address "https://lawbrary.ch/law/art/KMG-v2023.09-en-art-18"
source ch-ordinance "Ordinance on War Materiel of 25 February 1998 (SR 514.511), art. 5, as in force from 2008 to 30 April 2022; as described by humanrights.ch" 2018-10-24 grade B address "https://www.humanrights.ch/en/switzerland/foreign-affairs/foreign-trade/war-material/weapons-human-rights"
source ch-ordinance-2014 "Ordinance on War Materiel, art. 5 as relaxed in 2014: a licence in spite of violations where the risk of use for them is low; as described by humanrights.ch and in a German overview of the initiatives" 2014-11-01 grade C address "https://de.zxc.wiki/wiki/Eidgen%C3%B6ssische_Volksinitiative_%C2%ABF%C3%BCr_ein_Verbot_von_Kriegsmaterial-Exporten%C2%BB"
source ch-seco "State Secretariat for Economic Affairs, import and export licences: share of Swiss parts below 50 % of the cost of manufacture (annex 2 of the Ordinance), 30 % otherwise" 2022-06-03 grade A address "https://www.seco.admin.ch/seco/de/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/ruestungskontrolle-und-ruestungskontrollpolitik--bwrp-/bewilligungswesen/importbewilligung.html"
source ch-reform "SWI swissinfo.ch, Swiss parliament agrees to ease war materiel exports and re-exports" 2025-12-04 grade B address "https://www.swissinfo.ch/eng/war-peace/parliament-relaxes-the-law-on-war-material/90582478"

actor CH.parliament "Federal Assembly of Switzerland"
actor CH.council "Federal Council of Switzerland"
actor CH.SECO "State Secretariat for Economic Affairs of Switzerland"
actor recipient.government "government of the receiving state"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it?"
fact armed-conflict : yes-no "Is the country of destination involved in an internal or international armed conflict?" determined-by CH.council
fact grave-violations : yes-no "Does the country of destination violate human rights in a serious and systematic way?" determined-by CH.council
fact low-risk : yes-no "Is the risk low that it is used for grave violations of human rights?" determined-by CH.council
fact least-developed : yes-no "Is the country of destination among the least developed of the OECD list?"
fact civilian-risk : yes-no "Is there a high risk that it will be used there against civilians?" determined-by CH.council
fact undesired-end-user : yes-no "Is there a high risk that it will be passed on there to an undesired end recipient?" determined-by CH.council
fact integrated : yes-no "Will the part be built into a product abroad and not re-exported as it is?"
fact annex-2 : yes-no "Is the receiving state in annex 2 of the Ordinance?"
fact similar-regime : yes-no "Is it one of the states with an export regime like Switzerland's (the reform of December 2025 names 25)?"

amount ch.share-annex-2 = 50 %
  cite ch-seco
amount ch.share-other = 30 %
  cite ch-seco

pack ch-war-materiel "Federal Act on War Materiel"
  force law
  encodes CH "Switzerland"
  decides CH.parliament
  silence permits
  scope leg != domestic and (exporter = CH or (origin = CH and leg = retransfer))
  from 2009-01-01
  cite ch-act
  cite ch-ordinance

rule licence
  when exporter = CH
  require "Export licence" from CH.SECO
  cite ch-act "arts. 2(d), 22"

rule declaration
  when exporter = CH
  require "Declaration of the receiving government that it will not re-export" from recipient.government
  attach consent CH on retransfer
  cite ch-act-18 "art. 18(1)"

rule declaration.parts except declaration
  when kind = part and integrated
  when share.CH < ch.share-other or (annex-2 and share.CH < ch.share-annex-2)
  lift
  cite ch-act-18 "art. 18(2)"
  cite ch-seco

rule reexport
  when leg = retransfer and exporter != CH
  require "Release from the declaration not to re-export" from CH.council
  attach consent CH on retransfer
  cite ch-act-18 "art. 18(1)"

# Before 1 May 2022 the Ordinance barred what the Act bars since: on those days its rule speaks in the Act's place.
rule conflict
  when armed-conflict
  prohibit
  cite ch-act "art. 22a(2)(a)"

rule ordinance-conflict until 2022-05-01 except conflict
  prohibit
  cite ch-ordinance "art. 5(2)(a)"

rule violations
  when grave-violations
  prohibit
  cite ch-act "art. 22a(2)(b)"

rule ordinance-violations until 2022-05-01 except violations
  prohibit
  cite ch-ordinance "art. 5(2)(b)"

rule ordinance-violations.low-risk from 2014-11-01 except ordinance-violations
  when low-risk
  permit
  cite ch-ordinance-2014
  press "The relaxation of 2014 is known from descriptions; its day and paragraph were not verified."

# The Act weighs this (art. 22a(1)(c)) where the Ordinance barred.
rule ordinance-least-developed until 2022-05-01
  when least-developed
  prohibit
  cite ch-ordinance "art. 5(2)(c)"

rule civilians
  when civilian-risk
  prohibit
  cite ch-act "art. 22a(2)(c)"

rule ordinance-civilians until 2022-05-01 except civilians
  prohibit
  cite ch-ordinance "art. 5(2)(d)"

rule diversion
  when undesired-end-user
  prohibit
  cite ch-act "art. 22a(2)(d)"

rule ordinance-diversion until 2022-05-01 except diversion
  prohibit
  cite ch-ordinance "art. 5(2)(e)"

# Passed in December 2025; a referendum was announced; no day on which it begins is known.
rule reform-exports enacted 2025-12-19 except conflict
  when exporter = CH and similar-regime
  lift
  cite ch-reform
  press "The reform of December 2025 is known from the press only; its start is open."

rule reform-reexports enacted 2025-12-19 except reexport
  lift
  cite ch-reform
  press "The reform of December 2025 is known from the press only; its start is open."

# --- Passed on to Ukraine ---------------------------------------------------------------------------------------

test "Germany asks to pass on 35 mm rounds to Ukraine, April 2022" on 2022-04-26
  exporter = DE
  recipient = UA
  origin = CH
  leg = retransfer
  kind = ammunition
  share.CH = 100 %
  integrated = no
  annex-2 = no
  similar-regime = no
  armed-conflict = yes
  grave-violations = no
  low-risk = no
  least-developed = no
  civilian-risk = no
  undesired-end-user = no
  grant CH.council granted 2022-04-01
  expect ch-war-materiel prohibited because ordinance-conflict

test "35 mm rounds, were Ukraine at peace" on 2022-04-26 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  armed-conflict = no
  expect ch-war-materiel permitted because reexport attaches CH

test "35 mm rounds, Ukraine at peace, Switzerland has not released them" on 2022-04-26 like "35 mm rounds, were Ukraine at peace"
  grant CH.council not-asked 2022-04-01
  expect ch-war-materiel conditional because reexport needs CH.council

test "35 mm rounds on the last day of the Ordinance's criteria" on 2022-04-30 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  expect ch-war-materiel prohibited because only ordinance-conflict

test "35 mm rounds on the first day of the Act's criteria" on 2022-05-01 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  expect ch-war-materiel prohibited because only conflict

test "Denmark asks to pass on Piranha III to Ukraine" on 2022-06-01 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  exporter = DK
  kind = weapon
  expect ch-war-materiel prohibited because conflict

test "Germany asks again for 12,400 rounds of 35 mm" on 2022-11-03 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  grant CH.council refused 2022-11-03
  expect ch-war-materiel prohibited because conflict

test "12,400 rounds, the reform enacted and not in force" on 2026-03-01 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  grant CH.council not-asked 2022-04-01
  expect ch-war-materiel prohibited because conflict

test "Rounds for a state at peace, the reform enacted and not in force" on 2026-03-01 like "35 mm rounds, Ukraine at peace, Switzerland has not released them"
  expect ch-war-materiel conditional because reexport later reform-reexports

test "12,400 rounds, nobody has found whether there is an armed conflict" on 2022-11-03 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  armed-conflict = unknown
  expect ch-war-materiel undetermined missing armed-conflict

test "German rounds with Swiss parts in them" on 2022-11-03 like "Germany asks to pass on 35 mm rounds to Ukraine, April 2022"
  origin = DE
  expect ch-war-materiel not-applicable

# --- Exports from Switzerland -----------------------------------------------------------------------------------

test "Parts below half for a German anti-tank weapon" on 2022-06-03
  exporter = CH
  recipient = DE
  origin = CH
  leg = export
  kind = part
  share.CH = 40 %
  integrated = yes
  annex-2 = yes
  similar-regime = yes
  armed-conflict = no
  grave-violations = no
  low-risk = no
  least-developed = no
  civilian-risk = no
  undesired-end-user = no
  grant CH.SECO granted 2022-06-03
  expect ch-war-materiel permitted because licence

test "Parts below half for an Italian air defence gun" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  recipient = IT
  expect ch-war-materiel permitted because licence

test "Parts below half without a licence" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  grant CH.SECO not-asked 2022-06-03
  expect ch-war-materiel conditional because licence needs CH.SECO

test "Parts of half the cost" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  share.CH = 50 %
  expect ch-war-materiel conditional because declaration needs DE.government attaches CH

test "Parts that will be re-exported as they are" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  integrated = no
  expect ch-war-materiel conditional because declaration needs DE.government

test "A weapon in place of parts" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  kind = weapon
  expect ch-war-materiel conditional because declaration needs DE.government

test "Parts of 40 % for a state outside annex 2" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  recipient = BR
  annex-2 = no
  expect ch-war-materiel conditional because declaration needs BR.government

test "Parts of 29 % for a state outside annex 2" on 2022-06-03 like "Parts of 40 % for a state outside annex 2"
  share.CH = 29 %
  expect ch-war-materiel permitted because licence

test "How large the Swiss share is, is not known" on 2022-06-03 like "Parts below half for a German anti-tank weapon"
  share.CH = unknown
  expect ch-war-materiel undetermined missing share.CH

test "25 Leopard 2 back to Germany, to stay there or with partners" on 2023-11-22 like "Parts below half for a German anti-tank weapon"
  kind = weapon
  integrated = no
  grant CH.SECO granted 2023-11-22
  grant DE.government granted 2023-11-22
  expect ch-war-materiel permitted because licence, declaration attaches CH

test "25 Leopard 2 without Germany's declaration" on 2023-11-22 like "25 Leopard 2 back to Germany, to stay there or with partners"
  grant DE.government not-asked 2023-11-22
  expect ch-war-materiel conditional because declaration needs DE.government

test "25 Leopard 2 to Germany, were it in an armed conflict" on 2023-11-22 like "25 Leopard 2 back to Germany, to stay there or with partners"
  armed-conflict = yes
  expect ch-war-materiel prohibited because conflict

test "The same tanks after the reform was enacted" on 2026-03-01 like "25 Leopard 2 to Germany, were it in an armed conflict"
  expect ch-war-materiel prohibited because conflict later reform-exports

test "Tanks for a state that violates human rights" on 2022-05-01 like "25 Leopard 2 back to Germany, to stay there or with partners"
  grave-violations = yes
  low-risk = yes
  grant CH.SECO granted 2009-01-01
  grant DE.government granted 2009-01-01
  expect ch-war-materiel prohibited because violations

test "The same the day before the Act: the low risk counted" on 2022-04-30 like "Tanks for a state that violates human rights"
  expect ch-war-materiel permitted press

test "The same the day before the Act, no low risk" on 2022-04-30 like "Tanks for a state that violates human rights"
  low-risk = no
  expect ch-war-materiel prohibited because ordinance-violations

test "The low risk on the first day of the relaxation" on 2014-11-01 like "Tanks for a state that violates human rights"
  expect ch-war-materiel permitted press

test "The low risk the day before" on 2014-10-31 like "Tanks for a state that violates human rights"
  expect ch-war-materiel prohibited because ordinance-violations

test "Tanks with a risk for civilians" on 2022-05-01 like "Tanks for a state that violates human rights"
  grave-violations = no
  civilian-risk = yes
  expect ch-war-materiel prohibited because civilians

test "A risk for civilians the day before the Act" on 2022-04-30 like "Tanks with a risk for civilians"
  expect ch-war-materiel prohibited because ordinance-civilians

test "Tanks with a risk of passing on" on 2022-05-01 like "Tanks for a state that violates human rights"
  grave-violations = no
  undesired-end-user = yes
  expect ch-war-materiel prohibited because diversion

test "A risk of passing on the day before the Act" on 2022-04-30 like "Tanks with a risk of passing on"
  expect ch-war-materiel prohibited because ordinance-diversion

test "Tanks for one of the least developed countries, last day of the Ordinance" on 2022-04-30 like "Tanks for a state that violates human rights"
  grave-violations = no
  least-developed = yes
  expect ch-war-materiel prohibited because ordinance-least-developed

test "The same on the first day of the Act" on 2022-05-01 like "Tanks for one of the least developed countries, last day of the Ordinance"
  expect ch-war-materiel permitted because licence

test "Tanks on the first day that is encoded" on 2009-01-01 like "25 Leopard 2 back to Germany, to stay there or with partners"
  armed-conflict = yes
  grant CH.SECO granted 2009-01-01
  grant DE.government granted 2009-01-01
  expect ch-war-materiel prohibited because ordinance-conflict

test "Tanks the day before" on 2008-12-31 like "Tanks on the first day that is encoded"
  expect ch-war-materiel not-applicable

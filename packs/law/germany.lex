# Germany: approval of exports of war weapons, and the consent that Germany keeps over what it supplied. The statute decides
# exports from Germany; passing on by others is bound by contract (the end-use clause). Not encoded: brokering (section 4a),
# collective and general licences, cooperation agreements with thresholds for components.
# An encoded reading of published sources, not legal advice.

source de-kwkg "War Weapons Control Act (Ausfuehrungsgesetz zu Artikel 26 Abs. 2 des Grundgesetzes), as promulgated on 22 November 1990" 1990-11-22 grade A address "https://www.gesetze-im-internet.de/krwaffkontrg/"
source de-awv "Foreign Trade and Payments Ordinance (Aussenwirtschaftsverordnung), export of goods of part I of the export list" 2013-09-01 grade A address "https://www.gesetze-im-internet.de/awv_2013/"
source de-principles "Political Principles of the Federal Government for the Export of War Weapons and Other Military Equipment, 26 June 2019; earlier versions of 2000 and 1982" 2019-06-26 grade A address "https://api.respectus.eu/docs/politische-grundsatze-der-bundesregierung-fur-den-export-von-kriegswaffen-und-sonstigen-rustungsgutern-v-26-juni-2019-english"
source de-council "Report on the Federal Security Council: it decides war weapon exports of weight and meets in secret" 2022-07-28 grade C address "https://sepoy.net/federal-government-is-silent-on-the-howitzer-purchase/"
source de-howitzers "dpa-AFX, Federal Government approves guns from GDR stocks for Ukraine: delivered by the Bundeswehr to Finland under conditions in the 1990s, passed on to Estonia" 2022-02-26 grade B address "https://www.finanzen.at/nachrichten/aktien/roundup-bundesregierung-genehmigt-lieferung-von-geschuetzen-an-ukraine-1031234234"
source de-howitzers-ministry "UAWire, quoting Deutsche Welle: the Ministry of Defence examines Estonia's request, to be coordinated with Finland" 2022-01-21 grade C address "https://www.uawire.org/estonia-asks-berlin-for-permission-to-send-german-made-howitzers-to-ukraine"

actor DE.bundestag "German Bundestag"
actor DE.government "Federal Government of Germany"
actor DE.council "Federal Security Council of Germany"
actor DE.defence "Federal Ministry of Defence of Germany"
actor DE.BAFA "Federal Office for Economic Affairs and Export Control of Germany"
actor recipient.government "government of the receiving state"

fact war-weapon : yes-no "Is it on the war weapons list (annex to the War Weapons Control Act)?"
fact de-weighty : yes-no "Is the case of particular political weight?" determined-by DE.government
fact aggressive-use : yes-no "Is there a danger that it is used in an act that disturbs the peace, a war of aggression above all?" determined-by DE.government
fact obligations-breach : yes-no "Is there reason to assume that approval would breach Germany's obligations under international law?" determined-by DE.government
fact bundeswehr-stock : yes-no "Did it come from stocks of the Bundeswehr (those taken over from the GDR too)?"

pack de-export "War Weapons Control Act and Foreign Trade and Payments Ordinance: exports from Germany"
  force law
  encodes DE "Germany"
  decides DE.bundestag
  silence prohibits
  scope exporter = DE and leg != domestic
  from 1990-11-22
  cite de-kwkg
  cite de-awv

rule war-weapons
  when war-weapon
  permit
  require "Approval of the Federal Government" from DE.government
  require "End-use declaration with consent clause" from recipient.government
  attach consent DE on retransfer
  cite de-kwkg "sections 2, 3, 11"
  cite de-principles

rule war-weapons-weighty
  when war-weapon and de-weighty
  require "Decision of the Federal Security Council" from DE.council
  cite de-council
  press "That the Federal Security Council decides cases of weight is known from reports; its rules are not public."

rule refusal-peace
  when war-weapon and aggressive-use
  prohibit
  cite de-kwkg "section 6(3)"

rule refusal-obligations
  when war-weapon and obligations-breach
  prohibit
  cite de-kwkg "section 6(3)"

rule other-equipment
  when not war-weapon
  permit
  require "Export licence" from DE.BAFA
  require "End-use declaration with consent clause" from recipient.government
  attach consent DE on retransfer
  cite de-awv "section 8(1)"
  cite de-principles
  press "The section of the Ordinance is cited without having been read."

pack de-end-use "End-use clause: passing on what Germany supplied"
  force contract
  encodes DE "Germany"
  decides DE.government
  silence prohibits
  scope exporter != DE and recipient != DE and leg = retransfer and (origin = DE or holder.DE)
  from 1990-11-22
  cite de-principles

rule reexport
  permit
  require "Written consent of the Federal Government" from DE.government
  attach consent DE on retransfer
  cite de-principles

rule stock except reexport
  when bundeswehr-stock
  permit
  require "Written consent of the Federal Ministry of Defence, within the Federal Government's decision" from DE.defence
  attach consent DE on retransfer
  cite de-howitzers
  cite de-howitzers-ministry
  press "That the defence ministry gives the consent for stock of the Bundeswehr is known from reports."

# --- Passed on --------------------------------------------------------------------------------------------------

test "Estonia asks to pass on D-30 howitzers of the GDR, January 2022" on 2022-01-21
  exporter = EE
  recipient = UA
  origin = DE
  leg = retransfer
  war-weapon = yes
  bundeswehr-stock = yes
  de-weighty = no
  aggressive-use = no
  obligations-breach = no
  burden consent FI "contract between Finland and Estonia, 2009"
  grant DE.defence refused 2022-01-21
  grant FI.government not-asked 2022-01-21
  expect de-end-use prohibited because stock press
  expect lot conditional needs FI.government
  expect overall prohibited

test "D-30 howitzers, Germany consents, Finland has not" on 2022-02-26 like "Estonia asks to pass on D-30 howitzers of the GDR, January 2022"
  grant DE.defence granted 2022-02-26
  expect de-end-use permitted because stock press
  expect lot conditional needs FI.government

test "D-30 howitzers, both holders consent" on 2022-02-26 like "D-30 howitzers, Germany consents, Finland has not"
  grant FI.government granted 2022-02-26
  expect de-end-use permitted because stock attaches DE
  expect lot permitted

# The reports date Germany's consent on the 26th and Finland's on the 27th of February.
test "D-30 howitzers, Finland's consent as the reports date it" on 2022-02-26 like "D-30 howitzers, Germany consents, Finland has not"
  grant FI.government granted 2022-02-27
  expect lot conditional needs FI.government

test "D-30 howitzers, the day after" on 2022-02-27 like "D-30 howitzers, Finland's consent as the reports date it"
  expect de-end-use permitted because stock
  expect lot permitted

test "D-30 howitzers, Finland refuses" on 2022-02-26 like "D-30 howitzers, Germany consents, Finland has not"
  grant FI.government refused 2022-02-26
  expect lot prohibited
  expect overall prohibited

test "The Czech Republic asks to pass on PbV-501, 2019" on 2019-06-30 like "Estonia asks to pass on D-30 howitzers of the GDR, January 2022"
  exporter = CZ
  burden none
  grant DE.defence refused 2019-06-01
  expect de-end-use prohibited because stock press

test "PbV-501 again, the same law" on 2022-04-01 like "The Czech Republic asks to pass on PbV-501, 2019"
  grant DE.defence granted 2022-04-01
  expect de-end-use permitted because stock

test "PbV-501, the day before the consent" on 2022-03-31 like "PbV-501 again, the same law"
  expect de-end-use conditional because stock needs DE.defence

test "Poland asks to pass on Leopard 2, consent given" on 2023-01-25 like "PbV-501 again, the same law"
  exporter = PL
  bundeswehr-stock = no
  grant DE.government granted 2023-01-25
  expect de-end-use permitted because reexport attaches DE

test "Poland asks to pass on Leopard 2, before the consent" on 2023-01-24 like "Poland asks to pass on Leopard 2, consent given"
  expect de-end-use conditional because reexport needs DE.government

test "Leopard 2, stock or not, both have consented" on 2023-01-25 like "Poland asks to pass on Leopard 2, consent given"
  bundeswehr-stock = unknown
  grant DE.defence granted 2023-01-25
  expect de-end-use permitted

test "Leopard 2 back to Germany" on 2023-01-24 like "Poland asks to pass on Leopard 2, before the consent"
  recipient = DE
  expect de-end-use not-applicable

test "Leopard 2 on the first day that is encoded" on 1990-11-22 like "Poland asks to pass on Leopard 2, before the consent"
  expect de-end-use conditional because reexport

test "Leopard 2 the day before" on 1990-11-21 like "Leopard 2 on the first day that is encoded"
  expect de-end-use not-applicable

# --- Exports from Germany ---------------------------------------------------------------------------------------

test "Howitzers sold to Ukraine, approved, Federal Security Council asked" on 2022-07-28
  exporter = DE
  recipient = UA
  origin = DE
  leg = export
  war-weapon = yes
  bundeswehr-stock = no
  de-weighty = yes
  aggressive-use = no
  obligations-breach = no
  grant DE.government granted 2022-07-01
  grant UA.government granted 2022-07-01
  grant DE.council granted 2022-07-01
  expect de-export permitted because war-weapons, war-weapons-weighty attaches DE press

test "Howitzers, the Federal Security Council has not decided" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  grant DE.council not-asked 2022-07-01
  expect de-export conditional because war-weapons-weighty needs DE.council press

test "Howitzers in a case of no weight" on 2022-07-28 like "Howitzers, the Federal Security Council has not decided"
  de-weighty = no
  expect de-export permitted because war-weapons

test "Howitzers without approval" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  grant DE.government not-asked 2022-07-01
  expect de-export conditional because war-weapons needs DE.government

test "Howitzers without end-use declaration" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  grant UA.government not-asked 2022-07-01
  expect de-export conditional because war-weapons needs UA.government

test "Howitzers for a war of aggression" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  aggressive-use = yes
  expect de-export prohibited because refusal-peace

test "Howitzers against an obligation" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  obligations-breach = yes
  expect de-export prohibited because refusal-obligations

test "Helmets, licensed" on 2022-07-28 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  war-weapon = no
  grant DE.BAFA granted 2022-07-01
  expect de-export permitted because other-equipment attaches DE press

test "Helmets without a licence" on 2022-07-28 like "Helmets, licensed"
  grant DE.BAFA not-asked 2022-07-01
  expect de-export conditional because other-equipment needs DE.BAFA

test "Helmets without end-use declaration" on 2022-07-28 like "Helmets, licensed"
  grant UA.government not-asked 2022-07-01
  expect de-export conditional because other-equipment needs UA.government

test "Howitzers on the first day that is encoded" on 1990-11-22 like "Howitzers sold to Ukraine, approved, Federal Security Council asked"
  aggressive-use = yes
  expect de-export prohibited because refusal-peace

test "Howitzers the day before" on 1990-11-21 like "Howitzers on the first day that is encoded"
  expect de-export not-applicable

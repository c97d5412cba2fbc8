# United States, Congress: the notices that go with consents and sales (Arms Export Control Act, sections 3(d) and 36(b) to
# (d)) and the yearly cap of drawdowns. From the law of 29 December 1981, which set the thresholds; older thresholds are not
# encoded. Values are original acquisition values for third-party transfers, contract values for sales.
# An encoded reading of published sources, not legal advice.

source us-aeca "Arms Export Control Act" 2014-12-18 grade A address "https://www.customsmobile.com/uscode/22/2753/notes"
source us-1981 "Public Law 97-113, sections 101 and 102 (95 Stat. 1520): 14 M and 50 M USD; a short period for NATO, Japan, Australia, New Zealand" 1981-12-29 grade A address "https://en.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_95.djvu/1546"
source us-1996 "Public Law 104-164, section 141 (110 Stat. 1431): 15 and 30 days, waived by an emergency" 1996-07-21 grade A address "https://en.m.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_110_Part_2.djvu/639"
source us-2002 "Public Law 107-228: 25 M and 100 M USD for NATO, Japan, Australia, New Zealand" 2002-09-30 grade B
source us-2008 "Public Law 110-429, section 203 (122 Stat. 4844): security cooperation with the Republic of Korea" 2008-10-15 grade A address "https://en.m.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_122.djvu/4867"
source us-2010 "Public Law 111-266, section 301: Israel among the close partners; notes to 22 USC 2753" 2010-10-08 grade A address "https://www.customsmobile.com/uscode/22/2753/notes"
source us-itar "International Traffic in Arms Regulations, 22 CFR 123.15 and 124.11: congressional certification" 2024-01-01 grade A address "https://checkoutapi.com/regulations/title22_chapterI_part123_section123.15"
source nato "North Atlantic Treaty Organization, member countries and their dates of accession" 2024-03-07 grade A address "https://www.nato.int/cps/en/natohq/topics_52044.htm"
source us-faa "Foreign Assistance Act of 1961, section 506, Special authority" 1961-09-04 grade A
source us-caps-2022 "Department of Defense, as reported by Federal Times: 3bn USD in the supplemental act of March 2022, 8bn USD more in that of May 2022" 2022-09-29 grade B address "https://www.federaltimes.com/federal-oversight/congress/2022/09/29/does-presidential-drawdown-authority-for-ukraine-expire-sept-30/"
source us-caps "Congressional Research Service, IN12453: 100 M USD a year unless Congress provides otherwise" 2024-11-01 grade A address "https://www.everycrsreport.com/reports/IN12453.html"
source us-caps-press "Reports on the caps of fiscal years 2023 (14.5bn USD) and 2024 (7.8bn USD)" 2024-05-01 grade C address "https://en.wikipedia.org/wiki/Presidential_Drawdown_Authority"

actor US.congress "Congress of the United States, from receipt of the certification (refused: a joint resolution of disapproval)"
actor US.president "President of the United States"
actor US.state "US Department of State"

fact kind : one-of {weapon, ammunition, part, equipment, technology, service} "What is it?"
fact value : amount USD "What is it worth (original acquisition value for a retransfer, contract value for a sale)?"
fact major-equipment : yes-no "Is it major defense equipment?"
fact emergency : yes-no "Has the President stated that an emergency requires it at once?" determined-by US.president
fact route : one-of {drawdown, sale, purchase, lease, gift, commercial} "Under which authority does it leave the sender's stock?"
fact manufacture-abroad : yes-no "Does the agreement involve manufacture abroad of significant military equipment?"
fact us-would-itself : yes-no "Would the United States itself transfer it to the receiving state?" determined-by US.president
fact drawn : amount USD "What has been drawn down under section 506(a)(1) in the fiscal year, this drawdown with it?"

# NATO members, and those treated alike. The order follows accession.
group us.close "NATO members, Japan, Australia, New Zealand, South Korea, Israel"
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
  ES from 1982-05-30
  CZ from 1999-03-12
  HU from 1999-03-12
  PL from 1999-03-12
  BG from 2004-03-29
  EE from 2004-03-29
  LV from 2004-03-29
  LT from 2004-03-29
  RO from 2004-03-29
  SK from 2004-03-29
  SI from 2004-03-29
  AL from 2009-04-01
  HR from 2009-04-01
  ME from 2017-06-05
  MK from 2020-03-27
  FI from 2023-04-04
  SE from 2024-03-07
  JP
  AU
  NZ
  KR from 2008-10-15
  IL from 2010-10-08
  cite nato
  cite us-1981 "section 102"
  cite us-2008 "section 203"
  cite us-2010 "section 301"

amount us.mde = 14 M USD
  cite us-1981 "section 101"
amount us.articles = 50 M USD
  cite us-1981 "section 101"
amount us.mde-close = 14 M USD until 2002-09-30
  cite us-1981 "section 101"
amount us.mde-close = 25 M USD from 2002-09-30
  cite us-2002
  cite us-itar "22 CFR 123.15(a)(2)"
amount us.articles-close = 50 M USD until 2002-09-30
  cite us-1981 "section 101"
amount us.articles-close = 100 M USD from 2002-09-30
  cite us-2002
  cite us-itar "22 CFR 123.15(a)(2)"

amount us.cap = 100 M USD until 2022-03-15
  cite us-faa "22 USC 2318(a)(1)"
amount us.cap = 3 bn USD from 2022-03-15 until 2022-05-21
  cite us-caps-2022
amount us.cap = 11 bn USD from 2022-05-21 until 2022-10-01
  cite us-caps-2022
amount us.cap = 14.5 bn USD from 2022-10-01 until 2023-10-01
  cite us-caps-press
amount us.cap = 7.8 bn USD from 2023-10-01 until 2024-10-01
  cite us-caps-press
amount us.cap = 100 M USD from 2024-10-01
  cite us-caps

# --- Third-party transfers: section 3(d) ------------------------------------------------------------------------

pack us-retransfer-notice "Arms Export Control Act, section 3(d): notice of consents to third-party transfers"
  force law
  decides US.congress
  silence permits
  scope origin = US and exporter != US and recipient != US and leg = retransfer
  from 1981-12-29
  cite us-aeca "22 USC 2753(d)"

rule notice
  when not recipient in us.close and (value >= us.articles or (major-equipment and value >= us.mde))
  require "Certification to Congress, and 30 calendar days without a joint resolution" from US.congress wait 30 days
  cite us-aeca "22 USC 2753(d)(1), (2)(A)"
  cite us-1996 "section 141"

rule notice-close
  when recipient in us.close and (value >= us.articles-close or (major-equipment and value >= us.mde-close))
  require "Certification to Congress, and 15 calendar days without a joint resolution" from US.congress wait 15 days
  cite us-aeca "22 USC 2753(d)(1), (2)(B)"
  cite us-1981 "section 102"

rule notice.emergency except notice
  when emergency
  lift
  cite us-aeca "22 USC 2753(d)(2)"

rule notice-close.emergency except notice-close
  when emergency
  lift
  cite us-aeca "22 USC 2753(d)(2)"

# No consent where the United States would not send it themselves: a finding, apart from the consent.
pack us-consent-bar "Arms Export Control Act, section 3(a): bar to consent"
  force law
  decides US.congress
  silence permits
  scope origin = US and exporter != US and recipient != US and leg = retransfer
  from 1981-12-29
  cite us-aeca "22 USC 2753(a)"

rule would-not-itself
  when not us-would-itself
  prohibit
  cite us-aeca "22 USC 2753(a)"

# --- Government sales: section 36(b) ----------------------------------------------------------------------------

pack us-sales "Arms Export Control Act, sections 2(b) and 36(b): government sales and their notices"
  force law
  encodes US "the United States"
  decides US.congress
  silence prohibits
  scope exporter = US and origin = US and leg = export and route = sale
  from 1981-12-29
  cite us-aeca "22 USC 2752(b), 2776(b)"

rule offer
  permit
  require "Letter of offer and acceptance, under the direction of the Department of State" from US.state
  attach consent US on retransfer, other-use
  cite us-aeca "22 USC 2752(b), 2753(a)"

rule notice
  when not recipient in us.close and (value >= us.articles or (major-equipment and value >= us.mde))
  require "Certification to Congress, and 30 calendar days without a joint resolution" from US.congress wait 30 days
  cite us-aeca "22 USC 2776(b)(1)"

rule notice-close
  when recipient in us.close and (value >= us.articles-close or (major-equipment and value >= us.mde-close))
  require "Certification to Congress, and 15 calendar days without a joint resolution" from US.congress wait 15 days
  cite us-aeca "22 USC 2776(b)(1), (6)"

rule notice.emergency except notice
  when emergency
  lift
  cite us-aeca "22 USC 2776(b)(1)"

rule notice-close.emergency except notice-close
  when emergency
  lift
  cite us-aeca "22 USC 2776(b)(1)"

# --- Commercial exports and agreements: section 36(c), (d) -------------------------------------------------------

pack us-commercial "Arms Export Control Act, sections 38 and 36(c), (d): commercial licences and their notices"
  force law
  encodes US "the United States"
  decides US.congress
  silence prohibits
  scope exporter = US and origin = US and leg = export and route = commercial
  from 1981-12-29
  cite us-aeca "22 USC 2778, 2776(c), (d)"

rule licence
  permit
  require "Licence or approval of the Directorate of Defense Trade Controls" from US.state
  attach consent US on retransfer, other-use
  cite us-aeca "22 USC 2778(b)(2)"
  cite us-itar "22 CFR 123.1, 123.9"

rule notice
  when not recipient in us.close and (value >= us.articles or (major-equipment and value >= us.mde))
  require "Certification to Congress, and 30 calendar days without a joint resolution" from US.congress wait 30 days
  cite us-aeca "22 USC 2776(c)(1), (2)"
  cite us-itar "22 CFR 123.15(a)(1), (b)"

rule notice-close
  when recipient in us.close and (value >= us.articles-close or (major-equipment and value >= us.mde-close))
  require "Certification to Congress, and 15 calendar days without a joint resolution" from US.congress wait 15 days
  cite us-aeca "22 USC 2776(c)(1), (2)"
  cite us-itar "22 CFR 123.15(a)(2), (b)"

rule notice.emergency except notice
  when emergency
  lift
  cite us-itar "22 CFR 123.15(b)"

rule notice-close.emergency except notice-close
  when emergency
  lift
  cite us-itar "22 CFR 123.15(b)"

# Whatever the value: manufacture abroad of significant military equipment under an agreement.
rule manufacture
  when kind = technology and manufacture-abroad and not recipient in us.close
  require "Certification to Congress of the agreement, and 30 calendar days" from US.congress wait 30 days
  cite us-aeca "22 USC 2776(d)"
  press "The waiting times of section 36(d) were taken from secondary sources; the article itself was not read."

rule manufacture-close
  when kind = technology and manufacture-abroad and recipient in us.close
  require "Certification to Congress of the agreement, and 15 calendar days" from US.congress wait 15 days
  cite us-aeca "22 USC 2776(d)"
  press "The waiting times of section 36(d) were taken from secondary sources; the article itself was not read."

# --- Yearly cap of drawdowns ------------------------------------------------------------------------------------
# From fiscal year 2022 on; the fiscal year begins on 1 October. Authority that a later revaluation restored counts in the
# year for which it was given: state `drawn` accordingly.

pack us-drawdown-cap "Foreign Assistance Act, section 506(a)(1): yearly cap of drawdowns"
  force law
  decides US.congress
  silence permits
  scope exporter = US and route = drawdown and leg in {export, retransfer}
  from 2021-10-01
  cite us-faa "22 USC 2318(a)(1)"

rule cap
  when drawn > us.cap
  prohibit
  cite us-faa "22 USC 2318(a)(1)"
  cite us-caps
  cite us-caps-2022

# In these two years the cap itself is known from reports: the same bar, with a remark.
rule cap.reported from 2022-10-01 until 2024-10-01 except cap
  prohibit
  cite us-caps-press
  press "The caps of fiscal years 2023 and 2024 are known from reports; within each year the last cap stands for the whole year."

# --- Tests: third-party transfers -------------------------------------------------------------------------------

test "F-16 for Ukraine from the Netherlands, Congress not told" on 2023-08-17
  exporter = NL
  recipient = UA
  origin = US
  leg = retransfer
  route = gift
  kind = weapon
  value = 400 M USD
  major-equipment = yes
  emergency = no
  manufacture-abroad = no
  expect us-retransfer-notice conditional because notice needs US.congress

test "F-16 for Ukraine, 29 days after the certification" on 2023-08-30 like "F-16 for Ukraine from the Netherlands, Congress not told"
  grant US.congress granted 2023-08-01
  expect us-retransfer-notice conditional because notice needs US.congress

test "F-16 for Ukraine, 30 days after the certification" on 2023-08-31 like "F-16 for Ukraine, 29 days after the certification"
  expect us-retransfer-notice permitted because notice

test "F-16 for Ukraine, joint resolution of disapproval" on 2023-08-31 like "F-16 for Ukraine from the Netherlands, Congress not told"
  grant US.congress refused 2023-08-20
  expect us-retransfer-notice prohibited because notice

test "F-16 for Ukraine in an emergency" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  emergency = yes
  expect us-retransfer-notice permitted

test "F-16 for Ukraine, nobody has said whether it is an emergency" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  emergency = unknown
  expect us-retransfer-notice undetermined missing emergency

test "Major equipment for Ukraine just below the threshold" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  value = 13.9 M USD
  expect us-retransfer-notice permitted

test "Major equipment for Ukraine at the threshold" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  value = 14 M USD
  expect us-retransfer-notice conditional because notice

test "Other articles for Ukraine below their threshold" on 2023-08-17 like "Major equipment for Ukraine at the threshold"
  major-equipment = no
  expect us-retransfer-notice permitted

test "Other articles for Ukraine at their threshold" on 2023-08-17 like "Other articles for Ukraine below their threshold"
  value = 50 M USD
  expect us-retransfer-notice conditional because notice

test "F-16 for Romania from Norway, Congress not told" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  exporter = NO
  recipient = RO
  expect us-retransfer-notice conditional because notice-close needs US.congress

test "F-16 for Romania, 14 days after the certification" on 2023-08-15 like "F-16 for Romania from Norway, Congress not told"
  grant US.congress granted 2023-08-01
  expect us-retransfer-notice conditional because notice-close needs US.congress

test "F-16 for Romania, 15 days after the certification" on 2023-08-16 like "F-16 for Romania, 14 days after the certification"
  expect us-retransfer-notice permitted because notice-close

test "F-16 for Romania in an emergency" on 2023-08-17 like "F-16 for Romania from Norway, Congress not told"
  emergency = yes
  expect us-retransfer-notice permitted

test "Major equipment for Romania below the higher threshold" on 2023-08-17 like "F-16 for Romania from Norway, Congress not told"
  value = 24 M USD
  expect us-retransfer-notice permitted

test "Major equipment for Norway before the higher threshold" on 2002-09-29 like "F-16 for Romania from Norway, Congress not told"
  exporter = NL
  recipient = NO
  value = 24 M USD
  expect us-retransfer-notice conditional because notice-close

test "Major equipment for Norway under the higher threshold" on 2002-09-30 like "Major equipment for Norway before the higher threshold"
  expect us-retransfer-notice permitted

test "Other articles for Norway before the higher threshold" on 2002-09-29 like "Major equipment for Norway before the higher threshold"
  major-equipment = no
  value = 60 M USD
  expect us-retransfer-notice conditional because notice-close

test "Other articles for Norway under the higher threshold" on 2002-09-30 like "Other articles for Norway before the higher threshold"
  expect us-retransfer-notice permitted

test "South Korea the day before it was treated as a close partner" on 2008-10-14 like "F-16 for Romania from Norway, Congress not told"
  recipient = KR
  value = 20 M USD
  expect us-retransfer-notice conditional because notice

test "South Korea on the day it was treated as a close partner" on 2008-10-15 like "South Korea the day before it was treated as a close partner"
  expect us-retransfer-notice permitted

test "Sweden the day before it joined NATO" on 2024-03-06 like "South Korea the day before it was treated as a close partner"
  recipient = SE
  expect us-retransfer-notice conditional because notice

test "Sweden on the day it joined NATO" on 2024-03-07 like "Sweden the day before it joined NATO"
  expect us-retransfer-notice permitted

test "Israel the day before it was a close partner" on 2010-10-07 like "South Korea the day before it was treated as a close partner"
  recipient = IL
  expect us-retransfer-notice conditional because notice

test "Israel on the day it became one" on 2010-10-08 like "Israel the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Finland the day before it was a close partner" on 2023-04-03 like "South Korea the day before it was treated as a close partner"
  recipient = FI
  expect us-retransfer-notice conditional because notice

test "Finland on the day it became one" on 2023-04-04 like "Finland the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Estonia the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = EE
  expect us-retransfer-notice conditional because notice

test "Estonia on the day it became one" on 2004-03-29 like "Estonia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Croatia the day before it was a close partner" on 2009-03-31 like "South Korea the day before it was treated as a close partner"
  recipient = HR
  expect us-retransfer-notice conditional because notice

test "Croatia on the day it became one" on 2009-04-01 like "Croatia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Spain the day before it was a close partner" on 1982-05-29 like "South Korea the day before it was treated as a close partner"
  recipient = ES
  expect us-retransfer-notice conditional because notice

test "Spain on the day it became one" on 1982-05-30 like "Spain the day before it was a close partner"
  expect us-retransfer-notice conditional because notice-close

test "The Czech Republic the day before it was a close partner" on 1999-03-11 like "South Korea the day before it was treated as a close partner"
  recipient = CZ
  expect us-retransfer-notice conditional because notice

test "The Czech Republic on the day it became one" on 1999-03-12 like "The Czech Republic the day before it was a close partner"
  expect us-retransfer-notice conditional because notice-close

test "Hungary the day before it was a close partner" on 1999-03-11 like "South Korea the day before it was treated as a close partner"
  recipient = HU
  expect us-retransfer-notice conditional because notice

test "Hungary on the day it became one" on 1999-03-12 like "Hungary the day before it was a close partner"
  expect us-retransfer-notice conditional because notice-close

test "Poland the day before it was a close partner" on 1999-03-11 like "South Korea the day before it was treated as a close partner"
  recipient = PL
  expect us-retransfer-notice conditional because notice

test "Poland on the day it became one" on 1999-03-12 like "Poland the day before it was a close partner"
  expect us-retransfer-notice conditional because notice-close

test "Bulgaria the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = BG
  expect us-retransfer-notice conditional because notice

test "Bulgaria on the day it became one" on 2004-03-29 like "Bulgaria the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Latvia the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = LV
  expect us-retransfer-notice conditional because notice

test "Latvia on the day it became one" on 2004-03-29 like "Latvia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Lithuania the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = LT
  expect us-retransfer-notice conditional because notice

test "Lithuania on the day it became one" on 2004-03-29 like "Lithuania the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Romania the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = RO
  expect us-retransfer-notice conditional because notice

test "Romania on the day it became one" on 2004-03-29 like "Romania the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Slovakia the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = SK
  expect us-retransfer-notice conditional because notice

test "Slovakia on the day it became one" on 2004-03-29 like "Slovakia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Slovenia the day before it was a close partner" on 2004-03-28 like "South Korea the day before it was treated as a close partner"
  recipient = SI
  expect us-retransfer-notice conditional because notice

test "Slovenia on the day it became one" on 2004-03-29 like "Slovenia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Albania the day before it was a close partner" on 2009-03-31 like "South Korea the day before it was treated as a close partner"
  recipient = AL
  expect us-retransfer-notice conditional because notice

test "Albania on the day it became one" on 2009-04-01 like "Albania the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Montenegro the day before it was a close partner" on 2017-06-04 like "South Korea the day before it was treated as a close partner"
  recipient = ME
  expect us-retransfer-notice conditional because notice

test "Montenegro on the day it became one" on 2017-06-05 like "Montenegro the day before it was a close partner"
  expect us-retransfer-notice permitted

test "North Macedonia the day before it was a close partner" on 2020-03-26 like "South Korea the day before it was treated as a close partner"
  recipient = MK
  expect us-retransfer-notice conditional because notice

test "North Macedonia on the day it became one" on 2020-03-27 like "North Macedonia the day before it was a close partner"
  expect us-retransfer-notice permitted

test "Major equipment for Romania at the higher threshold" on 2023-08-17 like "F-16 for Romania from Norway, Congress not told"
  value = 25 M USD
  expect us-retransfer-notice conditional because notice-close

test "Major equipment for Norway below the threshold of 1981" on 2002-09-29 like "Major equipment for Norway before the higher threshold"
  value = 13 M USD
  expect us-retransfer-notice permitted

test "Other articles for Norway below the threshold of 1981" on 2002-09-29 like "Other articles for Norway before the higher threshold"
  value = 49 M USD
  expect us-retransfer-notice permitted

test "A consent on the day of the law of 1981" on 1981-12-29 like "F-16 for Romania from Norway, Congress not told"
  recipient = DK
  expect us-retransfer-notice conditional because notice-close

test "A consent the day before the law of 1981" on 1981-12-28 like "A consent on the day of the law of 1981"
  expect us-retransfer-notice not-applicable

test "F-16 given back to the United States" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  recipient = US
  leg = return
  expect us-retransfer-notice not-applicable

test "F-16 for Ukraine that the United States would send themselves" on 2023-08-17 like "F-16 for Ukraine from the Netherlands, Congress not told"
  us-would-itself = yes
  expect us-consent-bar permitted

test "F-16 that the United States would not send themselves" on 2023-08-17 like "F-16 for Ukraine that the United States would send themselves"
  us-would-itself = no
  expect us-consent-bar prohibited because would-not-itself

test "F-16, nobody has said whether the United States would" on 2023-08-17 like "F-16 for Ukraine that the United States would send themselves"
  us-would-itself = unknown
  expect us-consent-bar undetermined missing us-would-itself

test "A bar on the first day that is encoded" on 1981-12-29 like "F-16 that the United States would not send themselves"
  expect us-consent-bar prohibited because would-not-itself

test "A bar the day before" on 1981-12-28 like "F-16 that the United States would not send themselves"
  expect us-consent-bar not-applicable

# --- Tests: government sales ------------------------------------------------------------------------------------

test "Patriot rounds sold to Ukraine, offered and notified" on 2024-02-14
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = sale
  kind = ammunition
  value = 60 M USD
  major-equipment = no
  emergency = no
  manufacture-abroad = no
  grant US.state granted 2024-01-01
  grant US.congress granted 2024-01-15
  expect us-sales permitted because offer, notice attaches US

test "Sold to Ukraine, the 30 days not yet over" on 2024-02-13 like "Patriot rounds sold to Ukraine, offered and notified"
  expect us-sales conditional because notice needs US.congress

test "Sold to Ukraine, no letter of offer" on 2024-02-14 like "Patriot rounds sold to Ukraine, offered and notified"
  grant US.state not-asked 2024-01-01
  expect us-sales conditional because offer needs US.state

test "Sold to Ukraine, below the threshold" on 2024-02-13 like "Sold to Ukraine, the 30 days not yet over"
  value = 40 M USD
  expect us-sales permitted because offer

test "Sold to Ukraine in an emergency" on 2024-02-13 like "Sold to Ukraine, the 30 days not yet over"
  emergency = yes
  expect us-sales permitted because offer

test "Sold to Japan, notified" on 2024-01-30 like "Patriot rounds sold to Ukraine, offered and notified"
  recipient = JP
  value = 120 M USD
  expect us-sales permitted because offer, notice-close

test "Sold to Japan, the 15 days not yet over" on 2024-01-29 like "Sold to Japan, notified"
  expect us-sales conditional because notice-close needs US.congress

test "Sold to Japan in an emergency" on 2024-01-29 like "Sold to Japan, the 15 days not yet over"
  emergency = yes
  expect us-sales permitted because offer

test "Sold to Japan, below the higher threshold" on 2024-01-29 like "Sold to Japan, the 15 days not yet over"
  value = 90 M USD
  expect us-sales permitted because offer

test "A sale on the day of the law of 1981" on 1981-12-29 like "Sold to Japan, notified"
  grant US.state granted 1981-01-01
  grant US.congress granted 1981-01-01
  expect us-sales permitted because offer

test "A sale the day before the law of 1981" on 1981-12-28 like "A sale on the day of the law of 1981"
  expect us-sales not-applicable

test "Drawn down, not sold" on 2024-02-14 like "Patriot rounds sold to Ukraine, offered and notified"
  route = drawdown
  drawn = 6 bn USD
  expect us-sales not-applicable
  expect us-drawdown-cap permitted

# --- Tests: commercial exports ----------------------------------------------------------------------------------

test "Radars under a commercial licence for Ukraine, notified" on 2024-02-14 like "Patriot rounds sold to Ukraine, offered and notified"
  route = commercial
  kind = equipment
  expect us-commercial permitted because licence, notice attaches US

test "Commercial licence, the 30 days not yet over" on 2024-02-13 like "Radars under a commercial licence for Ukraine, notified"
  expect us-commercial conditional because notice needs US.congress

test "Commercial, no licence" on 2024-02-14 like "Radars under a commercial licence for Ukraine, notified"
  grant US.state not-asked 2024-01-01
  expect us-commercial conditional because licence needs US.state

test "Commercial licence in an emergency" on 2024-02-13 like "Commercial licence, the 30 days not yet over"
  emergency = yes
  expect us-commercial permitted because licence

test "Commercial licence below the threshold" on 2024-02-13 like "Commercial licence, the 30 days not yet over"
  value = 40 M USD
  expect us-commercial permitted because licence

test "Commercial licence for Japan, notified" on 2024-01-30 like "Radars under a commercial licence for Ukraine, notified"
  recipient = JP
  value = 120 M USD
  expect us-commercial permitted because licence, notice-close

test "Commercial licence for Japan, the 15 days not yet over" on 2024-01-29 like "Commercial licence for Japan, notified"
  expect us-commercial conditional because notice-close needs US.congress

test "Commercial licence for Japan in an emergency" on 2024-01-29 like "Commercial licence for Japan, the 15 days not yet over"
  emergency = yes
  expect us-commercial permitted because licence

test "Commercial licence for Japan below the higher threshold" on 2024-01-29 like "Commercial licence for Japan, the 15 days not yet over"
  value = 90 M USD
  expect us-commercial permitted because licence

test "Agreement for manufacture in Japan, notified" on 2024-01-30 like "Commercial licence for Japan, notified"
  kind = technology
  value = 1 M USD
  manufacture-abroad = yes
  expect us-commercial permitted because licence, manufacture-close press

test "Agreement for manufacture in Japan, the 15 days not yet over" on 2024-01-29 like "Agreement for manufacture in Japan, notified"
  expect us-commercial conditional because manufacture-close needs US.congress

test "The same agreement without manufacture abroad" on 2024-01-29 like "Agreement for manufacture in Japan, the 15 days not yet over"
  manufacture-abroad = no
  expect us-commercial permitted because licence

test "Agreement for manufacture in Ukraine, notified" on 2024-02-14 like "Agreement for manufacture in Japan, notified"
  recipient = UA
  expect us-commercial permitted because licence, manufacture press

test "Agreement for manufacture in Ukraine, the 30 days not yet over" on 2024-02-13 like "Agreement for manufacture in Ukraine, notified"
  expect us-commercial conditional because manufacture needs US.congress

test "A commercial licence on the day of the law of 1981" on 1981-12-29 like "Commercial licence for Japan, notified"
  grant US.state granted 1981-01-01
  grant US.congress granted 1981-01-01
  expect us-commercial permitted because licence

test "A commercial licence the day before the law of 1981" on 1981-12-28 like "A commercial licence on the day of the law of 1981"
  expect us-commercial not-applicable

# --- Tests: caps of drawdown ------------------------------------------------------------------------------------

test "Drawdown within the cap of May 2022" on 2022-05-21
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = drawdown
  drawn = 5 bn USD
  expect us-drawdown-cap permitted

test "The same drawdown the day before" on 2022-05-20 like "Drawdown within the cap of May 2022"
  expect us-drawdown-cap prohibited because cap

test "Drawdown within the cap of March 2022" on 2022-03-15 like "Drawdown within the cap of May 2022"
  drawn = 1 bn USD
  expect us-drawdown-cap permitted

test "Drawdown within the old cap before the act of March" on 2022-03-14 like "Drawdown within the cap of March 2022"
  drawn = 100 M USD
  expect us-drawdown-cap permitted

test "The same drawdown the day before the act of March" on 2022-03-14 like "Drawdown within the cap of March 2022"
  expect us-drawdown-cap prohibited because cap

test "More than the cap of fiscal year 2022 on its last day" on 2022-09-30 like "Drawdown within the cap of May 2022"
  drawn = 15 bn USD
  expect us-drawdown-cap prohibited because cap

test "More than the reported cap of fiscal year 2023 on its first day" on 2022-10-01 like "More than the cap of fiscal year 2022 on its last day"
  expect us-drawdown-cap prohibited because cap.reported press

test "Within the reported cap of fiscal year 2023 on its last day" on 2023-09-30 like "Drawdown within the cap of May 2022"
  drawn = 14 bn USD
  expect us-drawdown-cap permitted

test "More than the reported cap of fiscal year 2024 on its first day" on 2023-10-01 like "Within the reported cap of fiscal year 2023 on its last day"
  expect us-drawdown-cap prohibited because cap.reported press

test "More than the reported cap of fiscal year 2024 on its last day" on 2024-09-30 like "Within the reported cap of fiscal year 2023 on its last day"
  expect us-drawdown-cap prohibited because cap.reported press

test "The old cap again on the first day of fiscal year 2025" on 2024-10-01 like "Within the reported cap of fiscal year 2023 on its last day"
  drawn = 150 M USD
  expect us-drawdown-cap prohibited because cap

test "The same on the last day of fiscal year 2024" on 2024-09-30 like "The old cap again on the first day of fiscal year 2025"
  expect us-drawdown-cap permitted

test "Within the old cap" on 2024-10-01 like "The old cap again on the first day of fiscal year 2025"
  drawn = 100 M USD
  expect us-drawdown-cap permitted

test "How much was drawn is not known" on 2024-10-01 like "Within the old cap"
  drawn = unknown
  expect us-drawdown-cap undetermined missing drawn

test "Over the old cap on the first day that is encoded" on 2021-10-01 like "The old cap again on the first day of fiscal year 2025"
  expect us-drawdown-cap prohibited because cap

test "Before the first day that is encoded" on 2021-09-30 like "Over the old cap on the first day that is encoded"
  expect us-drawdown-cap not-applicable

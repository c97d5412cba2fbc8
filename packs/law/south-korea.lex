# South Korea: approval of exports, and the approval that it keeps over Korean components in foreign weapons.
# An encoded reading of published sources, not legal advice.

source kr-trade "Foreign Trade Act, Act No. 8356 of 11 April 2007, as amended; strategic items" 2016-01-27 grade A address "https://elaw.klri.re.kr/eng_mobile/viewer.do?hseq=37529&type=sogan&key=13"
source kr-dapa "Lexology, export of defence articles: each transaction is approved by the Defense Acquisition Program Administration" 2020-01-01 grade B address "https://www.lexology.com/library/detail.aspx?g=4717dff0-4928-4741-b0cd-87668e6f6f37"
source kr-krab "Reuters, as reported by KBS World: Korea approved in 2022 the transfer of Krab howitzers on the Korean chassis from Poland to Ukraine" 2023-03-08 grade B address "http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=176308"

actor KR.assembly "National Assembly of South Korea"
actor KR.DAPA "Defense Acquisition Program Administration of South Korea"

pack kr-export "Foreign Trade Act and defence acquisition law: exports from South Korea"
  force law
  encodes KR "South Korea"
  decides KR.assembly
  silence prohibits
  scope exporter = KR and leg != domestic
  from 2007-04-11
  cite kr-trade
  cite kr-dapa

rule approval
  permit
  require "Approval of the export" from KR.DAPA
  attach consent KR on retransfer
  cite kr-dapa
  press "Which article asks for the approval of defence exports was not verified."

pack kr-component "Licence or sale by South Korea: passing on"
  force contract
  encodes KR "South Korea"
  decides KR.DAPA
  silence prohibits
  scope exporter != KR and recipient != KR and leg != domestic and (holder.KR or (origin = KR and leg = retransfer))
  cite kr-krab

rule component
  permit
  require "Approval of the transfer of Korean components" from KR.DAPA
  attach consent KR on retransfer
  cite kr-krab
  press "The terms on which Korea licensed the component are known from reports on one case."

test "Krab on a Korean chassis from Poland to Ukraine, approved" on 2022-05-29
  exporter = PL
  recipient = UA
  origin = PL
  leg = export
  holder.KR = yes
  grant KR.DAPA granted 2022-05-01
  expect kr-component permitted because component attaches KR press

test "Krab, Korea not asked" on 2022-05-29 like "Krab on a Korean chassis from Poland to Ukraine, approved"
  grant KR.DAPA not-asked 2022-05-01
  expect kr-component conditional because component needs KR.DAPA press

test "Krab, Korea refuses" on 2022-05-29 like "Krab on a Korean chassis from Poland to Ukraine, approved"
  grant KR.DAPA refused 2022-05-01
  expect kr-component prohibited because component press

test "A Polish howitzer without Korean parts" on 2022-05-29 like "Krab on a Korean chassis from Poland to Ukraine, approved"
  holder.KR = no
  expect kr-component not-applicable

test "Tanks from South Korea to Poland, approved" on 2022-08-26
  exporter = KR
  recipient = PL
  origin = KR
  leg = export
  grant KR.DAPA granted 2022-08-01
  expect kr-export permitted because approval attaches KR press

test "Tanks from South Korea, not approved" on 2022-08-26 like "Tanks from South Korea to Poland, approved"
  grant KR.DAPA not-asked 2022-08-01
  expect kr-export conditional because approval needs KR.DAPA

test "Tanks on the day of the Act" on 2007-04-11 like "Tanks from South Korea, not approved"
  expect kr-export conditional because approval

test "Tanks the day before the Act" on 2007-04-10 like "Tanks on the day of the Act"
  expect kr-export not-applicable

# United States, consent: third-party transfers of what the US supplied, and drawdown from its own stock. The notices to
# Congress that go with them, sales and the yearly caps are in united-states-notices.lex; the traffic in arms regulations in
# united-states-itar.lex. A scenario that names only this pack asks for consent and determination and for nothing else.
# An encoded reading of published sources, not legal advice.

source us-aeca "Arms Export Control Act, section 3 (22 USC 2753), Eligibility for defense services or defense articles" 2014-12-18 grade A address "https://www.customsmobile.com/uscode/22/2753/notes"
source us-faa "Foreign Assistance Act of 1961, section 506 (22 USC 2318), Special authority" 1961-09-04 grade A

actor US.congress "Congress of the United States"
actor US.president "President of the United States"
actor US.state "US Department of State"

fact route : one-of {drawdown, sale, purchase, lease, gift, commercial} "Under which authority does it leave the sender's stock?"
fact training-complete : yes-no "Is the training complete on which consent was made to depend?" determined-by US.state

pack us-aeca "Arms Export Control Act, section 3(a): third-party transfer"
  force law
  encodes US "the United States"
  decides US.congress
  silence prohibits
  scope origin = US and exporter != US and leg in {retransfer, return}
  from 1976-06-30
  cite us-aeca "22 USC 2753"

# A rule without a date of its own begins with its pack.
# The undertaking is not to pass the article to anyone else; giving it back to the United States is not that.
rule return
  when recipient = US
  permit
  cite us-aeca "22 USC 2753(a)(2)"

rule third-party
  when recipient != US
  permit
  require "Consent of the President, by the Department of State; only if the US would itself transfer it" from US.state
  attach consent US on retransfer, other-use
  cite us-aeca "22 USC 2753(a)"

pack us-drawdown "Foreign Assistance Act, section 506(a)(1): drawdown of defense articles from stock"
  force law
  encodes US "the United States"
  decides US.congress
  silence prohibits
  scope exporter = US and leg in {export, retransfer} and route = drawdown
  from 1961-09-04
  cite us-faa "22 USC 2318"

rule drawdown
  permit
  require "Determination, reported to Congress, that an unforeseen emergency requires it" from US.president
  attach consent US on retransfer, other-use
  cite us-faa "22 USC 2318(a)(1), 2318(b)(1)"

# --- Third-party transfers ------------------------------------------------------------------------------------

test "Estonia gives Javelin to Ukraine, consent given" on 2022-01-19
  exporter = EE
  recipient = UA
  origin = US
  leg = retransfer
  route = gift
  grant US.state granted 2022-01-19
  expect us-aeca permitted because third-party attaches US

test "Estonia gives Javelin to Ukraine, consent not yet asked for" on 2022-01-18 like "Estonia gives Javelin to Ukraine, consent given"
  expect us-aeca conditional because third-party needs US.state

test "Latvia gives Stinger to Ukraine, consent given" on 2022-01-19 like "Estonia gives Javelin to Ukraine, consent given"
  exporter = LV
  expect us-aeca permitted because third-party

test "Estonia gives Estonian weapons" on 2022-01-19 like "Estonia gives Javelin to Ukraine, consent given"
  origin = EE
  expect us-aeca not-applicable

test "Consent that makes Ukraine the only end user" on 2022-01-19 like "Estonia gives Javelin to Ukraine, consent given"
  grant US.state granted 2022-01-19 attach end-user UA "letter of consent"
  expect us-aeca permitted because third-party attaches US, UA

test "The same rounds passed on by Ukraine, though the United States consent" on 2023-01-19 like "Estonia gives Javelin to Ukraine, consent given"
  exporter = UA
  recipient = MD
  after "Consent that makes Ukraine the only end user"
  expect us-aeca permitted because third-party
  expect lot prohibited

test "Israel sells the F-16 Barak to Croatia, consent refused" on 2018-12-31
  exporter = IL
  recipient = HR
  origin = US
  leg = retransfer
  route = sale
  grant US.state refused 2018-12-06
  expect us-aeca prohibited because third-party
  expect overall prohibited

test "Israel sells the F-16 Barak to Croatia, had the US consented" on 2018-12-31 like "Israel sells the F-16 Barak to Croatia, consent refused"
  grant US.state granted 2018-12-06
  expect us-aeca permitted because third-party

test "The Netherlands give F-16 to Ukraine: consent promised for when training is complete" on 2023-08-17
  exporter = NL
  recipient = UA
  origin = US
  leg = retransfer
  route = gift
  grant US.state not-asked 2023-08-17
  expect us-aeca conditional needs US.state

test "Consent given for the day on which training is complete" on 2023-08-17 like "The Netherlands give F-16 to Ukraine: consent promised for when training is complete"
  training-complete = no
  grant US.state granted 2023-08-17 provided training-complete
  expect us-aeca conditional because third-party needs US.state

test "Training is complete" on 2024-07-10 like "Consent given for the day on which training is complete"
  training-complete = yes
  expect us-aeca permitted because third-party

test "Nobody has said whether training is complete" on 2024-07-10 like "Consent given for the day on which training is complete"
  training-complete = unknown
  expect us-aeca undetermined missing training-complete

test "Whether consent was given is not known" on 2023-08-17 like "The Netherlands give F-16 to Ukraine: consent promised for when training is complete"
  grant US.state unknown 2023-08-17
  expect us-aeca undetermined missing US.state

test "Poland gives US rounds back to the United States" on 2024-01-15
  exporter = PL
  recipient = US
  origin = US
  leg = return
  route = gift
  expect us-aeca permitted because return

test "Poland gives the same rounds to Ukraine" on 2024-01-15 like "Poland gives US rounds back to the United States"
  recipient = UA
  leg = retransfer
  expect us-aeca conditional because third-party needs US.state

test "Whose rounds they were is not known" on 2024-01-15 like "Poland gives the same rounds to Ukraine"
  origin = unknown
  expect us-aeca undetermined missing origin

test "A third-party transfer on the day of the Act" on 1976-06-30 like "Poland gives the same rounds to Ukraine"
  expect us-aeca conditional because third-party needs US.state

test "A third-party transfer the day before the Act" on 1976-06-29 like "Poland gives the same rounds to Ukraine"
  expect us-aeca not-applicable

# --- Drawdown -------------------------------------------------------------------------------------------------

test "US rounds from stock to Ukraine under a determination" on 2024-01-15
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = drawdown
  grant US.president granted 2023-12-27
  expect us-drawdown permitted because drawdown attaches US
  expect us-aeca not-applicable

test "US rounds from stock to Ukraine before the determination" on 2023-12-26 like "US rounds from stock to Ukraine under a determination"
  expect us-drawdown conditional because drawdown needs US.president

test "US rounds sold, not drawn down" on 2024-01-15 like "US rounds from stock to Ukraine under a determination"
  route = sale
  expect us-drawdown not-applicable

test "Japan's rounds in US stock are no US article in the sense of section 3(a)" on 2024-01-15 like "US rounds from stock to Ukraine under a determination"
  origin = JP
  leg = retransfer
  expect us-aeca not-applicable
  expect us-drawdown permitted because drawdown

test "Drawdown on the day of the Foreign Assistance Act" on 1961-09-04 like "US rounds from stock to Ukraine under a determination"
  grant US.president granted 1961-09-04
  expect us-drawdown permitted because drawdown

test "Drawdown the day before the Foreign Assistance Act" on 1961-09-03 like "Drawdown on the day of the Foreign Assistance Act"
  expect us-drawdown not-applicable

# United States, as far as the reference case needs: consent to third-party transfers of what the US supplied, and drawdown
# from its own stock. Not encoded: notices to Congress (22 USC 2753(d), 2776), sales, leases, the traffic in arms
# regulations, yearly caps of drawdown (a scenario's money accounts hold them).
# An encoded reading of published sources, not legal advice.

source us-aeca "Arms Export Control Act, section 3 (22 USC 2753), Eligibility for defense services or defense articles" 2014-12-18 grade A address "https://www.customsmobile.com/uscode/22/2753/notes"
source us-faa "Foreign Assistance Act of 1961, section 506 (22 USC 2318), Special authority" 1961-09-04 grade A

actor US.congress "Congress of the United States"
actor US.president "President of the United States"
actor US.state "US Department of State"

fact route : one-of {drawdown, sale, purchase, lease, gift, commercial} "Under which authority does it leave the sender's stock?"

pack us-aeca "Arms Export Control Act, section 3(a): third-party transfer"
  force law
  encodes US "the United States"
  decides US.congress
  silence prohibits
  scope origin = US and exporter != US and leg in {retransfer, return}
  from 1976-06-30
  cite us-aeca "22 USC 2753"

# The undertaking is not to pass the article to anyone else; giving it back to the United States is not that.
rule return from 1976-06-30
  when recipient = US
  permit
  cite us-aeca "22 USC 2753(a)(2)"

rule third-party from 1976-06-30
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

rule drawdown from 1961-09-04
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
  grant US.state granted 2022-01-19
  expect us-aeca permitted because third-party

test "Estonia gives Javelin to Ukraine, consent not yet asked for" on 2022-01-18
  exporter = EE
  recipient = UA
  origin = US
  leg = retransfer
  grant US.state granted 2022-01-19
  expect us-aeca conditional because third-party needs US.state

test "Latvia gives Stinger to Ukraine, consent given" on 2022-01-19
  exporter = LV
  recipient = UA
  origin = US
  leg = retransfer
  grant US.state granted 2022-01-19
  expect us-aeca permitted because third-party

test "Israel sells the F-16 Barak to Croatia, consent refused" on 2018-12-31
  exporter = IL
  recipient = HR
  origin = US
  leg = retransfer
  grant US.state refused 2018-12-06
  expect us-aeca prohibited because third-party
  expect overall prohibited

test "The Netherlands give F-16 to Ukraine: consent promised for when training is complete" on 2023-08-17
  exporter = NL
  recipient = UA
  origin = US
  leg = retransfer
  grant US.state not-asked 2023-08-17
  expect us-aeca conditional needs US.state

test "Whether consent was given is not known" on 2023-08-17
  exporter = NL
  recipient = UA
  origin = US
  leg = retransfer
  grant US.state unknown 2023-08-17
  expect us-aeca undetermined

test "Poland gives US rounds back to the United States" on 2024-01-15
  exporter = PL
  recipient = US
  origin = US
  leg = return
  expect us-aeca permitted because return

test "Poland gives the same rounds to Ukraine" on 2024-01-15
  exporter = PL
  recipient = UA
  origin = US
  leg = retransfer
  expect us-aeca conditional needs US.state

test "Whose rounds they were is not known" on 2024-01-15
  exporter = PL
  recipient = UA
  origin = unknown
  leg = retransfer
  expect us-aeca undetermined missing origin

test "No pack holds Poland's own rules, whatever the United States consent to" on 2024-01-15
  exporter = PL
  recipient = UA
  origin = US
  leg = retransfer
  grant US.state granted 2024-01-01
  expect us-aeca permitted
  expect overall not-encoded

# --- Drawdown -------------------------------------------------------------------------------------------------

test "US rounds from stock to Ukraine under a determination" on 2024-01-15
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = drawdown
  grant US.president granted 2023-12-27
  expect us-drawdown permitted because drawdown
  expect us-aeca not-applicable
  expect overall permitted

test "US rounds from stock to Ukraine before the determination" on 2023-12-26
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = drawdown
  grant US.president granted 2023-12-27
  expect us-drawdown conditional needs US.president

test "US rounds sold, not drawn down: not encoded" on 2024-01-15
  exporter = US
  recipient = UA
  origin = US
  leg = export
  route = sale
  expect us-drawdown not-applicable
  expect overall not-encoded

test "Japan's rounds in US stock are no US article in the sense of section 3(a)" on 2024-01-15
  exporter = US
  recipient = UA
  origin = JP
  leg = retransfer
  route = drawdown
  grant US.president granted 2023-12-27
  expect us-aeca not-applicable
  expect us-drawdown permitted because drawdown

# The Missile Technology Control Regime: a political commitment of its partners. Flagged, and never decisive. The range is the
# one that the missile reaches with 500 kg, or the greatest that trading payload for range allows.
# An encoded reading of published sources, not legal advice.

source mtcr "Missile Technology Control Regime, Guidelines and Annex" 1987-04-16 grade A address "https://mtcr.info/mtcr-guidelines/"

actor MTCR.partners "Partners of the Missile Technology Control Regime"
actor exporter.government "licensing authority of the sending state"

fact mtcr-item : yes-no "Is it on the annex of the Missile Technology Control Regime?"
fact reach : amount km "How far does it fly, payload and range traded?"
fact payload : amount kg "What does it carry, payload and range traded?"

group mtcr.founders "Partners of 1987"
  CA
  DE
  FR
  GB
  IT
  JP
  US
  cite mtcr

pack mtcr "Missile Technology Control Regime"
  force commitment
  decides MTCR.partners
  silence permits
  scope exporter in mtcr.founders and leg != domestic and mtcr-item
  from 1987-04-16
  cite mtcr

rule category-one
  when reach >= 300 km and payload >= 500 kg
  prohibit
  cite mtcr "Guidelines, paragraph 2: strong presumption of denial"

rule category-two
  when reach >= 300 km and payload < 500 kg
  require "Review of the case by the sending state" from exporter.government
  cite mtcr "Guidelines, paragraph 3"

test "A missile of category one" on 2024-01-15
  exporter = US
  recipient = PL
  origin = US
  leg = export
  mtcr-item = yes
  reach = 300 km
  payload = 500 kg
  expect mtcr prohibited because category-one

test "A missile that carries less" on 2024-01-15 like "A missile of category one"
  payload = 499 kg
  expect mtcr conditional because category-two needs US.government

test "A missile that carries less, reviewed" on 2024-01-15 like "A missile that carries less"
  grant US.government granted 2024-01-01
  expect mtcr permitted because category-two

test "A missile that flies less far" on 2024-01-15 like "A missile of category one"
  reach = 299 km
  expect mtcr permitted

test "An interceptor that is not on the annex" on 2024-01-15 like "A missile of category one"
  mtcr-item = no
  expect mtcr not-applicable

test "A missile on the first day of the regime" on 1987-04-16 like "A missile of category one"
  expect mtcr prohibited because category-one

test "A missile the day before" on 1987-04-15 like "A missile of category one"
  expect mtcr not-applicable

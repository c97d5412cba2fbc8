# Russia: the consent it keeps over arms it sold. Here as the example of a holder who is hostile to the transfer: nothing in the
# reading changes with that, consent is refused and the clause bars.
# An encoded reading of published sources, not legal advice.

source ru-clause "TASS, quoting the Federal Service for Military-Technical Cooperation: no passing on to a third party without Moscow's written consent" 2024-02-14 grade C address "https://tass.com/world/1746531"

actor RU.FSMTC "Federal Service for Military-Technical Cooperation of Russia"

pack ru-end-use "End-use clause of Russian sales"
  force contract
  encodes RU "Russia"
  decides RU.FSMTC
  silence prohibits
  scope exporter != RU and recipient != RU and leg = retransfer and (origin = RU or holder.RU)
  cite ru-clause

rule end-user
  permit
  require "Written consent of Russia" from RU.FSMTC
  attach consent RU on retransfer
  cite ru-clause
  press "The clause is known from statements of the Russian side in the press."

test "Ecuador offers Russian-made arms to the United States" on 2024-02-16
  exporter = EC
  recipient = US
  origin = RU
  leg = retransfer
  grant RU.FSMTC refused 2024-02-01
  expect ru-end-use prohibited because end-user press
  expect overall prohibited

test "The same arms, Russia not asked" on 2024-02-16 like "Ecuador offers Russian-made arms to the United States"
  grant RU.FSMTC not-asked 2024-02-01
  expect ru-end-use conditional because end-user needs RU.FSMTC attaches RU

test "The same arms, Russia consents" on 2024-02-16 like "Ecuador offers Russian-made arms to the United States"
  grant RU.FSMTC granted 2024-02-01
  expect ru-end-use permitted because end-user

test "The same arms given back to Russia" on 2024-02-16 like "Ecuador offers Russian-made arms to the United States"
  recipient = RU
  expect ru-end-use not-applicable

test "Arms that Ecuador had from elsewhere" on 2024-02-16 like "Ecuador offers Russian-made arms to the United States"
  origin = EC
  expect ru-end-use not-applicable

test "Arms of unknown making, with Russia's right written on the lot" on 2024-02-16 like "Ecuador offers Russian-made arms to the United States"
  origin = EC
  burden consent RU "end-user certificate"
  grant RU.government refused 2024-02-01
  expect lot prohibited
  expect ru-end-use prohibited because end-user
  expect overall prohibited

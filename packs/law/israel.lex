# Israel: licence of exports, and the consent that Israel keeps under its licences and sales. The clause of a licence is not
# public: what is encoded of it comes from reports on one case.
# An encoded reading of published sources, not legal advice.

source il-decl "Defense Export Control Law, 5766-2007; as described by TerraLex" 2007-12-31 grade B address "http://terralex.org/publication/p6f48e5a29a"
source il-spike "Axios, Israel rejects US request to approve missile transfer to Ukraine: under the licence Israel must approve any transfer of the missiles built in Germany" 2022-05-25 grade B address "https://www.axios.com/2022/05/25/israel-rejects-spike-missile-ukraine-germany-russia"

actor IL.knesset "Knesset of Israel"
actor IL.defence "Ministry of Defense of Israel"

pack il-export "Defense Export Control Law"
  force law
  encodes IL "Israel"
  decides IL.knesset
  silence prohibits
  scope exporter = IL and leg != domestic
  from 2007-12-31
  cite il-decl

rule licence
  permit
  require "Defense marketing licence and defense export licence" from IL.defence
  attach consent IL on retransfer
  cite il-decl "section 14 (marketing licence); the export licence's section was not read"

pack il-licence "Licence or sale by Israel: passing on"
  force contract
  encodes IL "Israel"
  decides IL.defence
  silence prohibits
  scope exporter != IL and recipient != IL and leg != domestic and (holder.IL or (origin = IL and leg = retransfer))
  cite il-spike

rule licence-clause
  permit
  require "Approval of Israel" from IL.defence
  attach consent IL on retransfer
  cite il-spike
  press "The clause of the licence is known from reports on one case."

test "Spike built in Germany under an Israeli licence, for Ukraine" on 2022-05-25
  exporter = DE
  recipient = UA
  origin = DE
  leg = export
  holder.IL = yes
  grant IL.defence refused 2022-05-25
  expect il-licence prohibited because licence-clause press
  expect il-export not-applicable
  expect overall prohibited

test "Spike for Ukraine, had Israel approved" on 2022-05-25 like "Spike built in Germany under an Israeli licence, for Ukraine"
  grant IL.defence granted 2022-05-25
  expect il-licence permitted because licence-clause attaches IL press

test "Spike for Ukraine, Israel not asked" on 2022-05-25 like "Spike built in Germany under an Israeli licence, for Ukraine"
  grant IL.defence not-asked 2022-05-25
  expect il-licence conditional because licence-clause needs IL.defence press

test "A German missile without an Israeli licence" on 2022-05-25 like "Spike built in Germany under an Israeli licence, for Ukraine"
  holder.IL = no
  expect il-licence not-applicable

test "Drones that Israel sold to Germany, passed on" on 2022-05-25 like "Spike built in Germany under an Israeli licence, for Ukraine"
  origin = IL
  leg = retransfer
  holder.IL = no
  expect il-licence prohibited because licence-clause press

test "Helmets out of Israel, licensed" on 2022-05-18
  exporter = IL
  recipient = UA
  origin = IL
  leg = export
  grant IL.defence granted 2022-05-01
  expect il-export permitted because licence attaches IL

test "Helmets out of Israel, no licence" on 2022-05-18 like "Helmets out of Israel, licensed"
  grant IL.defence not-asked 2022-05-01
  expect il-export conditional because licence needs IL.defence

test "Helmets on the day of the law" on 2007-12-31 like "Helmets out of Israel, no licence"
  expect il-export conditional because licence

test "Helmets the day before the law" on 2007-12-30 like "Helmets on the day of the law"
  expect il-export not-applicable
